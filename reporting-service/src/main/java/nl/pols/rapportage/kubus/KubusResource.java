package nl.pols.rapportage.kubus;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.pols.kit.web.OwnQuery;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Kenmerk;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabelvormen;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.formaat.Uitvoer;
import nl.pols.rapportage.kubus.Kubussen.Antwoord;
import nl.pols.rapportage.kubus.Kubussen.Kubus;
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

/// Questions that everybody may ask, without a token: of published tables the cells that one wants.
@Path("/kubussen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Kubussen", description = "Openbare vragen aan wat is uitgebracht (public questions)")
class KubusResource {
    private final Kubussen kubussen;

    KubusResource(Kubussen kubussen) {
        this.kubussen = kubussen;
    }

    /// What can be asked; the list is short and comes whole.
    @Schema(name = "Kubusmenu")
    public record Menu(List<Menukeuze> items) {}

    /// A cube that can be asked.
    @Schema(name = "Kubus")
    public record Menukeuze(
            String kubus,
            String naam,
            String definitie,
            String product,
            List<String> assen,
            List<String> perioden) {
        static Menukeuze van(Kubus kubus) {
            return new Menukeuze(
                    kubus.kubus(),
                    kubus.naam(),
                    kubus.definitie(),
                    kubus.product(),
                    kubus.assen(),
                    kubus.perioden());
        }
    }

    /// @param publicatie the release that the cells come from
    @Schema(name = "Kubusantwoord")
    public record Cellen(
            String kubus,
            String periode,
            String publicatie,
            String hash,
            Instant kennisdatum,
            List<Cel> cellen) {
        static Cellen van(Antwoord antwoord) {
            var gegeven = antwoord.gegeven();
            return new Cellen(
                    antwoord.kubus().kubus(),
                    antwoord.periode(),
                    gegeven.nummer(),
                    gegeven.hash(),
                    gegeven.tabel().bijgewerkt(),
                    StreamSupport.stream(gegeven.tabel().rijen().spliterator(), false)
                            .map(rij -> Cel.van(gegeven.tabel(), rij))
                            .toList());
        }
    }

    /// @param plaats of each axis the code
    /// @param waarde rounded; where there is none, the symbol says why
    /// @param herzien whether an earlier release over the period had another figure
    @Schema(name = "Kubuscel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cel(
            Map<String, String> plaats,
            @Nullable BigDecimal waarde,
            @Nullable Teken symbool,
            boolean herzien) {
        static Cel van(Tabel tabel, Tabel.Rij rij) {
            var plaats = new TreeMap<String, String>();
            for (int i = 0; i < tabel.dimensies().size(); i++) {
                plaats.put(tabel.dimensies().get(i).sleutel(), rij.plaats().get(i).code());
            }
            return new Cel(
                    plaats,
                    rij.maten().getFirst(),
                    rij.teken(),
                    rij.kenmerken().getFirst() != null);
        }
    }

    @GET
    @SecurityRequirementsSet
    @Operation(
            operationId = "lijstKubussen",
            summary = "Bekijk wat iedereen kan vragen",
            description =
                    "The fixed menu of public questions: published tables, their axes and the"
                            + " periods that are out. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "Het menu",
            content =
                    @Content(
                            schema = @Schema(implementation = Menu.class),
                            examples = @ExampleObject(name = "menu", value = Voorbeelden.MENU)))
    public Menu menu() {
        return new Menu(kubussen.menu().stream().map(Menukeuze::van).toList());
    }

    @GET
    @OwnQuery
    @Path("/{kubus}/cellen")
    @Produces({Formaat.JSON_TYPE, Formaat.CSV_TYPE, Formaat.XLSX_TYPE, Formaat.JSON_STAT_TYPE})
    @SecurityRequirementsSet
    @Operation(
            operationId = "vraagKubus",
            summary = "Vraag cellen van een kubus",
            description =
                    "Gives the cells that are chosen from the newest release over a period, as they"
                            + " were published: rounded, hidden ones with a symbol. Nothing is"
                            + " added up, so that two answers tell no more than the release. What"
                            + " isn't on the menu is refused.")
    @APIResponse(
            responseCode = "200",
            description = "De cellen",
            content =
                    @Content(
                            mediaType = Formaat.JSON_TYPE,
                            schema = @Schema(implementation = Cellen.class),
                            examples = @ExampleObject(name = "cellen", value = Voorbeelden.CELLEN)))
    @Extension(name = Tabelvormen.TABEL, value = Voorbeelden.CSV)
    @Extension(name = Tabelvormen.KUBUS, value = Voorbeelden.JSON_STAT)
    @APIResponse(responseCode = "304", description = "Ongewijzigd (not modified)")
    public Response cellen(
            @PathParam("kubus")
                    @Parameter(
                            description = "Welke kubus van het menu",
                            example = "trajectenmonitor-lopend-gebied-uitkering")
                    String kubus,
            @BeanParam Kubusvraag vraag,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(
                            description = "ETag van een eerder antwoord: 304 als dat nog geldt",
                            example = "W/\"kDnRFUEYcDT6fXQ1VWmDbw\"")
                    @Nullable String ifNoneMatch,
            @Context UriInfo hier,
            @Context HttpHeaders headers) {
        var keuze = Kubusvraag.keuze(hier.getQueryParameters());
        var antwoord = kubussen.geef(kubus, vraag.periode(), keuze);
        var kenmerk =
                new Kenmerk(antwoord.gegeven().hash())
                        .met(kubus)
                        .met(antwoord.periode())
                        .met(keuze.toString());
        return Uitvoer.voor(headers, kenmerk)
                .antwoord(
                        ifNoneMatch,
                        () -> Cellen.van(antwoord),
                        alles -> antwoord.gegeven().tabel());
    }
}
