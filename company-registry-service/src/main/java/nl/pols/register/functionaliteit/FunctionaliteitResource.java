package nl.pols.register.functionaliteit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nl.pols.kit.problem.Problem;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
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

/// The list of functionalities on the wire.
@Path("/functionaliteiten")
@Tag(
        name = "Functionaliteiten",
        description = "De lijst van functionaliteiten die een bedrijf kan bieden (capabilities)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FunctionaliteitResource {
    private final Functionaliteiten functionaliteiten;
    private final StelFunctionaliteitVast stelVast;

    FunctionaliteitResource(Functionaliteiten functionaliteiten, StelFunctionaliteitVast stelVast) {
        this.functionaliteiten = functionaliteiten;
        this.stelVast = stelVast;
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstFunctionaliteiten",
            summary = "Blader door de functionaliteiten",
            description =
                    "Lists what every labour market region should offer (SER 2016), in the order of"
                            + " the codes.")
    public Page<Functionaliteit> lijst(
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp,
            @BeanParam Paging paging) {
        return paging.page(
                functionaliteiten.lijst(bekendOp, paging.slice()), f -> List.of(f.code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegFunctionaliteit",
            summary = "Raadpleeg een functionaliteit",
            description = "One functionality of the list.")
    public Functionaliteit raadpleeg(
            @PathParam("code") @Parameter(example = "DETACHERINGSFACILITEIT") String code,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp) {
        return functionaliteiten
                .vind(code, bekendOp)
                .orElseThrow(() -> new FunctionaliteitRefused.FunctionaliteitNietGevonden(code));
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "stelFunctionaliteitVast",
            summary = "Zet een functionaliteit op de lijst",
            description =
                    "Adds a functionality. The same again answers 200 and changes nothing; another"
                            + " one under the same code is refused with 409.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Functionaliteit.class),
                            examples =
                                    @ExampleObject(
                                            name = "Functionaliteit",
                                            value =
                                                    """
                                                    {"code": "DETACHERINGSFACILITEIT",
                                                     "naam": "Detacheringsfaciliteit",
                                                     "bron": "SER, 2016"}\
                                                    """)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgesteld; Location wijst ernaar.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Functionaliteit.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dezelfde functionaliteit stond al op de lijst.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Functionaliteit.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is"
                            + " /problemen/functionaliteit-bestaat-al.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/functionaliteit-bestaat-al", "title": "Functionaliteit bestaat al", "status": 409,
 "detail": "Onder code DETACHERINGSFACILITEIT staat al een andere functionaliteit. Gebruik een andere code."}\
""")))
    public RestResponse<Functionaliteit> stelVast(
            @Valid @NotNull Functionaliteit body, @Context UriInfo uri) {
        boolean nieuw = stelVast.stelVast(body);
        return RestResponse.ResponseBuilder.create(
                        nieuw ? RestResponse.Status.CREATED : RestResponse.Status.OK, body)
                .location(uri.getAbsolutePathBuilder().path(body.code()).build())
                .build();
    }

    private static final String BEKEND_OP =
            "Het moment waarop het register dit wist. Zonder dit moment: nu.";
}
