package nl.pols.register.gemeente;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The area of a municipality that ended, or a part of it, went to another one. `geheel` false: it
/// was divided, and `aandeel` is the part in ten-thousandths of its inhabitants, or null where
/// nobody told it. Never guessed: a figure of a divided municipality can't be moved without it.
record Overgang(
        String van,
        String naar,
        LocalDate ingangsdatum,
        boolean geheel,
        @Nullable Integer aandeel) {

    boolean heeft(String gemeentecode) {
        return van.equals(gemeentecode) || naar.equals(gemeentecode);
    }
}
