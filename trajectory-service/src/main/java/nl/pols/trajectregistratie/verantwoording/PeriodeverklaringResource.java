package nl.pols.trajectregistratie.verantwoording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.verantwoording.Periodeverklaring.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A municipality declares a period complete, and can take that back.
@Path("/periodeverklaringen")
@Tag(
        name = "Periodeverklaringen",
        description =
                "Een gemeente verklaart een periode volledig; wat zij daarna wijzigt is een revisie"
                        + " (sign-off of a period, and revisions)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PeriodeverklaringResource {

    static final String VOORBEELD =
            """
            {"periodeverklaringId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2d01", "gemeentecode": "GM0363", "periode": "2026-Q3",
             "eersteDag": "2026-07-01", "laatsteDag": "2026-09-30", "aantallen": {"trajecten": 412, "begonnen": 37, "beeindigd": 29},
             "status": "VERKLAARD", "verklaardOp": "2026-10-12T09:14:03Z", "door": "gemeente-gm0363"}
            """;

    private final VerklaarPeriode verklaarPeriode;
    private final Caller caller;

    PeriodeverklaringResource(VerklaarPeriode verklaarPeriode, Caller caller) {
        this.verklaarPeriode = verklaarPeriode;
        this.caller = caller;
    }

    /// The period, and how many trajectories the municipality counts in it.
    @Schema(
            name = "NieuwePeriodeverklaring",
            example =
                    "{\"periode\": \"2026-Q3\", \"aantallen\": {\"trajecten\": 412, \"begonnen\":"
                            + " 37, \"beeindigd\": 29}}")
    public record NieuweVerklaring(
            @NotNull
                    @Schema(
                            description =
                                    "Maand (2026-09), kwartaal (2026-Q3) of half jaar (2026-H2)",
                            examples = "2026-Q3")
                    String periode,
            @NotNull @Valid Aantallen aantallen) {}

    /// Why a declaration is taken back.
    @Schema(
            name = "IntrekkingVanVerklaring",
            example = "{\"reden\": \"Een aanlevering van september ontbrak.\"}")
    public record NieuweIntrekking(@NotBlank @Size(max = 250) String reden) {}

    /// A declaration.
    ///
    /// @param revisies versions registered later that changed something of the period, where asked
    /// @param herzieneTrajecten of how many trajectories
    @Schema(name = "Periodeverklaring", example = VOORBEELD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weergave(
            UUID periodeverklaringId,
            String gemeentecode,
            String periode,
            LocalDate eersteDag,
            LocalDate laatsteDag,
            Aantallen aantallen,
            Status status,
            Instant verklaardOp,
            String door,
            @Nullable Instant ingetrokkenOp,
            @Nullable String ingetrokkenDoor,
            @Nullable String ingetrokkenReden,
            @Nullable Long revisies,
            @Nullable Long herzieneTrajecten) {

        static Weergave van(Periodeverklaring v, Revisies.@Nullable Aantal revisies) {
            var intrekking = v.intrekking();
            return new Weergave(
                    v.id(),
                    v.gemeentecode(),
                    v.periode().naam(),
                    v.periode().van(),
                    v.periode().laatsteDag(),
                    v.aantallen(),
                    v.status(),
                    v.verklaardOp(),
                    v.door(),
                    intrekking == null ? null : intrekking.op(),
                    intrekking == null ? null : intrekking.door(),
                    intrekking == null ? null : intrekking.reden(),
                    revisies == null ? null : revisies.versies(),
                    revisies == null ? null : revisies.trajecten());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "verklaarPeriode",
            summary = "Verklaar een periode volledig",
            description =
                    "The municipality declares that everything of a period that has ended is"
                            + " registered, with the numbers that it counts; they must be those"
                            + " that are registered at this moment. What it registers later and"
                            + " that changes something of the period is a revision. The same"
                            + " declaration again is answered with the first.")
    @APIResponse(
            responseCode = "201",
            description = "Verklaard.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was al zo verklaard.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response verklaar(@Valid @NotNull NieuweVerklaring body) {
        String eigenaar = "gemeente:" + caller.gemeentecode();
        var periode = Periode.lees("/periode", body.periode());
        var uitkomst =
                verklaarPeriode.verklaar(eigenaar, caller.clientId(), periode, body.aantallen());
        var weergave = Weergave.van(uitkomst.verklaring(), null);
        return uitkomst.nieuw()
                ? Response.created(
                                URI.create("periodeverklaringen/" + weergave.periodeverklaringId()))
                        .entity(weergave)
                        .build()
                : Response.ok(weergave).build();
    }

    @POST
    @Path("/{periodeverklaringId}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "trekPeriodeverklaringIn",
            summary = "Trek een periodeverklaring in",
            description =
                    "Takes a declaration back, with the reason. It stays on record; the period can"
                            + " be declared anew.")
    @APIResponse(
            responseCode = "200",
            description = "Ingetrokken.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response trekIn(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2d01") UUID periodeverklaringId,
            @Valid @NotNull NieuweIntrekking body) {
        Invoer.requireTekst("/reden", body.reden(), 250);
        String eigenaar = "gemeente:" + caller.gemeentecode();
        return Response.ok(
                        Weergave.van(
                                verklaarPeriode.trekIn(
                                        eigenaar,
                                        caller.clientId(),
                                        periodeverklaringId,
                                        body.reden()),
                                null))
                .build();
    }
}
