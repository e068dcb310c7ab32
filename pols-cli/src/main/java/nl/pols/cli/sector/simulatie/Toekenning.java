package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money of a tranche granted to one recipient, and what that recipient spent of it.
public record Toekenning(
        UUID id,
        UUID trancheId,
        String ontvangerSoort,
        String ontvangerCode,
        long bedragCents,
        LocalDate datum,
        List<Besteding> bestedingen) {

    /// An expenditure; `sobId` tells that the money went to that company's services.
    public record Besteding(
            UUID id,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID sobId,
            String omschrijving) {}
}
