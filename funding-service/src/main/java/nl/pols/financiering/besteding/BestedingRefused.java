package nl.pols.financiering.besteding;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why an expenditure or its correction is refused before the grant is asked.
abstract sealed class BestedingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private BestedingRefused(String detail) {
        super(detail);
    }

    /// The grant has no such expenditure.
    static final class OnbekendeBesteding extends BestedingRefused {

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
    static final class CorrectieNietTeCorrigeren extends BestedingRefused {

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
}
