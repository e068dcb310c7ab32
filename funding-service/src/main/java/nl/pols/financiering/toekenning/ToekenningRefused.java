package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why a grant, or an expenditure of it, is refused.
public abstract sealed class ToekenningRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private ToekenningRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// No such grant, or it is somebody else's: the caller can't tell which.
    public static final class OnbekendeToekenning extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        public OnbekendeToekenning(UUID toekenningId) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende toekenning",
                    "Er is geen toekenning %s.".formatted(toekenningId));
        }
    }

    /// A grant needs a tranche to come from.
    static final class OnbekendeTranche extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeTranche(UUID trancheId) {
            super(
                    Kind.CONFLICT,
                    "Onbekende tranche",
                    "Er is geen tranche %s om uit toe te kennen.".formatted(trancheId));
        }
    }

    /// Grants never exceed their tranche.
    static final class TrancheUitgeput extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        TrancheUitgeput(UUID trancheId, long askedCents, long remainingCents) {
            if (askedCents <= remainingCents) {
                throw new IllegalArgumentException(
                        "Tranche %s can still grant %d".formatted(trancheId, askedCents));
            }
            super(
                    Kind.CONFLICT,
                    "Tranche uitgeput",
                    "Tranche %s: nog %d cent beschikbaar, %d gevraagd."
                            .formatted(trancheId, remainingCents, askedCents));
        }
    }

    /// Expenditures never exceed their grant.
    static final class ToekenningUitgeput extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        ToekenningUitgeput(UUID toekenningId, long askedCents, long remainingCents) {
            if (askedCents <= remainingCents) {
                throw new IllegalArgumentException(
                        "Toekenning %s can still pay %d".formatted(toekenningId, askedCents));
            }
            super(
                    Kind.CONFLICT,
                    "Toekenning uitgeput",
                    "Toekenning %s: nog %d cent beschikbaar, %d gevraagd."
                            .formatted(toekenningId, remainingCents, askedCents));
        }
    }

    /// Money of a year is granted and, unless freely spendable, spent in that year.
    static final class VerkeerdJaar extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        VerkeerdJaar(LocalDate datum, int jaar) {
            super(
                    Kind.CONFLICT,
                    "Verkeerd jaar",
                    "De tranche is voor %d; %s valt daarbuiten. Boek op de tranche van dat jaar."
                            .formatted(jaar, datum));
        }
    }

    /// Nothing can be spent before it was granted.
    static final class BestedingVoorToekenning extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        BestedingVoorToekenning(LocalDate datum, LocalDate toegekend) {
            super(
                    Kind.CONFLICT,
                    "Besteding voor toekenning",
                    "De besteding is van %s, de toekenning pas van %s. Controleer de datum."
                            .formatted(datum, toegekend));
        }
    }

    /// A correction never takes back more than what is left of the expenditure it corrects.
    static final class CorrectieTeGroot extends ToekenningRefused {

        private static final long serialVersionUID = 1L;

        CorrectieTeGroot(UUID bestedingId, long askedCents, long remainingCents) {
            if (askedCents <= remainingCents) {
                throw new IllegalArgumentException(
                        "Besteding %s can still be corrected by %d"
                                .formatted(bestedingId, askedCents));
            }
            super(
                    Kind.CONFLICT,
                    "Correctie te groot",
                    "Besteding %s: nog %d cent te corrigeren, %d gevraagd."
                            .formatted(bestedingId, remainingCents, askedCents));
        }
    }
}
