package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.Trajecten.Filter;
import nl.pols.trajectregistratie.traject.Trajecten.Versie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Trajectories as their municipality and their SOB can look them up.
@Path("/trajecten")
@Tag(name = "Trajecten")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TrajectNaslagResource {

    private final Naslag naslag;
    private final Caller caller;
    private final Clock clock;

    TrajectNaslagResource(Naslag naslag, Caller caller, Clock clock) {
        this.naslag = naslag;
        this.caller = caller;
        this.clock = clock;
    }

    /// A version: what was known, in which period, by whose act (client and organisation), why, and
    /// from which delivery. Its status is that of the day on which it became known.
    @Schema(name = "Trajectversie", example = Voorbeelden.VERSIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trajectversie(
            Instant bekendVanaf,
            @Nullable Instant bekendTot,
            String door,
            String organisatie,
            Handeling handeling,
            @Nullable String reden,
            @Nullable UUID aanleveringId,
            Gegevens gegevens) {

        static Trajectversie van(Versie v, Inzicht inzicht) {
            var herkomst = v.traject().herkomst();
            return new Trajectversie(
                    v.traject().bekendVanaf(),
                    v.bekendTot(),
                    herkomst.door(),
                    "gemeente:" + v.traject().gemeentecode(),
                    herkomst.handeling(),
                    herkomst.reden(),
                    herkomst.aanleveringId(),
                    Gegevens.van(v.traject(), v.traject().statusBijVastleggen(), inzicht));
        }
    }

    @GET
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "bladerDoorTrajecten",
            summary = "Blader door de trajecten",
            description =
                    "The caller's own trajectories in the order of registration: a municipality"
                            + " those it registered, an SOB those it carries out.")
    public Page<Gegevens> lijst(
            @QueryParam("sobId")
                    @Parameter(
                            description = "Alleen van dit sociaal ontwikkelbedrijf.",
                            example = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01")
                    @Nullable UUID sobId,
            @QueryParam("lopendOp")
                    @Parameter(
                            description = "Alleen trajecten die op deze dag lopen.",
                            example = "2022-05-23")
                    @Nullable LocalDate lopendOp,
            @QueryParam("registratienummer")
                    @Parameter(
                            description = "Alleen met dit registratienummer.",
                            example = "2022-000017")
                    @Nullable String registratienummer,
            @BeanParam Paging paging) {
        Invoer.requireDag("query:lopendOp", lopendOp);
        Invoer.requireTekst("query:registratienummer", registratienummer, 36);
        var filter = new Filter(sobId, lopendOp, registratienummer);
        var pagina =
                paging.page(
                        naslag.lijst(caller.organisatie(), filter, paging.slice()),
                        t -> List.of(t.id().toString()));
        return new Page<>(
                pagina.items().stream().map(t -> gegevens(t, clock.instant())).toList(),
                pagina.next(),
                pagina.prev());
    }

    @GET
    @Path("/{trajectId}")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegTraject",
            summary = "Raadpleeg een traject",
            description =
                    "One trajectory as known now or, with bekendOp, as known at that moment; its"
                            + " ETag is the version.")
    @APIResponse(
            responseCode = "200",
            description = "Het traject.",
            content =
                    @Content(
                            schema = @Schema(implementation = Gegevens.class),
                            example = Voorbeelden.TRAJECT))
    public Response raadpleeg(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Zoals bekend op dit moment; zonder: nu.",
                            example = "2022-06-01T00:00:00Z")
                    @Nullable Instant bekendOp) {
        var traject = naslag.raadpleeg(caller.organisatie(), trajectId, bekendOp);
        return Response.ok(gegevens(traject, bekendOp == null ? clock.instant() : bekendOp))
                .tag(ETags.of(traject.versie()))
                .build();
    }

    @GET
    @Path("/{trajectId}/versies")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegTrajectversies",
            summary = "Raadpleeg de geschiedenis van een traject",
            description = "Every version there was, the first one first, with who, when and why.")
    public List<Trajectversie> versies(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId) {
        return naslag.versies(caller.organisatie(), trajectId).stream()
                .map(v -> Trajectversie.van(v, Inzicht.van(caller)))
                .toList();
    }

    private Gegevens gegevens(Traject traject, Instant op) {
        return Gegevens.van(
                traject,
                traject.statusOp(LocalDate.ofInstant(op, ZoneOffset.UTC)),
                Inzicht.van(caller));
    }
}
