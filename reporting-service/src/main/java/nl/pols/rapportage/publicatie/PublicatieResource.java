package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Kenmerk;
import nl.pols.rapportage.formaat.Tabelvormen;
import nl.pols.rapportage.formaat.Uitvoer;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendePublicatie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Publications as everybody reads them, without a token: the calendar, the figures, and a
/// permanent address for each. Who makes them sees drafts and what is under embargo too.
@Path("/publicaties")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Publicaties", description = "Wat voor iedereen is uitgebracht (publications)")
class PublicatieResource {
    static final String MAKER = "rapportage:beheren";

    private final Publicaties publicaties;
    private final Caller caller;
    private final Clock clock;

    PublicatieResource(Publicaties publicaties, Caller caller, Clock clock) {
        this.publicaties = publicaties;
        this.caller = caller;
        this.clock = clock;
    }

    /// The shape of a page in the document.
    public record Publicatiepagina(
            List<Publicatiekop> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    @GET
    @SecurityRequirementsSet
    @Operation(
            operationId = "lijstPublicaties",
            summary = "Blader door de kalender van publicaties",
            description =
                    "Lists what is out and what is announced, by the moment from which it is out."
                            + " Needs no token; who makes publications sees drafts too.")
    @APIResponse(
            responseCode = "200",
            description = "De kalender",
            content =
                    @Content(
                            schema = @Schema(implementation = Publicatiepagina.class),
                            examples =
                                    @ExampleObject(
                                            name = "kalender",
                                            value = Voorbeelden.KALENDER)))
    public Page<Publicatiekop> lijst(@BeanParam Paging paging) {
        var page =
                paging.page(
                        publicaties.kalender(isMaker(), paging.slice()),
                        p -> List.of(p.embargoTot().toString(), p.id().toString()));
        return new Page<>(page.items().stream().map(this::kop).toList(), page.next(), page.prev());
    }

    @GET
    @Path("/{publicatieId}")
    @SecurityRequirementsSet
    @Operation(
            operationId = "toonPublicatie",
            summary = "Raadpleeg een publicatie",
            description =
                    "Shows what a publication is, what it corrects, and whether it was withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "De publicatie",
            content =
                    @Content(
                            schema = @Schema(implementation = Publicatiekop.class),
                            examples =
                                    @ExampleObject(name = "uitgebracht", value = Voorbeelden.KOP)))
    public Publicatiekop toon(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        return kop(require(id));
    }

    @GET
    @Path("/{product}/{periode}/laatste")
    @SecurityRequirementsSet
    @Operation(
            operationId = "laatstePublicatie",
            summary = "Ga naar de laatste uitgave over een periode",
            description = "Points to the permanent address of the newest release that is out.")
    @APIResponse(responseCode = "303", description = "Het vaste adres staat in Location")
    public Response laatste(
            @PathParam("product") @Parameter(example = "TRAJECTENMONITOR") String product,
            @PathParam("periode") @Parameter(example = "2022-H1") String periode) {
        var nu = clock.instant();
        var laatste =
                publicaties.reeks(product, periode).reversed().stream()
                        .filter(p -> p.status(nu) == Publicatie.Status.UITGEBRACHT)
                        .findFirst()
                        .orElseThrow(OnbekendePublicatie::new);
        return Response.seeOther(URI.create("publicaties/" + laatste.id())).build();
    }

    @GET
    @Path("/{publicatieId}/inhoud")
    @SecurityRequirementsSet
    @Operation(
            operationId = "inhoudVanPublicatie",
            summary = "Haal een hele publicatie op",
            description =
                    "Gives all of it as it was frozen: the bytes whose SHA-256 is the publication's"
                            + " hash. They never change.")
    @APIResponse(
            responseCode = "200",
            description = "De vastgelegde bytes",
            content =
                    @Content(
                            schema = @Schema(implementation = Inhoud.class),
                            examples = @ExampleObject(name = "inhoud", value = Voorbeelden.INHOUD)))
    public Response inhoud(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        var publicatie = require(id);
        return Response.ok(bytes(publicatie), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, "\"" + publicatie.hash() + "\"")
                .build();
    }

    @GET
    @Path("/{publicatieId}/tabellen/{reeks}/{tabel}")
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @SecurityRequirementsSet
    @Operation(
            operationId = "tabelVanPublicatie",
            summary = "Haal een tabel uit een publicatie op",
            description =
                    "One table, by Accept as JSON, CSV, XLSX or JSON-stat 2.0. Hidden, missing,"
                            + " nought and too small to show are four different symbols.")
    @APIResponse(
            responseCode = "200",
            description = "De tabel",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Inhoud.Reeks.class),
                            examples = @ExampleObject(name = "reeks", value = Voorbeelden.REEKS)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.KUBUS)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response tabel(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id,
            @PathParam("reeks") @Parameter(example = "LOPEND") String reeks,
            @PathParam("tabel") @Parameter(example = "gebied-uitkering") String tabel,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description = "ETag van een eerder antwoord: 304 als dat nog geldt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var publicatie = require(id);
        var inhoud = Vastlegging.lees(bytes(publicatie), new TypeReference<Inhoud>() {});
        var gevraagd = Publicatietabel.van(publicatie, inhoud, reeks, tabel);
        return Uitvoer.voor(headers, new Kenmerk(publicatie.hash()).met(reeks).met(tabel))
                .antwoord(ifNoneMatch, () -> inhoud.reeks(reeks).alleen(tabel), alles -> gevraagd);
    }

    /// The frozen bytes, for whom the state of the publication and the database both show them.
    private byte[] bytes(Publicatie publicatie) {
        if (!isMaker()) {
            publicatie.vereisUitgebracht(clock.instant());
        }
        return publicaties.inhoud(publicatie.id()).orElseThrow(OnbekendePublicatie::new);
    }

    private Publicatie require(UUID id) {
        return publicaties.zoek(id, isMaker()).orElseThrow(OnbekendePublicatie::new);
    }

    private Publicatiekop kop(Publicatie publicatie) {
        return Publicatiekop.van(publicatie, clock.instant());
    }

    private boolean isMaker() {
        return caller.isKnown() && caller.mag(MAKER);
    }
}
