package nl.pols.trajectregistratie.beschutwerk;

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
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkGebeurtenis.Gegevens;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.AdviesOpgave;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.AnderAanbodOpgave;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.EindeAdvies;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.EindePlaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.Overstap;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.PlaatsingOpgave;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkOpgave.WachtredenOpgave;
import nl.pols.trajectregistratie.dossier.Inschrijving;
import nl.pols.trajectregistratie.dossier.Namens;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The acts on one record of sheltered work: for systems that report as things happen. An act that
/// the stand of the record doesn't allow is refused with those that it does.
@Path("/beschut-werk/dossiers/{dossierId}")
@Tag(name = "Beschut werk")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:schrijven")
class BeschutHandelingResource {

    private static final String ID = BeschutWerkResource.ID;

    private final Inschrijving inschrijving;
    private final BeschutWerkVak vak;
    private final Caller caller;

    BeschutHandelingResource(Inschrijving inschrijving, BeschutWerkVak vak, Caller caller) {
        this.inschrijving = inschrijving;
        this.vak = vak;
        this.caller = caller;
    }

    @POST
    @Path("/adviezen")
    @Operation(
            operationId = "registreerAdvies",
            summary = "Registreer het advies van UWV",
            description = "The one advice on an application, with the day on which it was given.")
    @APIResponse(
            responseCode = "201",
            description = "Geadviseerd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response adviseer(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull AdviesOpgave body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.ADVIES,
                uri,
                d -> Handelwijze.adviseer(d, body.advies()));
    }

    @POST
    @Path("/wachtredenen")
    @Operation(
            operationId = "registreerWachtreden",
            summary = "Registreer waarom er nog geen plaats is",
            description = "Why a positive advice isn't followed by a place, from a day on.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response wacht(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull WachtredenOpgave body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.WACHTREDEN,
                uri,
                d -> Handelwijze.wacht(d, body.wachtreden()));
    }

    @POST
    @Path("/plaatsingen")
    @Operation(
            operationId = "plaatsInBeschutWerk",
            summary = "Registreer een plaatsing",
            description = "A place with its employer and contract hours, after a positive advice.")
    @APIResponse(
            responseCode = "201",
            description = "Geplaatst.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response plaats(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull PlaatsingOpgave body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.PLAATSING,
                uri,
                d -> Handelwijze.plaats(d, body.plaatsing()));
    }

    @POST
    @Path("/einde-plaatsing")
    @Operation(
            operationId = "beeindigPlaatsing",
            summary = "Beëindig de lopende plaatsing",
            description = "The running place ends; the advice goes on, so another may follow.")
    @APIResponse(
            responseCode = "201",
            description = "Beëindigd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response beeindigPlaatsing(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull EindePlaatsing body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.EINDE_PLAATSING,
                uri,
                d -> Handelwijze.beeindigPlaatsing(d, body.datum(), body.reden()));
    }

    @POST
    @Path("/einde-advies")
    @Operation(
            operationId = "beeindigAdvies",
            summary = "Beëindig een advies zonder lopende plaatsing",
            description = "The positive advice no longer holds, with the reason.")
    @APIResponse(
            responseCode = "201",
            description = "Beëindigd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response beeindigAdvies(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull EindeAdvies body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.BEEINDIGING,
                uri,
                d -> Handelwijze.beeindigAdvies(d, body.datum(), body.reden()));
    }

    @POST
    @Path("/overstap")
    @Operation(
            operationId = "stapOverNaarBanenafspraak",
            summary = "Registreer de overstap naar de banenafspraak",
            description =
                    "The person steps up to the jobs agreement: the place ends and the advice"
                            + " becomes negative. A fallback is a new application that names this"
                            + " record.")
    @APIResponse(
            responseCode = "201",
            description = "Overgestapt.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response stapOver(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Overstap body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.OVERSTAP,
                uri,
                d -> Handelwijze.stapOver(d, body.datum()));
    }

    @POST
    @Path("/ander-aanbod")
    @Operation(
            operationId = "registreerAnderAanbod",
            summary = "Registreer een ander aanbod",
            description =
                    "What was offered instead to somebody above the regulation's number, where"
                            + " there is no duty to offer a place (letter 004).")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response biedAnders(
            @Parameter(example = ID) UUID dossierId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull AnderAanbodOpgave body,
            UriInfo uri) {
        return doe(
                dossierId,
                ifMatch,
                Handeling.ANDER_AANBOD,
                uri,
                d -> Handelwijze.biedAnders(d, body.aanbod()));
    }

    private Response doe(
            UUID id,
            @Nullable String ifMatch,
            Handeling handeling,
            UriInfo uri,
            UnaryOperator<BeschutWerk> act) {
        caller.gemeentecode();
        var namens = new Namens(caller.organisatie(), caller.clientId());
        var na = inschrijving.handel(vak, namens, handeling, id, ifMatch, act);
        var adres =
                uri.getBaseUriBuilder()
                        .path("beschut-werk/dossiers")
                        .path(na.id().toString())
                        .build();
        return Response.created(adres).tag(ETags.of(na.versie())).entity(Gegevens.van(na)).build();
    }
}
