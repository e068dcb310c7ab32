package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What was refused of a delivery, as a file.
@Path("/aanleveringen/{aanleveringId}/geweigerd")
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
class GeweigerdResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Uitslagenlijst lijst;
    private final Inzage inzage;
    private final Caller caller;

    GeweigerdResource(Uitslagenlijst lijst, Inzage inzage, Caller caller) {
        this.lijst = lijst;
        this.inzage = inzage;
        this.caller = caller;
    }

    @GET
    @Produces(NDJSON)
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "downloadGeweigerd",
            summary = "Download wat geweigerd is",
            description =
                    "Every refused record of a delivery by its line and registration number, with"
                            + " each fault: a record per line, or with Accept: text/csv a fault per"
                            + " row. What the records held is not in it; it is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "De geweigerde records, in de volgorde van het bestand.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = Uitslagregel.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "regel;registratienummer;pointer;regelId;nl;en\n"
                                    + "17;2022-000017;/einddatum;T1-einde-voor-start;De einddatum"
                                    + " ligt voor de startdatum.;The end is before the start.\n")
            })
    public StreamingOutput geweigerd(
            @Parameter(example = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f") UUID aanleveringId) {
        String eigenaar = requireEigen(aanleveringId);
        return naar -> lijst.schrijfNdjson(eigenaar, aanleveringId, Uitslag.GEWEIGERD, naar);
    }

    @GET
    @Produces(CSV)
    @RolesAllowed("trajecten:lezen")
    @Operation(hidden = true)
    public StreamingOutput geweigerdAlsTabel(UUID aanleveringId) {
        String eigenaar = requireEigen(aanleveringId);
        return naar -> lijst.schrijfCsv(eigenaar, aanleveringId, naar);
    }

    /// Before the first byte is on its way: afterwards a refusal can't be told any more.
    private String requireEigen(UUID aanleveringId) {
        String eigenaar = caller.organisatie().toString();
        inzage.aanlevering(eigenaar, aanleveringId);
        return eigenaar;
    }
}
