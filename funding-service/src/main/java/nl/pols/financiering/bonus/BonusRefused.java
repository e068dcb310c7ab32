package nl.pols.financiering.bonus;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why a claim is refused.
abstract sealed class BonusRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private BonusRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// The bonus could be claimed for five years.
    static final class BuitenTermijn extends BonusRefused {

        private static final long serialVersionUID = 1L;

        BuitenTermijn(LocalDate van, LocalDate tot) {
            super(
                    Kind.CONFLICT,
                    "Bonus buiten termijn",
                    "De bonus beschut werk geldt van %s tot en met %s; deze periode is %s tot en met %s."
                            .formatted(Bonusclaim.EERSTE_DAG, Bonusclaim.LAATSTE_DAG, van, tot));
        }
    }

    /// A claim is about (a part of) one year.
    static final class PeriodeInJaar extends BonusRefused {

        private static final long serialVersionUID = 1L;

        PeriodeInJaar(LocalDate van, LocalDate tot) {
            super(
                    Kind.INVALID,
                    "Periode niet in een jaar",
                    "Een claim gaat over een deel van een kalenderjaar; %s tot en met %s is dat niet. Dien per jaar een claim in."
                            .formatted(van, tot));
        }
    }

    /// Somebody has claimed for this place or person already; who is not said.
    static final class AlGeclaimd extends BonusRefused {

        private static final long serialVersionUID = 1L;

        AlGeclaimd(Bonusclaim.Inhoud inhoud) {
            super(
                    Kind.CONFLICT,
                    "Bonus al geclaimd",
                    "Voor deze deelnemer of plaats is over een deel van %s tot en met %s al een bonus geclaimd. Controleer de periode en uw eerdere claims."
                            .formatted(inhoud.periodeVan(), inhoud.periodeTot()));
        }
    }

    /// It was withdrawn for another reason.
    static final class AlIngetrokken extends BonusRefused {

        private static final long serialVersionUID = 1L;

        AlIngetrokken(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Bonusclaim al ingetrokken",
                    "Bonusclaim %s is al ingetrokken, om een andere reden.".formatted(id));
        }
    }

    /// No such claim, or another municipality's: the caller can't tell which.
    static final class OnbekendeBonusclaim extends BonusRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeBonusclaim(UUID id) {
            super(Kind.UNKNOWN, "Onbekende bonusclaim", "Er is geen bonusclaim %s.".formatted(id));
        }
    }
}
