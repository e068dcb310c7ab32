package nl.pols.financiering.wsw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.wsw.WswJaar.Grondslag;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Wsw years over HTTP: a company tells its own, the state reads all.
@Path("/wsw-jaren")
@Tag(name = "Wsw-middelen", description = "Geld voor de Wsw (Wsw means)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WswJaarResource {

    private static final String VOORBEELD =
            """
            {"grondslag": "REALISATIE", "rijksbijdrageCents": 2500000000,
             "toegevoegdeWaardeCents": 700000000, "lonenCents": 3100000000,
             "overigeKostenCents": 240000000, "arbeidsjaren": 998.5}\
            """;

    private final LegGeldfeitVast legVast;
    private final LeesGeldfeiten lees;
    private final Caller caller;

    WswJaarResource(LegGeldfeitVast legVast, LeesGeldfeiten lees, Caller caller) {
        this.legVast = legVast;
        this.lees = lees;
        this.caller = caller;
    }

    /// A Wsw year as a company sends it.
    ///
    /// @param arbeidsjaren the volume in labour years (SE)
    @Schema(name = "NieuwWswJaar")
    public record WswJaarBody(
            @NotNull Grondslag grondslag,
            @NotNull @Min(0) @Max(Bedrag.MAX) Long rijksbijdrageCents,
            @NotNull @Min(0) @Max(Bedrag.MAX) Long toegevoegdeWaardeCents,
            @NotNull @Min(0) @Max(Bedrag.MAX) Long lonenCents,
            @NotNull @Min(0) @Max(Bedrag.MAX) Long overigeKostenCents,
            @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal arbeidsjaren) {}

    /// All versions of one year, oldest first.
    @Schema(name = "WswJaarversies")
    public record Versies(List<WswJaarAntwoord> items) {}

    static UUID id(UUID sobId, int jaar) {
        return UUID.nameUUIDFromBytes(
                "%s %s %d"
                        .formatted(Feit.Soort.WSW_JAAR, sobId, jaar)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesWswJaren",
            summary = "De Wsw-jaren die u mag zien",
            description = "Wsw years as known now: an SOB its own, the state all of them.")
    public Page<WswJaarAntwoord> lees(
            @BeanParam Paging paging,
            @Parameter(description = "Alleen dit jaar.", example = "2020") @QueryParam("jaar")
                    @Nullable Integer jaar) {
        return paging.page(
                lees.wswJaren(paging.slice(), jaar), feit -> List.of(feit.id().toString()));
    }

    @GET
    @Path("/{jaar}/versies")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesWswJaarversies",
            summary = "Alle versies van een eigen Wsw-jaar",
            description = "Every version of a year of the calling SOB, oldest first.")
    public Versies versies(@RestPath @Min(2000) @Max(2100) int jaar) {
        return new Versies(lees.versies(caller.sobId(), jaar));
    }

    @PUT
    @Path("/{jaar}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("exploitatie:schrijven")
    @Operation(
            operationId = "geefWswJaarOp",
            summary = "Een eigen Wsw-jaar opgeven of corrigeren",
            description =
                    "Tells a Wsw year of the calling SOB, as it was or as it is expected. A change"
                            + " needs If-Match with the ETag of the version that was read; the same"
                            + " content again changes nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "jaar", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Opgegeven (told)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WswJaarAntwoord.class)))
    @APIResponse(
            responseCode = "200",
            description = "Gecorrigeerd, of was al zo opgegeven (corrected, or told before)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WswJaarAntwoord.class)))
    public RestResponse<WswJaarAntwoord> geefOp(
            @Parameter(example = "2020") @RestPath @Min(2000) @Max(2100) int jaar,
            @Parameter(description = "ETag van de gelezen versie.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Valid @NotNull WswJaarBody body) {
        var sobId = caller.sobId();
        var feit =
                new WswJaar(
                        sobId,
                        jaar,
                        body.grondslag(),
                        body.rijksbijdrageCents(),
                        body.toegevoegdeWaardeCents(),
                        body.lonenCents(),
                        body.overigeKostenCents(),
                        body.arbeidsjaren());
        var vastgelegd = legVast.legVast("sob:" + sobId, feit, ifMatch);
        var antwoord = WswJaarAntwoord.van(vastgelegd.waarde());
        return RestResponse.ResponseBuilder.<WswJaarAntwoord>create(vastgelegd.nieuw() ? 201 : 200)
                .entity(antwoord)
                .tag(ETags.of(antwoord.versie()))
                .build();
    }
}
