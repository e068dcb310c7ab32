package nl.pols.register.feit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.pols.kit.problem.Problem;
import nl.pols.register.Kalender;
import nl.pols.register.sob.GewijzigdeSobResource;
import nl.pols.register.sob.SobWeergave;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Facts about an SOB on the wire.
@Path("/sociaal-ontwikkelbedrijven/{sobId}/feiten")
@Tag(name = "Sociaal-ontwikkelbedrijven")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FeitResource extends GewijzigdeSobResource {
    private final LegFeit legFeit;

    FeitResource(LegFeit legFeit, Kalender kalender) {
        super(kalender);
        this.legFeit = legFeit;
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "legFeitVast",
            summary = "Leg een feit vast of corrigeer het",
            description =
                    "Says what is true of a company on the days of a period. What the register held"
                        + " to be true of the same thing on those days gives way, and stays"
                        + " reproducible with bekendOp. Of each kind of identifier, of a relation"
                        + " with a municipality and of involvement per region there is one at a"
                        + " time. NAAM corrects the spelling of a name over its whole period (a"
                        + " rename is a rechtsopvolging), BESTAAN the first day.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NieuwFeit.class),
                            examples = {
                                @ExampleObject(
                                        name = "Rechtsvorm",
                                        value =
                                                """
                                                {"soort": "RECHTSVORM", "rechtsvorm": "BV",
                                                 "geldigVan": "2019-01-01",
                                                 "geldigVanPrecisie": "JAAR",
                                                 "reden": "Jaarverslag 2019"}\
                                                """),
                                @ExampleObject(
                                        name = "Identificatie",
                                        value =
                                                """
                                                {"soort": "IDENTIFICATIE",
                                                 "identificatie": {"soort": "KVK",
                                                   "waarde": "12345678"},
                                                 "geldigVan": "2010-01-01",
                                                 "reden": "Uittreksel handelsregister"}\
                                                """),
                                @ExampleObject(
                                        name = "Betrokkenheid",
                                        value =
                                                """
                                                {"soort": "BETROKKENHEID",
                                                 "betrokkenheid": {"onderwerp": "RMT",
                                                   "betrokken": true, "arbeidsmarktregio": "AM16"},
                                                 "geldigVan": "2021-03-01",
                                                 "geldigVanPrecisie": "MAAND",
                                                 "reden": "Uitvraag onder de leden"}\
                                                """)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Vastgelegd; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/feit-ongewijzigd, "
                            + "/problemen/vestigingsnummer-is-geen-sleutel, "
                            + "/problemen/identificatie-in-gebruik, "
                            + "/problemen/datum-buiten-het-bestaan, /problemen/onbekende-gemeente, "
                            + "/problemen/onbekende-arbeidsmarktregio, "
                            + "/problemen/onbekende-functionaliteit, "
                            + "/problemen/betrokkenheid-tegenstrijdig, "
                            + "/problemen/naamswijziging-is-een-rechtsopvolging, "
                            + "/problemen/feit-voor-het-begin, "
                            + "/problemen/begonnen-door-rechtsopvolging, "
                            + "/problemen/sociaal-ontwikkelbedrijf-vervallen.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/vestigingsnummer-is-geen-sleutel", "title": "Vestigingsnummer is geen sleutel",
 "status": 409, "detail": "Een vestigingsnummer (twaalf cijfers) wijst een vestiging aan en geen bedrijf. Gebruik het KvK-nummer (acht cijfers), het RSIN of het OIN."}\
""")))
    public RestResponse<SobWeergave> leg(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull NieuwFeit body) {
        return antwoord(legFeit.leg(sobId, ifMatch, body.bewering(), body.reden().strip()));
    }

    @POST
    @Path("/_beeindig")
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "beeindigFeit",
            summary = "Beëindig een feit of haal een vergissing weg",
            description =
                    "Says that a fact doesn't hold in a period: geldigVan is the first day without"
                        + " it, geldigTot the first day with it again. Without geldigTot it ends;"
                        + " from its own first day on it never was. A name and a legal form are"
                        + " replaced, never taken away.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NieuwFeit.class),
                            examples =
                                    @ExampleObject(
                                            name = "Lidmaatschap beëindigd",
                                            value =
                                                    """
                                                    {"soort": "CEDRISLIDMAATSCHAP",
                                                     "geldigVan": "2024-01-01",
                                                     "reden": "Opzegging per 1 januari 2024"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Vastgelegd; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/feit-ontbreekt, "
                            + "/problemen/feit-verplicht, /problemen/datum-buiten-het-bestaan, "
                            + "/problemen/sociaal-ontwikkelbedrijf-vervallen.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/feit-verplicht", "title": "Feit verplicht", "status": 409,
 "detail": "Op elke dag van zijn bestaan heeft een bedrijf een naam en een rechtsvorm (rechtsvormen). Leg vast wat het wel is."}\
""")))
    public RestResponse<SobWeergave> beeindig(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"2\"")
                    @Nullable String ifMatch,
            @Valid @NotNull NieuwFeit body) {
        return antwoord(legFeit.beeindig(sobId, ifMatch, body.bewering(), body.reden().strip()));
    }
}
