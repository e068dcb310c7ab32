package nl.pols.register.dubbelregistratie;

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
import nl.pols.register.Reden;
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

/// A duplicate registration on the wire.
@Path("/sociaal-ontwikkelbedrijven/{sobId}/dubbelregistratie")
@Tag(name = "Sociaal-ontwikkelbedrijven")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DubbelregistratieResource extends GewijzigdeSobResource {
    private final MeldDubbel meldDubbel;

    DubbelregistratieResource(MeldDubbel meldDubbel, Kalender kalender) {
        super(kalender);
        this.meldDubbel = meldDubbel;
    }

    /// What is told when an SOB turns out to be registered twice.
    ///
    /// @param isDubbelVan the registration that stays
    @Schema(name = "Dubbelregistratie")
    public record Melding(@NotNull UUID isDubbelVan, @NotNull @Reden String reden) {}

    /// Why it wasn't a duplicate after all.
    @Schema(name = "IntrekkingDubbelregistratie")
    public record Intrekking(@NotNull @Reden String reden) {}

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "meldDubbelregistratie",
            summary = "Meld dat een bedrijf dubbel geregistreerd is",
            description =
                    "The register no longer holds anything to be true of this registration and its"
                        + " id refers to the other one. Not a succession: nothing goes over, and"
                        + " with bekendOp before it both are there. Can be taken back.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Melding.class),
                            examples =
                                    @ExampleObject(
                                            name = "Dubbel",
                                            value =
                                                    """
                                                    {"isDubbelVan": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
                                                     "reden": "Tweemaal aangemeld, onder oude en nieuwe naam"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Gemeld; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/dubbel-van-zichzelf, "
                            + "/problemen/onbekend-sociaal-ontwikkelbedrijf, "
                            + "/problemen/verwijzing-naar-vervallen-bedrijf, "
                            + "/problemen/dubbelen-verwijzen-hiernaar, "
                            + "/problemen/dubbel-met-rechtsopvolging, "
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
{"type": "/problemen/dubbel-met-rechtsopvolging", "title": "Dubbel met rechtsopvolging", "status": 409,
 "detail": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718294 is partij bij rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d. Trek die eerst in."}\
""")))
    public RestResponse<SobWeergave> meld(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull Melding body) {
        return antwoord(meldDubbel.meld(sobId, ifMatch, body.isDubbelVan(), body.reden().strip()));
    }

    @POST
    @Path("/intrekking")
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "trekDubbelregistratieIn",
            summary = "Trek een gemelde dubbelregistratie in",
            description =
                    "Every fact of the registration holds again as it did. Refused when somebody"
                            + " else got one of its numbers meanwhile.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Intrekking.class),
                            examples =
                                    @ExampleObject(
                                            name = "Intrekking",
                                            value =
                                                    """
                                                    {"reden": "Het zijn toch twee bedrijven"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Ingetrokken; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/geen-dubbele-registratie, "
                            + "/problemen/identificatie-in-gebruik, /problemen/onbekende-gemeente.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/geen-dubbele-registratie", "title": "Geen dubbele registratie", "status": 409,
 "detail": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718294 staat niet als dubbele registratie in het register."}\
""")))
    public RestResponse<SobWeergave> trekIn(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"2\"")
                    @Nullable String ifMatch,
            @Valid @NotNull Intrekking body) {
        return antwoord(meldDubbel.trekIn(sobId, ifMatch, body.reden().strip()));
    }
}
