package nl.pols.rapportage.abonnement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.OwnQuery;
import nl.pols.rapportage.indicator.Cijfers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A figure's changes for who stays connected.
@Path("/indicatoren/{code}/wijzigingen")
@RunOnVirtualThread
@Tag(name = "Abonnementen", description = "Wie hoort dat een cijfer wijzigde (subscriptions)")
class WijzigingenResource {
    private static final String VOORBEELD =
            """
            event: stand
            id: kDnRFUEYcDT6fXQ1VWmDbw
            data: {"indicator":"A02","stand":"kDnRFUEYcDT6fXQ1VWmDbw"}

            event: cijfer-gewijzigd
            id: 1qnRFUEYcDT6fXQ1VWmDbw
            data: {"indicator":"A02","stand":"1qnRFUEYcDT6fXQ1VWmDbw"}

            """;

    private final Meekijken meekijken;
    private final Cijfers cijfers;
    private final Caller caller;

    WijzigingenResource(Meekijken meekijken, Cijfers cijfers, Caller caller) {
        this.meekijken = meekijken;
        this.cijfers = cijfers;
        this.caller = caller;
    }

    @GET
    @OwnQuery
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed("rapportage:lezen")
    @Operation(
            operationId = "volgCijfer",
            summary = "Volg of een cijfer wijzigt",
            description =
                    "Server-sent events: `stand` at once, then `cijfer-gewijzigd` within two"
                        + " seconds of an event that made the figure another one, `einde` once it"
                        + " may no longer be asked. The figure itself is read with GET of its"
                        + " waarden. The query is that of the figure, without kennisdatum.")
    @Parameter(
            name = "peildatum",
            in = ParameterIn.QUERY,
            description = "Dag van een stand",
            example = "2022-05-23",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "periode",
            in = ParameterIn.QUERY,
            description = "Jaar, halfjaar, kwartaal of maand",
            example = "2021",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "uitsplitsing",
            in = ParameterIn.QUERY,
            description = "Een van de uitsplitsingen van de indicator",
            example = "regio",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "gemeente",
            in = ParameterIn.QUERY,
            description = "Alleen deze gemeente; zo ook de andere filters van de indicator",
            example = "GM0363",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "De wijzigingen, zolang u blijft (changes, as long as you stay)",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = VOORBEELD))
    public Response volg(
            @PathParam("code") @Parameter(description = "Code van de indicator", example = "A02")
                    String code,
            @Context UriInfo uri) {
        Map<String, String> query = new TreeMap<>();
        uri.getQueryParameters()
                .forEach((sleutel, waarden) -> query.put(sleutel, waarden.getFirst()));
        var organisatie = caller.organisatie();
        // refused before the stream begins, where a problem can still be told
        cijfers.stand(code, query, organisatie);
        StreamingOutput stroom = naar -> meekijken.volg(code, query, organisatie, naar);
        // a proxy that gathers before it passes on would tell everything at the end
        return Response.ok(stroom, MediaType.SERVER_SENT_EVENTS)
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
