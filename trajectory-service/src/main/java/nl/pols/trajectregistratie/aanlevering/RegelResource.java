package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Regels;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
                    "Every rule with its id, its severity and what to do about a breach, in Dutch"
                            + " and English. FOUT refuses the record, WAARSCHUWING is kept with it,"
                            + " PARKEREN sets it aside until the register knows.")
    public Regelboek regels() {
        return new Regelboek(Regels.alle().map(Regelomschrijving::van).toList());
    }

    /// All rules; few enough for one page.
    @Schema(name = "Regelboek")
    public record Regelboek(List<Regelomschrijving> items) {}

    /// A rule as a sender reads it.
    @Schema(
            name = "Regelomschrijving",
            example =
                    """
                    {"id": "T1-einde-voor-start", "ernst": "FOUT", "nl": "De einddatum ligt voor de startdatum.", "en": "The end is before the start."}
                    """)
    public record Regelomschrijving(String id, Regel.Ernst ernst, String nl, String en) {

        static Regelomschrijving van(Regel regel) {
            return new Regelomschrijving(regel.id(), regel.ernst(), regel.nl(), regel.en());
        }
    }
}
