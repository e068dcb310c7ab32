package nl.pols.trajectregistratie.traject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatieuitkomst;
import nl.pols.trajectregistratie.regels.Verloop.OnderbrekingReden;
import nl.pols.trajectregistratie.regels.Verloop.Werkfitbron;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The acts in the course of a trajectory on the wire. A state that doesn't have the act answers
/// 409 with those that it has.
@Path("/trajecten")
@Tag(name = "Trajecten")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LevensloopResource {

    private final Acties acties;

    LevensloopResource(Acties acties) {
        this.acties = acties;
    }

    /// It stands still from a day, until a day if that is known.
    @Schema(name = "NieuweOnderbreking", example = Voorbeelden.ONDERBREKING)
    public record NieuweOnderbreking(
            @NotNull LocalDate van,
            @Nullable LocalDate tot,
            @NotNull OnderbrekingReden reden,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// It runs again from that day.
    @Schema(name = "Hervatting", example = Voorbeelden.HERVATTING)
    public record Hervatting(
            @NotNull LocalDate datum,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// A review and what was decided; what was said stays with those who said it.
    @Schema(name = "NieuweEvaluatie", example = Voorbeelden.EVALUATIE)
    public record NieuweEvaluatie(
            @NotNull LocalDate datum,
            @NotNull Evaluatieuitkomst uitkomst,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// Productivity in whole percents of the norm.
    @Schema(name = "NieuweLoonwaardemeting", example = Voorbeelden.METING)
    public record NieuweLoonwaardemeting(
            @NotNull LocalDate datum,
            @NotNull @Min(0) @Max(100) Integer percentage,
            @Pattern(regexp = "[A-Z][A-Z_]{0,19}") @Nullable String methode,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// From when the participant is judged ready for work.
    @Schema(name = "Werkfitverklaring", example = Voorbeelden.WERKFIT)
    public record Werkfitverklaring(
            @NotNull LocalDate datum,
            @NotNull Werkfitbron bron,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    @POST
    @Path("/{trajectId}/onderbrekingen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "onderbreekTraject",
            summary = "Onderbreek een traject",
            description =
                    "Lets a running trajectory stand still, for a known period or until it is"
                            + " resumed.")
    @APIResponse(
            responseCode = "201",
            description = "Onderbroken.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response onderbreek(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull NieuweOnderbreking body,
            UriInfo uri) {
        Invoer.requireDag("/van", body.van());
        Invoer.requireDag("/tot", body.tot());
        var verzoek =
                acties.verzoek(trajectId, ifMatch, Handeling.ONDERBREKING, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v ->
                                        v.bij(
                                                new Verloop.Onderbreking(
                                                        body.van(), body.tot(), body.reden())),
                                herkomst,
                                nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/hervatting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "hervatTraject",
            summary = "Hervat een traject",
            description = "Ends the interruption that runs.")
    @APIResponse(
            responseCode = "201",
            description = "Hervat.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response hervat(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Hervatting body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek = acties.verzoek(trajectId, ifMatch, Handeling.HERVATTING, body.toelichting());
        return acties.doe(
                verzoek, (oud, herkomst, nu) -> oud.hervat(body.datum(), herkomst, nu), uri);
    }

    @POST
    @Path("/{trajectId}/evaluaties")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "evalueerTraject",
            summary = "Leg een evaluatie vast",
            description = "A progress review; it fulfils the review tasks that were due.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response evalueer(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull NieuweEvaluatie body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek = acties.verzoek(trajectId, ifMatch, Handeling.EVALUATIE, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v -> v.bij(new Verloop.Evaluatie(body.datum(), body.uitkomst())),
                                herkomst,
                                nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/loonwaardemetingen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "meetLoonwaarde",
            summary = "Leg een loonwaardemeting vast",
            description = "A measurement of the productivity of the participant.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response meet(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull NieuweLoonwaardemeting body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek =
                acties.verzoek(trajectId, ifMatch, Handeling.LOONWAARDEMETING, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v ->
                                        v.bij(
                                                new Verloop.Loonwaardemeting(
                                                        body.datum(),
                                                        body.percentage(),
                                                        body.methode())),
                                herkomst,
                                nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/werkfitverklaring")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "verklaarWerkfit",
            summary = "Verklaar een deelnemer werkfit",
            description = "The participant is judged ready for work; a review falls due from then.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response verklaarWerkfit(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Werkfitverklaring body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek =
                acties.verzoek(trajectId, ifMatch, Handeling.WERKFITVERKLARING, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v -> v.werkfit(new Verloop.Werkfit(body.datum(), body.bron())),
                                herkomst,
                                nu),
                uri);
    }
}
