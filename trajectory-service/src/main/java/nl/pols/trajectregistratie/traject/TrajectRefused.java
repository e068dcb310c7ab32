package nl.pols.trajectregistratie.traject;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;

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

    /// The state of the trajectory doesn't have this act; those that it has are named.
    static final class HandelingNietMogelijk extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        private final transient Set<Handeling> open;

        HandelingNietMogelijk(Handeling gevraagd, Status status, Set<Handeling> open) {
            if (open.contains(gevraagd)) {
                throw new IllegalArgumentException(gevraagd + " is possible in " + status);
            }
            super(
                    "Het traject is %s; %s kan dan niet. Wel mogelijk: %s."
                            .formatted(
                                    status.woord(),
                                    woord(gevraagd),
                                    open.stream()
                                            .map(HandelingNietMogelijk::woord)
                                            .collect(Collectors.joining(", "))));
            this.open = Set.copyOf(open);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Handeling niet mogelijk";
        }

        private static String woord(Handeling handeling) {
            return handeling.name().toLowerCase(Locale.ROOT);
        }

        /// One entry per act that is open, for machines.
        @Override
        public List<FieldError> errors() {
            return open.stream()
                    .sorted()
                    .map(h -> new FieldError("", "mogelijk", h.name()))
                    .toList();
        }
    }

    /// The extension passes a guardrail (domain 5.3): decided otherwise, or by another, it could.
    static final class VerlengingNietToegestaan extends TrajectRefused {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> redenen;

        VerlengingNietToegestaan(List<FieldError> redenen) {
            super(
                    "De verlenging voldoet niet aan de waarborgen: %s"
                            .formatted(
                                    redenen.stream()
                                            .map(FieldError::detail)
                                            .collect(Collectors.joining(" "))));
            this.redenen = List.copyOf(redenen);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Verlenging niet toegestaan";
        }

        @Override
        public List<FieldError> errors() {
            return redenen;
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
