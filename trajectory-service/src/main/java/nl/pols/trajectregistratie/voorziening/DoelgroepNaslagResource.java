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
import nl.pols.trajectregistratie.voorziening.DoelgroepGebeurtenis.Gegevens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Flags of the register of the jobs agreement as their municipality can look them up.
@Path("/doelgroepregistraties")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trajecten:lezen")
class DoelgroepNaslagResource {

    private final Naslag naslag;
    private final Caller caller;

    DoelgroepNaslagResource(Naslag naslag, Caller caller) {
        this.naslag = naslag;
        this.caller = caller;
    }

    /// A version: what was known, in which period, and by whose act.
    @Schema(name = "DoelgroepVersie", example = Vzvoorbeelden.REGISTRATIEVERSIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoelgroepVersie(
            Instant bekendVanaf,
            @Nullable Instant bekendTot,
            String door,
            Handeling handeling,
            Gegevens gegevens) {

        static DoelgroepVersie van(Versie<Doelgroepregistratie> v) {
            return new DoelgroepVersie(
                    v.bekendVanaf(), v.bekendTot(), v.door(), v.handeling(), Gegevens.van(v));
        }
    }

    @GET
    @Operation(
            operationId = "bladerDoorDoelgroepregistraties",
            summary = "Blader door de doelgroepregistraties",
            description = "The municipality's own in the order of registration.")
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
                                DoelgroepVak.SOORT,
                                caller.organisatie(),
                                registratienummer,
                                paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Gegevens::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{registratieId}")
    @Operation(
            operationId = "raadpleegDoelgroepregistratie",
            summary = "Raadpleeg een doelgroepregistratie",
            description = "As known now, or as known at the moment bekendOp.")
    @APIResponse(
            responseCode = "200",
            description = "De registratie.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response raadpleeg(
            @Parameter(example = DoelgroepResource.ID) UUID registratieId,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        var versie = naslag.raadpleeg(DoelgroepVak.SOORT, registratieId, bekendOp);
        return Response.ok(Gegevens.van(versie)).tag(ETags.of(versie.versie())).build();
    }

    @GET
    @Path("/{registratieId}/versies")
    @Operation(
            operationId = "raadpleegVersiesDoelgroep",
            summary = "Raadpleeg de versies van een doelgroepregistratie",
            description = "Every version, the first one first, with who stated it and when.")
    public List<DoelgroepVersie> versies(
            @Parameter(example = DoelgroepResource.ID) UUID registratieId) {
        return naslag.versies(DoelgroepVak.SOORT, registratieId).stream()
                .map(DoelgroepVersie::van)
                .toList();
    }
}
