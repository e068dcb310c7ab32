package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why a commitment can't be settled or released.
public abstract sealed class VerplichtingRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private VerplichtingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// The grant has no such commitment.
    public static final class OnbekendeVerplichting extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        public OnbekendeVerplichting(UUID verplichtingId) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende verplichting",
                    "Deze toekenning heeft geen verplichting %s.".formatted(verplichtingId));
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
                    Kind.CONFLICT,
                    "Verplichting overschreden",
                    "Verplichting %s: nog %d cent open, %d gevraagd."
                            .formatted(verplichtingId, remainingCents, askedCents));
        }
    }

    /// There is nothing left to release.
    static final class VerplichtingAfgewikkeld extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingAfgewikkeld(UUID verplichtingId) {
            super(
                    Kind.CONFLICT,
                    "Verplichting afgewikkeld",
                    "Van verplichting %s is niets meer over.".formatted(verplichtingId));
        }
    }

    /// A commitment that has expired can only be released.
    static final class VerplichtingVerlopen extends VerplichtingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingVerlopen(Verplichting verplichting, LocalDate datum) {
            super(
                    Kind.CONFLICT,
                    "Verplichting verlopen",
                    "Verplichting %s verliep op %s; %s valt daarna. Leg een nieuwe verplichting vast, of boek zonder."
                            .formatted(
                                    verplichting.verplichtingId(),
                                    verplichting.verlooptOp(),
                                    datum));
        }
    }
}
