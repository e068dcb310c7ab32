package nl.pols.trajectregistratie.voorziening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.dossier.Inschrijving;
import nl.pols.trajectregistratie.dossier.Leveruitslag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Namens;
import nl.pols.trajectregistratie.dossier.Uitkomst;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Provisions as a municipality already makes them for CBS: the record layout of 2015.
@Path("/voorzieningen")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SrgResource {

    static final String REGEL =
            "20160310gws1.0         03630363999990019198001011 20160101 VZ-2016-0007   0420160301  "
                    + "       055";

    static final String INDELING =
            """
            {"naam": "SRG-2015", "statistiekcode": "10", "geldigVan": "2015-01", "geldigTot": "2019-01",
             "bron": "Regeling statistiek Participatiewet, IOAW en IOAZ 2015, bijlage 2",
             "velden": [{"naam": "statistiekjaar", "lengte": 4, "vorm": "CIJFERS", "verplicht": true}]}
            """;

    private final Inschrijving inschrijving;
    private final VoorzieningVak vak;
    private final Srglezer srg;
    private final Lezer.Pseudoniem pseudoniem;
    private final Caller caller;

    SrgResource(
            Inschrijving inschrijving,
            VoorzieningVak vak,
            Srglezer srg,
            Pseudonyms pseudonyms,
            Caller caller) {
        this.inschrijving = inschrijving;
        this.vak = vak;
        this.srg = srg;
        this.pseudoniem = pseudonyms::deelnemerId;
        this.caller = caller;
    }

    @POST
    @Path("/srg/_lever")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "leverSrg",
            summary = "Lever een SRG-bestand",
            description =
                    "The monthly file of the SRG in its layout of 2015 (96 positions a line, ISO"
                            + " 8859-1), of months before 2019. Each line gets its outcome; a"
                            + " refused one doesn't hold up the others. Taken in by 1,000 lines;"
                            + " the same file again changes nothing. The end date of a line is the"
                            + " last day of the provision. Birth date, sex, position on the ladder"
                            + " and ability to work aren't kept; a line can't name an SOB.")
    @RequestBody(
            required = true,
            description =
                    "Per regel één record volgens de indeling op /voorzieningen/srg/indeling.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            example = REGEL))
    @APIResponse(
            responseCode = "200",
            description = "Verwerkt; per regel de uitslag.",
            content = @Content(schema = @Schema(implementation = Leveruitslag.class)))
    public Leveruitslag lever(InputStream bestand) {
        String gemeentecode = caller.gemeentecode();
        var namens = new Namens(caller.organisatie(), caller.clientId());
        var records = srg.lees(bestand, gemeentecode, pseudoniem);
        var uitkomsten = new ArrayList<Uitkomst<Voorziening>>();
        for (int van = 0; van < records.size(); van += Lezer.MEESTE) {
            var deel = records.subList(van, Math.min(records.size(), van + Lezer.MEESTE));
            uitkomsten.addAll(inschrijving.neemOp(vak, namens, Handeling.LEVERING, deel));
        }
        return Leveruitslag.van(uitkomsten);
    }

    @GET
    @Path("/srg/indeling")
    @RolesAllowed({"trajecten:lezen", "trajecten:schrijven"})
    @Operation(
            operationId = "raadpleegSrgIndeling",
            summary = "Raadpleeg de indeling van een SRG-bestand",
            description =
                    "The fields of a line, in their order, with the months that it holds for.")
    @APIResponse(
            responseCode = "200",
            description = "De indeling.",
            content =
                    @Content(
                            schema = @Schema(implementation = Srgindeling.class),
                            example = INDELING))
    public Srgindeling indeling() {
        return srg.indeling();
    }
}
