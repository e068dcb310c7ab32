package nl.pols.financiering.boeking;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a posting or its correction is refused before the grant is asked.
abstract sealed class BoekingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private BoekingRefused(String detail) {
        super(detail);
    }

    /// The grant has no such expenditure.
    static final class OnbekendeBesteding extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeBesteding(UUID bestedingId) {
            super("Deze toekenning heeft geen besteding %s.".formatted(bestedingId));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende besteding";
        }
    }

    /// A correction is final; who erred again books anew.
    static final class CorrectieNietTeCorrigeren extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        CorrectieNietTeCorrigeren(UUID bestedingId) {
            super(
                    "%s is zelf een correctie en kan niet worden gecorrigeerd. Boek de besteding opnieuw."
                            .formatted(bestedingId));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Correctie niet te corrigeren";
        }
    }

    /// One posting of a batch that takes all or nothing was refused, so none was booked.
    static final class LeveringGeweigerd extends BoekingRefused {

        private static final long serialVersionUID = 1L;

        LeveringGeweigerd(int regel, Refusal reden) {
            super(
                    "Niets is geboekt: regel %d is geweigerd (%s). %s"
                            .formatted(regel, reden.title(), reden.getMessage()));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Levering geweigerd";
        }
    }
}
