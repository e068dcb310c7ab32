package nl.pols.register.sob;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.pols.kit.web.Paging;
import org.jspecify.annotations.Nullable;

/// Which SOBs are asked for: those that live on a date, as known on a moment, that carry or carried
/// a name.
///
/// @param naam part of any current or former name, without regard to case
record Zoekvraag(
        @Nullable LocalDate geldigOp,
        @Nullable Instant bekendOp,
        @Nullable String naam,
        Paging.Slice deel) {

    /// The name as a pattern for `like`: the sender's own percent signs and underscores are
    /// letters.
    @Nullable String patroon() {
        if (naam == null || naam.isBlank()) {
            return null;
        }
        var letters = naam.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + letters + "%";
    }
}
