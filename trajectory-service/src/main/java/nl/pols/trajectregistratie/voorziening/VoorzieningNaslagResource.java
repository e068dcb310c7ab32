package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.dossier.Naslag;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import nl.pols.trajectregistratie.voorziening.VoorzieningGebeurtenis.Gegevens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Provisions as their municipality, and the SOB that carries one out, can look them up.
@Path("/voorzieningen")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:lezen")
class VoorzieningNaslagResource {

    private final Naslag naslag;
    private final Caller caller;

    VoorzieningNaslagResource(Naslag naslag, Caller caller) {
        this.naslag = naslag;
        this.caller = caller;
    }

    /// A version: what was known, in which period, and by whose act.
    @Schema(name = "VoorzieningVersie", example = Vzvoorbeelden.VOORZIENINGVERSIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoorzieningVersie(
            Instant bekendVanaf,
            @Nullable Instant bekendTot,
            String door,
            Handeling handeling,
            Gegevens gegevens) {

        static VoorzieningVersie van(Versie<Voorziening> v) {
            return new VoorzieningVersie(
                    v.bekendVanaf(), v.bekendTot(), v.door(), v.handeling(), Gegevens.van(v));
        }
    }

    @GET
    @Operation(
            operationId = "bladerDoorVoorzieningen",
            summary = "Blader door de voorzieningen",
            description =
                    "The caller's own in the order of registration: a municipality those it"
                            + " registered, an SOB those it carries out.")
    public Page<Gegevens> lijst(
            @QueryParam("registratienummer")
                    @Registratienummer
                    @Parameter(
                            description = "Alleen met dit registratienummer.",
                            example = "VZ-2016-0007")
                    @Nullable String registratienummer,
            @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        naslag.lijst(
                                VoorzieningVak.SOORT,
                                caller.organisatie(),
                                registratienummer,
                                paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Gegevens::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{voorzieningId}")
    @Operation(
            operationId = "raadpleegVoorziening",
            summary = "Raadpleeg een voorziening",
            description = "As known now, or as known at the moment bekendOp.")
    @APIResponse(
            responseCode = "200",
            description = "De voorziening.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response raadpleeg(
            @Parameter(example = VoorzieningResource.ID) UUID voorzieningId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        var versie = naslag.raadpleeg(VoorzieningVak.SOORT, voorzieningId, bekendOp);
        return Response.ok(Gegevens.van(versie)).tag(ETags.of(versie.versie())).build();
    }

    @GET
    @Path("/{voorzieningId}/versies")
    @Operation(
            operationId = "raadpleegVersiesVoorziening",
            summary = "Raadpleeg de versies van een voorziening",
            description = "Every version, the first one first, with who stated it and when.")
    public List<VoorzieningVersie> versies(
            @Parameter(example = VoorzieningResource.ID) UUID voorzieningId) {
        return naslag.versies(VoorzieningVak.SOORT, voorzieningId).stream()
                .map(VoorzieningVersie::van)
                .toList();
    }
}
