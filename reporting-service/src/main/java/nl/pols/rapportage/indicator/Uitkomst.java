package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
public record Uitkomst(
        String indicator,
        int versie,
        @Nullable LocalDate peildatum,
        @Nullable String periode,
        Instant kennisdatum,
        List<Waarde> waarden) {

    /// How firm a value is.
    public enum Status {
        /// Facts of the last three months before the knowledge date still come in.
        VOORLOPIG,
        /// The term for late information had passed.
        DEFINITIEF,
        /// There is nothing to compute a value from; not the same as nought.
        ONTBREEKT
    }

    /// One figure: the exact integers it was made from, and the value at four decimals.
    public record Waarde(
            Map<String, String> dimensies,
            @Nullable String onderdeel,
            @Nullable Long teller,
            @Nullable Long noemer,
            @Nullable BigDecimal waarde,
            Indicator.Eenheid eenheid,
            Status status) {}

    public Uitkomst {
        waarden = List.copyOf(waarden);
    }

    /// The figure of one part, of an answer without a break-down.
    public Waarde totaal(@Nullable String onderdeel) {
        return waarden.stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(indicator + " lacks " + onderdeel));
    }
}
