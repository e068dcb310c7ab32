package nl.pols.rapportage.publicatie;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How far a publication is that is drawn up, for who makes them.
@Path("/publicaties/{publicatieId}/opstelling")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PublicatieResource.MAKER)
@Tag(name = "Publicaties")
class OpstellingResource {
    private final Opsteller opsteller;

    OpstellingResource(Opsteller opsteller) {
        this.opsteller = opsteller;
    }

    @GET
    @Operation(
            operationId = "opstellingVanPublicatie",
            summary = "Zie hoe ver een publicatie is",
            description =
                    "Tells what is being done with which series; of one that failed what went"
                            + " wrong, where, and what to do. When it is KLAAR the publication is"
                            + " at its address.")
    @APIResponse(
            responseCode = "200",
            description = "Hoe ver het is",
            content =
                    @Content(
                            schema = @Schema(implementation = Opstelling.class),
                            examples = {
                                @ExampleObject(name = "bezig", value = Voorbeelden.BEZIG),
                                @ExampleObject(name = "mislukt", value = Voorbeelden.MISLUKT)
                            }))
    public Opstelling hoever(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        return opsteller.hoever(id);
    }
}
