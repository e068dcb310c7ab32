package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import nl.pols.register.Kalender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Municipalities on the wire.
@Path("/gemeenten")
@Tag(
        name = "Gemeenten en arbeidsmarktregio's",
        description = "Gebieden door de tijd (areas through time)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GemeenteResource {
    private final Gebieden gebieden;
    private final Kalender kalender;

    GemeenteResource(Gebieden gebieden, Kalender kalender) {
        this.gebieden = gebieden;
        this.kalender = kalender;
    }

    /// A municipality on the day asked for; `geldigTot` is the first day on which this no longer
    /// holds.
    @Schema(
            name = "Gemeente",
            requiredProperties = {
                "gemeentecode",
                "naam",
                "provincie",
                "arbeidsmarktregio",
                "geldigVan"
            },
            example =
                    """
                    {"gemeentecode": "GM0392", "naam": "Haarlem", "provincie": "Noord-Holland",
                     "arbeidsmarktregio": "AM37", "geldigVan": "1900-01-01"}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GemeenteWeergave(
            String gemeentecode,
            String naam,
            String provincie,
            String arbeidsmarktregio,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {
        static GemeenteWeergave van(Gemeente g) {
            return new GemeenteWeergave(
                    g.gemeentecode(),
                    g.naam(),
                    g.provincie(),
                    g.arbeidsmarktregio(),
                    g.geldig().van(),
                    g.geldig().tot());
        }
    }

    /// A municipality that was joined into this one or that took it over; `geheel` false: in part.
    @Schema(
            name = "Gemeenteverwant",
            requiredProperties = {"gemeentecode", "ingangsdatum", "geheel"})
    public record Verwant(String gemeentecode, LocalDate ingangsdatum, boolean geheel) {}

    /// A municipality with the reorganisations that it has a part in.
    @Schema(
            name = "GemeenteMetHerkomst",
            requiredProperties = {
                "gemeentecode",
                "naam",
                "provincie",
                "arbeidsmarktregio",
                "geldigVan",
                "voorgangers",
                "opvolgers"
            },
            example =
                    """
                    {"gemeentecode": "GM1979", "naam": "Eemsdelta", "provincie": "Groningen",
                     "arbeidsmarktregio": "AM01", "geldigVan": "2021-01-01",
                     "voorgangers": [{"gemeentecode": "GM0003", "ingangsdatum": "2021-01-01", "geheel": true},
                       {"gemeentecode": "GM0010", "ingangsdatum": "2021-01-01", "geheel": true},
                       {"gemeentecode": "GM0024", "ingangsdatum": "2021-01-01", "geheel": true}],
                     "opvolgers": []}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GemeenteMetHerkomst(
            String gemeentecode,
            String naam,
            String provincie,
            String arbeidsmarktregio,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            List<Verwant> voorgangers,
            List<Verwant> opvolgers) {
        static GemeenteMetHerkomst van(Gemeente g, Levensloop leven) {
            return new GemeenteMetHerkomst(
                    g.gemeentecode(),
                    g.naam(),
                    g.provincie(),
                    g.arbeidsmarktregio(),
                    g.geldig().van(),
                    g.geldig().tot(),
                    leven.erin().stream()
                            .map(o -> new Verwant(o.van(), o.ingangsdatum(), o.geheel()))
                            .toList(),
                    leven.eruit().stream()
                            .map(o -> new Verwant(o.naar(), o.ingangsdatum(), o.geheel()))
                            .toList());
        }
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstGemeenten",
            summary = "Blader door de gemeenten",
            description =
                    "Lists the municipalities of a date in the order of their codes, all of them or"
                        + " those of one labour market region. Divisions are known since 2018; that"
                        + " of 2018 stands in for every earlier date.")
    public Page<GemeenteWeergave> lijst(
            @QueryParam("geldigOp")
                    @Dag
                    @Parameter(
                            description = "De dag waarover de vraag gaat; zonder: vandaag.",
                            example = "2022-05-23")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(
                            description = "Het moment waarop het register dit wist; zonder: nu.",
                            example = "2026-11-21T12:00:00Z")
                    @Nullable Instant bekendOp,
            @QueryParam("arbeidsmarktregio")
                    @Pattern(regexp = "AM[0-9]{2}")
                    @Parameter(description = "Code van een arbeidsmarktregio.", example = "AM37")
                    @Nullable String arbeidsmarktregio,
            @BeanParam Paging paging) {
        var bladzijde =
                paging.page(
                        gebieden.gemeenten(
                                kalender.dagOfVandaag(geldigOp),
                                bekendOp,
                                arbeidsmarktregio,
                                paging.slice()),
                        g -> List.of(g.gemeentecode()));
        return new Page<>(
                bladzijde.items().stream().map(GemeenteWeergave::van).toList(),
                bladzijde.next(),
                bladzijde.prev());
    }

    @GET
    @Path("/{gemeentecode}")
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegGemeente",
            summary = "Raadpleeg een gemeente",
            description =
                    "One municipality by its code, on a date as known at a moment, with those that"
                            + " were joined into it and those that it went to.")
    public GemeenteMetHerkomst raadpleeg(
            @PathParam("gemeentecode")
                    @Pattern(regexp = "GM[0-9]{4}")
                    @Parameter(example = "GM0392")
                    String gemeentecode,
            @QueryParam("geldigOp")
                    @Dag
                    @Parameter(
                            description = "De dag waarover de vraag gaat; zonder: vandaag.",
                            example = "2022-05-23")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(
                            description = "Het moment waarop het register dit wist; zonder: nu.",
                            example = "2026-11-21T12:00:00Z")
                    @Nullable Instant bekendOp) {
        var gemeente = gebieden.gemeente(gemeentecode, kalender.dagOfVandaag(geldigOp), bekendOp);
        return GemeenteMetHerkomst.van(gemeente, gebieden.leven(gemeentecode, bekendOp));
    }
}
