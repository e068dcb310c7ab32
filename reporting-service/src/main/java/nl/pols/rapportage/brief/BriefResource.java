package nl.pols.rapportage.brief;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Tabelvormen;
import nl.pols.rapportage.formaat.Uitvoer;
import nl.pols.rapportage.indicator.Kennislezer;
import nl.pols.rapportage.indicator.Uitgang;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The letters' figures beside the computed ones: national totals, for every reader.
@Path("/brieven")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(
        name = "Brieven",
        description = "De Kamerbrieven naast de cijfers van nu (letters beside figures)")
class BriefResource {
    private final Brieven brieven;
    private final Beantwoording beantwoording;
    private final Uitgang uitgang;
    private final Caller caller;
    private final Clock clock;

    BriefResource(
            Brieven brieven,
            Beantwoording beantwoording,
            Uitgang uitgang,
            Caller caller,
            Clock clock) {
        this.brieven = brieven;
        this.beantwoording = beantwoording;
        this.uitgang = uitgang;
        this.caller = caller;
        this.clock = clock;
    }

    /// The letters that can be asked.
    public record Lijst(List<Kop> items) {}

    /// A letter without its figures.
    public record Kop(String brief, String titel, LocalDate peildatum, int rijen) {}

    @GET
    @Operation(
            operationId = "lijstBrieven",
            summary = "De brieven die beantwoord worden",
            description = "Lists the letters whose figures are computed.")
    @APIResponse(
            responseCode = "200",
            description = "De brieven",
            content =
                    @Content(
                            schema = @Schema(implementation = Lijst.class),
                            examples = @ExampleObject(name = "brieven", value = Voorbeeld.LIJST)))
    public Lijst lijst() {
        return new Lijst(
                brieven.alle().stream()
                        .map(b ->
                                new Kop(
                                        b.brief(),
                                        b.titel(),
                                        b.peildatum(),
                                        b.rijen().size() + b.meer().size()))
                        .toList());
    }

    @GET
    @Path("/{brief}")
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @Operation(
            operationId = "toonBrief",
            summary = "De cijfers van een brief naast de berekende",
            description =
                    "Shows everything that a letter says as a figure beside the computed one, with"
                            + " its definition, the declared rounding and how the two compare; and"
                            + " what isn't computed, with the reason. Also as a table or JSON-stat"
                            + " 2.0, by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "De cijfers",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Antwoord.class),
                            examples = @ExampleObject(name = "001", value = Voorbeeld.BRIEF)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeeld.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeeld.KUBUS)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response toon(
            @PathParam("brief") @Parameter(description = "Nummer van de brief", example = "001")
                    String brief,
            @QueryParam("kennisdatum")
                    @Parameter(
                            description =
                                    "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die"
                                            + " dag UTC). Weglaten is nu.",
                            example = "2022-06-30")
                    @Nullable String kennisdatum,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description = "ETag van een eerder antwoord: 304 als dat nog geldt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var fouten = new ArrayList<FieldError>();
        var kennis = new Kennislezer(clock).lees(kennisdatum, fouten);
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
        var gevraagd = brieven.require(brief);
        var organisatie = caller.organisatie();
        return Uitvoer.voor(headers, uitgang.kenmerk(organisatie, kennis).met(brief))
                .antwoord(
                        ifNoneMatch,
                        () -> beantwoording.beantwoord(gevraagd, kennis, organisatie),
                        Brieftabel::van);
    }
}
