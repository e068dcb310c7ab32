package nl.pols.trajectregistratie.wsw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.dossier.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The Wsw stock of a company or a municipality.
@Path("/wsw/cijfers")
@Tag(name = "Wsw")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:lezen")
class WswcijfersResource {

    private final WswInzage inzage;
    private final Caller caller;
    private final Clock clock;

    WswcijfersResource(WswInzage inzage, Caller caller, Clock clock) {
        this.inzage = inzage;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "raadpleegCijfersWsw",
            summary = "Raadpleeg de cijfers over de Wsw",
            description =
                    "The stock on a day in heads and labour years, by work form, and the share with"
                            + " regular employers: of the calling company or municipality.")
    public Wswcijfers cijfers(
            @QueryParam("peildatum")
                    @Dag
                    @Parameter(
                            description = "De dag die geteld wordt; vandaag als hij ontbreekt.",
                            example = "2015-12-31")
                    @Nullable LocalDate peildatum,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        return inzage.cijfers(
                caller.organisatie(),
                peildatum == null ? LocalDate.now(clock) : peildatum,
                bekendOp);
    }
}
