package nl.pols.trajectregistratie.persoon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.persoon.Bewaarronde.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Rounds of retention: a list of what is due, and the approval that erases it.
@Path("/bewaarrondes")
@Tag(
        name = "Bewaartermijnen",
        description =
                "Hoe lang records bewaard blijven en wat vervalt (retention: rules, and rounds with"
                        + " approval)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(VerwijderingResource.SCOPE)
class BewaarrondeResource {

    static final String ID = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2f01";
    static final String VOORBEELD =
            """
            {"bewaarrondeId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2f01", "peildatum": "2026-11-01", "status": "VOORGESTELD", "meer": false,
             "aantallen": {"TRAJECT": 41, "VOORZIENING": 7}, "voorgesteldOp": "2026-11-01T08:00:00Z", "voorgesteldDoor": "gemeente-gm0363"}
            """;

    private final LoopBewaartermijnenNa loopNa;
    private final Bewaarrondes rondes;
    private final Caller caller;

    BewaarrondeResource(LoopBewaartermijnenNa loopNa, Bewaarrondes rondes, Caller caller) {
        this.loopNa = loopNa;
        this.rondes = rondes;
        this.caller = caller;
    }

    /// A round and how many records of which kind are on its list.
    @Schema(name = "Bewaarronde", example = VOORBEELD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weergave(
            UUID bewaarrondeId,
            LocalDate peildatum,
            Status status,
            @Schema(description = "Of er meer vervalt dan een ronde bevat") boolean meer,
            Map<String, Long> aantallen,
            Instant voorgesteldOp,
            String voorgesteldDoor,
            @Nullable Instant goedgekeurdOp,
            @Nullable String goedgekeurdDoor,
            @Nullable UUID verwijderingId) {}

    /// A record on the list.
    @Schema(
            name = "VervallendRecord",
            example =
                    """
                    {"soort": "TRAJECT", "recordId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "einddatum": "2019-05-01", "vervaldatum": "2026-05-01"}
                    """)
    public record VervallendRecord(
            Recordsoort soort, UUID recordId, LocalDate einddatum, LocalDate vervaldatum) {}

    @POST
    @Transactional
    @Operation(
            operationId = "stelBewaarrondeVoor",
            summary = "Laat zien wat vervalt",
            description =
                    "Lists the caller's own records of which the term of retention has passed, the"
                            + " longest ago first, at most 1,000. Nothing is erased; an earlier"
                            + " list that was not approved lapses.")
    @APIResponse(
            responseCode = "201",
            description = "De lijst.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response stelVoor() {
        VerwijderingResource.requireEigenaar(caller);
        var ronde = loopNa.stelVoor(eigenaar(), caller.clientId());
        return Response.created(URI.create("bewaarrondes/" + ronde.id()))
                .entity(weergave(ronde))
                .build();
    }

    @GET
    @Path("/{bewaarrondeId}")
    @Transactional
    @Operation(
            operationId = "raadpleegBewaarronde",
            summary = "Raadpleeg een bewaarronde",
            description = "A round, with the number of records per kind.")
    public Weergave raadpleeg(@Parameter(example = ID) UUID bewaarrondeId) {
        return weergave(rondes.require(eigenaar(), bewaarrondeId));
    }

    @GET
    @Path("/{bewaarrondeId}/records")
    @Transactional
    @Operation(
            operationId = "bladerDoorVervallendeRecords",
            summary = "Blader door wat vervalt",
            description = "The records on the list, with their end and when their term passed.")
    public Page<VervallendRecord> records(
            @Parameter(example = ID) UUID bewaarrondeId, @BeanParam Paging paging) {
        var ronde = rondes.require(eigenaar(), bewaarrondeId);
        var pagina =
                paging.page(
                        rondes.records(ronde, paging.slice()),
                        r -> List.of(r.recordId().toString()));
        return new Page<>(
                pagina.items().stream()
                        .map(r ->
                                new VervallendRecord(
                                        r.soort(), r.recordId(), r.einde(), r.vervaltOp()))
                        .toList(),
                pagina.next(),
                pagina.prev());
    }

    @POST
    @Path("/{bewaarrondeId}/goedkeuring")
    @Transactional
    @Operation(
            operationId = "keurBewaarrondeGoed",
            summary = "Keur een bewaarronde goed",
            description =
                    "Makes the records on the list anonymous for good, as far as they are still"
                            + " due, with one proof for all of them.")
    @APIResponse(
            responseCode = "200",
            description = "Uitgevoerd.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response keurGoed(@Parameter(example = ID) UUID bewaarrondeId) {
        VerwijderingResource.requireEigenaar(caller);
        return Response.ok(weergave(loopNa.keurGoed(eigenaar(), caller.clientId(), bewaarrondeId)))
                .build();
    }

    private Weergave weergave(Bewaarronde r) {
        var aantallen = new TreeMap<String, Long>();
        rondes.tel(r).forEach((soort, n) -> aantallen.put(soort.name(), n));
        return new Weergave(
                r.id(),
                r.peildatum(),
                r.status(),
                r.meer(),
                aantallen,
                r.voorgesteldOp(),
                r.voorgesteldDoor(),
                r.goedgekeurdOp(),
                r.goedgekeurdDoor(),
                r.verwijderingId());
    }

    private String eigenaar() {
        return caller.organisatie().toString();
    }
}
