package nl.pols.trajectregistratie.voorziening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.trajectregistratie.dossier.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The lists of codes of provisions.
@Path("/voorzieningcodes")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CodelijstResource {

    private final Codelijsten codelijsten;
    private final Caller caller;

    CodelijstResource(Codelijsten codelijsten, Caller caller) {
        this.codelijsten = codelijsten;
        this.caller = caller;
    }

    /// A list of codes, or corrections of one.
    ///
    /// @param geldigTot first day on which the list no longer holds
    @Schema(name = "NieuweCodelijst", example = NIEUW)
    record NieuweCodelijst(
            @NotNull @Pattern(regexp = "^[A-Z0-9-]{1,40}$") String lijst,
            @NotBlank @Size(max = 200) String bron,
            @NotNull @Dag LocalDate geldigVan,
            @Nullable @Dag LocalDate geldigTot,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid NieuweCode> codes) {}

    @Schema(name = "NieuweCode")
    record NieuweCode(
            @NotNull @Pattern(regexp = "^[0-9]{2}$") String code,
            @NotBlank @Size(max = 200) String naam,
            @NotNull Boolean metLoonwaarde) {}

    private static final String NIEUW =
            """
            {"lijst": "SRG-2023", "bron": "CBS, richtlijnen SRG", "geldigVan": "2023-01-01",
             "codes": [{"code": "05", "naam": "beschut werk", "metLoonwaarde": false}]}
            """;

    @GET
    @RolesAllowed({"trajecten:lezen", "regelgeving:schrijven"})
    @Transactional
    @Operation(
            operationId = "raadpleegVoorzieningcodes",
            summary = "Raadpleeg de codes van voorzieningen",
            description =
                    "Every list with its codes and the period in which it holds. Only the layout of"
                            + " 2015 is known from its source; later lists are added by who has"
                            + " them.")
    public List<Code> codes() {
        return codelijsten.alle();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("regelgeving:schrijven")
    @Operation(
            operationId = "stelVoorzieningcodesVast",
            summary = "Stel codes van voorzieningen vast",
            description =
                    "Adds a list of codes or corrects one: an unchanged code costs nothing, another"
                            + " one is a new version. Answers with those that are new or changed.")
    public List<Code> stelVast(@Valid @NotNull NieuweCodelijst body) {
        var gehad = new HashSet<String>();
        if (!body.codes().stream().allMatch(c -> gehad.add(c.code()))) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/codes",
                                    "dubbel",
                                    "Elke code staat een keer in de lijst. Laat er een staan.")));
        }
        return codelijsten.stelVast(
                body.codes().stream()
                        .map(c ->
                                new Code(
                                        body.lijst(),
                                        c.code(),
                                        c.naam(),
                                        c.metLoonwaarde(),
                                        body.geldigVan(),
                                        body.geldigTot(),
                                        body.bron(),
                                        1))
                        .toList(),
                caller.clientId());
    }
}
