package nl.pols.trajectregistratie.verantwoording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.verantwoording.PeriodeverklaringResource.Weergave;
import nl.pols.trajectregistratie.verantwoording.Revisies.Revisie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a municipality declared, and what it changed since.
@Path("/periodeverklaringen")
@Tag(name = "Periodeverklaringen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PeriodeverklaringNaslagResource {

    private final Periodeverklaringen verklaringen;
    private final Revisies revisies;
    private final Caller caller;

    PeriodeverklaringNaslagResource(
            Periodeverklaringen verklaringen, Revisies revisies, Caller caller) {
        this.verklaringen = verklaringen;
        this.revisies = revisies;
        this.caller = caller;
    }

    /// A version of a trajectory that changed something of a declared period.
    @Schema(
            name = "Revisie",
            example =
                    """
                    {"trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "versie": 2, "registratienummer": "2022-000017",
                     "bekendVanaf": "2026-10-20T08:00:00Z", "door": "gemeente-gm0363", "handeling": "AANLEVERING",
                     "aanleveringId": "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f"}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revisieweergave(
            UUID trajectId,
            int versie,
            String registratienummer,
            Instant bekendVanaf,
            String door,
            String handeling,
            @Nullable String reden,
            @Nullable UUID aanleveringId) {

        static Revisieweergave van(Revisie r) {
            return new Revisieweergave(
                    r.trajectId(),
                    r.versie(),
                    r.registratienummer(),
                    r.bekendVanaf(),
                    r.door(),
                    r.handeling(),
                    r.reden(),
                    r.aanleveringId());
        }
    }

    @GET
    @RolesAllowed("trajecten:lezen")
    @Transactional
    @Operation(
            operationId = "bladerDoorPeriodeverklaringen",
            summary = "Blader door de periodeverklaringen",
            description = "The caller's own declarations, withdrawn ones too, as they were made.")
    public Page<Weergave> lijst(
            @QueryParam("periode")
                    @Parameter(description = "Alleen van deze periode.", example = "2026-Q3")
                    @Nullable String periode,
            @BeanParam Paging paging) {
        String naam = periode == null ? null : Periode.lees("query:periode", periode).naam();
        var pagina =
                paging.page(
                        verklaringen.lijst(eigenaar(), naam, paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(v -> Weergave.van(v, null)).toList(),
                pagina.next(),
                pagina.prev());
    }

    @GET
    @Path("/{periodeverklaringId}")
    @RolesAllowed("trajecten:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegPeriodeverklaring",
            summary = "Raadpleeg een periodeverklaring",
            description = "A declaration, with the number of revisions since.")
    public Weergave raadpleeg(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2d01") UUID periodeverklaringId) {
        var verklaring = verklaringen.require(eigenaar(), periodeverklaringId);
        return Weergave.van(verklaring, revisies.tel(verklaring));
    }

    @GET
    @Path("/{periodeverklaringId}/revisies")
    @RolesAllowed("trajecten:lezen")
    @Transactional
    @Operation(
            operationId = "bladerDoorRevisies",
            summary = "Blader door de revisies na een verklaring",
            description =
                    "Versions registered after the declaration that changed something of the"
                            + " period: a trajectory more or less in it, or another fact dated"
                            + " before its end. In the order of trajectory and version.")
    public Page<Revisieweergave> revisies(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2d01") UUID periodeverklaringId,
            @BeanParam Paging paging) {
        var verklaring = verklaringen.require(eigenaar(), periodeverklaringId);
        var pagina =
                paging.page(
                        revisies.lijst(verklaring, paging.slice()),
                        r -> List.of(r.trajectId().toString(), String.valueOf(r.versie())));
        return new Page<>(
                pagina.items().stream().map(Revisieweergave::van).toList(),
                pagina.next(),
                pagina.prev());
    }

    /// Somebody else's answers as one that doesn't exist.
    private String eigenaar() {
        return caller.organisatie().toString();
    }
}
