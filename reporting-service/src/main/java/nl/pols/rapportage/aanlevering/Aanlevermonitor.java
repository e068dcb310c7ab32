package nl.pols.rapportage.aanlevering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.rapportage.formaat.Teken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How municipalities delivered about a period.
///
/// @param openVanaf from when others see those that didn't react; null to a municipality
/// @param nogNietOpen how many municipalities with something to show are not shown yet
@Schema(name = "Aanlevermonitor")
public record Aanlevermonitor(
        String periode,
        Instant kennisdatum,
        @Schema(nullable = true) @Nullable LocalDate openVanaf,
        int nogNietOpen,
        List<Gemeenterij> gemeenten) {

    /// One municipality. Invariant: it has all the measures, in their order.
    ///
    /// @param verklaardOp when it declared the period complete
    /// @param reactie what it says of it itself, last
    @Schema(name = "Aanleverrij")
    public record Gemeenterij(
            String gemeentecode,
            String naam,
            @Schema(nullable = true) @Nullable Instant verklaardOp,
            @Schema(nullable = true) @Nullable Reactie reactie,
            List<Meting> metingen) {

        /// As others see it: nothing that rests on fewer than the minimum.
        Gemeenterij voorAnderen(int minimum) {
            return new Gemeenterij(
                    gemeentecode,
                    naam,
                    verklaardOp,
                    reactie,
                    metingen.stream().map(m -> m.voorAnderen(minimum)).toList());
        }
    }

    /// What a municipality says of its own deliveries of the period.
    @Schema(name = "Aanleverreactie")
    public record Reactie(String tekst, Instant op) {}

    /// One measure.
    ///
    /// @param waarde numerator over denominator
    /// @param mediaan days, of timeliness only; so is p90
    @Schema(name = "Aanlevermeting")
    public record Meting(
            Meetpunt.Onderwerp onderwerp,
            String veld,
            @Schema(nullable = true) @Nullable Long teller,
            @Schema(nullable = true) @Nullable Long noemer,
            @Schema(nullable = true) @Nullable BigDecimal waarde,
            @Schema(nullable = true) @Nullable Long mediaanDagen,
            @Schema(nullable = true) @Nullable Long p90Dagen,
            @Schema(nullable = true) @Nullable Teken symbool) {
        private static final int DECIMALEN = 4;

        static Meting van(
                Meetpunt punt,
                long teller,
                @Nullable Long noemer,
                @Nullable Long mediaan,
                @Nullable Long p90) {
            if (noemer != null && noemer == 0) {
                return zonder(punt, Teken.ONTBREEKT);
            }
            return new Meting(
                    punt.onderwerp(),
                    punt.veld(),
                    teller,
                    noemer,
                    noemer == null
                            ? null
                            : BigDecimal.valueOf(teller)
                                    .divide(
                                            BigDecimal.valueOf(noemer),
                                            DECIMALEN,
                                            RoundingMode.HALF_UP),
                    mediaan,
                    p90,
                    teller == 0 ? Teken.NIHIL : null);
        }

        static Meting zonder(Meetpunt punt, Teken waarom) {
            return new Meting(punt.onderwerp(), punt.veld(), null, null, null, null, null, waarom);
        }

        Meting voorAnderen(int minimum) {
            var omvang = noemer == null ? teller : noemer;
            return omvang == null || omvang >= minimum
                    ? this
                    : zonder(new Meetpunt(onderwerp, veld), Teken.GEHEIM);
        }
    }
}
