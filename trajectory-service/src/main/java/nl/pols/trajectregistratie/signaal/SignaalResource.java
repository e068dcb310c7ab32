package nl.pols.trajectregistratie.signaal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.signaal.Signaallijst.Filter;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Signals on the wire: the same for the municipality and for the SOB, nothing for anybody else.
@Path("/signalen")
@Tag(
        name = "Signalen",
        description =
                "Wat de moeite van het nagaan waard is: blijft iemand langer dan nodig? (signals)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SignaalResource {

    private final ToonSignalen toon;
    private final GeefReactie geefReactie;
    private final Caller caller;

    SignaalResource(ToonSignalen toon, GeefReactie geefReactie, Caller caller) {
        this.toon = toon;
        this.geefReactie = geefReactie;
        this.caller = caller;
    }

    /// A response is a code; there is no room for words about a person.
    @Schema(
            name = "NieuweReactie",
            example = "{\"code\": \"UITSTROOM_GEREGELD\", \"actieUiterlijk\": \"2022-07-01\"}")
    public record NieuweReactie(@NotNull Reactie.Code code, @Nullable LocalDate actieUiterlijk) {}

    @GET
    @RolesAllowed({"trajecten:lezen", Inzicht.BESLUITEN})
    @Operation(
            operationId = "bladerDoorSignalen",
            summary = "Blader door de signalen",
            description =
                    "Signals of the caller's own trajectories, in the order in which they were"
                            + " raised: municipality and SOB see the same at the same moment. Who"
                            + " decides on extensions sees none that tells what a participant"
                            + " produces.")
    public Page<Weergave> lijst(
            @QueryParam("soort")
                    @Parameter(
                            description = "Alleen van deze soort.",
                            example = "VERBLIJF_NA_WERKFIT")
                    @Nullable Signaalsoort soort,
            @QueryParam("status")
                    @Parameter(description = "Alleen met deze status.", example = "OPEN")
                    Signaal.@Nullable Status status,
            @QueryParam("gemeente")
                    @Pattern(regexp = "^GM[0-9]{4}$")
                    @Parameter(description = "Alleen van deze gemeente.", example = "GM0363")
                    @Nullable String gemeente,
            @QueryParam("sob")
                    @Parameter(
                            description = "Alleen van dit sociaal ontwikkelbedrijf.",
                            example = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01")
                    @Nullable UUID sob,
            @QueryParam("trajectId")
                    @Parameter(
                            description = "Alleen over dit traject.",
                            example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03")
                    @Nullable UUID trajectId,
            @QueryParam("wachtOp")
                    @Parameter(
                            description = "Alleen wat op een reactie van deze partij wacht.",
                            example = "SOB")
                    @Nullable Partij wachtOp,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Zoals bekend op dit moment; zonder: nu.",
                            example = "2022-06-01T00:00:00Z")
                    @Nullable Instant bekendOp,
            @BeanParam Paging paging) {
        var filter = new Filter(soort, status, gemeente, sob, trajectId, wachtOp, bekendOp);
        var pagina =
                paging.page(
                        toon.lijst(
                                caller.organisatie(), Inzicht.van(caller), filter, paging.slice()),
                        s -> List.of(s.signaalId().toString()));
        return new Page<>(pagina.items(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{signaalId}")
    @RolesAllowed({"trajecten:lezen", Inzicht.BESLUITEN})
    @Operation(
            operationId = "raadpleegSignaal",
            summary = "Raadpleeg een signaal",
            description =
                    "One signal in words, with the facts it rests on, its responses and how long"
                        + " they took. No service holds revenue per participant: an amount (G2) is"
                        + " only there if the caller, or the installation, says what an hour of"
                        + " production brings in, and says whose figure that is.")
    @APIResponse(
            responseCode = "200",
            description = "Het signaal.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response raadpleeg(
            @Parameter(example = Weergave.ID) UUID signaalId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Zoals bekend op dit moment; zonder: nu.",
                            example = "2022-06-01T00:00:00Z")
                    @Nullable Instant bekendOp,
            @QueryParam("opbrengstPerProductieuurCents")
                    @Min(0)
                    @Max(100_000)
                    @Parameter(
                            description =
                                    "Wat een uur productie opbrengt, in centen: daarmee komt het"
                                            + " bedrag (G2) in het antwoord.",
                            example = "95")
                    @Nullable Integer opbrengstPerProductieuurCents) {
        var signaal =
                toon.signaal(
                        caller.organisatie(),
                        Inzicht.van(caller),
                        signaalId,
                        bekendOp,
                        opbrengstPerProductieuurCents);
        return Response.ok(signaal).tag(ETags.of(signaal.versie())).build();
    }

    @GET
    @Path("/{signaalId}/versies")
    @RolesAllowed({"trajecten:lezen", Inzicht.BESLUITEN})
    @Operation(
            operationId = "raadpleegSignaalversies",
            summary = "Raadpleeg de geschiedenis van een signaal",
            description =
                    "Every version there was, the first one first: raised, changed, answered,"
                            + " closed, raised again.")
    public List<Weergave> versies(@Parameter(example = Weergave.ID) UUID signaalId) {
        return toon.versies(caller.organisatie(), Inzicht.van(caller), signaalId);
    }

    @POST
    @Path("/{signaalId}/reacties")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("signalen:beantwoorden")
    @Operation(
            operationId = "reageerOpSignaal",
            summary = "Reageer op een signaal",
            description =
                    "The response of the calling municipality or SOB: a code, and by when what it"
                        + " says is done. The time since the question is kept with it; the first"
                        + " response of each party counts. A signal that no longer holds asks"
                        + " nothing: 409.")
    @APIResponse(
            responseCode = "201",
            description = "Ontvangen.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response reageer(
            @Parameter(example = Weergave.ID) UUID signaalId,
            @Valid @NotNull NieuweReactie body,
            UriInfo uri) {
        Invoer.requireDag("/actieUiterlijk", body.actieUiterlijk());
        var inzicht = Inzicht.van(caller);
        var na =
                geefReactie.reageer(
                        caller.organisatie(),
                        inzicht,
                        signaalId,
                        body.code(),
                        body.actieUiterlijk());
        return Response.status(201)
                .location(
                        uri.getBaseUriBuilder().path("signalen").path(signaalId.toString()).build())
                .tag(ETags.of(na.versie()))
                .entity(Weergave.van(na, na.bekendVanaf(), inzicht, null))
                .build();
    }
}
