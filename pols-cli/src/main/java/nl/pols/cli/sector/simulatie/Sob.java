package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A social development company as it is registered. `geregistreerd` is false for the successor of
/// a merger: the register makes that one from the merger itself and moves the relations to it.
public record Sob(
        UUID id,
        String naam,
        String rechtsvorm,
        String zetelGemeentecode,
        boolean fictief,
        boolean geregistreerd,
        LocalDate geldigVan,
        @Nullable LocalDate laatsteDag,
        List<Relatie> relaties) {

    /// The municipality that the company works for, and how it is bound to it.
    public record Relatie(String gemeentecode, String soort, LocalDate geldigVan) {}

    boolean exists(LocalDate day) {
        return !day.isBefore(geldigVan) && (laatsteDag == null || !day.isAfter(laatsteDag));
    }

    Sob until(LocalDate last) {
        return new Sob(
                id,
                naam,
                rechtsvorm,
                zetelGemeentecode,
                fictief,
                geregistreerd,
                geldigVan,
                last,
                relaties);
    }
}
