package nl.pols.trajectregistratie.wsw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.dossier.DossierRefused.HandelingNietMogelijk;
import nl.pols.trajectregistratie.dossier.Inschrijving;
import nl.pols.trajectregistratie.dossier.Namens;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import nl.pols.trajectregistratie.wsw.WswGebeurtenis.Gegevens;
import nl.pols.trajectregistratie.wsw.WswOpgave.EindeOpgave;
import nl.pols.trajectregistratie.wsw.WswOpgave.OmvangOpgave;
import nl.pols.trajectregistratie.wsw.WswOpgave.WerkvormOpgave;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The acts on one Wsw employment: by the company that stated it, or whoever took it over.
@Path("/wsw/dienstverbanden/{dienstverbandId}")
@Tag(name = "Wsw")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("wsw:schrijven")
class WswHandelingResource {

    private static final String ID = WswResource.ID;

    private final Inschrijving inschrijving;
    private final WswVak vak;
    private final Caller caller;

    WswHandelingResource(Inschrijving inschrijving, WswVak vak, Caller caller) {
        this.inschrijving = inschrijving;
        this.vak = vak;
        this.caller = caller;
    }

    @POST
    @Path("/werkvormen")
    @Operation(
            operationId = "wijzigWerkvorm",
            summary = "Registreer een andere werkvorm",
            description = "From a day on the person works in another form.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response wijzigWerkvorm(
            @Parameter(example = ID) UUID dienstverbandId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull WerkvormOpgave body,
            UriInfo uri) {
        return doe(
                dienstverbandId,
                ifMatch,
                Handeling.WERKVORM,
                uri,
                d -> lopend(d, "werkvormen").met(body.werkvorm()));
    }

    @POST
    @Path("/omvang")
    @Operation(
            operationId = "wijzigOmvang",
            summary = "Registreer een andere omvang",
            description = "From a day on other contract hours and labour years hold.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response wijzigOmvang(
            @Parameter(example = ID) UUID dienstverbandId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull OmvangOpgave body,
            UriInfo uri) {
        return doe(
                dienstverbandId,
                ifMatch,
                Handeling.OMVANG,
                uri,
                d -> lopend(d, "omvang").met(body.grootte()));
    }

    @POST
    @Path("/beeindiging")
    @Operation(
            operationId = "beeindigWswDienstverband",
            summary = "Beëindig een Wsw-dienstverband",
            description =
                    "Ends the employment with its reason. When the employer ends or goes over, the"
                            + " end names the employer with whom the person goes on.")
    @APIResponse(
            responseCode = "201",
            description = "Beëindigd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response beeindig(
            @Parameter(example = ID) UUID dienstverbandId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull EindeOpgave body,
            UriInfo uri) {
        return doe(
                dienstverbandId,
                ifMatch,
                Handeling.BEEINDIGING,
                uri,
                d -> lopend(d, "beeindiging").met(body.slot()));
    }

    private static WswDienstverband lopend(WswDienstverband d, String handeling) {
        if (d.einde() != null) {
            throw new HandelingNietMogelijk(handeling, "BEEINDIGD", List.of("een correctie (PUT)"));
        }
        return d;
    }

    private Response doe(
            UUID id,
            @Nullable String ifMatch,
            Handeling handeling,
            UriInfo uri,
            UnaryOperator<WswDienstverband> act) {
        caller.sobId();
        var namens = new Namens(caller.organisatie(), caller.clientId());
        var na = inschrijving.handel(vak, namens, handeling, id, ifMatch, act);
        var adres =
                uri.getBaseUriBuilder()
                        .path("wsw/dienstverbanden")
                        .path(na.id().toString())
                        .build();
        return Response.created(adres).tag(ETags.of(na.versie())).entity(Gegevens.van(na)).build();
    }
}
