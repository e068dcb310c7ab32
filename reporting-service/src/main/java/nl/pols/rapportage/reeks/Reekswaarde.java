package nl.pols.rapportage.reeks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one publication says of an area (and a sector) for a period.
///
/// @param geldigTot the first day for which it no longer holds; absent while it does
/// @param bekendVan since when everybody could know
/// @param bekendTot until when: a later publication said something else
@Schema(name = "Reekswaarde", example = Reekswaarde.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reekswaarde(
        String reeks,
        String gebied,
        @Nullable String sector,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        long waarde,
        String bron,
        Instant bekendVan,
        @Nullable Instant bekendTot) {

    static final String VOORBEELD =
            """
            {"reeks": "BANENAFSPRAAK_REALISATIE", "gebied": "NL", "geldigVan": "2016-12-31", "geldigTot": "2017-12-31",
             "waarde": 22554, "bron": "UWV, een-meting banenafspraak", "bekendVan": "2017-07-03T00:00:00Z"}
            """;

    /// What it is a figure of; publications of the same follow each other.
    record Plek(String reeks, String gebied, @Nullable String sector, LocalDate geldigVan) {}

    Plek plek() {
        return new Plek(reeks, gebied, sector, geldigVan);
    }

    /// Whether another publication says the same.
    boolean zegtHetzelfdeAls(Reekswaarde ander) {
        return waarde == ander.waarde && java.util.Objects.equals(geldigTot, ander.geldigTot);
    }
}
