package nl.pols.cli.sector.simulatie;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the supplementary social package (letter 001) with its yearly amounts.
public record Regeling(
        UUID id,
        String code,
        String naam,
        String doel,
        boolean vrijBesteedbaar,
        boolean terugvloeiing,
        String bron,
        List<Tranche> tranches) {

    /// An amount for one year. `onderdeelVan` makes it a part of another tranche; `oormerk` labels
    /// means that span schemes and adds no money.
    public record Tranche(
            UUID id,
            int jaar,
            long bedragCents,
            String doel,
            @Nullable String oormerk,
            @Nullable UUID onderdeelVan) {}
}
