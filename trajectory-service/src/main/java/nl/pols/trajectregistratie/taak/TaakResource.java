package nl.pols.trajectregistratie.taak;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.taak.TaakGebeurtenis.Gegevens;
import nl.pols.trajectregistratie.taak.Taken.Filter;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What falls due, for the municipality and for the SOB that carries it out.
@Path("/taken")
@Tag(
        name = "Taken",
        description = "Wat in trajecten moet gebeuren en wanneer (tasks that fall due)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TaakResource {

    private final Taken taken;
    private final Overnames overnames;
    private final Caller caller;

    TaakResource(Taken taken, Overnames overnames, Caller caller) {
        this.taken = taken;
        this.overnames = overnames;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"trajecten:lezen", "verlengingen:besluiten"})
    @Transactional
    @Operation(
            operationId = "bladerDoorTaken",
            summary = "Blader door de taken",
            description =
                    "What falls due in the caller's own trajectories, the longest due first:"
                        + " reviews at three, six, nine and twelve months (or what the ordinance"
                        + " says) and after a statement of readiness, a decision at the planned"
                        + " end, the check on work, a response to a signal, a trajectory of another"
                        + " that was handed over to go on with. A task is done by what is then"
                        + " reported.")
    public Page<Gegevens> lijst(
            @QueryParam("status")
                    @Parameter(
                            description = "Alleen met deze status; zonder: OPEN.",
                            example = "OPEN")
                    Taak.@Nullable Status status,
            @QueryParam("soort")
                    @Parameter(description = "Alleen van deze soort.", example = "EVALUATIE")
                    @Nullable Taaksoort soort,
            @QueryParam("vervaltUiterlijk")
                    @Parameter(
                            description = "Alleen wat op deze dag of eerder vervalt.",
                            example = "2026-11-30")
                    @Nullable LocalDate vervaltUiterlijk,
            @QueryParam("sobId")
                    @Parameter(
                            description = "Alleen van dit sociaal ontwikkelbedrijf.",
                            example = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01")
                    @Nullable UUID sobId,
            @QueryParam("trajectId")
                    @Parameter(
                            description = "Alleen van dit traject.",
                            example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03")
                    @Nullable UUID trajectId,
            @BeanParam Paging paging) {
        Invoer.requireDag("query:vervaltUiterlijk", vervaltUiterlijk);
        var filter =
                new Filter(
                        status == null ? Taak.Status.OPEN : status,
                        soort,
                        vervaltUiterlijk,
                        sobId,
                        trajectId,
                        Inzicht.van(caller));
        var pagina =
                paging.page(
                        taken.lijst(caller.organisatie(), filter, paging.slice()),
                        t -> List.of(t.vervaldatum().toString(), t.id().toString()));
        var nummers = overnames.nummers(pagina.items());
        return new Page<>(
                pagina.items().stream().map(t -> Gegevens.van(t, nummers.get(t.id()))).toList(),
                pagina.next(),
                pagina.prev());
    }
}
