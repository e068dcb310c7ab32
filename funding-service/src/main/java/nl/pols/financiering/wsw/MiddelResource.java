package nl.pols.financiering.wsw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
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

/// National means over HTTP: everybody reads them, the state fixes them.
@Path("/middelen")
@Tag(name = "Wsw-middelen", description = "Geld voor de Wsw (Wsw means)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MiddelResource {

    private static final String VOORBEELD =
            "{\"bedragCents\": 192100000000, \"bron\": \"Kamerbrief, begroting 2018\"}";

    private static final String MIDDEL =
            """
            {"id": "a3e6c2d4-1b7f-3f0a-9c2e-6d5b8e7f4a43", "reeks": "WSW_RIJKSBUDGET",
             "jaar": 2018, "bedragCents": 192100000000, "bron": "brief 004", "versie": 1,
             "bekendVanaf": "2026-05-23T10:00:00Z"}\
            """;

    private static final String REEKS =
            """
            {"reeks": "WSW_RIJKSBUDGET", "eenheid": "euro's per jaar",
             "bekendOp": "2026-05-23T12:00:00Z", "vastgesteld": [],
             "jaren": [{"jaar": 2018, "bedragCents": 192100000000, "geinterpoleerd": false},
               {"jaar": 2019, "bedragCents": 186096875000, "geinterpoleerd": true}]}\
            """;

    private final LegGeldfeitVast legVast;
    private final LeesGeldfeiten lees;
    private final Caller caller;
    private final Clock clock;

    MiddelResource(LegGeldfeitVast legVast, LeesGeldfeiten lees, Caller caller, Clock clock) {
        this.legVast = legVast;
        this.lees = lees;
        this.caller = caller;
        this.clock = clock;
    }

    /// An amount with its source, as the state fixes it.
    @Schema(name = "NieuwMiddel")
    public record MiddelBody(
            @NotNull @Min(0) @Max(Bedrag.MAX) Long bedragCents,
            @NotBlank @Size(max = 200) String bron,
            @Size(max = 500) @Nullable String toelichting) {}

    /// An amount that was fixed.
    @Schema(name = "Middel", examples = MIDDEL)
    public record MiddelAntwoord(
            UUID id,
            Middel.Reeks reeks,
            int jaar,
            @Nullable String regio,
            long bedragCents,
            String bron,
            @Nullable String toelichting,
            long versie,
            Instant bekendVanaf) {

        static MiddelAntwoord van(Geldfeit feit) {
            if (!(feit.inhoud() instanceof Middel m)) {
                throw new IllegalArgumentException("Not means: " + feit.geldfeitId());
            }
            return new MiddelAntwoord(
                    feit.geldfeitId(),
                    m.reeks(),
                    m.jaar(),
                    m.regio(),
                    m.bedragCents(),
                    m.bron(),
                    m.toelichting(),
                    feit.versie(),
                    feit.bekendVanaf());
        }
    }

    /// One year of a series; the years between two that are known may lie on the line between.
    @Schema(name = "Reeksjaar")
    public record Reeksjaar(int jaar, long bedragCents, boolean geinterpoleerd) {}

    /// A series: what was fixed, and year by year where it leads.
    @Schema(name = "Middelenreeks", examples = REEKS)
    public record Reeksantwoord(
            Middel.Reeks reeks,
            String eenheid,
            Instant bekendOp,
            List<MiddelAntwoord> vastgesteld,
            List<Reeksjaar> jaren) {}

    @GET
    @Path("/{reeks}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesMiddelen",
            summary = "Een reeks middelen, nu of zoals bekend op een moment",
            description =
                    "A series of means with its sources; years between two that the letters name"
                            + " are interpolated and say so.")
    public Reeksantwoord lees(
            @Parameter(example = "WSW_RIJKSBUDGET") Middel.Reeks reeks,
            @Parameter(
                            description = "Zoals bekend op dit moment; standaard nu.",
                            example = "2026-05-23T12:00:00Z")
                    @QueryParam("bekendOp")
                    @Nullable OffsetDateTime bekendOp) {
        var moment = bekendOp == null ? clock.instant() : bekendOp.toInstant();
        var feiten = lees.reeks(reeks, moment);
        var middelen = feiten.stream().map(Geldfeit::inhoud).map(Middel.class::cast).toList();
        return new Reeksantwoord(
                reeks,
                reeks.eenheid(),
                moment,
                feiten.stream().map(MiddelAntwoord::van).toList(),
                Pad.van(middelen, reeks.isPad()).stream()
                        .map(j -> new Reeksjaar(j.jaar(), j.bedragCents(), j.geinterpoleerd()))
                        .toList());
    }

    @PUT
    @Path("/{reeks}/jaren/{jaar}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "stelMiddelVast",
            summary = "Landelijke middelen van een jaar vastleggen of corrigeren",
            description = "Fixes the means of a year. A change needs If-Match.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "budget", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd (fixed)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MiddelAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Gecorrigeerd, of was al zo (corrected)")
    public RestResponse<MiddelAntwoord> stelVast(
            @Parameter(example = "WSW_RIJKSBUDGET") Middel.Reeks reeks,
            @Parameter(example = "2018") @RestPath @Min(2000) @Max(2100) int jaar,
            @Parameter(description = "ETag van de gelezen versie.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Valid @NotNull MiddelBody body) {
        return stelVast(reeks, jaar, null, ifMatch, body);
    }

    @PUT
    @Path("/{reeks}/jaren/{jaar}/regios/{regio}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "stelMiddelVanRegioVast",
            summary = "Middelen van een arbeidsmarktregio vastleggen of corrigeren",
            description =
                    "Fixes what one labour market region got; all regions together never more than"
                            + " the national amount. A change needs If-Match.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "budget", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd (fixed)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MiddelAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Gecorrigeerd, of was al zo (corrected)")
    public RestResponse<MiddelAntwoord> stelVastVoorRegio(
            @Parameter(example = "KERSTENS") Middel.Reeks reeks,
            @Parameter(example = "2018") @RestPath @Min(2000) @Max(2100) int jaar,
            @Parameter(example = "AM01") @RestPath @Pattern(regexp = "AM\\d{2}") String regio,
            @Parameter(description = "ETag van de gelezen versie.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Valid @NotNull MiddelBody body) {
        return stelVast(reeks, jaar, regio, ifMatch, body);
    }

    private RestResponse<MiddelAntwoord> stelVast(
            Middel.Reeks reeks,
            int jaar,
            @Nullable String regio,
            @Nullable String ifMatch,
            MiddelBody body) {
        var middel =
                new Middel(reeks, jaar, regio, body.bedragCents(), body.bron(), body.toelichting());
        var vastgelegd = legVast.legVast(caller.organisatie().toString(), middel, ifMatch);
        var antwoord = MiddelAntwoord.van(vastgelegd.waarde());
        return RestResponse.ResponseBuilder.<MiddelAntwoord>create(vastgelegd.nieuw() ? 201 : 200)
                .entity(antwoord)
                .tag(ETags.of(antwoord.versie()))
                .build();
    }
}
