package nl.pols.rapportage.herbouw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The administrator's button that builds the read model anew, and how far that is.
@Path("/beheer/herbouw")
@RolesAllowed("beheer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beheer", description = "Wat de beheerder ziet en kan (administration)")
class HerbouwResource {
    private final Herbouwen herbouwen;
    private final Caller caller;

    HerbouwResource(Herbouwen herbouwen, Caller caller) {
        this.herbouwen = herbouwen;
        this.caller = caller;
    }

    /// How it is to be built.
    ///
    /// @param ondanksVerschil whether the new model takes over although it differs from the old one
    @Schema(name = "Herbouwopdracht")
    public record Opdracht(boolean ondanksVerschil) {}

    /// The newest rebuilds; the list is short and comes whole.
    @Schema(name = "Herbouwlijst")
    public record Lijst(List<Verslag> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "herbouwLeesmodel",
            summary = "Bouw het leesmodel opnieuw op uit de topics",
            description =
                    "Reads every event again into a model beside the one that serves, compares the"
                            + " two, and exchanges them. Figures are answered all the while. A"
                            + " difference stops it, unless asked otherwise.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Opdracht.class),
                            examples =
                                    @ExampleObject(
                                            name = "opdracht",
                                            value = "{\"ondanksVerschil\": false}")))
    @APIResponse(
            responseCode = "202",
            description = "Begonnen; volg het op Location",
            headers =
                    @Header(
                            name = "Location",
                            description = "Waar te zien is hoe ver het is",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = Verslag.class),
                            examples = @ExampleObject(name = "begonnen", value = Verslag.LOPEND)))
    @APIResponse(responseCode = "409", description = "Er loopt al een herbouw")
    public Response herbouw(@Valid @NotNull Opdracht opdracht, @Context UriInfo hier) {
        var verslag = herbouwen.start(caller.clientId(), opdracht.ondanksVerschil());
        return Response.accepted(verslag)
                .location(
                        hier.getAbsolutePathBuilder().path(verslag.herbouwId().toString()).build())
                .build();
    }

    @GET
    @Operation(
            operationId = "lijstHerbouw",
            summary = "De laatste keren dat het leesmodel is herbouwd",
            description = "Lists the newest twenty rebuilds, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "De laatste keren",
            content =
                    @Content(
                            schema = @Schema(implementation = Lijst.class),
                            examples =
                                    @ExampleObject(
                                            name = "lijst",
                                            value = "{\"items\":[" + Verslag.VOORBEELD + "]}")))
    public Lijst lijst() {
        return new Lijst(herbouwen.nieuwste());
    }

    @GET
    @Path("/{herbouwId}")
    @Operation(
            operationId = "toonHerbouw",
            summary = "Hoe ver een herbouw is, of hoe hij eindigde",
            description = "Tells the phase, the events read, and what differed.")
    @APIResponse(
            responseCode = "200",
            description = "Hoe het staat",
            content =
                    @Content(
                            schema = @Schema(implementation = Verslag.class),
                            examples = @ExampleObject(name = "klaar", value = Verslag.VOORBEELD)))
    public Verslag een(
            @PathParam("herbouwId")
                    @Parameter(
                            description = "Identiteit van de herbouw",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    UUID herbouwId) {
        return herbouwen.een(herbouwId);
    }
}
