package nl.pols.rapportage.vergelijking;

import java.time.LocalDate;
import nl.pols.kit.problem.NamedRefusal;

/// What a comparison can be refused for.
abstract sealed class VergelijkingRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private VergelijkingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// No company of that id on that day: unknown, yet to come, or gone into another.
    static final class OnbekendBedrijf extends VergelijkingRefused {
        private static final long serialVersionUID = 1L;

        OnbekendBedrijf(LocalDate op) {
            super(
                    Kind.UNKNOWN,
                    "Onbekend sociaal ontwikkelbedrijf",
                    "Dit sociaal ontwikkelbedrijf bestaat niet op %s. Is het opgegaan in een ander: vraag de vergelijking van de opvolger, of van een eerdere periode. (No such company on that day.)"
                            .formatted(op));
        }
    }
}
