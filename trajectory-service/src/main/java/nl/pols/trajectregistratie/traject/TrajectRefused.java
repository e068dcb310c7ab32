package nl.pols.trajectregistratie.traject;

import java.time.LocalDate;
import nl.pols.kit.problem.Refusal;

/// What a trajectory can refuse: the error catalogue of this feature. A refused act names the acts
/// that are open.
abstract sealed class TrajectRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private TrajectRefused(String detail) {
        super(detail);
    }

    /// There is none, or none that the caller may see: the two can't be told apart.
    static final class OnbekendTraject extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        OnbekendTraject() {
            super("Dit traject bestaat niet, of is niet van uw organisatie.");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekend traject";
        }
    }

    /// An ended trajectory has one end and one outcome (T1).
    static final class AlBeeindigd extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        AlBeeindigd(LocalDate einddatum, String gevraagd) {
            super(
                    "Het traject is per %s beëindigd en kan niet worden %s. Wel mogelijk: een correctie (PUT) of een vervolgtraject dat naar dit traject verwijst."
                            .formatted(einddatum, gevraagd));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Traject al beëindigd";
        }
    }

    /// A correction states the same trajectory, not another one.
    static final class AnderRegistratienummer extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        AnderRegistratienummer() {
            super(
                    "Het registratienummer in het bericht is niet dat van dit traject; het nummer"
                            + " is de identiteit en kan niet worden gewijzigd.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Ander registratienummer";
        }
    }

    /// Somebody else wrote the same registration numbers at the same moment; nothing of this write
    /// stayed.
    static final class GelijktijdigGewijzigd extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        GelijktijdigGewijzigd() {
            super(
                    "Dezelfde registratie werd tegelijk door een ander bericht gewijzigd. Bied dit"
                            + " bericht opnieuw aan.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Gelijktijdig gewijzigd";
        }
    }
}
