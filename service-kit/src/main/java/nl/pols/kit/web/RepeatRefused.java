package nl.pols.kit.web;

import nl.pols.kit.problem.Refusal;

/// Why a request with an `Idempotency-Key` is neither done nor answered from the store.
abstract sealed class RepeatRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private RepeatRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// The key belongs to another body.
    static final class SleutelHergebruikt extends RepeatRefused {
        private static final long serialVersionUID = 1L;

        SleutelHergebruikt() {
            super(
                    "Deze Idempotency-Key is eerder gebruikt voor een ander bericht. Gebruik voor"
                            + " elk bericht een nieuwe sleutel, bijvoorbeeld een UUID.");
        }

        @Override
        public String title() {
            return "Sleutel hergebruikt";
        }
    }

    /// The first request with this key is not answered yet.
    static final class VerzoekLooptNog extends RepeatRefused {
        private static final long serialVersionUID = 1L;

        VerzoekLooptNog() {
            super(
                    "Een verzoek met deze Idempotency-Key wordt nog verwerkt. Wacht even en herhaal"
                            + " het verzoek: u krijgt dan hetzelfde antwoord.");
        }

        @Override
        public String title() {
            return "Verzoek loopt nog";
        }
    }
}
