package nl.pols.register.zoek;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Search on the wire. By body, as the design rules ask.
@Path("/_zoek")
@Tag(
        name = "Zoeken",
        description = "Een bedrijf vinden op wat er van bekend is (finding a company)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ZoekResource {
    private final Zoek zoek;

    ZoekResource(Zoek zoek) {
        this.zoek = zoek;
    }

    /// The companies that answer the question, the likeliest first.
    @Schema(
            name = "Zoekresultaat",
            requiredProperties = {"items"},
            example =
                    """
                    {"items": [{"sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
                      "naam": "Werkbedrijf Rijk van Nijmegen", "status": "ACTIEF",
                      "geldigVan": "1998-01-01", "gronden": [{"grond": "VROEGERE_NAAM",
                        "waarde": "Breed", "geldigVan": "1998-01-01", "geldigTot": "2018-01-01",
                        "overeenkomst": "GEHEEL"}],
                      "opvolgers": []}]}
                    """)
    public record Resultaat(List<Treffer> items) {}

    @POST
    @RolesAllowed("register:lezen")
    @Operation(
            operationId = "zoekInRegister",
            summary = "Zoek een sociaal ontwikkelbedrijf",
            description =
                    "By any name it carries, carried or will carry, tolerant of case, accents,"
                        + " punctuation and spelling; by an identifier, a municipality or a labour"
                        + " market region. All criteria given hold for every hit. Each hit says why"
                        + " it was found and on which days that holds, its name on the day asked"
                        + " about, and in which companies it lives on. Exact names come before"
                        + " names that begin with the text, then names with all its words, then"
                        + " names that look like it; a current name before a former one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Zoekopdracht.class),
                            examples = {
                                @ExampleObject(
                                        name = "Naam",
                                        value =
                                                "{\"tekst\": \"Breed\", \"geldigOp\":"
                                                        + " \"2019-06-30\"}"),
                                @ExampleObject(
                                        name = "Gemeente",
                                        value = "{\"gemeentecode\": \"GM0268\", \"limit\": 50}")
                            }))
    public Resultaat zoek(@Valid @NotNull Zoekopdracht opdracht) {
        return new Resultaat(zoek.zoek(opdracht));
    }
}
