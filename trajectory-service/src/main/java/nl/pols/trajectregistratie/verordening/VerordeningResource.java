package nl.pols.trajectregistratie.verordening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.regels.Grenzen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A municipality's ordinance on the wire: only the municipality itself reads and writes it.
@Path("/verordeningen")
@Tag(
        name = "Verordeningen",
        description =
                "Wat de verordening van een gemeente zegt over verlengen en evalueren (ordinances)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class VerordeningResource {

    static final String VOORBEELD =
            """
            {"geldigVan": "2026-01-01", "verlengingMaanden": 2, "jaargrensMaanden": 12, "evaluatieMaanden": [2, 4, 6, 9, 12],
             "werkfitEvaluatieDagen": 30, "aanloopDagen": 14,
             "signaaldrempels": [{"soort": "VERBLIJF_NA_WERKFIT", "drempel": "RESPIJT", "waarde": 14}], "bron": "Re-integratieverordening 2026, artikel 8"}
            """;

    private final StelVast stelVast;
    private final Verordeningen verordeningen;
    private final Caller caller;
    private final Clock clock;

    VerordeningResource(
            StelVast stelVast, Verordeningen verordeningen, Caller caller, Clock clock) {
        this.stelVast = stelVast;
        this.verordeningen = verordeningen;
        this.caller = caller;
        this.clock = clock;
    }

    /// What is laid down; the bounds are those of the table.
    @Schema(name = "NieuweVerordening", example = VOORBEELD)
    public record NieuweVerordening(
            @NotNull LocalDate geldigVan,
            @NotNull @Min(1) @Max(6) Integer verlengingMaanden,
            @NotNull @Min(6) @Max(12) Integer jaargrensMaanden,
            @NotNull @Size(min = 4, max = 12)
                    List<@NotNull @Min(1) @Max(12) Integer> evaluatieMaanden,
            @NotNull @Min(7) @Max(90) Integer werkfitEvaluatieDagen,
            @NotNull @Min(0) @Max(60) Integer aanloopDagen,
            @Size(max = 50) @Nullable List<@Valid @NotNull Signaaldrempel> signaaldrempels,
            @NotBlank @Size(max = 250) String bron) {

        Grenzen grenzen() {
            return new Grenzen(
                    verlengingMaanden,
                    jaargrensMaanden,
                    evaluatieMaanden,
                    werkfitEvaluatieDagen,
                    aanloopDagen);
        }
    }

    /// A version; without `versie` it is the standard, which holds where no ordinance does.
    @Schema(name = "Verordening", example = VOORBEELD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weergave(
            String gemeentecode,
            @Nullable Integer versie,
            @Nullable LocalDate geldigVan,
            int verlengingMaanden,
            int jaargrensMaanden,
            List<Integer> evaluatieMaanden,
            int werkfitEvaluatieDagen,
            int aanloopDagen,
            List<Signaaldrempel> signaaldrempels,
            @Nullable String bron,
            @Nullable String door,
            @Nullable Instant vastgelegdOp) {

        static Weergave van(String gemeentecode, @Nullable Verordening v) {
            var g = v == null ? Grenzen.STANDAARD : v.grenzen();
            return new Weergave(
                    gemeentecode,
                    v == null ? null : v.versie(),
                    v == null ? null : v.geldigVan(),
                    g.verlengingMaanden(),
                    g.jaargrensMaanden(),
                    g.evaluatieMaanden(),
                    g.werkfitEvaluatieDagen(),
                    g.aanloopDagen(),
                    v == null ? List.of() : v.signaaldrempels(),
                    v == null ? null : v.bron(),
                    v == null ? null : v.door(),
                    v == null ? null : v.vastgelegdOp());
        }
    }

    @PUT
    @Path("/{gemeentecode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "stelVerordeningVast",
            summary = "Leg vast wat de verordening zegt",
            description =
                    "Adds a version with the day from which it holds; earlier versions stay. A"
                            + " first version needs no If-Match, a later one names the version that"
                            + " was read last.")
    @APIResponse(
            responseCode = "200",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response stelVast(
            @Parameter(example = "GM0363") String gemeentecode,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull NieuweVerordening body) {
        requireEigen(gemeentecode);
        Invoer.requireDag("/geldigVan", body.geldigVan());
        Invoer.requireTekst("/bron", body.bron(), 250);
        var nieuw =
                stelVast.stelVast(
                        gemeentecode,
                        caller.clientId(),
                        ifMatch,
                        body.geldigVan(),
                        body.grenzen(),
                        body.signaaldrempels() == null ? List.of() : body.signaaldrempels(),
                        body.bron());
        return antwoord(gemeentecode, nieuw);
    }

    @GET
    @Path("/{gemeentecode}")
    @RolesAllowed({"trajecten:lezen", "verlengingen:besluiten"})
    @Transactional
    @Operation(
            operationId = "raadpleegVerordening",
            summary = "Raadpleeg wat de verordening zegt",
            description =
                    "What holds on a day, as known now or at an earlier moment; the standard where"
                            + " no ordinance was laid down. Its ETag is the last version.")
    @APIResponse(
            responseCode = "200",
            description = "Wat op die dag geldt.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response raadpleeg(
            @Parameter(example = "GM0363") String gemeentecode,
            @QueryParam("geldigOp")
                    @Parameter(
                            description = "Zoals geldig op deze dag; zonder: vandaag.",
                            example = "2026-06-01")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Zoals bekend op dit moment; zonder: nu.",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable Instant bekendOp) {
        requireEigen(gemeentecode);
        var bekend =
                verordeningen.versies("gemeente:" + gemeentecode).stream()
                        .filter(v -> bekendOp == null || !v.vastgelegdOp().isAfter(bekendOp))
                        .toList();
        var op = geldigOp == null ? LocalDate.now(clock) : geldigOp;
        var geldend = Verordeningen.geldend(bekend, op).orElse(null);
        int laatste = bekend.isEmpty() ? 0 : bekend.getFirst().versie();
        return Response.ok(Weergave.van(gemeentecode, geldend)).tag(ETags.of(laatste)).build();
    }

    @GET
    @Path("/{gemeentecode}/versies")
    @RolesAllowed({"trajecten:lezen", "verlengingen:besluiten"})
    @Transactional
    @Operation(
            operationId = "raadpleegVerordeningversies",
            summary = "Raadpleeg alle versies van de verordening",
            description =
                    "Every version that was laid down, the last one first, with who and when.")
    public List<Weergave> versies(@Parameter(example = "GM0363") String gemeentecode) {
        requireEigen(gemeentecode);
        return verordeningen.versies("gemeente:" + gemeentecode).stream()
                .map(v -> Weergave.van(gemeentecode, v))
                .toList();
    }

    private static Response antwoord(String gemeentecode, Verordening v) {
        return Response.ok(Weergave.van(gemeentecode, v)).tag(ETags.of(v.versie())).build();
    }

    private void requireEigen(String gemeentecode) {
        if (!caller.gemeentecode().equals(gemeentecode)) {
            throw new NietBevoegd(
                    "Een verordening is alleen in te zien en vast te leggen door de gemeente"
                            + " zelf.");
        }
    }
}
