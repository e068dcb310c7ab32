package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One trajectory as a municipality delivers it, in the words of the wire.
public record Traject(
        String registratienummer,
        String gemeentecode,
        String bsn,
        UUID sobId,
        LocalDate startdatum,
        LocalDate geplandeEinddatum,
        @Nullable LocalDate einddatum,
        @Nullable String uitstroom,
        Uren urenPerWeek,
        String uitkering,
        boolean behoudVanUitkering,
        String doelgroep,
        Afstand afstand,
        List<Planning.Verlenging> verlengingen,
        @Nullable String vervolgVan) {

    boolean activeIn(LocalDate first, LocalDate last) {
        return !startdatum.isAfter(last) && (einddatum == null || !einddatum.isBefore(first));
    }
}
