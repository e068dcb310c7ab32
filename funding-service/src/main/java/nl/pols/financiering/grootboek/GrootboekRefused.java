package nl.pols.financiering.grootboek;

import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why the ledger refuses an account or a posting, whatever it is for.
public abstract sealed class GrootboekRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private GrootboekRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// A client-supplied id identifies one thing for ever: the same id with another body is
    /// refused, and so is an id that something else already has.
    public static final class IdAlGebruikt extends GrootboekRefused {

        private static final long serialVersionUID = 1L;

        public IdAlGebruikt(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Id al gebruikt",
                    "Het id %s is al gebruikt met een andere inhoud. Gebruik een nieuw id, of stuur precies dezelfde inhoud om te herhalen."
                            .formatted(id));
        }
    }

    /// A year that was settled takes no posting, whatever it is for; who erred has it re-opened.
    public static final class PeriodeGesloten extends GrootboekRefused {

        private static final long serialVersionUID = 1L;

        public PeriodeGesloten() {
            super(
                    Kind.CONFLICT,
                    "Periode gesloten",
                    "Dit jaar is voor deze ontvanger vastgesteld en gesloten. Laat de vaststelling"
                            + " heropenen, of kies een datum in een open jaar.");
        }
    }

    /// Who may not see an account can't tell whether there is one.
    public static final class OnbekendeRekening extends GrootboekRefused {

        private static final long serialVersionUID = 1L;

        public OnbekendeRekening(UUID rekeningId) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende rekening",
                    "Er is geen rekening %s.".formatted(rekeningId));
        }
    }
}
