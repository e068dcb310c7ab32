package nl.pols.financiering.grootboek;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why the ledger refuses an account or a posting, whatever it is for.
public abstract sealed class GrootboekRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private GrootboekRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// A client-supplied id identifies one thing for ever: the same id with another body is
    /// refused, and so is an id that something else already has.
    public static final class IdAlGebruikt extends GrootboekRefused {

        private static final long serialVersionUID = 1L;

        public IdAlGebruikt(UUID id) {
            super(
                    "Het id %s is al gebruikt met een andere inhoud. Gebruik een nieuw id, of stuur precies dezelfde inhoud om te herhalen."
                            .formatted(id));
        }

        @Override
        public String title() {
            return "Id al gebruikt";
        }
    }
}
