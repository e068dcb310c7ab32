package nl.pols.rapportage.vergelijking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Tabelvormen;
import nl.pols.rapportage.formaat.Uitvoer;
import nl.pols.rapportage.indicator.Uitgang;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Companies beside their peers.
@Path("/vergelijkingen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(
        name = "Vergelijking",
        description = "Een bedrijf naast zijn gelijken (a company beside its peers)")
class VergelijkingResource {
    private static final String KENNISDATUM =
            "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die dag UTC). Weglaten is"
                    + " nu.";
    private static final String PERIODE = "Jaar, halfjaar, kwartaal of maand die voorbij is";

    private final VergelijkBedrijf vergelijkBedrijf;
    private final Uitgang uitgang;
    private final Caller caller;
    private final Clock clock;

    VergelijkingResource(
            VergelijkBedrijf vergelijkBedrijf, Uitgang uitgang, Caller caller, Clock clock) {
        this.vergelijkBedrijf = vergelijkBedrijf;
        this.uitgang = uitgang;
        this.caller = caller;
        this.clock = clock;
    }

    /// A company that can be asked for.
    @Schema(name = "VergelijkbaarBedrijf")
    public record VergelijkbaarBedrijf(UUID sobId, String naam) {}

    /// All of them; there are at most some hundreds.
    @Schema(name = "VergelijkbareBedrijven")
    public record VergelijkbareBedrijven(List<VergelijkbaarBedrijf> items) {}

    @GET
    @Operation(
            operationId = "lijstVergelijkingen",
            summary = "De bedrijven waarvan u de vergelijking mag zien",
            description =
                    "Lists the companies whose comparison the caller may see: a company itself, a"
                        + " municipality those that it is related to, Cedris and the State all.")
    @APIResponse(
            responseCode = "200",
            description = "De bedrijven",
            content =
                    @Content(
                            schema = @Schema(implementation = VergelijkbareBedrijven.class),
                            examples =
                                    @ExampleObject(
                                            name = "bedrijven",
                                            value = Voorbeelden.BEDRIJVEN)))
    public VergelijkbareBedrijven lijst(
            @QueryParam("periode") @Parameter(description = PERIODE, example = "2021")
                    @Nullable String periode,
            @QueryParam("kennisdatum") @Parameter(description = KENNISDATUM, example = "2022-06-30")
                    @Nullable String kennisdatum) {
        var vraag = Vergelijkingsvraag.lees(periode, kennisdatum, clock);
        return new VergelijkbareBedrijven(
                vergelijkBedrijf.zichtbaar(vraag, caller.organisatie()).stream()
                        .map(b -> new VergelijkbaarBedrijf(UUID.fromString(b.sob()), b.naam()))
                        .toList());
    }

    @GET
    @Path("/{sobId}")
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @Operation(
            operationId = "vergelijkBedrijf",
            summary = "De cijfers van een bedrijf naast de kwartielen van zijn gelijken",
            description =
                    "A company's figures over a period and those before it, each beside the"
                            + " quartiles of its peers. Peers have the same task and size; where"
                            + " they are fewer than the minimum, the same task, then the same size,"
                            + " then the sector. Municipalities that only buy from it don't see its"
                            + " books.")
    @APIResponse(
            responseCode = "200",
            description = "De vergelijking",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Vergelijking.class),
                            examples =
                                    @ExampleObject(
                                            name = "een cijfer",
                                            value = Voorbeelden.VERGELIJKING)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.JSON_STAT)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response vergelijk(
            @PathParam("sobId")
                    @Parameter(
                            description = "Het bedrijf",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    UUID sobId,
            @QueryParam("periode") @Parameter(description = PERIODE, example = "2021")
                    @Nullable String periode,
            @QueryParam("kennisdatum") @Parameter(description = KENNISDATUM, example = "2022-06-30")
                    @Nullable String kennisdatum,
            @QueryParam("perioden")
                    @DefaultValue("5")
                    @Min(1)
                    @Max(12)
                    @Parameter(description = "Hoeveel perioden, deze en die ervoor", example = "5")
                    int perioden,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description = "ETag van een eerder antwoord: 304 als dat nog geldt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var organisatie = caller.organisatie();
        var vraag = Vergelijkingsvraag.lees(periode, kennisdatum, clock);
        var kenmerk =
                uitgang.kenmerk(organisatie, vraag.kennis())
                        .met("vergelijking")
                        .met(sobId.toString())
                        .met(vraag.periode().tekst())
                        .met(String.valueOf(perioden));
        var opstelling = vergelijkBedrijf.stelOp(sobId, vraag, organisatie);
        return Uitvoer.voor(headers, kenmerk)
                .antwoord(
                        ifNoneMatch,
                        () -> vergelijkBedrijf.vergelijk(opstelling, perioden),
                        Vergelijkingstabel::van);
    }
}
