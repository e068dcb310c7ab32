package nl.pols.rapportage.vergelijking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Groepscijfer;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A company beside its peers, period after period.
@Schema(name = "Vergelijking")
public record Vergelijking(
        UUID sobId,
        String naam,
        String periode,
        Instant kennisdatum,
        Vergelijkingsgroep groep,
        List<Cijfer> cijfers) {

    /// Who it is held beside.
    ///
    /// @param regel by which they were chosen; null where they are too few for any
    /// @param aantal of the others, without the company itself
    @Schema(name = "Vergelijkingsgroep")
    public record Vergelijkingsgroep(
            @Schema(nullable = true) Groepskeuze.@Nullable Regel regel,
            @Schema(nullable = true) @Nullable String taakomvang,
            Grootteklasse grootteklasse,
            int aantal,
            int minimum) {}

    /// One figure and how it went.
    @Schema(name = "Vergelijkingscijfer")
    public record Cijfer(
            String indicator,
            int versie,
            @Schema(nullable = true) @Nullable String onderdeel,
            String naam,
            Eenheid eenheid,
            List<Stand> verloop) {}

    /// What it was in one period, with the middle of the peers.
    ///
    /// @param symbool why the own value is absent or nought
    /// @param aantal how many peers have a value
    /// @param groepssymbool why there are no quartiles
    @Schema(name = "Vergelijkingsstand")
    public record Stand(
            String periode,
            @Schema(nullable = true) @Nullable Long teller,
            @Schema(nullable = true) @Nullable Long noemer,
            @Schema(nullable = true) @Nullable BigDecimal waarde,
            @Schema(nullable = true) @Nullable BigDecimal afgerond,
            Status status,
            @Schema(nullable = true) @Nullable Teken symbool,
            int aantal,
            @Schema(nullable = true) @Nullable BigDecimal p25,
            @Schema(nullable = true) @Nullable BigDecimal mediaan,
            @Schema(nullable = true) @Nullable BigDecimal p75,
            @Schema(nullable = true) @Nullable Teken groepssymbool,
            @Schema(nullable = true) Groepscijfer.@Nullable Ligging ligging) {

        static Stand van(String periode, Groepscijfer cijfer) {
            var eigen = cijfer.eigen();
            var groep = cijfer.verdeling();
            return new Stand(
                    periode,
                    eigen.teller(),
                    eigen.noemer(),
                    eigen.waarde(),
                    eigen.afgerond(),
                    eigen.status(),
                    eigen.symbool(),
                    cijfer.aantal(),
                    groep == null ? null : groep.p25(),
                    groep == null ? null : groep.mediaan(),
                    groep == null ? null : groep.p75(),
                    groep != null ? null : cijfer.aantal() == 0 ? Teken.ONTBREEKT : Teken.GEHEIM,
                    cijfer.ligging());
        }
    }

    public Vergelijking {
        cijfers = List.copyOf(cijfers);
    }
}
