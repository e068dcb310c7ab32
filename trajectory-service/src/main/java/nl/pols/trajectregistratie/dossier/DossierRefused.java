package nl.pols.trajectregistratie.dossier;

import java.util.List;
import nl.pols.kit.problem.Refusal;

/// What every kind of record can refuse.
public abstract sealed class DossierRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private DossierRefused(String detail) {
        super(detail);
    }

    /// There is none, or none that the caller may see: the two can't be told apart.
    public static final class OnbekendeRegistratie extends DossierRefused {
        private static final long serialVersionUID = 1L;

        public OnbekendeRegistratie() {
            super("Deze registratie bestaat niet, of is niet van uw organisatie.");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende registratie";
        }
    }

    /// A correction states the same record, not another one.
    public static final class AnderRegistratienummer extends DossierRefused {
        private static final long serialVersionUID = 1L;

        AnderRegistratienummer() {
            super(
                    "Het registratienummer in het bericht is niet dat van deze registratie; het"
                            + " nummer is de identiteit en kan niet worden gewijzigd.");
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

    /// Somebody else wrote the same record at the same moment; nothing of this write stayed.
    public static final class GelijktijdigGewijzigd extends DossierRefused {
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

    /// The state doesn't allow the act; the acts that it does allow are named.
    public static final class HandelingNietMogelijk extends DossierRefused {
        private static final long serialVersionUID = 1L;

        public HandelingNietMogelijk(String handeling, String stand, List<String> wel) {
            super(
                    "%s kan niet: de stand is %s. Wel mogelijk: %s."
                            .formatted(handeling, stand, String.join(", ", wel)));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Handeling niet mogelijk";
        }
    }
}
