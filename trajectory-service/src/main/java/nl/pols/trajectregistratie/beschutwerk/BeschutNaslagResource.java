package nl.pols.trajectregistratie.beschutwerk;

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
import nl.pols.trajectregistratie.beschutwerk.BeschutWerkGebeurtenis.Gegevens;
import nl.pols.trajectregistratie.dossier.Naslag;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Records of sheltered work as their municipality, and the company where the person works, can
/// look them up.
@Path("/beschut-werk/dossiers")
@Tag(name = "Beschut werk")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:lezen")
class BeschutNaslagResource {

    private final Naslag naslag;
    private final Caller caller;

    BeschutNaslagResource(Naslag naslag, Caller caller) {
        this.naslag = naslag;
        this.caller = caller;
    }

    /// A version: what was known, in which period, and by whose act.
    @Schema(name = "BeschutWerkVersie", example = BeschutVoorbeelden.VERSIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BeschutWerkVersie(
            Instant bekendVanaf,
            @Nullable Instant bekendTot,
            String door,
            Handeling handeling,
            Gegevens gegevens) {

        static BeschutWerkVersie van(Versie<BeschutWerk> v) {
            return new BeschutWerkVersie(
                    v.bekendVanaf(), v.bekendTot(), v.door(), v.handeling(), Gegevens.van(v));
        }
    }

    @GET
    @Operation(
            operationId = "bladerDoorBeschutWerk",
            summary = "Blader door de dossiers beschut werk",
            description =
                    "The caller's own records in the order of registration: a municipality those"
                            + " it registered, an SOB those of people who work or worked there.")
    public Page<Gegevens> lijst(
            @QueryParam("registratienummer")
                    @Registratienummer
                    @Parameter(
                            description = "Alleen met dit registratienummer.",
                            example = "BW-2017-0012")
                    @Nullable String registratienummer,
            @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        naslag.lijst(
                                BeschutWerkVak.SOORT,
                                caller.organisatie(),
                                registratienummer,
                                paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Gegevens::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{dossierId}")
    @Operation(
            operationId = "raadpleegBeschutWerk",
            summary = "Raadpleeg een dossier beschut werk",
            description = "As known now, or as known at the moment bekendOp.")
    @APIResponse(
            responseCode = "200",
            description = "Het dossier.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response raadpleeg(
            @Parameter(example = BeschutWerkResource.ID) UUID dossierId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        var versie = naslag.raadpleeg(BeschutWerkVak.SOORT, dossierId, bekendOp);
        return Response.ok(Gegevens.van(versie)).tag(ETags.of(versie.versie())).build();
    }

    @GET
    @Path("/{dossierId}/versies")
    @Operation(
            operationId = "raadpleegVersiesBeschutWerk",
            summary = "Raadpleeg de versies van een dossier beschut werk",
            description = "Every version, the first one first, with who stated it and when.")
    public List<BeschutWerkVersie> versies(
            @Parameter(example = BeschutWerkResource.ID) UUID dossierId) {
        return naslag.versies(BeschutWerkVak.SOORT, dossierId).stream()
                .map(BeschutWerkVersie::van)
                .toList();
    }
}
