package nl.pols.register.wijzigingslog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import nl.pols.register.sob.Sobs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The change log of an SOB on the wire.
@Path("/sociaal-ontwikkelbedrijven/{sobId}/wijzigingen")
@Tag(name = "Sociaal-ontwikkelbedrijven")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WijzigingResource {
    private final Sobs sobs;
    private final Wijzigingslog log;

    WijzigingResource(Sobs sobs, Wijzigingslog log) {
        this.sobs = sobs;
        this.log = log;
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstWijzigingenVanSob",
            summary = "Blader door de wijzigingen van een sociaal ontwikkelbedrijf",
            description =
                    "The change log, from the first version on: who, what, when and why, with what"
                        + " was held to be true before (voor) and since (na). With bekendOp only"
                        + " the changes made until that moment.")
    public Page<Regel> lijst(
            @PathParam("sobId") UUID sobId,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(
                            description =
                                    "Het moment waarop het register dit wist. Zonder dit moment:"
                                            + " nu.",
                            example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp,
            @BeanParam Paging paging) {
        sobs.haal(sobId, bekendOp);
        return paging.page(
                log.lees(sobId, bekendOp, paging.slice()),
                regel -> List.of(Long.toString(regel.versie())));
    }
}
