package nl.pols.rapportage.reeks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// External series: which there are, what they say, and how they come in.
@Path("/externe-reeksen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Externe reeksen",
        description = "Cijfers die uit geen dossier volgen (figures of other sources)")
class ReeksResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String NDJSON_VOORBEELD =
            "{\"reeks\":\"BANENAFSPRAAK_REALISATIE\",\"gebied\":\"NL\",\"geldigVan\":\"2016-12-31\",\"geldigTot\":\"2017-12-31\",\"waarde\":22554,\"bron\":\"UWV,"
                + " een-meting\",\"bekendgemaaktOp\":\"2017-07-03\"}";
    private static final String CSV_VOORBEELD =
            "reeks;gebied;geldigVan;geldigTot;waarde;bron;bekendgemaaktOp\n"
                    + "BANENAFSPRAAK_DOELSTELLING;NL;2016-12-31;2017-12-31;20500;brief"
                    + " 004;2018-06-15\n";
    private static final String LIJST_VOORBEELD =
            """
            {"items": [{"reeks": "WSW_RAMING_ARBEIDSJAREN", "naam": "Raming van het Wsw-volume",
             "naamEn": "Estimate of the Wsw volume", "eenheid": "arbeidsjaren", "gebieden": ["LAND"], "metSector": false}]}
            """;

    private static final String PAGINA_VOORBEELD =
            "{\"items\":[" + Reekswaarde.VOORBEELD + "],\"next\":null,\"prev\":null}";

    private final NeemReeksenOp neemOp;
    private final Reeksboek boek;
    private final Caller caller;
    private final Clock clock;

    ReeksResource(NeemReeksenOp neemOp, Reeksboek boek, Caller caller, Clock clock) {
        this.neemOp = neemOp;
        this.boek = boek;
        this.caller = caller;
        this.clock = clock;
    }

    /// A series on the wire.
    @Schema(name = "Externereeks")
    public record Externereeks(
            String reeks,
            String naam,
            String naamEn,
            String eenheid,
            List<Reeks.Gebied> gebieden,
            boolean metSector) {
        static Externereeks van(Reeks r) {
            return new Externereeks(
                    r.name(), r.naam(), r.naamEn(), r.eenheid(), r.gebieden(), r.metSector());
        }
    }

    /// All series; the list is short and comes whole.
    @Schema(name = "Externereeksen")
    public record Externereeksen(List<Externereeks> items) {}

    /// The shape of a page in the document.
    @Schema(name = "Reekswaardenpagina")
    record Waardenpagina(
            List<Reekswaarde> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    @GET
    @RolesAllowed("rapportage:lezen")
    @Operation(
            operationId = "lijstExterneReeksen",
            summary = "Alle externe reeksen",
            description = "Lists the external series that indicators read, with their areas.")
    @APIResponse(
            responseCode = "200",
            description = "De reeksen",
            content =
                    @Content(
                            schema = @Schema(implementation = Externereeksen.class),
                            examples = @ExampleObject(name = "reeksen", value = LIJST_VOORBEELD)))
    public Externereeksen lijst() {
        return new Externereeksen(Arrays.stream(Reeks.values()).map(Externereeks::van).toList());
    }

    @GET
    @Path("/{reeks}/waarden")
    @RolesAllowed("rapportage:lezen")
    @Operation(
            operationId = "raadpleegExterneReeks",
            summary = "De waarden van een externe reeks",
            description =
                    "What a series says, on a day or of all days, as known now or at a moment.")
    @APIResponse(
            responseCode = "200",
            description = "De waarden",
            content =
                    @Content(
                            schema = @Schema(implementation = Waardenpagina.class),
                            examples = @ExampleObject(name = "waarden", value = PAGINA_VOORBEELD)))
    public Page<Reekswaarde> waarden(
            @PathParam("reeks")
                    @Parameter(
                            description = "Code van de reeks",
                            example = "BANENAFSPRAAK_REALISATIE")
                    String code,
            @QueryParam("geldigOp")
                    @Parameter(description = "Alleen wat op deze dag geldt", example = "2016-12-31")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp,
            @BeanParam Paging paging) {
        var reeks = Reeks.van(code).orElseThrow(OnbekendeReeks::new);
        var slice = paging.slice();
        return paging.page(
                boek.geldig(reeks, geldigOp, bekendOp == null ? clock.instant() : bekendOp, slice),
                Reeksboek::sleutel);
    }

    @POST
    @Path("/_lever")
    @Consumes({NDJSON, CSV})
    @RolesAllowed("rapportage:beheren")
    @Operation(
            operationId = "leverExterneReeksen",
            summary = "Lever waarden van externe reeksen",
            description =
                    "At most 10,000 lines, as NDJSON or as a table with the same names as columns."
                            + " Each line gets its outcome; a refused one doesn't hold up the"
                            + " others. The same lines again change nothing. A later publication"
                            + " takes over from its own day on, what was known before stays.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "regel", value = NDJSON_VOORBEELD)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "tabel", value = CSV_VOORBEELD))
            })
    @APIResponse(
            responseCode = "200",
            description = "Verwerkt; per regel de uitslag",
            content =
                    @Content(
                            schema = @Schema(implementation = Reeksuitslag.class),
                            examples =
                                    @ExampleObject(
                                            name = "uitslag",
                                            value = Reeksuitslag.VOORBEELD)))
    public Reeksuitslag lever(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType soort,
            InputStream body) {
        var regels =
                soort.getSubtype().equals("csv") ? Reekslezer.csv(body) : Reekslezer.ndjson(body);
        return neemOp.neemOp(regels, caller.clientId());
    }
}
