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

/// Labour market regions on the wire.
@Path("/arbeidsmarktregios")
@Tag(name = "Gemeenten en arbeidsmarktregio's")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArbeidsmarktregioResource {
    private final Gebieden gebieden;
    private final Kalender kalender;

    ArbeidsmarktregioResource(Gebieden gebieden, Kalender kalender) {
        this.gebieden = gebieden;
        this.kalender = kalender;
    }

    /// A labour market region on the day asked for; `geldigTot` is the first day on which it is
    /// gone.
    @Schema(
            name = "Arbeidsmarktregio",
            requiredProperties = {"code", "naam", "geldigVan"},
            example =
                    """
                    {"code": "AM37", "naam": "Zuid-Kennemerland en IJmond", "geldigVan": "1900-01-01"}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArbeidsmarktregioWeergave(
            String code, String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {
        static ArbeidsmarktregioWeergave van(Arbeidsmarktregio r) {
            return new ArbeidsmarktregioWeergave(
                    r.code(), r.naam(), r.geldig().van(), r.geldig().tot());
        }
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstArbeidsmarktregios",
            summary = "Blader door de arbeidsmarktregio's",
            description = "Lists the labour market regions of a date in the order of their codes.")
    public Page<ArbeidsmarktregioWeergave> lijst(
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
            @BeanParam Paging paging) {
        var bladzijde =
                paging.page(
                        gebieden.regios(kalender.dagOfVandaag(geldigOp), bekendOp, paging.slice()),
                        r -> List.of(r.code()));
        return new Page<>(
                bladzijde.items().stream().map(ArbeidsmarktregioWeergave::van).toList(),
                bladzijde.next(),
                bladzijde.prev());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegArbeidsmarktregio",
            summary = "Raadpleeg een arbeidsmarktregio",
            description = "One labour market region by its code, on a date as known at a moment.")
    public ArbeidsmarktregioWeergave raadpleeg(
            @PathParam("code") @Pattern(regexp = "AM[0-9]{2}") @Parameter(example = "AM37")
                    String code,
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
        return ArbeidsmarktregioWeergave.van(
                gebieden.regio(code, kalender.dagOfVandaag(geldigOp), bekendOp));
    }
}
