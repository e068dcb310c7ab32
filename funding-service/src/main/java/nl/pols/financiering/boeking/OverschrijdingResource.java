package nl.pols.financiering.boeking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Approvals of a knowing overspend over HTTP: the state's, never the recipient's own.
@Path("/toekenningen/{toekenningId}/overschrijdingen")
@Tag(name = "Verplichtingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OverschrijdingResource {

    private static final String VOORBEELD =
            """
            {"id": "1f0f6a0e-6b9f-4a2b-9a63-1f5cf1c2a940", "bedragCents": 100000,
             "datum": "2022-11-01", "reden": "HOGERE_INSTROOM"}\
            """;

    private final Loket loket;
    private final Caller caller;

    OverschrijdingResource(Loket loket, Caller caller) {
        this.loket = loket;
        this.caller = caller;
    }

    /// Why more is spent than was granted.
    @Schema(name = "Overschrijdingsreden")
    public enum Reden {
        HOGERE_INSTROOM,
        HOGERE_KOSTEN,
        OVERIG
    }

    /// An approval to give.
    @Schema(name = "NieuweOverschrijding")
    public record NieuweOverschrijding(
            @NotNull UUID id,
            @NotNull @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum,
            @NotNull Reden reden,
            @Nullable @Size(min = 1, max = 500) String omschrijving) {}

    /// An approval that was given.
    @Schema(
            name = "Overschrijding",
            requiredProperties = {"id", "bedragCents", "datum", "reden", "geboektOp"},
            examples = VOORBEELD)
    public record Overschrijding(
            UUID id, long bedragCents, LocalDate datum, String reden, Instant geboektOp) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "keurOverschrijdingGoed",
            summary = "Een overschrijding van een toekenning goedkeuren",
            description =
                    "Approves that more is spent than was granted. The approval is itself a posting"
                            + " that names who gave it; without it the bound holds.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "goedkeuring", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Goedgekeurd (approved)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Overschrijding.class)))
    @APIResponse(responseCode = "200", description = "Was al goedgekeurd (was approved already)")
    public RestResponse<Overschrijding> keurGoed(
            UUID toekenningId, @Valid @NotNull NieuweOverschrijding body) {
        var uitslag =
                loket.boek(
                        new Opdracht.Overschrijd(
                                body.id(),
                                toekenningId,
                                body.bedragCents(),
                                body.datum(),
                                body.reden().name(),
                                caller.clientId(),
                                body.omschrijving()));
        var boeking = uitslag.eisBoeking();
        return RestResponse.ResponseBuilder.<Overschrijding>create(uitslag.nieuw() ? 201 : 200)
                .entity(
                        new Overschrijding(
                                boeking.boekingId(),
                                boeking.bedragCents(),
                                boeking.valutadatum(),
                                Objects.requireNonNull(boeking.reden()),
                                uitslag.eisGeboektOp()))
                .build();
    }
}
