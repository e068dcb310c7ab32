package nl.pols.trajectregistratie.wsw;

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
import nl.pols.trajectregistratie.wsw.Werkgevers.Werkgever;
import nl.pols.trajectregistratie.wsw.WswGebeurtenis.Gegevens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Wsw employments as their company, its successor and the responsible municipality look them up.
@Path("/wsw/dienstverbanden")
@Tag(name = "Wsw")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:lezen")
class WswNaslagResource {

    private final Naslag naslag;
    private final WswInzage inzage;
    private final Caller caller;

    WswNaslagResource(Naslag naslag, WswInzage inzage, Caller caller) {
        this.naslag = naslag;
        this.inzage = inzage;
        this.caller = caller;
    }

    /// An employment and with whom it is: successions move it as the register allocates.
    @Schema(name = "WswMetWerkgevers", example = WswVoorbeelden.MET_WERKGEVERS)
    record WswMetWerkgevers(Gegevens gegevens, List<Werkgever> werkgevers) {}

    /// A version: what was known, in which period, and by whose act.
    @Schema(name = "WswVersie", example = WswVoorbeelden.VERSIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WswVersie(
            Instant bekendVanaf,
            @Nullable Instant bekendTot,
            String door,
            Handeling handeling,
            Gegevens gegevens) {

        static WswVersie van(Versie<WswDienstverband> v) {
            return new WswVersie(
                    v.bekendVanaf(), v.bekendTot(), v.door(), v.handeling(), Gegevens.van(v));
        }
    }

    @GET
    @Operation(
            operationId = "bladerDoorWswDienstverbanden",
            summary = "Blader door de Wsw-dienstverbanden",
            description =
                    "The caller's own in the order of registration: a company those it stated or"
                            + " took over, a municipality those for which it is responsible.")
    public Page<Gegevens> lijst(
            @QueryParam("registratienummer")
                    @Registratienummer
                    @Parameter(
                            description = "Alleen met dit registratienummer.",
                            example = "SW-1998-0113")
                    @Nullable String registratienummer,
            @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        naslag.lijst(
                                WswVak.SOORT,
                                caller.organisatie(),
                                registratienummer,
                                paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Gegevens::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{dienstverbandId}")
    @Operation(
            operationId = "raadpleegWswDienstverband",
            summary = "Raadpleeg een Wsw-dienstverband",
            description =
                    "As known now, or as known at the moment bekendOp, with who employs the person"
                            + " from when on.")
    @APIResponse(
            responseCode = "200",
            description = "Het dienstverband en zijn werkgevers.",
            content = @Content(schema = @Schema(implementation = WswMetWerkgevers.class)))
    public Response raadpleeg(
            @Parameter(example = WswResource.ID) UUID dienstverbandId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        var gevonden = inzage.raadpleeg(dienstverbandId, bekendOp);
        return Response.ok(
                        new WswMetWerkgevers(
                                Gegevens.van(gevonden.versie()), gevonden.werkgevers()))
                .tag(ETags.of(gevonden.versie().versie()))
                .build();
    }

    @GET
    @Path("/{dienstverbandId}/versies")
    @Operation(
            operationId = "raadpleegVersiesWsw",
            summary = "Raadpleeg de versies van een Wsw-dienstverband",
            description = "Every version, the first one first, with who stated it and when.")
    public List<WswVersie> versies(@Parameter(example = WswResource.ID) UUID dienstverbandId) {
        return naslag.versies(WswVak.SOORT, dienstverbandId).stream().map(WswVersie::van).toList();
    }
}
