package nl.pols.financiering.boeking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.NotReplayed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Batches of postings over HTTP.
@Path("/boekingen/_lever")
@Tag(name = "Boekingen", description = "Rekeningen en boekingen (accounts and postings)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LeverResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MEEST_BYTES = 8_000_000;

    private final LeverBoekingen lever;

    LeverResource(LeverBoekingen lever) {
        this.lever = lever;
    }

    @POST
    @NotReplayed
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "leverBoekingen",
            summary = "Veel bestedingen, verplichtingen, vrijvallen en correcties tegelijk boeken",
            description =
                    "Books at most 10,000 postings, as NDJSON or as a JSON array, in their order:"
                            + " each on its own, or with atomair=true all or none. The ids are the"
                            + " client's, so a batch can be sent again after a broken connection.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = Leverregel.class),
                        examples = @ExampleObject(name = "regel", value = Leverregel.VOORBEELD)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(type = SchemaType.ARRAY, implementation = Leverregel.class),
                        examples =
                                @ExampleObject(
                                        name = "lijst",
                                        value = "[" + Leverregel.VOORBEELD + "]"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Verwerkt, met per weigering de reden (processed)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LeverBoekingen.Levering.class)))
    public LeverBoekingen.Levering lever(
            @QueryParam("atomair")
                    @DefaultValue("false")
                    @Parameter(description = "Alles of niets (all or nothing)")
                    boolean atomair,
            @NotNull InputStream body)
            throws IOException {
        byte[] gelezen = body.readNBytes(MEEST_BYTES + 1);
        if (gelezen.length > MEEST_BYTES) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "",
                                    "levering",
                                    "Een levering is hoogstens 8 MB. Verdeel haar.")));
        }
        return lever.lever(gelezen, atomair);
    }
}
