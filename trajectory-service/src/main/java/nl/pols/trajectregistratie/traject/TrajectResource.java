package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The acts on a single trajectory on the wire: for systems that report as things happen.
@Path("/trajecten")
@Tag(name = "Trajecten", description = "Een traject van begin tot uitstroom (a trajectory)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TrajectResource {

    private static final int LANGSTE_REDEN = 250;

    private final Handelingen handelingen;
    private final Caller caller;

    TrajectResource(Handelingen handelingen, Caller caller) {
        this.handelingen = handelingen;
        this.caller = caller;
    }

    /// What became of a stated record.
    ///
    /// @param redenen what a parked record waits for
    @Schema(name = "Aanvaard", example = Voorbeelden.AANVAARD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aanvaard(
            Uitslag uitslag,
            @Nullable UUID trajectId,
            @Nullable Integer versie,
            List<Melding> redenen,
            List<Melding> waarschuwingen) {

        static Aanvaard van(Uitkomst u) {
            return new Aanvaard(
                    u.uitslag(),
                    u.trajectId(),
                    u.trajectId() == null ? null : u.versie(),
                    Melding.van(u.bevindingen(), Regel.Ernst.PARKEREN),
                    Melding.van(u.bevindingen(), Regel.Ernst.WAARSCHUWING));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "registreerTraject",
            summary = "Registreer een traject",
            description =
                    "States one trajectory in full, by the same rules as a delivery. The"
                        + " registration number is its identity: stated again unchanged it costs"
                        + " nothing, stated otherwise it becomes a new version.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Trajectopgave.class)))
    @APIResponse(
            responseCode = "201",
            description = "Nieuw traject.",
            content = @Content(schema = @Schema(implementation = Aanvaard.class)))
    @APIResponse(
            responseCode = "200",
            description = "Gewijzigd of ongewijzigd.",
            content = @Content(schema = @Schema(implementation = Aanvaard.class)))
    @APIResponse(
            responseCode = "202",
            description = "Geparkeerd tot het register kent wat het record noemt.",
            content = @Content(schema = @Schema(implementation = Aanvaard.class)))
    public Response registreer(InputStream bericht, UriInfo uri) {
        return antwoord(handelingen.registreer(namens(), lees(bericht)), uri);
    }

    @PUT
    @Path("/{trajectId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "corrigeerTraject",
            summary = "Corrigeer een traject",
            description =
                    "States the trajectory anew; the earlier version stays in its history. Needs"
                            + " If-Match with the version that was read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Trajectopgave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Gewijzigd of ongewijzigd.",
            content = @Content(schema = @Schema(implementation = Aanvaard.class)))
    @APIResponse(
            responseCode = "202",
            description = "Geparkeerd tot het register kent wat het record noemt.",
            content = @Content(schema = @Schema(implementation = Aanvaard.class)))
    public Response corrigeer(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @HeaderParam("Reden")
                    @Parameter(
                            description = "Waarom wordt gecorrigeerd; staat bij de versie.",
                            example = "Startdatum was die van de intake")
                    @Nullable String reden,
            InputStream bericht,
            UriInfo uri) {
        Invoer.requireTekst("header:Reden", reden, LANGSTE_REDEN);
        String waarom = reden == null || reden.isBlank() ? null : reden;
        return antwoord(
                handelingen.corrigeer(namens(), trajectId, ifMatch, waarom, lees(bericht)), uri);
    }

    private Namens namens() {
        return new Namens(caller.gemeentecode(), caller.clientId());
    }

    /// One byte more than a record can have, so that the reader sees that it is too long.
    private static byte[] lees(InputStream bericht) {
        try {
            return bericht.readNBytes(OpgaveLezer.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "",
                                    "bericht-afgebroken",
                                    "Het bericht hield op voor het einde; bied het opnieuw aan.")));
        }
    }

    private static Response antwoord(Uitkomst uitkomst, UriInfo uri) {
        int status =
                switch (uitkomst.uitslag()) {
                    case NIEUW -> 201;
                    case GEWIJZIGD, ONGEWIJZIGD -> 200;
                    case GEPARKEERD -> 202;
                    case GEWEIGERD ->
                            throw new IllegalStateException("a refused record has no answer");
                };
        var antwoord = Response.status(status).entity(Aanvaard.van(uitkomst));
        if (uitkomst.trajectId() != null) {
            antwoord.location(adres(uri, uitkomst.trajectId()));
            antwoord.tag(ETags.of(uitkomst.versie()));
        }
        return antwoord.build();
    }

    private static URI adres(UriInfo uri, UUID id) {
        return URI.create(uri.getBaseUri() + "trajecten/" + id);
    }
}
