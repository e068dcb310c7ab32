package nl.pols.register;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How exactly the first day of a fact is known. The letters tell that a company took another name,
/// and not always when. The date stays a date: the first day of the month or the year, or the
/// latest possible day.
@Schema(name = "Precisie")
public enum Precisie {
    DAG,
    MAAND,
    JAAR,
    /// The fact began on that day or earlier.
    UITERLIJK;

    /// What is said about it: nothing when it is the usual one.
    public @Nullable Precisie vermeld() {
        return this == DAG ? null : this;
    }

    public static Precisie ofDag(@Nullable Precisie precisie) {
        return precisie == null ? DAG : precisie;
    }

    /// Whether a date says no more than this precision can: a month is told by its first day.
    public boolean past(LocalDate dag) {
        return switch (this) {
            case DAG, UITERLIJK -> true;
            case MAAND -> dag.getDayOfMonth() == 1;
            case JAAR -> dag.getDayOfYear() == 1;
        };
    }

    /// Keeps the usual precision out of what is stored as JSON, so that what was registered before
    /// there was one is still the same registration.
    public static final class Gewoon {
        @Override
        public boolean equals(@Nullable Object ander) {
            return ander == null || ander == DAG;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
