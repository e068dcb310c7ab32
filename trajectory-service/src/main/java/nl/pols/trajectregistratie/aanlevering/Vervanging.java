package nl.pols.trajectregistratie.aanlevering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.trajectregistratie.Invoer;
import org.jspecify.annotations.Nullable;

/// "This is all I have": of every trajectory that ran on a day of this period, with this SOB if one
/// is named. Invariant: both days are there, in order.
record Vervanging(LocalDate van, LocalDate totEnMet, @Nullable UUID sobId) {

    /// @return null if no replacement is asked
    static @Nullable Vervanging van(
            @Nullable LocalDate van, @Nullable LocalDate totEnMet, @Nullable UUID sobId) {
        Invoer.requireDag("query:vervangtVan", van);
        Invoer.requireDag("query:vervangtTotEnMet", totEnMet);
        if (van == null && totEnMet == null && sobId == null) {
            return null;
        }
        if (van == null || totEnMet == null || totEnMet.isBefore(van)) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    van == null ? "query:vervangtVan" : "query:vervangtTotEnMet",
                                    "vervangt",
                                    "Een vervanging heeft een eerste en een laatste dag:"
                                            + " vervangtVan en vervangtTotEnMet, in die"
                                            + " volgorde.")));
        }
        return new Vervanging(van, totEnMet, sobId);
    }
}
