package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.Problem;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Reorganisations of municipalities on the wire.
@Path("/herindelingen")
@Tag(name = "Gemeenten en arbeidsmarktregio's")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HerindelingResource {
    private final Herindelingen herindelingen;
    private final StelHerindelingVast stelHerindelingVast;

    HerindelingResource(Herindelingen herindelingen, StelHerindelingVast stelHerindelingVast) {
        this.herindelingen = herindelingen;
        this.stelHerindelingVast = stelHerindelingVast;
    }

    /// One municipality that ended and one that it went to; `geheel` false: it was divided.
    /// `aandeel` is the part by inhabitants, in ten-thousandths, absent where it isn't known.
    @Schema(
            name = "Gebiedsovergang",
            requiredProperties = {"van", "naar", "geheel"},
            example =
                    """
                    {"van": "GM0053", "naar": "GM1969", "geheel": false, "aandeel": 1166}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OvergangWeergave(
            String van, String naar, boolean geheel, @Nullable Integer aandeel) {}

    /// A reorganisation with everything that went from one municipality to another.
    @Schema(
            name = "Herindeling",
            requiredProperties = {
                "code",
                "ingangsdatum",
                "omschrijving",
                "voorgangers",
                "opvolgers",
                "overgangen"
            },
            example =
                    """
                    {"code": "2021-GM1979", "ingangsdatum": "2021-01-01", "omschrijving": "Eemsdelta",
                     "voorgangers": ["GM0003", "GM0010", "GM0024"], "opvolgers": ["GM1979"],
                     "overgangen": [{"van": "GM0003", "naar": "GM1979", "geheel": true},
                       {"van": "GM0010", "naar": "GM1979", "geheel": true},
                       {"van": "GM0024", "naar": "GM1979", "geheel": true}]}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HerindelingWeergave(
            String code,
            LocalDate ingangsdatum,
            String omschrijving,
            @Nullable String toelichting,
            List<String> voorgangers,
            List<String> opvolgers,
            List<OvergangWeergave> overgangen) {
        static HerindelingWeergave van(Herindeling h) {
            return new HerindelingWeergave(
                    h.code(),
                    h.ingangsdatum(),
                    h.omschrijving(),
                    h.toelichting(),
                    h.voorgangers(),
                    h.opvolgers(),
                    h.overgangen().stream()
                            .map(o ->
                                    new OvergangWeergave(
                                            o.van(), o.naar(), o.geheel(), o.aandeel()))
                            .toList());
        }
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstHerindelingen",
            summary = "Blader door de gemeentelijke herindelingen",
            description =
                    "Lists the reorganisations since 2019 in the order of their dates, with the"
                        + " municipalities that ended and those that their area went to. A divided"
                        + " municipality has several transitions with geheel false.")
    public Page<HerindelingWeergave> lijst(
            @QueryParam("geldigOp")
                    @Dag
                    @Parameter(
                            description =
                                    "Alleen wat op deze dag al was ingegaan; zonder: alle, ook"
                                            + " aangekondigde.",
                            example = "2022-05-23")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(
                            description = "Het moment waarop het register dit wist; zonder: nu.",
                            example = "2026-11-21T12:00:00Z")
                    @Nullable Instant bekendOp,
            @QueryParam("jaar")
                    @Min(1900)
                    @Max(2199)
                    @Parameter(description = "Alleen wat in dit jaar inging.", example = "2021")
                    @Nullable Integer jaar,
            @QueryParam("gemeentecode")
                    @Pattern(regexp = "GM[0-9]{4}")
                    @Parameter(
                            description = "Alleen waar deze gemeente bij betrokken was.",
                            example = "GM1979")
                    @Nullable String gemeentecode,
            @BeanParam Paging paging) {
        var vraag = new Herindelingen.Vraag(geldigOp, bekendOp, jaar, gemeentecode);
        var bladzijde =
                paging.page(
                        herindelingen.lijst(vraag, paging.slice()),
                        h -> List.of(h.ingangsdatum().toString(), h.code()));
        return new Page<>(
                bladzijde.items().stream().map(HerindelingWeergave::van).toList(),
                bladzijde.next(),
                bladzijde.prev());
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "stelHerindelingVast",
            summary = "Leg een gemeentelijke herindeling vast",
            description =
                    "Lays down a reorganisation, of the past or announced: the municipalities in"
                        + " van end on its date and go to those in naar, which are formed by it or"
                        + " go on. A divided municipality has several transitions, with shares in"
                        + " ten-thousandths that make 10000, or none where they aren't known. Its"
                        + " code follows from it; the same again answers 200 and changes nothing."
                        + " Refused while companies have relations with a municipality that ends,"
                        + " or a seat in it, from that date on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HerindelingOpgave.class),
                            examples =
                                    @ExampleObject(
                                            name = "Twee gemeenten worden een",
                                            value = HerindelingOpgave.VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HerindelingWeergave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dezelfde herindeling was al vastgelegd.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HerindelingWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Past niet bij wat het register weet; type is"
                            + " /problemen/herindeling-onmogelijk of"
                            + " /problemen/herindeling-bestaat-al.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Onmogelijk",
                                            value = HerindelingOpgave.GEWEIGERD)))
    public RestResponse<HerindelingWeergave> stelVast(@Valid @NotNull HerindelingOpgave body) {
        var uitkomst = stelHerindelingVast.stelVast(body.herindeling());
        return RestResponse.ResponseBuilder.create(
                        uitkomst.nieuw() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        HerindelingWeergave.van(uitkomst.herindeling()))
                .build();
    }
}
