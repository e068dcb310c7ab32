package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.pols.trajectregistratie.regels.Grenswaarde;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Regels;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules that every record is held against, whichever way it comes in.
@Path("/regels")
@Tag(name = "Regels", description = "Waaraan elk record getoetst wordt (rules)")
@Produces(MediaType.APPLICATION_JSON)
class RegelResource {

    @GET
    @Authenticated
    @Operation(
            operationId = "raadpleegRegels",
            summary = "Raadpleeg de regels",
            description =
                    "Every rule with its id, version, severity, source, valid period and what to do"
                            + " about a breach, in Dutch and English. FOUT refuses the record,"
                            + " WAARSCHUWING is kept with it, PARKEREN sets it aside until the"
                            + " register knows. Beside them the limits that they hold a record"
                            + " against, each with the day from which it holds.")
    public Regelboek regels() {
        return new Regelboek(
                Regels.alle().map(Regelomschrijving::van).toList(),
                Arrays.stream(Grenswaarde.values()).map(Limiet::van).toList());
    }

    /// All rules and limits; few enough for one page.
    @Schema(name = "Regelboek")
    public record Regelboek(List<Regelomschrijving> items, List<Limiet> grenswaarden) {}

    /// A limit, what it is last first.
    @Schema(
            name = "Grenswaarde",
            example =
                    """
                    {"code": "UREN_PER_WEEK_HOOGSTE", "waarden": [{"geldigVan": "2015-01-01", "waarde": 40, "bron": "Pols, gegevensmodel van een traject (docs/aanleveren.md)"}]}
                    """)
    public record Limiet(String code, List<Vanaf> waarden) {

        static Limiet van(Grenswaarde grens) {
            return new Limiet(
                    grens.name(),
                    grens.perioden().stream()
                            .map(p -> new Vanaf(p.geldigVan(), p.waarde(), p.bron()))
                            .toList());
        }
    }

    /// What a limit is from a day on.
    @Schema(name = "GrenswaardeVanaf")
    public record Vanaf(LocalDate geldigVan, int waarde, String bron) {}

    /// A rule as a sender reads it.
    @Schema(
            name = "Regelomschrijving",
            example =
                    """
                    {"id": "T1-einde-voor-start", "versie": 1, "ernst": "FOUT", "bron": "Pols, gegevensmodel van een traject (docs/aanleveren.md)", "geldigVan": "2015-01-01", "nl": "De einddatum ligt voor de startdatum.", "en": "The end is before the start."}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Regelomschrijving(
            String id,
            int versie,
            Regel.Ernst ernst,
            String bron,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            String nl,
            String en) {

        static Regelomschrijving van(Regel regel) {
            return new Regelomschrijving(
                    regel.id(),
                    regel.versie(),
                    regel.ernst(),
                    regel.bron(),
                    regel.geldigVan(),
                    regel.geldigTot(),
                    regel.nl(),
                    regel.en());
        }
    }
}
