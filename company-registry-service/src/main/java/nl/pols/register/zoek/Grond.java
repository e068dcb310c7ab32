package nl.pols.register.zoek;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a company was found: what of it answers the question, and on which days that holds.
///
/// @param waarde the name, the number or the code by which it was found
/// @param soort of which kind the number is, or the relation with the municipality
/// @param gemeentecode the municipality in the region with which it has a relation
/// @param geldigTot the first day on which it no longer holds
/// @param overeenkomst how much of a name answers the text; only with a name
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Zoekgrond",
        requiredProperties = {"grond", "waarde"})
public record Grond(
        Soort grond,
        String waarde,
        @Nullable String soort,
        @Nullable String gemeentecode,
        @Nullable LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        @Nullable Overeenkomst overeenkomst) {

    /// A name is the current, a former or a later one on the day asked about. In the order in which
    /// hits are ranked.
    @Schema(name = "SoortZoekgrond")
    public enum Soort {
        NAAM,
        VROEGERE_NAAM,
        LATERE_NAAM,
        IDENTIFICATIE,
        GEMEENTE,
        REGIO;

        static Soort vanNaam(LocalDate van, @Nullable LocalDate tot, LocalDate dag) {
            if (dag.isBefore(van)) {
                return LATERE_NAAM;
            }
            return tot == null || dag.isBefore(tot) ? NAAM : VROEGERE_NAAM;
        }
    }

    /// How a name answers the text, the best first: it is the text, it begins with it, it has all
    /// of its words, it looks like it.
    @Schema(name = "OvereenkomstVanNaam")
    public enum Overeenkomst {
        GEHEEL,
        BEGIN,
        WOORDEN,
        GELIJKENIS
    }
}
