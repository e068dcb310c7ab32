package nl.pols.financiering.regeling;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why a scheme or a tranche is refused.
abstract sealed class RegelingRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private RegelingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// The path names a scheme that does not exist.
    static final class OnbekendeRegeling extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeRegeling(UUID regelingId) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende regeling",
                    "Er is geen regeling %s.".formatted(regelingId));
        }
    }

    /// Another scheme has this code already.
    static final class CodeAlGebruikt extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        CodeAlGebruikt(String code) {
            super(
                    Kind.CONFLICT,
                    "Code al gebruikt",
                    "Een andere regeling heeft code %s al. Kies een andere code.".formatted(code));
        }
    }

    /// Freely spendable means never flow back to the Treasury (letter 001, "Financiële aspecten").
    static final class VrijBesteedbaarVloeitNietTerug extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        VrijBesteedbaarVloeitNietTerug(String code) {
            super(
                    Kind.CONFLICT,
                    "Vrij besteedbaar vloeit niet terug",
                    "Regeling %s is vrij besteedbaar en kan dus niet terugvloeien. Kies een van beide."
                            .formatted(code));
        }
    }

    /// A target group has one period at a time.
    static final class DoelgroepGeldtAl extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        DoelgroepGeldtAl(Doelgroep doelgroep, LocalDate van) {
            super(
                    Kind.CONFLICT,
                    "Doelgroep geldt al",
                    "Doelgroep %s geldt vanaf %s al, of gaat dan opnieuw in. Kies een andere periode."
                            .formatted(doelgroep, van));
        }
    }

    /// The tranche of which this one should be a part is not in this scheme.
    static final class OnbekendeHoofdtranche extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeHoofdtranche(UUID trancheId, String code) {
            super(
                    Kind.CONFLICT,
                    "Onbekende hoofdtranche",
                    "Regeling %s heeft geen tranche %s.".formatted(code, trancheId));
        }
    }

    /// A part is spent in the year of its whole.
    static final class OnderdeelInAnderJaar extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        OnderdeelInAnderJaar(int jaar, int hoofdjaar) {
            super(
                    Kind.CONFLICT,
                    "Onderdeel in ander jaar",
                    "Een onderdeel heeft het jaar van zijn hoofdtranche: %d, niet %d."
                            .formatted(hoofdjaar, jaar));
        }
    }

    /// A part never exceeds what is left of its whole: 9.75 million fits in 107, 108 does not.
    static final class HoofdtrancheOverschreden extends RegelingRefused {

        private static final long serialVersionUID = 1L;

        HoofdtrancheOverschreden(UUID hoofdtranche, long askedCents, long remainingCents) {
            if (askedCents <= remainingCents) {
                throw new IllegalArgumentException(
                        "Tranche %s can still hold %d".formatted(hoofdtranche, askedCents));
            }
            super(
                    Kind.CONFLICT,
                    "Hoofdtranche overschreden",
                    "Hoofdtranche %s: nog %d cent beschikbaar, %d gevraagd."
                            .formatted(hoofdtranche, remainingCents, askedCents));
        }
    }
}
