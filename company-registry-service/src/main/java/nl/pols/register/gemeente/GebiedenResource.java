package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.Problem;
import nl.pols.register.gemeente.ImporteerGebieden.Uitslag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The import of a CBS table of areas on the wire.
@Path("/gebieden/_importeer")
@Tag(name = "Gemeenten en arbeidsmarktregio's")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GebiedenResource {
    private final ImporteerGebieden importeerGebieden;

    GebiedenResource(ImporteerGebieden importeerGebieden) {
        this.importeerGebieden = importeerGebieden;
    }

    /// Why a line was refused: the rule, and what to do in Dutch and English.
    @Schema(
            name = "Gebiedsregelfout",
            requiredProperties = {"code", "nl", "en"})
    public record Fout(String code, String nl, String en) {}

    /// What became of a line; without `regel` it is a municipality that the table leaves out.
    @Schema(
            name = "Gebiedsregel",
            requiredProperties = {"gemeentecode", "uitslag", "fouten"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Regel(
            @Nullable Integer regel, String gemeentecode, Uitslag uitslag, List<Fout> fouten) {
        static Regel van(ImporteerGebieden.Regel r) {
            return new Regel(
                    r.regel(),
                    r.gemeentecode(),
                    r.uitslag(),
                    r.fouten().stream().map(f -> new Fout(f.code(), f.nl(), f.en())).toList());
        }
    }

    /// The outcome of an import; `geldigVan` and `geldigTot` are the days for which the table
    /// speaks.
    @Schema(
            name = "Gebiedenimport",
            requiredProperties = {
                "jaar",
                "proef",
                "geldigVan",
                "gewijzigd",
                "ongewijzigd",
                "geweigerd",
                "regels"
            },
            example = ANTWOORD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gebiedenimport(
            int jaar,
            boolean proef,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            long gewijzigd,
            long ongewijzigd,
            long geweigerd,
            List<Regel> regels) {}

    @POST
    @Consumes("text/csv")
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "importeerGebieden",
            summary = "Neem de CBS-tabel Gebieden in Nederland van een jaar over",
            description =
                    "Takes over names, provinces and labour market regions from a table of CBS"
                        + " StatLine (CSV, separated by semicolons). They hold from the first of"
                        + " January of the year up to the next year with a table. Every line gets"
                        + " an outcome; the same table again changes nothing. A table whose"
                        + " municipalities contradict the reorganisations that the register knows"
                        + " is refused as a whole, with a reason for each line; with proef=true"
                        + " nothing is laid down and refused lines are among the outcomes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations
                                                            .enums.SchemaType.STRING),
                            examples = @ExampleObject(name = "Tabel van CBS", value = TABEL)))
    @APIResponse(
            responseCode = "200",
            description = "Overgenomen, of bij een proef: wat er zou gebeuren.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Gebiedenimport.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "De tabel spreekt bekende herindelingen tegen: type is"
                            + " /problemen/indeling-tegengesproken.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Tegengesproken",
                                            value = TEGENGESPROKEN)))
    public Gebiedenimport importeer(
            @QueryParam("jaar")
                    @NotNull
                    @Min(Gebiedsindeling.EERSTE_JAAR)
                    @Max(2199)
                    @Parameter(
                            description =
                                    "Het jaar van de tabel: zij geldt vanaf 1 januari. Niet eerder"
                                            + " dan 2018, het eerste jaar met een indeling.",
                            example = "2022")
                    Integer jaar,
            @QueryParam("proef")
                    @Parameter(
                            description = "Alleen vertellen wat er zou gebeuren.",
                            example = "true")
                    @Nullable Boolean proef,
            @QueryParam("reden")
                    @Size(min = 1, max = 1000)
                    @Parameter(
                            description = "Waarom; staat bij de wijziging.",
                            example = "Jaarlijkse indeling van CBS")
                    @Nullable String reden,
            @NotBlank String tabel) {
        boolean opProef = Boolean.TRUE.equals(proef);
        var uitkomst =
                importeerGebieden.importeer(
                        new ImporteerGebieden.Opdracht(CbsTabel.lees(tabel), jaar, opProef, reden));
        return new Gebiedenimport(
                jaar,
                opProef,
                uitkomst.geldig().van(),
                uitkomst.geldig().tot(),
                uitkomst.aantal(Uitslag.GEWIJZIGD),
                uitkomst.aantal(Uitslag.ONGEWIJZIGD),
                uitkomst.aantal(Uitslag.GEWEIGERD),
                uitkomst.regels().stream().map(Regel::van).toList());
    }

    private static final String TABEL =
            """
            "Regio's";"Codes en namen van gemeenten/Code (code)";"Lokaliseringen van gemeenten/Arbeidsmarktregio's/Code (code)";"Lokaliseringen van gemeenten/Arbeidsmarktregio's/Naam (naam)";"Lokaliseringen van gemeenten/Provincies/Naam (naam)"
            "Utrecht (gemeente)";"GM0344    ";"AM13      ";"Midden-Utrecht";"Utrecht"
            """;
    private static final String ANTWOORD =
            """
            {"jaar": 2022, "proef": true, "geldigVan": "2022-01-01", "geldigTot": "2025-01-01",
             "gewijzigd": 0, "ongewijzigd": 1, "geweigerd": 1,
             "regels": [{"regel": 2, "gemeentecode": "GM0344", "uitslag": "ONGEWIJZIGD", "fouten": []},
               {"regel": 3, "gemeentecode": "GM0003", "uitslag": "GEWEIGERD", "fouten": [
                 {"code": "gemeente-bestaat-niet-op-die-dag",
                  "nl": "Deze gemeente bestaat niet op 2022-01-01: zij is opgeheven bij de herindeling van 2021-01-01.",
                  "en": "This municipality doesn't exist on 2022-01-01; its code is valid from 1900-01-01 until 2021-01-01."}]}]}
            """;
    private static final String TEGENGESPROKEN =
            """
            {"type": "/problemen/indeling-tegengesproken", "title": "Indeling tegengesproken", "status": 409,
             "detail": "De tabel spreekt de herindelingen tegen die het register kent tot en met 2022-01-01; errors zegt per regel waarom. Er is niets vastgelegd.",
             "errors": [{"pointer": "/regels/3", "code": "gemeente-bestaat-niet-op-die-dag",
               "detail": "Deze gemeente bestaat niet op 2022-01-01: zij is opgeheven bij de herindeling van 2021-01-01."}]}
            """;
}
