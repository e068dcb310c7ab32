package nl.pols.rapportage.indicator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.kit.identity.Caller;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Tabelvormen;
import nl.pols.rapportage.formaat.Uitvoer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The catalogue of indicators and their figures.
@Path("/indicatoren")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(name = "Indicatoren", description = "Definities en cijfers (definitions and figures)")
class IndicatorResource {
    private final Indicatoren indicatoren;
    private final Vraaglezer vraaglezer;
    private final Uitgang uitgang;
    private final Caller caller;

    IndicatorResource(
            Indicatoren indicatoren, Vraaglezer vraaglezer, Uitgang uitgang, Caller caller) {
        this.indicatoren = indicatoren;
        this.vraaglezer = vraaglezer;
        this.uitgang = uitgang;
        this.caller = caller;
    }

    /// A definition on the wire.
    public record Definitie(
            String code,
            int versie,
            String naam,
            String naamEn,
            String definitie,
            String definitieEn,
            String formule,
            String teller,
            @Schema(nullable = true) @Nullable String noemer,
            Indicator.Tijd tijd,
            Indicator.Eenheid eenheid,
            int decimalen,
            String afronding,
            List<Dimensie> uitsplitsingen,
            List<Dimensie> filters,
            List<String> onderdelen,
            Map<String, Long> drempels,
            @Schema(nullable = true) @Nullable String toelichting,
            @Schema(nullable = true) @Nullable String toelichtingEn,
            @Schema(nullable = true) @Nullable String handelen,
            @Schema(nullable = true) @Nullable String handelenEn,
            String brief) {

        static Definitie van(Indicator i) {
            return new Definitie(
                    i.code(),
                    i.versie(),
                    i.naam().nl(),
                    i.naam().en(),
                    i.definitie().nl(),
                    i.definitie().en(),
                    i.formule(),
                    i.teller(),
                    i.noemer(),
                    i.tijd(),
                    i.eenheid(),
                    i.decimalen(),
                    "HALF_UP",
                    i.uitsplitsingen(),
                    i.filters(),
                    i.onderdelen().stream()
                            .map(Indicator.Onderdeel::naam)
                            .filter(java.util.Objects::nonNull)
                            .map(String::valueOf)
                            .toList(),
                    new TreeMap<>(i.drempels()),
                    Toelichting.van(i),
                    i.toelichting() == null ? null : i.toelichting().en().replace("{noemer} ", ""),
                    i.handelen() == null ? null : i.handelen().nl(),
                    i.handelen() == null ? null : i.handelen().en(),
                    i.brief());
        }
    }

    /// All definitions; the catalogue is small and comes whole.
    public record Catalogus(List<Definitie> items) {}

    @GET
    @Operation(
            operationId = "lijstIndicatoren",
            summary = "Alle indicatoren met hun definitie",
            description =
                    "Lists every indicator: definition in Dutch and English, formula, unit,"
                            + " dimensions.")
    @APIResponse(
            responseCode = "200",
            description = "De catalogus",
            content =
                    @Content(
                            schema = @Schema(implementation = Catalogus.class),
                            examples =
                                    @ExampleObject(
                                            name = "catalogus",
                                            value = Voorbeelden.CATALOGUS)))
    public Catalogus lijst() {
        return new Catalogus(indicatoren.alle().stream().map(Definitie::van).toList());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "toonIndicator",
            summary = "De definitie van een indicator",
            description = "Shows one indicator's definition; 404 if the code is unknown.")
    @APIResponse(
            responseCode = "200",
            description = "De definitie",
            content =
                    @Content(
                            schema = @Schema(implementation = Definitie.class),
                            examples = @ExampleObject(name = "A02", value = Voorbeelden.DEFINITIE)))
    public Definitie toon(
            @PathParam("code") @Parameter(description = "Code van de indicator", example = "A02")
                    String code) {
        return Definitie.van(indicatoren.require(code));
    }

    @GET
    @Path("/{code}/waarden")
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @Operation(
            operationId = "vraagWaarden",
            summary = "Cijfers van een indicator op een peildatum of over een periode",
            description =
                    "Computes the figure for a reference date or period as known on a knowledge"
                            + " date, with numerator and denominator. Municipalities and SOBs see"
                            + " national totals and their own figures. As JSON, a table (CSV or"
                            + " spreadsheet) or JSON-stat 2.0, by Accept; with an ETag that changes"
                            + " with every event.")
    @APIResponse(
            responseCode = "200",
            description = "De cijfers",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Uitkomst.class),
                            examples =
                                    @ExampleObject(
                                            name = "H01 op 23 mei 2022",
                                            value = Voorbeelden.WAARDEN)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.JSON_STAT)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response waarden(
            @PathParam("code") @Parameter(description = "Code van de indicator", example = "H01")
                    String code,
            @BeanParam Waardenvraag query,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description =
                                    "ETag van een eerder antwoord: 304 als dat nog geldt, zonder"
                                            + " dat er geteld wordt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var vraag = vraaglezer.lees(indicatoren.gevraagd(code), query.ruw());
        var organisatie = caller.organisatie();
        return Uitvoer.voor(headers, uitgang.kenmerk(vraag, organisatie))
                .antwoord(
                        ifNoneMatch,
                        () -> uitgang.geef(vraag, organisatie),
                        uitkomst -> Cijfertabel.van(vraag, uitkomst));
    }
}
