package nl.pols.rapportage.indicator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// From a figure to what it was counted from, for whose own it is.
@Path("/indicatoren/{code}/herkomst")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(name = "Indicatoren", description = "Definities en cijfers (definitions and figures)")
class HerkomstResource {
    private final Indicatoren indicatoren;
    private final Vraaglezer vraaglezer;
    private final Uitgang uitgang;
    private final Caller caller;

    HerkomstResource(
            Indicatoren indicatoren, Vraaglezer vraaglezer, Uitgang uitgang, Caller caller) {
        this.indicatoren = indicatoren;
        this.vraaglezer = vraaglezer;
        this.uitgang = uitgang;
        this.caller = caller;
    }

    /// The shape of a page in the document.
    public record Herkomstpagina(
            List<Geval> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    @GET
    @Operation(
            operationId = "toonHerkomst",
            summary = "De trajecten of opgaven achter een eigen cijfer",
            description =
                    "Lists the pseudonymous cases or the statements that a figure was counted"
                            + " from: a municipality's with its own filter, a company's with its"
                            + " own. A figure that shows what an external source published has"
                            + " its publications, for everybody. Ask with the same query as the"
                            + " figure, without a break-down; for pages that belong together name"
                            + " a knowledge date. Who looked is written down.")
    @APIResponse(
            responseCode = "200",
            description = "Wat er geteld is (what was counted)",
            content =
                    @Content(
                            schema = @Schema(implementation = Herkomstpagina.class),
                            examples =
                                    @ExampleObject(
                                            name = "een traject",
                                            value = Voorbeelden.HERKOMST)))
    public Page<Geval> herkomst(
            @PathParam("code") @Parameter(description = "Code van de indicator", example = "A02")
                    String code,
            @BeanParam Waardenvraag query,
            @BeanParam Paging paging) {
        var indicator = indicatoren.gevraagd(code);
        if (query.indeling != null) {
            throw new InvalidInput(
                    List.of(
                            Vraaglezer.fout(
                                    "indeling",
                                    "niet-van-toepassing",
                                    "De herkomst is die van uw eigen gevallen, onder hun eigen"
                                            + " gemeentecode.")));
        }
        if (query.uitsplitsing != null) {
            throw new InvalidInput(
                    List.of(
                            Vraaglezer.fout(
                                    "uitsplitsing",
                                    "niet-van-toepassing",
                                    "De herkomst is die van een cel: kies haar met filters, zonder"
                                            + " uitsplitsing.")));
        }
        var vraag = vraaglezer.leesGevallen(indicator, query.ruw());
        var gevallen = uitgang.herkomst(vraag, caller.organisatie(), paging.slice());
        return paging.page(gevallen, geval -> List.of(geval.id().toString()));
    }
}
