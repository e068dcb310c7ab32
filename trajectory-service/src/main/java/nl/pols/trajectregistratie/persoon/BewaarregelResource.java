package nl.pols.trajectregistratie.persoon;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.Invoer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How long an owner keeps its records.
@Path("/bewaarregels")
@Tag(name = "Bewaartermijnen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(VerwijderingResource.SCOPE)
class BewaarregelResource {

    static final String VOORBEELD =
            """
            {"soort": "TRAJECT", "maanden": 60, "grond": "Selectielijst van de gemeente, procesnummer 8.1", "standaard": false, "versie": 2,
             "door": "gemeente-gm0363", "vastgelegdOp": "2026-10-12T09:14:03Z"}
            """;

    private final Bewaarregels regels;
    private final Caller caller;
    private final Clock clock;

    BewaarregelResource(Bewaarregels regels, Caller caller, Clock clock) {
        this.regels = regels;
        this.caller = caller;
        this.clock = clock;
    }

    /// What is laid down for a kind of record.
    @Schema(
            name = "NieuweBewaarregel",
            example =
                    "{\"soort\": \"TRAJECT\", \"maanden\": 60, \"grond\": \"Selectielijst van de"
                            + " gemeente, procesnummer 8.1\"}")
    public record NieuweBewaarregel(
            @NotNull Recordsoort soort,
            @NotNull @Min(1) @Max(1200) Integer maanden,
            @NotBlank @Size(max = 250) String grond) {}

    /// A rule that holds.
    @Schema(name = "Bewaarregel", example = VOORBEELD)
    public record Weergave(
            Recordsoort soort,
            int maanden,
            String grond,
            boolean standaard,
            int versie,
            String door,
            Instant vastgelegdOp) {

        static Weergave van(Bewaarregel r) {
            return new Weergave(
                    r.soort(),
                    r.maanden(),
                    r.grond(),
                    r.isStandaard(),
                    r.versie(),
                    r.door(),
                    r.vastgelegdOp());
        }
    }

    /// One per kind of record.
    @Schema(name = "Bewaarregels")
    public record Overzicht(List<Weergave> items) {}

    @GET
    @Transactional
    @Operation(
            operationId = "raadpleegBewaarregels",
            summary = "Raadpleeg de bewaartermijnen",
            description =
                    "How long each kind of record is kept after its end and on which ground: the"
                            + " organisation's own rule, or the standard where it has none.")
    public Overzicht geldend() {
        return new Overzicht(
                regels.geldend(caller.organisatie().toString()).stream()
                        .map(Weergave::van)
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "stelBewaarregelVast",
            summary = "Stel een bewaartermijn vast",
            description = "Adds a version of the organisation's own rule for a kind of record.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgesteld.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response stelVast(@Valid @NotNull NieuweBewaarregel body) {
        VerwijderingResource.requireEigenaar(caller);
        Invoer.requireTekst("/grond", body.grond(), 250);
        String eigenaar = caller.organisatie().toString();
        var vorige = regels.geldend(eigenaar, body.soort());
        var nieuw =
                new Bewaarregel(
                        eigenaar,
                        body.soort(),
                        vorige.isStandaard() ? 1 : vorige.versie() + 1,
                        body.maanden(),
                        body.grond(),
                        caller.clientId(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        regels.voegToe(nieuw);
        return Response.status(Response.Status.CREATED).entity(Weergave.van(nieuw)).build();
    }
}
