package nl.pols.kit.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.pols.kit.events.DeadLetters.Origin;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The administrator's view on the inbox, and the button that offers dead letters again.
@Path("/beheer")
@RolesAllowed("beheer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beheer", description = "Wat de beheerder ziet en kan (administration)")
class InboxResource {

    private final InboxOverview overview;
    private final InboxPolling polling;
    private final InboxMetrics metrics;
    private final DeadLetterReplay replay;
    private final DiscardedLetters discarded;
    private final Caller caller;

    InboxResource(
            InboxOverview overview,
            InboxPolling polling,
            InboxMetrics metrics,
            DeadLetterReplay replay,
            DiscardedLetters discarded,
            Caller caller) {
        this.overview = overview;
        this.polling = polling;
        this.metrics = metrics;
        this.replay = replay;
        this.discarded = discarded;
        this.caller = caller;
    }

    /// What the replay did. `herhaald` were offered again, `opgelost` are no longer open.
    public record Herhaling(int herhaald, int opgelost) {}

    /// Which dead letter is given up, by where it stood on its own topic, and why.
    @Schema(
            name = "Verwerping",
            example =
                    "{\"topic\": \"pols.register.sob\", \"partitie\": 0, \"plaats\": 4711,"
                            + " \"reden\": \"Proefbericht van de leverancier\"}")
    public record Verwerping(
            @NotBlank @Size(max = 250) String topic,
            @PositiveOrZero int partitie,
            @PositiveOrZero long plaats,
            @NotBlank @Size(max = 1000) String reden) {}

    @GET
    @Path("/inbox")
    @Operation(
            operationId = "toonInbox",
            summary = "Toon hoe ver de verwerking van gebeurtenissen is",
            description =
                    "Positions per topic, gaps in the sequence of an aggregate, and messages that"
                            + " could not be applied (dead letters).")
    @APIResponse(
            responseCode = "200",
            description = "De stand van de inbox",
            content =
                    @Content(
                            schema = @Schema(implementation = InboxState.class),
                            examples =
                                    @ExampleObject(
                                            name = "stand",
                                            value =
                                                    """
                                                    {"verbonden": true, "achterstand": 0,
                                                     "standen": [{"topic": "pols.register.sob",
                                                       "aggregaten": 94, "gebeurtenissen": 101,
                                                       "laatsteOp": "2026-01-31T12:00:00Z"}],
                                                     "gaten": 0, "eersteGaten": [],
                                                     "dodeBrieven": 0, "nieuwsteDodeBrieven": [],
                                                     "verworpen": []}
                                                    """)))
    public InboxState inbox() {
        return overview.state(polling.isConnected(), metrics.lag());
    }

    @POST
    @Path("/dead-letters/_herhaal")
    @Operation(
            operationId = "herhaalDodeBrieven",
            summary = "Bied dode brieven opnieuw aan",
            description =
                    "Applies every open dead letter again, through the same path as the first time."
                            + " Those that fail again stay open, with the new reason.")
    @APIResponse(
            responseCode = "200",
            description = "Hoeveel er zijn herhaald en opgelost",
            content =
                    @Content(
                            schema = @Schema(implementation = Herhaling.class),
                            examples =
                                    @ExampleObject(
                                            name = "herhaling",
                                            value = "{\"herhaald\": 3, \"opgelost\": 3}")))
    public Herhaling herhaal() {
        var result = replay.replay();
        return new Herhaling(result.herhaald(), result.opgelost());
    }

    @POST
    @Path("/dead-letters/_verwerp")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verwerpDodeBrief",
            summary = "Geef een dode brief op, met een reden",
            description =
                    "An act of the administrator: the letter is not offered again and its gap is"
                            + " closed, but it stays on record with who gave it up, when and why.")
    @APIResponse(responseCode = "204", description = "De brief is verworpen")
    @APIResponse(responseCode = "404", description = "Er is geen dode brief met deze herkomst")
    public void verwerp(@Valid @NotNull Verwerping body) {
        discarded.discard(
                new Origin(body.topic(), body.partitie(), body.plaats()),
                body.reden().strip(),
                caller.clientId());
    }
}
