package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.pols.register.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Codes of one year in the division of another, on the wire.
@Path("/gemeenten/_herleid")
@Tag(name = "Gemeenten en arbeidsmarktregio's")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HerleidResource {
    private final HerleidGemeenten herleidGemeenten;

    HerleidResource(HerleidGemeenten herleidGemeenten) {
        this.herleidGemeenten = herleidGemeenten;
    }

    /// Which codes, of the division on 1 January of which year, in that of which other year.
    @Schema(name = "Herleidvraag")
    public record Herleidvraag(
            @NotNull @Size(min = 1, max = 1000)
                    List<@NotNull @Pattern(regexp = "GM[0-9]{4}") String> codes,
            @NotNull Integer vanJaar,
            @NotNull Integer naarJaar,
            @Nullable @Dag Instant bekendOp) {

        HerleidGemeenten.Vraag vraag() {
            return new HerleidGemeenten.Vraag(
                    codes.stream().distinct().toList(), vanJaar, naarJaar, bekendOp);
        }
    }

    /// A municipality in the other division. `aandeel`: the part of the asked municipality that
    /// lies in it, in ten-thousandths; absent where it isn't known.
    @Schema(
            name = "HerleideGemeente",
            requiredProperties = {"gemeentecode", "naam"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HerleideGemeente(String gemeentecode, String naam, @Nullable Integer aandeel) {}

    /// `GELIJK`: one municipality with the same area. `OPGEGAAN`: wholly within one larger one, so
    /// figures add up. `VERDEELD`: spread over several, all of which are named.
    @Schema(
            name = "HerleideCode",
            requiredProperties = {"gemeentecode", "naam", "uitkomst", "naar"})
    public record HerleideCode(
            String gemeentecode,
            String naam,
            Herleiding.Uitkomst uitkomst,
            List<HerleideGemeente> naar) {}

    /// The smallest area with the same borders in both years: figures of `van` together are those
    /// of `naar` together.
    @Schema(
            name = "VergelijkbaarGebied",
            requiredProperties = {"van", "naar"})
    public record VergelijkbaarGebied(List<String> van, List<String> naar) {}

    @Schema(
            name = "Herleid",
            requiredProperties = {"vanJaar", "naarJaar", "codes", "gebieden"},
            example = ANTWOORD)
    public record Herleid(
            int vanJaar,
            int naarJaar,
            List<HerleideCode> codes,
            List<VergelijkbaarGebied> gebieden) {}

    @POST
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "herleidGemeenten",
            summary = "Herleid gemeentecodes van het ene jaar naar het andere",
            description =
                    "Re-expresses municipality codes of the division on 1 January of one year in"
                        + " that of another, forward or back, from 2018 on. Where a municipality"
                        + " was divided, or was formed out of several, all counterparts are named,"
                        + " with shares by inhabitants where they are known; one is never picked. A"
                        + " code that isn't one of vanJaar is refused with the years in which it is"
                        + " valid. Corrections of a border between municipalities that both stay"
                        + " aren't reorganisations and aren't counted.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Herleidvraag.class),
                            examples =
                                    @ExampleObject(
                                            name = "Van 2018 naar 2025",
                                            value =
                                                    """
                                                    {"codes": ["GM0053"], "vanJaar": 2018, "naarJaar": 2025}\
                                                    """)))
    public Herleid herleid(@Valid @NotNull Herleidvraag body) {
        var vraag = body.vraag();
        var uitkomst = herleidGemeenten.herleid(vraag);
        return new Herleid(
                vraag.vanJaar(),
                vraag.naarJaar(),
                uitkomst.antwoorden().stream()
                        .map(a ->
                                new HerleideCode(
                                        a.gemeentecode(),
                                        naam(uitkomst.van(), a.gemeentecode()),
                                        a.uitkomst(),
                                        delen(uitkomst.naar(), a.naar())))
                        .toList(),
                uitkomst.gebieden().stream()
                        .map(g -> new VergelijkbaarGebied(g.van(), g.naar()))
                        .toList());
    }

    private static List<HerleideGemeente> delen(
            Map<String, Gemeente> gemeenten, List<Herleiding.Deel> delen) {
        return delen.stream()
                .map(d ->
                        new HerleideGemeente(
                                d.gemeentecode(), naam(gemeenten, d.gemeentecode()), d.aandeel()))
                .toList();
    }

    private static String naam(Map<String, Gemeente> gemeenten, String code) {
        var gemeente = gemeenten.get(code);
        if (gemeente == null) {
            throw new IllegalStateException("No municipality %s in that division".formatted(code));
        }
        return gemeente.naam();
    }

    private static final String ANTWOORD =
            """
            {"vanJaar": 2018, "naarJaar": 2025, "codes": [{"gemeentecode": "GM0053", "naam": "Winsum",
              "uitkomst": "VERDEELD", "naar": [{"gemeentecode": "GM1966", "naam": "Het Hogeland", "aandeel": 8834},
                {"gemeentecode": "GM1969", "naam": "Westerkwartier", "aandeel": 1166}]}],
             "gebieden": [{"van": ["GM0005", "GM0015", "GM0022", "GM0025", "GM0053", "GM0056", "GM1651", "GM1663"],
               "naar": ["GM1966", "GM1969"]}]}
            """;
}
