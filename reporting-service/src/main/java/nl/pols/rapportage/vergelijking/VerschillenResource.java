package nl.pols.rapportage.vergelijking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

/// What explains that a company is other than its peers.
@Path("/vergelijkingen/{sobId}/verschillen")
@RunOnVirtualThread
@RolesAllowed("rapportage:lezen")
@Tag(
        name = "Vergelijking",
        description = "Een bedrijf naast zijn gelijken (a company beside its peers)")
class VerschillenResource {
    private final VergelijkBedrijf vergelijkBedrijf;
    private final VerklaarVerschillen verklaarVerschillen;
    private final Uitgang uitgang;
    private final Caller caller;
    private final Clock clock;

    VerschillenResource(
            VergelijkBedrijf vergelijkBedrijf,
            VerklaarVerschillen verklaarVerschillen,
            Uitgang uitgang,
            Caller caller,
            Clock clock) {
        this.vergelijkBedrijf = vergelijkBedrijf;
        this.verklaarVerschillen = verklaarVerschillen;
        this.uitgang = uitgang;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @Operation(
            operationId = "verklaarVerschillen",
            summary = "Waardoor de cijfers van een bedrijf anders zijn dan die van zijn gelijken",
            description =
                    "Divides the difference with the mean company of the peers over what it comes"
                            + " from, without a rest: turnover over the number of trajectories,"
                            + " their hours and the price of an hour; a share over who it is about"
                            + " and the share among equals. Not where one company is more than 85"
                            + " percent of the group's sum.")
    @APIResponse(
            responseCode = "200",
            description = "De verschillen",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Verschillen.class),
                            examples =
                                    @ExampleObject(
                                            name = "omzet",
                                            value = Voorbeelden.VERSCHILLEN)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.VERSCHILLEN_CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.JSON_STAT)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response verschillen(
            @PathParam("sobId")
                    @Parameter(
                            description = "Het bedrijf",
                            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
                    UUID sobId,
            @QueryParam("periode")
                    @Parameter(
                            description = "Jaar, halfjaar, kwartaal of maand die voorbij is",
                            example = "2021")
                    @Nullable String periode,
            @QueryParam("kennisdatum")
                    @Parameter(
                            description =
                                    "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die"
                                            + " dag UTC). Weglaten is nu.",
                            example = "2022-06-30")
                    @Nullable String kennisdatum,
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
                        .met("verschillen")
                        .met(sobId.toString())
                        .met(vraag.periode().tekst());
        var opstelling = vergelijkBedrijf.stelOp(sobId, vraag, organisatie);
        return Uitvoer.voor(headers, kenmerk)
                .antwoord(
                        ifNoneMatch,
                        () -> verklaarVerschillen.verklaar(opstelling),
                        Verschillentabel::van);
    }
}
