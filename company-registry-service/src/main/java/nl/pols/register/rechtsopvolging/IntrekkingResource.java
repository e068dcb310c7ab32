package nl.pols.register.rechtsopvolging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.pols.kit.problem.Problem;
import nl.pols.register.Kalender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Revocation of a succession on the wire.
@Path("/rechtsopvolgingen/{id}/intrekking")
@Tag(name = "Rechtsopvolgingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IntrekkingResource {
    private final TrekIn trekIn;
    private final Kalender kalender;

    IntrekkingResource(TrekIn trekIn, Kalender kalender) {
        this.trekIn = trekIn;
        this.kalender = kalender;
    }

    /// Why an act is revoked.
    @Schema(name = "Intrekking")
    public record Intrekking(
            @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                    String reden) {}

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "trekRechtsopvolgingIn",
            summary = "Trek een rechtsopvolging in",
            description =
                    "Revokes a succession by a compensating change, after which every answer is"
                        + " what it was before; bekendOp still tells what was known in between. A"
                        + " company that the act made gets the status INGETROKKEN and its id keeps"
                        + " resolving. An act that came with an import is revoked in the same way:"
                        + " by what its line told that it did, or else by how its parties are now."
                        + " Refused while later changes build on the act: those are undone first.")
    @APIResponse(
            responseCode = "200",
            description = "Ingetrokken; hetzelfde verzoek nog eens verandert niets.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RechtsopvolgingWeergave.class)))
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
                                                    {"reden": "De fusie is niet doorgegaan."}\
                                                    """)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/rechtsopvolging-ingehaald, "
                            + "/problemen/gevolgen-passen-niet, "
                            + "/problemen/rechtsopvolging-al-ingetrokken.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Ingehaald",
                                            value =
"""
{"type": "/problemen/rechtsopvolging-ingehaald", "title": "Rechtsopvolging ingehaald", "status": 409,
 "detail": "Rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d kan niet worden ingetrokken: rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6e van 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 bouwt erop voort. Maak die eerst ongedaan.",
 "errors": [{"pointer": "path:id", "code": "rechtsopvolging-ingehaald",
   "detail": "rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6e van 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 bouwt erop voort."}]}\
""")))
    public RechtsopvolgingWeergave trekIn(
            @PathParam("id") UUID id, @Valid @NotNull Intrekking body) {
        return RechtsopvolgingWeergave.van(
                trekIn.trekIn(id, body.reden().strip()), kalender.vandaag());
    }
}
