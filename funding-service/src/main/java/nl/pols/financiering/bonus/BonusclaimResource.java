package nl.pols.financiering.bonus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.bonus.Bonusclaim.Reden;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Claims of the bonus for sheltered work over HTTP: a municipality claims and withdraws its own.
@Path("/bonusclaims")
@Tag(
        name = "Bonus beschut werk",
        description = "Claims per gerealiseerde plaats (claims per place)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BonusclaimResource {

    private static final String VOORBEELD =
            """
            {"id": "a3e6c2d4-1b7f-4f0a-9c2e-6d5b8e7f4a42",
             "deelnemerId": "3f2b8a4e-8f4d-8f7a-9d55-0a8c1e7b6d30",
             "registratienummer": "BW-2018-0042", "periodeVan": "2018-01-01",
             "periodeTot": "2018-12-31", "bedragCents": 300000}\
            """;

    private final ClaimBonus claimBonus;
    private final Caller caller;

    BonusclaimResource(ClaimBonus claimBonus, Caller caller) {
        this.claimBonus = claimBonus;
        this.caller = caller;
    }

    /// A claim as a municipality sends it.
    ///
    /// @param id the client's id; makes the request repeatable
    /// @param deelnemerId the pseudonym under which the trajectory service answers the person
    /// @param registratienummer of the placement, as delivered to the trajectory service
    @Schema(name = "NieuweBonusclaim")
    public record BonusclaimBody(
            @Nullable UUID id,
            @NotNull UUID deelnemerId,
            @NotNull
                    @Pattern(
                            regexp = "[!-~]{1,36}",
                            message = "Een registratienummer heeft 1 tot 36 tekens zonder spatie.")
                    String registratienummer,
            @NotNull @Dag LocalDate periodeVan,
            @NotNull @Dag LocalDate periodeTot,
            @NotNull @Bedrag Long bedragCents) {}

    /// Why a claim is withdrawn.
    @Schema(name = "Intrekking")
    public record IntrekkingBody(@NotNull Reden reden) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesBonusclaims",
            summary = "De bonusclaims die u mag zien",
            description = "Claims: a municipality its own, the state all of them.")
    public Page<Bonusgebeurtenis.Data> lees(@BeanParam Paging paging) {
        return paging.page(
                claimBonus.alle(paging.slice()), claim -> List.of(claim.bonusclaimId().toString()));
    }

    @GET
    @Path("/{bonusclaimId}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesBonusclaim",
            summary = "Een bonusclaim",
            description = "One claim, withdrawn or not.")
    public Bonusgebeurtenis.Data leesEen(UUID bonusclaimId) {
        return claimBonus.een(bonusclaimId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("bestedingen:schrijven")
    @Operation(
            operationId = "claimBonus",
            summary = "De bonus voor een gerealiseerde plaats claimen",
            description =
                    "Claims the bonus for one place over (a part of) a year. Nobody can claim twice"
                            + " for the same person or place on any day.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "jaar", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Geclaimd (claimed)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Bonusgebeurtenis.Data.class)))
    @APIResponse(responseCode = "200", description = "Was al geclaimd (was claimed already)")
    public RestResponse<Bonusgebeurtenis.Data> claim(@Valid @NotNull BonusclaimBody body) {
        var id = body.id() == null ? UUID.randomUUID() : body.id();
        var inhoud =
                new Bonusclaim.Inhoud(
                        body.deelnemerId(),
                        body.registratienummer(),
                        body.periodeVan(),
                        body.periodeTot(),
                        body.bedragCents());
        var vastgelegd = claimBonus.claim(id, caller.gemeentecode(), inhoud);
        var antwoord =
                RestResponse.ResponseBuilder.<Bonusgebeurtenis.Data>create(
                                vastgelegd.nieuw() ? 201 : 200)
                        .entity(vastgelegd.waarde());
        return vastgelegd.nieuw()
                ? antwoord.location(URI.create("bonusclaims/" + id)).build()
                : antwoord.build();
    }

    @POST
    @Path("/{bonusclaimId}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("bestedingen:schrijven")
    @Operation(
            operationId = "trekBonusclaimIn",
            summary = "Een bonusclaim intrekken",
            description = "Withdraws a claim; its place and period can be claimed again.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "dubbel",
                                            value = "{\"reden\": \"DUBBEL_GECLAIMD\"}")))
    @APIResponse(responseCode = "200", description = "Ingetrokken (withdrawn)")
    public Bonusgebeurtenis.Data trekIn(UUID bonusclaimId, @Valid @NotNull IntrekkingBody body) {
        return claimBonus.trekIn(bonusclaimId, body.reden());
    }
}
