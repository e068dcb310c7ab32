package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.util.Collection;
import nl.pols.kit.problem.Refusal;

/// What a question about an indicator can be refused for, apart from input that is wrong by itself.
abstract sealed class IndicatorRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private IndicatorRefused(String detail) {
        super(detail);
    }

    static String onbekend(Collection<String> bekend) {
        return "Deze indicator bestaat niet. Kies uit: %s. (No such indicator.)"
                .formatted(String.join(", ", bekend));
    }

    /// The catalogue has no such code.
    static final class OnbekendeIndicator extends IndicatorRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeIndicator(String code, Collection<String> bekend) {
            if (bekend.contains(code)) {
                throw new IllegalArgumentException(code + " is known");
            }
            super(onbekend(bekend));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende indicator";
        }
    }

    /// Figures of a company that went over into others, or was registered twice, count for those;
    /// asking for itself would give a nought that is not true (letter 002).
    static final class SobOpgegaan extends IndicatorRefused {
        private static final long serialVersionUID = 1L;

        SobOpgegaan(java.util.List<String> opvolgers, LocalDate op) {
            super(
                    "Dit sociaal ontwikkelbedrijf was op %s opgegaan in, of dubbel geregistreerd naast, %s; de cijfers tellen daar mee. Vraag het cijfer van de opvolger, of een eerdere datum. (Merged: ask for the successor.)"
                            .formatted(op, String.join(" en ", opvolgers)));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "SOB opgegaan in opvolger";
        }
    }

    /// The figure isn't counted from cases, statements, grants or publications that can be shown
    /// one by one.
    static final class ZonderHerkomst extends IndicatorRefused {
        private static final long serialVersionUID = 1L;

        ZonderHerkomst(String code) {
            super(
                    "Indicator %s telt geen gevallen, opgaven, toekenningen of gepubliceerde reeksen; wat hij telt is niet een voor een te tonen. De definitie zegt waaruit hij bestaat. (Nothing to show case by case.)"
                            .formatted(code));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "Cijfer zonder herkomst";
        }
    }

    /// More cells than an answer holds.
    static final class TeVeelCellen extends IndicatorRefused {
        private static final long serialVersionUID = 1L;

        TeVeelCellen(long cellen, int meeste) {
            if (cellen <= meeste) {
                throw new IllegalArgumentException(cellen + " cells are not too many");
            }
            super(
                    "Deze vraag geeft minstens %d cellen, en een antwoord heeft er hoogstens %d. Beperk de vraag met een filter, splits naar minder tegelijk uit, of vraag een kortere periode. (Too many cells: narrow the question.)"
                            .formatted(cellen, meeste));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "Te veel cellen";
        }
    }

    /// The attack found more of a hidden cell than it may, or the protection found no pattern.
    static final class NietVeilig extends IndicatorRefused {
        private static final long serialVersionUID = 1L;

        NietVeilig(String code, int cellen) {
            super(
                    "De cijfers van %s zijn zo niet veilig te publiceren: %d geheime cellen zijn te nauw te schatten. Kies minder tabellen, of meld dit aan de beheerder met het product en de periode. (Not safe to publish.)"
                            .formatted(code, cellen));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Niet veilig te publiceren";
        }
    }
}
