package nl.pols.financiering.regeling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Whom a scheme is for, over HTTP: only ever added to, from a day on.
@Path("/regelingen/{regelingId}/doelgroepen")
@Tag(name = "Regelingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DoelgroepResource {

    private final VoegDoelgroepToe voegToe;
    private final LeesRegelingen lees;

    DoelgroepResource(VoegDoelgroepToe voegToe, LeesRegelingen lees) {
        this.voegToe = voegToe;
        this.lees = lees;
    }

    /// A target group from a day on; `geldigTot` is the first day on which it is none any more.
    @Schema(name = "NieuweDoelgroep")
    public record NieuweDoelgroep(
            @NotNull UUID id,
            @NotNull Doelgroep doelgroep,
            @NotNull @Dag LocalDate geldigVan,
            @Nullable @Dag LocalDate geldigTot,
            @NotBlank @Size(max = 200) String bron) {

        Doelgroepperiode.Inhoud inhoud() {
            if (geldigTot != null && !geldigTot.isAfter(geldigVan)) {
                throw new InvalidInput(
                        List.of(
                                new FieldError(
                                        "/geldigTot",
                                        "periode",
                                        "geldigTot is de eerste dag daarna en ligt na"
                                                + " geldigVan.")));
            }
            return new Doelgroepperiode.Inhoud(id, doelgroep, geldigVan, geldigTot, bron);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "voegDoelgroepToe",
            summary = "Een regeling vanaf een dag voor een doelgroep openstellen",
            description =
                    "Opens a scheme to a target group from a day on, as the motion Maatoug did with"
                            + " the services of the RMTs. What was true before that day stays so.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "alle", value = Voorbeelden.DOELGROEP)))
    @APIResponse(
            responseCode = "201",
            description = "Toegevoegd (added)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegelingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al toegevoegd (was there already)")
    public RestResponse<RegelingAntwoord> voegToe(
            UUID regelingId, @Valid @NotNull NieuweDoelgroep body) {
        boolean nieuw = voegToe.voegToe(regelingId, body.inhoud()).nieuw();
        var regeling = lees.een(regelingId);
        var antwoord =
                RestResponse.ResponseBuilder.<RegelingAntwoord>create(nieuw ? 201 : 200)
                        .entity(regeling)
                        .tag(ETags.of(regeling.versie()));
        return nieuw
                ? antwoord.location(URI.create("regelingen/" + regelingId)).build()
                : antwoord.build();
    }
}
