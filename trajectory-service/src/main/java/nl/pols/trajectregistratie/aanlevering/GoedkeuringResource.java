package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.NotReplayed;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.aanlevering.Besluit.Beslisser;
import nl.pols.trajectregistratie.aanlevering.Besluit.Bevestiging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Deciding on a delivery that waits, on the wire.
@Path("/aanleveringen/{aanleveringId}")
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class GoedkeuringResource {

    private static final String ID = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f";

    private final Besluit besluit;
    private final Inzage inzage;
    private final Caller caller;

    GoedkeuringResource(Besluit besluit, Inzage inzage, Caller caller) {
        this.besluit = besluit;
        this.inzage = inzage;
        this.caller = caller;
    }

    /// What is approved; of a delivery that only waits because it is odd, nothing has to be named.
    @Schema(
            name = "Goedkeuring",
            example =
                    """
                    {"voorstel": "5d41402abc4b2a76b9719d911017c592", "verdwijnt": 12}
                    """)
    public record Goedkeuring(
            @Schema(
                            description =
                                    "Het voorstel dat is bekeken; verplicht als er trajecten"
                                            + " vervallen.",
                            example = "5d41402abc4b2a76b9719d911017c592")
                    @Nullable String voorstel,
            @Schema(
                            description =
                                    "Hoeveel trajecten vervallen; verplicht als het er veel zijn.",
                            example = "12")
                    @Nullable Long verdwijnt) {}

    /// A trajectory that lapses when the replacement takes effect.
    @Schema(
            name = "VerdwijnendTraject",
            example =
                    """
                    {"trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "registratienummer": "2022-000017", "versie": 2}
                    """)
    record VerdwijnendTraject(UUID trajectId, String registratienummer, int versie) {}

    @POST
    @Path("/goedkeuring")
    @Consumes(MediaType.APPLICATION_JSON)
    @NotReplayed
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "keurAanleveringGoed",
            summary = "Keur een aanlevering goed die wacht",
            description =
                    "Nothing of a delivery with status TER_GOEDKEURING has taken effect; this lets"
                        + " it. A replacement names the proposal that was looked at (409 with the"
                        + " present one if something changed since), and the number that lapses"
                        + " where that is much. Asked again it goes on after a break, or answers"
                        + " the same.")
    public Overzicht keurGoed(
            @Parameter(example = ID) UUID aanleveringId, @Nullable Goedkeuring body) {
        var wie = beslisser(aanleveringId);
        besluit.keurGoed(
                wie,
                body == null
                        ? Bevestiging.GEEN
                        : new Bevestiging(body.voorstel(), body.verdwijnt()));
        return Overzicht.van(inzage.aanlevering(wie.eigenaar(), aanleveringId));
    }

    @POST
    @Path("/afwijzing")
    @NotReplayed
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "wijsAanleveringAf",
            summary = "Wijs een aanlevering af die wacht",
            description =
                    "Nothing of it takes effect, and what was kept of its records is gone. Asked"
                            + " again it answers the same.")
    public Overzicht wijsAf(@Parameter(example = ID) UUID aanleveringId) {
        var wie = beslisser(aanleveringId);
        besluit.wijsAf(wie);
        return Overzicht.van(inzage.aanlevering(wie.eigenaar(), aanleveringId));
    }

    @GET
    @Path("/verdwijnt")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "bladerDoorVerdwijnend",
            summary = "Blader door wat een vervanging laat vervallen",
            description =
                    "The trajectories in the scope of a replacement that the delivery doesn't name,"
                            + " each in the version of the proposal.")
    public Page<VerdwijnendTraject> verdwijnt(
            @Parameter(example = ID) UUID aanleveringId, @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        inzage.verdwijnt(
                                caller.organisatie().toString(), aanleveringId, paging.slice()),
                        v -> List.of(v.trajectId().toString()));
        return new Page<>(
                pagina.items().stream()
                        .map(v ->
                                new VerdwijnendTraject(
                                        v.trajectId(), v.registratienummer(), v.versie()))
                        .toList(),
                pagina.next(),
                pagina.prev());
    }

    private Beslisser beslisser(UUID aanleveringId) {
        return new Beslisser(caller.gemeentecode(), caller.clientId(), aanleveringId);
    }
}
