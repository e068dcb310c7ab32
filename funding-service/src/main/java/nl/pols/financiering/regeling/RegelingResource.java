package nl.pols.financiering.regeling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.kit.web.ETags;
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

/// Schemes and their tranches over HTTP: everybody reads, the state lays down.
@Path("/regelingen")
@Tag(
        name = "Regelingen",
        description = "Regelingen, tranches en onderdelen (schemes, tranches and parts)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegelingResource {

    private final LeesRegelingen lees;
    private final StelRegelingVast stelVast;
    private final VoegTrancheToe voegToe;

    RegelingResource(LeesRegelingen lees, StelRegelingVast stelVast, VoegTrancheToe voegToe) {
        this.lees = lees;
        this.stelVast = stelVast;
        this.voegToe = voegToe;
    }

    /// A scheme to lay down; `id` is the client's and makes the request repeatable.
    @Schema(name = "NieuweRegeling")
    public record NieuweRegeling(
            @NotNull UUID id,
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{1,39}") String code,
            @NotBlank @Size(max = 200) String naam,
            @Nullable @Size(max = 200) String wettelijkeGrondslag,
            @NotBlank @Size(max = 1000) String doel,
            @NotNull Boolean vrijBesteedbaar,
            @NotNull Boolean terugvloeiing,
            @Nullable Boolean aanvullend,
            @NotBlank @Size(max = 200) String bron) {

        Regeling.Inhoud inhoud() {
            return new Regeling.Inhoud(
                    id,
                    code,
                    naam,
                    wettelijkeGrondslag,
                    doel,
                    vrijBesteedbaar,
                    terugvloeiing,
                    Boolean.TRUE.equals(aanvullend),
                    bron);
        }
    }

    /// A tranche, or with `onderdeelVan` a part of one.
    @Schema(name = "NieuweTranche")
    public record NieuweTranche(
            @NotNull UUID id,
            @NotNull @Min(2000) @Max(2100) Integer jaar,
            @NotNull @Bedrag Long bedragCents,
            @NotBlank @Size(max = 1000) String doel,
            @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{1,39}") String oormerk,
            @Nullable UUID onderdeelVan) {

        Tranche.Inhoud inhoud() {
            return new Tranche.Inhoud(id, jaar, bedragCents, doel, oormerk, onderdeelVan);
        }
    }

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesRegelingen",
            summary = "Alle regelingen met hun tranches, op code",
            description = "All schemes with their tranches, in the order of their codes.")
    public Page<RegelingAntwoord> lees(@BeanParam Paging paging) {
        return paging.page(lees.alle(paging.slice()), regeling -> List.of(regeling.code()));
    }

    @GET
    @Path("/{regelingId}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesRegeling",
            summary = "Een regeling met haar tranches",
            description = "One scheme with its tranches and what is left of each.")
    public RestResponse<RegelingAntwoord> leesEen(UUID regelingId) {
        var regeling = lees.een(regelingId);
        return RestResponse.ResponseBuilder.ok(regeling).tag(ETags.of(regeling.versie())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "stelRegelingVast",
            summary = "Een regeling vaststellen",
            description =
                    "Lays down a scheme, without money yet. The id is the client's: the same id and"
                        + " body answer the stored scheme (200), another body is refused (409).")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "rmt", value = Voorbeelden.REGELING)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgesteld (laid down)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegelingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al vastgesteld (was there already)")
    public RestResponse<RegelingAntwoord> stelVast(@Valid @NotNull NieuweRegeling body) {
        var vastgelegd = stelVast.stelVast(body.inhoud());
        return antwoord(vastgelegd, body.id());
    }

    @POST
    @Path("/{regelingId}/tranches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "voegTrancheToe",
            summary = "Een tranche of een onderdeel van een tranche toevoegen",
            description =
                    "Adds the amount of a year, or with onderdeelVan a part of such an amount,"
                        + " which it can never exceed. The id is the client's: the same id and body"
                        + " change nothing.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "tranche", value = Voorbeelden.TRANCHE),
                                @ExampleObject(name = "onderdeel", value = Voorbeelden.ONDERDEEL)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Toegevoegd (added)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegelingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al toegevoegd (was there already)")
    public RestResponse<RegelingAntwoord> voegToe(
            UUID regelingId, @Valid @NotNull NieuweTranche body) {
        return antwoord(voegToe.voegToe(regelingId, body.inhoud()), regelingId);
    }

    private RestResponse<RegelingAntwoord> antwoord(Vastgelegd<?> vastgelegd, UUID regelingId) {
        var regeling = lees.een(regelingId);
        var antwoord =
                RestResponse.ResponseBuilder.<RegelingAntwoord>create(
                                vastgelegd.nieuw() ? 201 : 200)
                        .entity(regeling)
                        .tag(ETags.of(regeling.versie()));
        return vastgelegd.nieuw()
                ? antwoord.location(URI.create("regelingen/" + regelingId)).build()
                : antwoord.build();
    }
}
