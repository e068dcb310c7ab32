package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.rapportage.formaat.Teken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
///
/// @param indeling the year of the municipal division that was asked
/// @param waarden in the order of their axes; made while they are read, so never copied
public record Uitkomst(
        String indicator,
        int versie,
        @Schema(nullable = true) @Nullable LocalDate peildatum,
        @Schema(nullable = true) @Nullable String periode,
        @Schema(nullable = true) @Nullable Integer indeling,
        Instant kennisdatum,
        Afronding afronding,
        @Schema(nullable = true) @Nullable String toelichting,
        List<Waarde> waarden) {

    /// How `afgerond` comes from the exact fraction.
    ///
    /// @param decimalen of the value as it is published; of a share, of its percentage
    public record Afronding(String regel, int decimalen) {}

    /// How firm a value is.
    public enum Status {
        /// Facts of the last three months before the knowledge date still come in.
        VOORLOPIG,
        /// The term for late information had passed.
        DEFINITIEF,
        /// Cases of a municipality that was divided were placed by shares (ADR 113).
        GESCHAT,
        /// What is expected: no fact, whatever the date.
        PROGNOSE,
        /// There is nothing to compute a value from; not the same as nought.
        ONTBREEKT,
        /// It would be about too few to be told.
        ONDER_MINIMUM
    }

    /// Between which bounds the value lies with that certainty.
    public record Interval(
            Betrouwbaarheid methode, BigDecimal niveau, BigDecimal onder, BigDecimal boven) {}

    /// Whether the whole interval lies where it is worth looking into; never a verdict.
    public enum Signaal {
        SIGNAAL,
        GEEN_SIGNAAL
    }

    /// One figure: the exact integers it was made from, the value at four decimals, and the value
    /// as published.
    ///
    /// @param symbool why there is no number, or a nought; null beside any other number
    /// @param noemerOmschrijving what the denominator counts: respondents are not all companies
    @JsonSerialize(using = Waardeschrijver.class)
    public record Waarde(
            Map<String, String> dimensies,
            @Schema(nullable = true) @Nullable String onderdeel,
            @Schema(nullable = true) @Nullable Long teller,
            @Schema(nullable = true) @Nullable Long noemer,
            @Schema(nullable = true) @Nullable String noemerOmschrijving,
            @Schema(nullable = true) @Nullable BigDecimal waarde,
            @Schema(nullable = true) @Nullable BigDecimal afgerond,
            @Schema(nullable = true) @Nullable Interval interval,
            @Schema(nullable = true) @Nullable Signaal signaal,
            Indicator.Eenheid eenheid,
            Status status,
            @Schema(nullable = true) @Nullable Teken symbool) {}

    public Uitkomst {
        waarden = Collections.unmodifiableList(waarden);
    }

    /// The figure of one part, of an answer without a break-down.
    public Waarde totaal(@Nullable String onderdeel) {
        return waarden.stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(indicator + " lacks " + onderdeel));
    }
}
