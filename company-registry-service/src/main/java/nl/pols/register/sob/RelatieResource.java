package nl.pols.register.sob;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.Problem;
import nl.pols.register.Dag;
import nl.pols.register.Kalender;
import nl.pols.register.Precisie;
import nl.pols.register.Reden;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Relations of an SOB with municipalities on the wire.
@Path("/sociaal-ontwikkelbedrijven/{sobId}/relaties")
@Tag(name = "Sociaal-ontwikkelbedrijven")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RelatieResource extends GewijzigdeSobResource {
    private final WijzigRelatie wijzigRelatie;

    RelatieResource(WijzigRelatie wijzigRelatie, Kalender kalender) {
        super(kalender);
        this.wijzigRelatie = wijzigRelatie;
    }

    /// A relation that begins.
    ///
    /// @param vervangt the kind of relation with the same municipality that ends on the day this
    ///   one begins
    public record BeginnendeRelatie(
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
            Relatie.@NotNull Soort soort,
            @NotNull @Dag LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable @Dag LocalDate geldigTot,
            @Nullable @Size(max = 7) List<@NotNull Dienst> diensten,
            Relatie.@Nullable Soort vervangt,
            @Nullable @Reden String reden) {

        NieuweRelatie relatie() {
            var relatie =
                    new NieuweRelatie(
                            gemeentecode, soort, geldigVan, geldigVanPrecisie, geldigTot, diensten);
            var fouten = new ArrayList<FieldError>();
            relatie.controleer("", fouten);
            if (soort == vervangt) {
                fouten.add(
                        new FieldError(
                                "/vervangt",
                                "vervangt-zichzelf",
                                "vervangt is een andere soort relatie dan soort."));
            }
            if (!fouten.isEmpty()) {
                throw new InvalidInput(fouten);
            }
            return relatie;
        }
    }

    /// A relation that ends.
    ///
    /// @param per the first day without it
    public record EindigendeRelatie(
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
            Relatie.@NotNull Soort soort,
            @NotNull @Dag LocalDate per,
            @Nullable @Reden String reden) {}

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "legRelatieVast",
            summary = "Leg een relatie met een gemeente vast",
            description =
                    "Begins a relation. A municipality that leaves the joint arrangement and stays"
                        + " a purchaser is one call: the new relation with vervangt closes the old"
                        + " one on the day it begins.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BeginnendeRelatie.class),
                            examples =
                                    @ExampleObject(
                                            name = "Van deelnemer naar inkoop",
                                            value =
                                                    """
                                                    {"gemeentecode": "GM0268", "soort": "INKOOP",
                                                     "geldigVan": "2020-01-01",
                                                     "diensten": ["WSW", "BESCHUT_WERK"],
                                                     "vervangt": "GR_DEELNEMER",
                                                     "reden": "Uittreding, raadsbesluit"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Vastgelegd; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/relatie-overlapt, /problemen/relatie-ontbreekt, "
                            + "/problemen/onbekende-gemeente, /problemen/datum-buiten-het-bestaan.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/relatie-overlapt", "title": "Relatie overlapt", "status": 409,
 "detail": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 heeft al een relatie INKOOP met GM0268 vanaf 2020-01-01 die deze periode raakt."}\
""")))
    public RestResponse<SobWeergave> begin(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull BeginnendeRelatie body) {
        return antwoord(
                wijzigRelatie.begin(
                        sobId, ifMatch, body.relatie().feit(), body.vervangt(), body.reden()));
    }

    @POST
    @Path("/_beeindig")
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "beeindigRelatie",
            summary = "Beëindig een relatie met een gemeente",
            description =
                    "Ends a running relation; what the register said about it until now stays"
                            + " reproducible with bekendOp.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EindigendeRelatie.class),
                            examples =
                                    @ExampleObject(
                                            name = "Einde",
                                            value =
                                                    """
                                                    {"gemeentecode": "GM0268", "soort": "INKOOP",
                                                     "per": "2022-01-01"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Beëindigd; de ETag is die van de nieuwe versie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/relatie-ontbreekt.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/relatie-ontbreekt", "title": "Relatie ontbreekt", "status": 409,
 "detail": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 heeft op 2022-01-01 geen relatie INKOOP met GM0268."}\
""")))
    public RestResponse<SobWeergave> beeindig(
            @PathParam("sobId") UUID sobId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "\"2\"")
                    @Nullable String ifMatch,
            @Valid @NotNull EindigendeRelatie body) {
        var relatie = new Relatie(body.gemeentecode(), body.soort());
        return antwoord(wijzigRelatie.eindig(sobId, ifMatch, relatie, body.per(), body.reden()));
    }
}
