package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How far a delivery is, for who wants to be told instead of asking.
@Path("/aanleveringen/{aanleveringId}/voortgang")
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
class VoortgangResource {

    private static final String VOORBEELD =
            """
            event: voortgang
            id: 48000
            data: {"id":"0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f","status":"BEZIG","ontvangen":48000,"nieuw":47950}

            event: einde
            id: 100000
            data: {"id":"0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f","status":"AFGEROND","ontvangen":100000,"nieuw":99900}

            """;

    private final Meekijken meekijken;
    private final Inzage inzage;
    private final Caller caller;

    VoortgangResource(Meekijken meekijken, Inzage inzage, Caller caller) {
        this.meekijken = meekijken;
        this.inzage = inzage;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "volgAanlevering",
            summary = "Volg de voortgang van een aanlevering",
            description =
                    "Server-sent events: `voortgang` at once and every second that something"
                            + " changed, then `einde` once the delivery goes on no further by"
                            + " itself; the stream closes. The data is the delivery as GET of it"
                            + " gives, the id its last line. Whoever would rather ask, asks that.")
    @APIResponse(
            responseCode = "200",
            description = "De voortgang, tot het einde.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = VOORBEELD))
    public Response volg(
            @Parameter(example = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f") UUID aanleveringId) {
        String eigenaar = caller.organisatie().toString();
        inzage.aanlevering(eigenaar, aanleveringId);
        StreamingOutput stroom = naar -> meekijken.volg(eigenaar, aanleveringId, naar);
        // a proxy that gathers before it passes on would tell everything at the end
        return Response.ok(stroom, MediaType.SERVER_SENT_EVENTS)
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
