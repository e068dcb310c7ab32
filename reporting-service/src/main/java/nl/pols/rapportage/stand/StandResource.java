package nl.pols.rapportage.stand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How much has been told and what is still to be read: for whoever waits until a delivery is
/// reported. National counts only, so every reader may see it.
@Path("/stand")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(name = "Stand", description = "Hoe ver de rapportage is (how far reporting is)")
class StandResource {
    private final Tellers tellers;

    StandResource(Tellers tellers) {
        this.tellers = tellers;
    }

    /// The state of the read model.
    ///
    /// @param laatsteGebeurtenis when the newest event that was applied had been recorded
    /// @param achterstand events that Kafka has and this instance has not read yet
    /// @param gaten sequence numbers that are missing
    /// @param dodeBrieven events that could not be applied and wait for somebody
    public record Stand(
            long trajecten,
            long trajectversies,
            long sobs,
            long gemeenten,
            long regios,
            long exploitatieopgaven,
            long regelingen,
            long toekenningen,
            long beschutWerk,
            long wswDienstverbanden,
            long doelgroepregistraties,
            long voorzieningen,
            @Schema(nullable = true) @Nullable Instant laatsteGebeurtenis,
            long achterstand,
            long gaten,
            long dodeBrieven) {}

    @GET
    @Operation(
            operationId = "toonStand",
            summary = "Hoe ver de rapportage is",
            description =
                    "Counts what has been reported, and what is still to be read: a delivery is"
                            + " reported when the counts hold it and achterstand is 0.")
    @APIResponse(
            responseCode = "200",
            description = "De stand",
            content =
                    @Content(
                            schema = @Schema(implementation = Stand.class),
                            examples =
                                    @ExampleObject(
                                            name = "stand",
                                            value =
                                                    """
                                                    {"trajecten":100000,"trajectversies":131072,"sobs":94,"gemeenten":342,"regios":35,
                                                     "exploitatieopgaven":376,"regelingen":3,"toekenningen":415,
                                                     "beschutWerk":16000,"wswDienstverbanden":10500,"doelgroepregistraties":6500,"voorzieningen":18000,
                                                     "laatsteGebeurtenis":"2026-11-21T10:00:00Z","achterstand":0,"gaten":0,"dodeBrieven":0}
                                                    """)))
    public Stand stand() {
        return tellers.tel();
    }
}
