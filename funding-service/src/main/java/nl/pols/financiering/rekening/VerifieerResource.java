package nl.pols.financiering.rekening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Proof over HTTP that no posting was changed, removed or inserted afterwards.
@Path("/rekeningen")
@Tag(name = "Boekingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VerifieerResource {

    private final Ketenbewijs bewijs;

    VerifieerResource(Ketenbewijs bewijs) {
        this.bewijs = bewijs;
    }

    @GET
    @Path("/_verifieer")
    @RolesAllowed({"financiering:schrijven", "beheer"})
    @Operation(
            operationId = "verifieerGrootboek",
            summary = "De ketens van alle rekeningen nalopen",
            description =
                    "Follows the hash chains of all accounts and names the first broken link of"
                            + " each that is broken.")
    public Ketenbewijs.Bewijs alles() {
        return bewijs.vanAlles();
    }

    @GET
    @Path("/{rekeningId}/_verifieer")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "verifieerRekening",
            summary = "De keten van een rekening nalopen",
            description = "Follows the hash chain of one account and names the first broken link.")
    public Ketenbewijs.Bewijs een(UUID rekeningId) {
        return bewijs.van(rekeningId);
    }
}
