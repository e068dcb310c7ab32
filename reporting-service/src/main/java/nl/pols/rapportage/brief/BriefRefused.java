package nl.pols.rapportage.brief;

import java.util.Collection;
import nl.pols.kit.problem.Refusal;

/// What a question about a letter can be refused for.
abstract sealed class BriefRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private BriefRefused(String detail) {
        super(detail);
    }

    /// No such letter is answered.
    static final class OnbekendeBrief extends BriefRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeBrief(Collection<String> bekend) {
            super(
                    "Deze brief wordt niet beantwoord. Kies uit: %s. (No such letter.)"
                            .formatted(String.join(", ", bekend)));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende brief";
        }
    }
}
