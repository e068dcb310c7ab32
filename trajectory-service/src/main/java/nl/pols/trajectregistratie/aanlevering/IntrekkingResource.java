package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.NotReplayed;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.aanlevering.Besluit.Beslisser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Taking a delivery back, on the wire.
@Path("/aanleveringen/{aanleveringId}")
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class IntrekkingResource {

    private static final String ID = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f";

    private final TrekIn trekIn;
    private final Inzage inzage;
    private final Caller caller;

    IntrekkingResource(TrekIn trekIn, Inzage inzage, Caller caller) {
        this.trekIn = trekIn;
        this.inzage = inzage;
        this.caller = caller;
    }

    /// A trajectory that stays as it is, because something else changed it since.
    @Schema(
            name = "OvergeslagenTraject",
            example =
                    """
                    {"registratienummer": "2022-000017"}
                    """)
    record OvergeslagenTraject(String registratienummer) {}

    @POST
    @Path("/intrekking")
    @NotReplayed
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "trekAanleveringIn",
            summary = "Trek een hele aanlevering in",
            description =
                    "Every trajectory that the delivery changed gets what was known before as a new"
                        + " version; what it brought lapses (a cancelled version); what lapsed by"
                        + " it comes back. If something else changed some of them since: 409 with"
                        + " their numbers (at most 1,000), unless overslaan=true leaves those as"
                        + " they are. Asked again it goes on after a break, or answers the same.")
    public Overzicht trekIn(
            @Parameter(example = ID) UUID aanleveringId,
            @QueryParam("overslaan")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Laat trajecten die daarna zijn gewijzigd zoals ze zijn.",
                            example = "false")
                    boolean overslaan) {
        var wie = new Beslisser(caller.gemeentecode(), caller.clientId(), aanleveringId);
        trekIn.trekIn(wie, overslaan);
        return Overzicht.van(inzage.aanlevering(wie.eigenaar(), aanleveringId));
    }

    @GET
    @Path("/overgeslagen")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "bladerDoorOvergeslagen",
            summary = "Blader door wat een intrekking heeft overgeslagen",
            description = "The trajectories that something else changed since the delivery.")
    public Page<OvergeslagenTraject> overgeslagen(
            @Parameter(example = ID) UUID aanleveringId, @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        inzage.overgeslagen(
                                caller.organisatie().toString(), aanleveringId, paging.slice()),
                        List::of);
        return new Page<>(
                pagina.items().stream().map(OvergeslagenTraject::new).toList(),
                pagina.next(),
                pagina.prev());
    }
}
