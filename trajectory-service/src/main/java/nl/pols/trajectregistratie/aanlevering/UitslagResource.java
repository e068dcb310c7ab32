package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The outcomes of a delivery: a page at a time, or all of them as a stream.
@Path("/aanleveringen/{aanleveringId}/uitslagen")
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
class UitslagResource {

    private final Inzage inzage;
    private final Uitslagenlijst lijst;
    private final Caller caller;

    UitslagResource(Inzage inzage, Uitslagenlijst lijst, Caller caller) {
        this.inzage = inzage;
        this.lijst = lijst;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegUitslagen",
            summary = "Raadpleeg de uitslagen van een aanlevering",
            description =
                    "The outcome of each record in the order of the lines, with every fault and"
                            + " warning; of a dry run also which fields would change, from what to"
                            + " what. With Accept: application/x-ndjson all of them come as a"
                            + " stream, one per line, without pages.")
    public Page<Uitslagregel> uitslagen(
            @Parameter(example = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f") UUID aanleveringId,
            @QueryParam("uitslag")
                    @Parameter(
                            description = "Alleen records met deze uitslag.",
                            example = "GEWEIGERD")
                    @Nullable Uitslag uitslag,
            @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        inzage.uitslagen(eigenaar(), aanleveringId, uitslag, paging.slice()),
                        r -> List.of(Long.toString(r.regel())));
        return new Page<>(
                pagina.items().stream().map(Uitslagregel::van).toList(),
                pagina.next(),
                pagina.prev());
    }

    @GET
    @Produces("application/x-ndjson")
    @RolesAllowed("trajecten:lezen")
    @Operation(hidden = true)
    public StreamingOutput uitslagenAlsStroom(
            UUID aanleveringId, @QueryParam("uitslag") @Nullable Uitslag uitslag) {
        String eigenaar = eigenaar();
        inzage.aanlevering(eigenaar, aanleveringId);
        return naar -> lijst.schrijfNdjson(eigenaar, aanleveringId, uitslag, naar);
    }

    private String eigenaar() {
        return caller.organisatie().toString();
    }
}
