package nl.pols.trajectregistratie.voorziening;

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
import java.io.InputStream;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.dossier.Inschrijving;
import nl.pols.trajectregistratie.dossier.Leveruitslag;
import nl.pols.trajectregistratie.dossier.Leveruitslag.Recorduitslag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Namens;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import nl.pols.trajectregistratie.traject.Uitslag;
import nl.pols.trajectregistratie.voorziening.DoelgroepGebeurtenis.Gegevens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Flags of the register of the jobs agreement on the wire, stated in full: one, many, or anew.
@Path("/doelgroepregistraties")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DoelgroepResource {

    static final String ID = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c07";

    private final Inschrijving inschrijving;
    private final DoelgroepVak vak;
    private final Lezer lezer;
    private final Lezer.Pseudoniem pseudoniem;
    private final Caller caller;

    DoelgroepResource(
            Inschrijving inschrijving,
            DoelgroepVak vak,
            Lezer lezer,
            Pseudonyms pseudonyms,
            Caller caller) {
        this.inschrijving = inschrijving;
        this.vak = vak;
        this.lezer = lezer;
        this.pseudoniem = pseudonyms::deelnemerId;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "registreerDoelgroep",
            summary = "Registreer een doelgroepregistratie",
            description =
                    "States one flag with its jobs in full. The registration number"
                            + " is its identity: stated again unchanged it costs nothing, stated"
                            + " otherwise it becomes a new version.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DoelgroepOpgave.class)))
    @APIResponse(
            responseCode = "201",
            description = "Nieuwe registratie.",
            content =
                    @Content(
                            schema = @Schema(implementation = Recorduitslag.class),
                            example = Vzvoorbeelden.AANVAARD))
    @APIResponse(
            responseCode = "200",
            description = "Gewijzigd of ongewijzigd.",
            content =
                    @Content(
                            schema = @Schema(implementation = Recorduitslag.class),
                            example = Vzvoorbeelden.AANVAARD))
    public Response registreer(InputStream bericht, UriInfo uri) {
        var uitkomst =
                inschrijving.registreer(
                        vak, namens(), lezer.lees(DoelgroepOpgave.class, pseudoniem, bericht));
        var versie = uitkomst.bekend();
        return Response.status(uitkomst.uitslag() == Uitslag.NIEUW ? 201 : 200)
                .location(
                        uri.getBaseUriBuilder()
                                .path("doelgroepregistraties")
                                .path(versie.id().toString())
                                .build())
                .tag(ETags.of(versie.versie()))
                .entity(Recorduitslag.van(uitkomst))
                .build();
    }

    @POST
    @Path("/_lever")
    @Consumes("application/x-ndjson")
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "leverDoelgroepregistraties",
            summary = "Lever doelgroepregistraties",
            description =
                    "Up to 1,000 records, one JSON object per line, in one transaction. Each record"
                            + " gets its outcome; a refused one doesn't hold up the others.")
    @RequestBody(
            required = true,
            description = "Per regel één object van de vorm DoelgroepOpgave.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "{\"registratienummer\":\"DG-2016-0003\",\"bsn\":\"999990019\",...}\n"))
    @APIResponse(
            responseCode = "200",
            description = "Verwerkt; per regel de uitslag.",
            content = @Content(schema = @Schema(implementation = Leveruitslag.class)))
    public Leveruitslag lever(InputStream bericht) {
        return Leveruitslag.van(
                inschrijving.neemOp(
                        vak,
                        namens(),
                        Handeling.LEVERING,
                        lezer.leesRegels(DoelgroepOpgave.class, pseudoniem, bericht)));
    }

    @PUT
    @Path("/{registratieId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "corrigeerDoelgroepregistratie",
            summary = "Corrigeer een doelgroepregistratie",
            description =
                    "States the record anew; the earlier version stays in its history. Needs"
                            + " If-Match with the version that was read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DoelgroepOpgave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Gewijzigd of ongewijzigd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response corrigeer(
            @Parameter(example = ID) UUID registratieId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            InputStream bericht) {
        var na =
                inschrijving.corrigeer(
                        vak,
                        namens(),
                        registratieId,
                        ifMatch,
                        lezer.lees(DoelgroepOpgave.class, pseudoniem, bericht));
        return Response.ok(Gegevens.van(na)).tag(ETags.of(na.versie())).build();
    }

    private Namens namens() {
        caller.gemeentecode();
        return new Namens(caller.organisatie(), caller.clientId());
    }
}
