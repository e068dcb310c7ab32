package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.NotReplayed;
import nl.pols.register.Dag;
import nl.pols.register.Kalender;
import nl.pols.register.Reden;
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

/// The whole register in and out, on the wire.
@Path("/sociaal-ontwikkelbedrijven")
@Tag(name = "Uitwisseling", description = "Het register in en uit (import and export)")
@RunOnVirtualThread
class UitwisselingResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final ImporteerRegister importeer;
    private final Uitvoer uitvoer;
    private final Kalender kalender;
    private final ObjectMapper json;

    UitwisselingResource(
            ImporteerRegister importeer, Uitvoer uitvoer, Kalender kalender, ObjectMapper json) {
        this.importeer = importeer;
        this.uitvoer = uitvoer;
        this.kalender = kalender;
        this.json = json;
    }

    @POST
    @Path("/_importeer")
    @Consumes({NDJSON, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("register:schrijven")
    @NotReplayed
    @Operation(
            operationId = "importeerRegister",
            summary = "Importeer sociaal-ontwikkelbedrijven en rechtsopvolgingen",
            description = Uitwisselingsvorm.IMPORT)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        example = Uitwisselingsvorm.REGELS),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "Tabel", value = Uitwisselingsvorm.TABEL))
            })
    public Importverslag importeer(
            @QueryParam("proef")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Geeft dezelfde uitslagen en wijzigt niets.",
                            example = "false")
                    boolean proef,
            @QueryParam("reden")
                    @DefaultValue("Import")
                    @Reden
                    @Parameter(
                            description = "Waarom, voor het wijzigingenlog.",
                            example = "Opgave van de leden")
                    String reden,
            @HeaderParam("Content-Encoding") @Parameter(example = "gzip") @Nullable String codering,
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType soort,
            InputStream inhoud) {
        return importeer.importeer(bron(soort, codering, inhoud), new Wijze(proef, reden.strip()));
    }

    private Regelbron bron(MediaType soort, @Nullable String codering, InputStream inhoud) {
        try {
            var leesbaar = isGzip(codering) ? Breuk.uitgepakt(inhoud) : inhoud;
            return soort.isCompatible(MediaType.valueOf(CSV))
                    ? new CsvBron(leesbaar, json)
                    : new NdjsonBron(leesbaar, json);
        } catch (IOException e) {
            var fout = Breuk.van(e);
            throw new InvalidInput(List.of(new FieldError("", fout.code(), fout.nl())));
        }
    }

    private static boolean isGzip(@Nullable String codering) {
        if (codering == null || codering.isBlank() || codering.equalsIgnoreCase("identity")) {
            return false;
        }
        if (codering.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }

    @GET
    @Path("/_exporteer")
    @Produces(NDJSON)
    @RolesAllowed("register:lezen")
    @Operation(
            operationId = "exporteerRegister",
            summary = "Exporteer het register",
            description = Uitwisselingsvorm.EXPORT)
    @APIResponse(
            responseCode = "200",
            description = "Het register, regel voor regel.",
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(oneOf = {Bedrijf.class, Akte.class}),
                        example = Uitwisselingsvorm.REGEL),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = Uitwisselingsvorm.TABEL)
            })
    public StreamingOutput exporteer(
            @QueryParam("geldigOp") @Dag @Parameter(description = GELDIG_OP, example = "2019-06-30")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp) {
        var vraag = vraag(geldigOp, bekendOp);
        return naar -> uitvoer.schrijfNdjson(vraag, naar);
    }

    @GET
    @Path("/_exporteer")
    @Produces(CSV)
    @RolesAllowed("register:lezen")
    @Operation(hidden = true)
    public StreamingOutput exporteerTabel(
            @QueryParam("geldigOp") @Dag @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp") @Dag @Nullable Instant bekendOp) {
        var vraag = vraag(geldigOp, bekendOp);
        return naar -> uitvoer.schrijfCsv(vraag, naar);
    }

    private ExporteerRegister.Vraag vraag(
            @Nullable LocalDate geldigOp, @Nullable Instant bekendOp) {
        return new ExporteerRegister.Vraag(geldigOp, bekendOp == null ? kalender.nu() : bekendOp);
    }

    private static final String GELDIG_OP =
            "Alleen bedrijven die op deze dag bestaan, met al hun feiten, zonder rechtsopvolgingen."
                    + " Zonder deze dag: alles.";
    private static final String BEKEND_OP =
            "Het moment waarop het register dit wist. Zonder dit moment: nu.";
}
