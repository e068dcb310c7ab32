package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a commitment can't be settled or released.
public abstract sealed class VerplichtingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private VerplichtingRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// The grant has no such commitment.
    public static final class OnbekendeVerplichting extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        public OnbekendeVerplichting(UUID verplichtingId) {
            super("Deze toekenning heeft geen verplichting %s.".formatted(verplichtingId));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende verplichting";
        }
    }

    /// What is settled or released never exceeds what was committed (M2).
    static final class VerplichtingOverschreden extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingOverschreden(UUID verplichtingId, long askedCents, long remainingCents) {
            if (askedCents <= remainingCents) {
                throw new IllegalArgumentException(
                        "Verplichting %s still holds %d".formatted(verplichtingId, askedCents));
            }
            super(
                    "Verplichting %s: nog %d cent open, %d gevraagd."
                            .formatted(verplichtingId, remainingCents, askedCents));
        }

        @Override
        public String title() {
            return "Verplichting overschreden";
        }
    }

    /// There is nothing left to release.
    static final class VerplichtingAfgewikkeld extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingAfgewikkeld(UUID verplichtingId) {
            super("Van verplichting %s is niets meer over.".formatted(verplichtingId));
        }

        @Override
        public String title() {
            return "Verplichting afgewikkeld";
        }
    }

    /// A commitment that has expired can only be released.
    static final class VerplichtingVerlopen extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingVerlopen(Verplichting verplichting, LocalDate datum) {
            super(
                    "Verplichting %s verliep op %s; %s valt daarna. Leg een nieuwe verplichting vast, of boek zonder."
                            .formatted(
                                    verplichting.verplichtingId(),
                                    verplichting.verlooptOp(),
                                    datum));
        }

        @Override
        public String title() {
            return "Verplichting verlopen";
        }
    }
}
