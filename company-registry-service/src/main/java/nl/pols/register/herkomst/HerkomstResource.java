package nl.pols.register.herkomst;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.register.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lineage on the wire.
@Path("/sociaal-ontwikkelbedrijven/{sobId}/herkomst")
@Tag(name = "Herkomst", description = "Uit wie een bedrijf voortkwam en wie het werd (lineage)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HerkomstResource {
    private final Afstamming afstamming;

    HerkomstResource(Afstamming afstamming) {
        this.afstamming = afstamming;
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegHerkomst",
            summary = "Raadpleeg de herkomst van een sociaal ontwikkelbedrijf",
            description =
                    "The companies that this one came from and those it went over into, over any"
                        + " number of successions, with their dates and shares (in"
                        + " ten-thousandths). With geldigOp only successions that have taken effect"
                        + " by that date; without it also announced ones. With bekendOp what the"
                        + " register knew at that moment.")
    public Herkomst raadpleeg(
            @PathParam("sobId") UUID sobId,
            @QueryParam("geldigOp")
                    @Dag
                    @Parameter(
                            description =
                                    "Alleen rechtsopvolgingen die op deze dag zijn ingegaan, met de"
                                            + " namen van die dag. Zonder deze dag: alle, ook"
                                            + " aangekondigde.",
                            example = "2019-06-30")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(
                            description =
                                    "Het moment waarop het register dit wist. Zonder dit moment:"
                                            + " nu.",
                            example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp) {
        return afstamming.van(sobId, geldigOp, bekendOp);
    }
}
