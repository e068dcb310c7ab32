package nl.pols.financiering.regeling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Earmarks over HTTP.
@Path("/oormerken")
@Tag(name = "Regelingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OormerkResource {

    private final LeesRegelingen lees;

    OormerkResource(LeesRegelingen lees) {
        this.lees = lees;
    }

    /// All of them: there are a handful.
    public record Oormerken(List<Oormerk> items) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesOormerken",
            summary = "Middelen per oormerk, over regelingen heen",
            description =
                    "The means per earmark, across schemes. An earmark adds no money: its tranches"
                            + " are in the totals of their schemes already.")
    public Oormerken lees() {
        return new Oormerken(lees.oormerken());
    }
}
