package nl.pols.rapportage.indicator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
    @Operation(
            operationId = "vraagWaarden",
            summary = "Cijfers van een indicator op een peildatum of over een periode",
            description =
                    "Computes the figure for a reference date or period as known on a knowledge"
                            + " date, with numerator and denominator. Municipalities and SOBs see"
                            + " national totals and their own figures.")
    @APIResponse(
            responseCode = "200",
            description = "De cijfers",
            content =
                    @Content(
                            schema = @Schema(implementation = Uitkomst.class),
                            examples =
                                    @ExampleObject(
                                            name = "H01 op 23 mei 2022",
                                            value = Voorbeelden.WAARDEN)))
    public Uitkomst waarden(
            @PathParam("code") @Parameter(description = "Code van de indicator", example = "H01")
                    String code,
            @QueryParam("peildatum")
                    @Parameter(description = "Dag van een stand", example = "2022-05-23")
                    @Nullable String peildatum,
            @QueryParam("periode")
                    @Parameter(
                            description =
                                    "Jaar, halfjaar, kwartaal of maand: 2021, 2021-H1, 2021-Q2,"
                                            + " 2021-03. Bij een stand alleen samen met"
                                            + " uitsplitsing=periode: de stand op de laatste dag"
                                            + " van elk deel",
                            example = "2021")
                    @Nullable String periode,
            @QueryParam("kennisdatum")
                    @Parameter(
                            description =
                                    "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die"
                                            + " dag UTC). Weglaten is nu.",
                            example = "2022-06-30")
                    @Nullable String kennisdatum,
            @QueryParam("uitsplitsing")
                    @Parameter(
                            description =
                                    "Uitsplitsen naar: gemeente, sob, regio, periode, regeling,"
                                        + " oormerk of functionaliteit. Wat nergens bij hoort staat"
                                        + " als NIET_TOE_TE_DELEN, zodat de delen samen het geheel"
                                        + " zijn",
                            example = "regio")
                    @Nullable String uitsplitsing,
            @QueryParam("gemeente")
                    @Parameter(description = "Alleen deze gemeente", example = "GM0363")
                    @Nullable String gemeente,
            @QueryParam("sob")
                    @Parameter(
                            in = ParameterIn.QUERY,
                            description = "Alleen dit sociaal ontwikkelbedrijf",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    @Nullable String sob,
            @QueryParam("regio")
                    @Parameter(description = "Alleen deze arbeidsmarktregio", example = "AM01")
                    @Nullable String regio,
            @QueryParam("regeling")
                    @Parameter(description = "Alleen deze regeling (G01)", example = "ASP-BIJSTAND")
                    @Nullable String regeling,
            @QueryParam("oormerk")
                    @Parameter(
                            description = "Alleen tranches met dit oormerk (G01)",
                            example = "arbeidsbeperking")
                    @Nullable String oormerk,
            @QueryParam("functionaliteit")
                    @Parameter(
                            description = "Alleen deze functionaliteit (H05)",
                            example = "DETACHERINGSFACILITEIT")
                    @Nullable String functionaliteit) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        zet(filters, Dimensie.GEMEENTE, gemeente);
        zet(filters, Dimensie.SOB, sob);
        zet(filters, Dimensie.REGIO, regio);
        zet(filters, Dimensie.REGELING, regeling);
        zet(filters, Dimensie.OORMERK, oormerk);
        zet(filters, Dimensie.FUNCTIONALITEIT, functionaliteit);
        var ruw = new Vraaglezer.Ruw(peildatum, periode, kennisdatum, uitsplitsing, filters);
        var vraag = vraaglezer.lees(indicatoren.require(code), ruw);
        return uitgang.geef(vraag, caller.organisatie());
    }

    private static void zet(
            EnumMap<Dimensie, String> filters, Dimensie dimensie, @Nullable String code) {
        if (code != null) {
            filters.put(dimensie, code);
        }
    }
}
