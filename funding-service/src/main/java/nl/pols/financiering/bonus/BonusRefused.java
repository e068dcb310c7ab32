package nl.pols.financiering.bonus;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a claim is refused.
abstract sealed class BonusRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private BonusRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// The bonus could be claimed for five years.
    static final class BuitenTermijn extends BonusRefused {

        private static final long serialVersionUID = 1L;

        BuitenTermijn(LocalDate van, LocalDate tot) {
            super(
                    "De bonus beschut werk geldt van %s tot en met %s; deze periode is %s tot en met %s."
                            .formatted(Bonusclaim.EERSTE_DAG, Bonusclaim.LAATSTE_DAG, van, tot));
        }

        @Override
        public String title() {
            return "Bonus buiten termijn";
        }
    }

    /// A claim is about (a part of) one year.
    static final class PeriodeInJaar extends BonusRefused {

        private static final long serialVersionUID = 1L;

        PeriodeInJaar(LocalDate van, LocalDate tot) {
            super(
                    "Een claim gaat over een deel van een kalenderjaar; %s tot en met %s is dat niet. Dien per jaar een claim in."
                            .formatted(van, tot));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "Periode niet in een jaar";
        }
    }

    /// Somebody has claimed for this place or person already; who is not said.
    static final class AlGeclaimd extends BonusRefused {

        private static final long serialVersionUID = 1L;

        AlGeclaimd(Bonusclaim.Inhoud inhoud) {
            super(
                    "Voor deze deelnemer of plaats is over een deel van %s tot en met %s al een bonus geclaimd. Controleer de periode en uw eerdere claims."
                            .formatted(inhoud.periodeVan(), inhoud.periodeTot()));
        }

        @Override
        public String title() {
            return "Bonus al geclaimd";
        }
    }

    /// It was withdrawn for another reason.
    static final class AlIngetrokken extends BonusRefused {

        private static final long serialVersionUID = 1L;

        AlIngetrokken(UUID id) {
            super("Bonusclaim %s is al ingetrokken, om een andere reden.".formatted(id));
        }

        @Override
        public String title() {
            return "Bonusclaim al ingetrokken";
        }
    }

    /// No such claim, or another municipality's: the caller can't tell which.
    static final class OnbekendeBonusclaim extends BonusRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeBonusclaim(UUID id) {
            super("Er is geen bonusclaim %s.".formatted(id));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende bonusclaim";
        }
    }
}
