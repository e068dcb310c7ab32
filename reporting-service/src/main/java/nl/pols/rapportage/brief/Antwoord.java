package nl.pols.rapportage.brief;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.indicator.Indicator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A letter on the wire: every figure that it states, beside the computed one or with the reason
/// why there is none.
///
/// @param rijen the figures that the letter is about
/// @param meer what else it says and is counted
/// @param nietBerekend what it says and is not counted here
public record Antwoord(
        String brief,
        String titel,
        LocalDate peildatum,
        Instant kennisdatum,
        List<Rij> rijen,
        List<Rij> meer,
        List<Brief.Overig> nietBerekend) {

    /// Where a figure stands: in a letter, or derived from figures in it.
    public enum Soort {
        BRIEF,
        AFGELEID
    }

    /// One figure beside the computed one.
    ///
    /// @param verschil how the two compare, in a sentence
    public record Rij(
            String id,
            String bron,
            Soort soort,
            String omschrijving,
            String indicator,
            @Schema(nullable = true) @Nullable String onderdeel,
            String definitie,
            Map<String, String> parameters,
            BigDecimal briefWaarde,
            String briefTekst,
            Indicator.Eenheid eenheid,
            BigDecimal afrondingseenheid,
            @Schema(nullable = true) Brief.@Nullable Bandbreedte bandbreedte,
            @Schema(nullable = true) @Nullable Long teller,
            @Schema(nullable = true) @Nullable Long noemer,
            @Schema(nullable = true) @Nullable BigDecimal waarde,
            @Schema(nullable = true) @Nullable BigDecimal afgerond,
            boolean binnenAfronding,
            String verschil) {}
}
