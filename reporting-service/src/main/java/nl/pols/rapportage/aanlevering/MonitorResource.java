package nl.pols.rapportage.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import nl.pols.kit.identity.Caller;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Reactie;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// How municipalities deliver: completeness, timeliness, revisions and warnings by field.
@Path("/aanlevermonitor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(
        name = "Aanlevering",
        description = "Hoe gemeenten aanleveren, en navraag (how senders deliver, and questions)")
class MonitorResource {
    /// Who may deliver may say something of it.
    static final String SCHRIJVEN = "trajecten:schrijven";

    private final ToonMonitor toonMonitor;
    private final Reacties reacties;
    private final Uitgang uitgang;
    private final Caller caller;
    private final Clock clock;

    MonitorResource(
            ToonMonitor toonMonitor,
            Reacties reacties,
            Uitgang uitgang,
            Caller caller,
            Clock clock) {
        this.toonMonitor = toonMonitor;
        this.reacties = reacties;
        this.uitgang = uitgang;
        this.caller = caller;
        this.clock = clock;
    }

    /// A reaction as it is given.
    @Schema(name = "NieuweAanleverreactie", example = Voorbeelden.NIEUWE_REACTIE)
    public record NieuweReactie(
            @NotBlank @Schema(description = "Periode waar zij over gaat") String periode,
            @NotBlank @Size(max = 2000) @Schema(description = "Wat u erover zegt") String tekst) {}

    @GET
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @Operation(
            operationId = "toonAanlevermonitor",
            summary = "Hoe gemeenten over een periode aanleverden",
            description =
                    "Completeness, timeliness, revisions and warnings by municipality and field. A"
                            + " municipality sees its own at once; Cedris and the State from 14"
                            + " days after the period, or once it reacted, and nothing that rests"
                            + " on fewer than ten.")
    @APIResponse(
            responseCode = "200",
            description = "De metingen",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Aanlevermonitor.class),
                            examples =
                                    @ExampleObject(
                                            name = "een gemeente",
                                            value = Voorbeelden.MONITOR)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.JSON_STAT)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response toon(
            @QueryParam("periode")
                    @Parameter(
                            description = "Jaar, halfjaar, kwartaal of maand",
                            example = "2021-Q2")
                    @Nullable String periode,
            @QueryParam("kennisdatum")
                    @Parameter(
                            description =
                                    "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die"
                                            + " dag UTC). Weglaten is nu.",
                            example = "2022-06-30")
                    @Nullable String kennisdatum,
            @QueryParam("gemeente")
                    @Parameter(description = "Alleen deze gemeente", example = "GM0363")
                    @Nullable String gemeente,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description = "ETag van een eerder antwoord: 304 als dat nog geldt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var organisatie = caller.organisatie();
        Openstelling.vereisLezer(organisatie);
        var vraag = Monitorvraag.lees(periode, kennisdatum, gemeente, clock);
        var kenmerk =
                uitgang.kenmerk(organisatie, vraag.kennis())
                        .met("aanlevermonitor")
                        .met(vraag.periode().tekst())
                        .met(String.valueOf(gemeente))
                        // another day opens other rows
                        .met(String.valueOf(java.time.LocalDate.now(clock)));
        return Uitvoer.voor(headers, kenmerk)
                .antwoord(
                        ifNoneMatch, () -> toonMonitor.toon(vraag, organisatie), Monitortabel::van);
    }

    @POST
    @Path("/reacties")
    @RolesAllowed(SCHRIJVEN)
    @ResponseStatus(201)
    @Operation(
            operationId = "reageerOpAanlevermonitor",
            summary = "Reageer als gemeente op uw aanlevering over een periode",
            description =
                    "What the municipality says of its own deliveries; shown beside its row, which"
                            + " others see from then on. The last one is shown.")
    @APIResponse(
            responseCode = "201",
            description = "De reactie",
            content =
                    @Content(
                            schema = @Schema(implementation = Reactie.class),
                            examples =
                                    @ExampleObject(name = "reactie", value = Voorbeelden.REACTIE)))
    public Reactie reageer(@Valid @NotNull NieuweReactie reactie) {
        var gemeente = caller.gemeentecode();
        var vraag = Monitorvraag.lees(reactie.periode(), null, null, clock);
        return reacties.geef(gemeente, vraag.periode(), reactie.tekst(), caller.clientId());
    }
}
