package nl.pols.financiering.boeking;

import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;
import nl.pols.kit.problem.Refusal;

/// Why a posting or its correction is refused before the grant is asked.
abstract sealed class BoekingRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private BoekingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// The grant has no such expenditure.
    static final class OnbekendeBesteding extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeBesteding(UUID bestedingId) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende besteding",
                    "Deze toekenning heeft geen besteding %s.".formatted(bestedingId));
        }
    }

    /// A correction is final; who erred again books anew.
    static final class CorrectieNietTeCorrigeren extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        CorrectieNietTeCorrigeren(UUID bestedingId) {
            super(
                    Kind.CONFLICT,
                    "Correctie niet te corrigeren",
                    "%s is zelf een correctie en kan niet worden gecorrigeerd. Boek de besteding opnieuw."
                            .formatted(bestedingId));
        }
    }

    /// One posting of a batch that takes all or nothing was refused, so none was booked.
    static final class LeveringGeweigerd extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        LeveringGeweigerd(int regel, Refusal reden) {
            super(
                    Kind.CONFLICT,
                    "Levering geweigerd",
                    "Niets is geboekt: regel %d is geweigerd (%s). %s"
                            .formatted(regel, reden.title(), reden.getMessage()));
        }
    }
}
