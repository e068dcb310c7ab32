package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Reorganisations of municipalities on the wire.
@Path("/herindelingen")
@Tag(name = "Gemeenten en arbeidsmarktregio's")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HerindelingResource {
    private final Herindelingen herindelingen;

    HerindelingResource(Herindelingen herindelingen) {
        this.herindelingen = herindelingen;
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
}
