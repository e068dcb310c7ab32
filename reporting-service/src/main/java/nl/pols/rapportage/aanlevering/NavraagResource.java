package nl.pols.rapportage.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Questions to municipalities about months that are out of season, and their answers.
@Path("/navragen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(
        name = "Aanlevering",
        description = "Hoe gemeenten aanleveren, en navraag (how senders deliver, and questions)")
class NavraagResource {
    private final Navragen navragen;
    private final BeantwoordNavraag beantwoordNavraag;
    private final Caller caller;

    NavraagResource(Navragen navragen, BeantwoordNavraag beantwoordNavraag, Caller caller) {
        this.navragen = navragen;
        this.beantwoordNavraag = beantwoordNavraag;
        this.caller = caller;
    }

    /// The shape of a page in the document.
    @Schema(name = "Navragenpagina")
    record Navragenpagina(
            List<Navraag> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    /// An answer as it is given.
    @Schema(name = "NieuwNavraagantwoord", example = Voorbeelden.NIEUW_ANTWOORD)
    public record NieuwAntwoord(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "Waarom het aantal klopt, of wat u herstelt")
                    String tekst) {}

    @GET
    @Operation(
            operationId = "lijstNavragen",
            summary = "Vragen aan gemeenten over maanden die afwijken van het seizoen",
            description =
                    "A municipality sees its own; others see what was answered, or asked 14 days"
                            + " ago. A month is out of season when its number lies more than three"
                            + " robust deviations from the median of the same month of former"
                            + " years.")
    @APIResponse(
            responseCode = "200",
            description = "De navragen",
            content =
                    @Content(
                            schema = @Schema(implementation = Navragenpagina.class),
                            examples =
                                    @ExampleObject(
                                            name = "navragen",
                                            value = Voorbeelden.NAVRAGEN)))
    public Page<Navraag> lijst(
            @QueryParam("gemeente")
                    @Parameter(description = "Alleen deze gemeente", example = "GM0363")
                    @Nullable String gemeente,
            @QueryParam("status")
                    @Parameter(description = "Alleen met deze status", example = "OPEN")
                    Navraag.@Nullable Status status,
            @BeanParam Paging paging) {
        var voor = caller.organisatie();
        Openstelling.vereisLezer(voor);
        return paging.page(
                navragen.lijst(voor, gemeente, status, beantwoordNavraag.openTot(), paging.slice()),
                navraag -> List.of(navraag.navraagId().toString()));
    }

    @GET
    @Path("/{navraagId}")
    @Operation(
            operationId = "toonNavraag",
            summary = "Een navraag",
            description = "One question; 404 as long as it isn't yours to see.")
    @APIResponse(
            responseCode = "200",
            description = "De navraag",
            content =
                    @Content(
                            schema = @Schema(implementation = Navraag.class),
                            examples =
                                    @ExampleObject(name = "navraag", value = Voorbeelden.NAVRAAG)))
    public Navraag toon(
            @PathParam("navraagId")
                    @Parameter(
                            description = "De navraag",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    UUID navraagId) {
        return beantwoordNavraag.toon(navraagId);
    }

    @POST
    @Path("/{navraagId}/antwoord")
    @RolesAllowed(MonitorResource.SCHRIJVEN)
    @Operation(
            operationId = "beantwoordNavraag",
            summary = "Beantwoord als gemeente een navraag",
            description =
                    "The municipality says why the number is right, or what it will mend. Once;"
                            + " others see question and answer from then on.")
    @APIResponse(
            responseCode = "200",
            description = "De beantwoorde navraag",
            content =
                    @Content(
                            schema = @Schema(implementation = Navraag.class),
                            examples =
                                    @ExampleObject(name = "navraag", value = Voorbeelden.NAVRAAG)))
    public Navraag beantwoord(
            @PathParam("navraagId")
                    @Parameter(
                            description = "De navraag",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    UUID navraagId,
            @Valid @NotNull NieuwAntwoord antwoord) {
        return beantwoordNavraag.beantwoord(navraagId, antwoord.tekst());
    }
}
