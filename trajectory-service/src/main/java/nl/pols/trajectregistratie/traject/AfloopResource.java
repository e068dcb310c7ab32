package nl.pols.trajectregistratie.traject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Annuleringreden;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The ways in which a trajectory comes to its end, and what is asked after it, on the wire.
@Path("/trajecten")
@Tag(name = "Trajecten")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AfloopResource {

    private final Acties acties;

    AfloopResource(Acties acties) {
        this.acties = acties;
    }

    /// An end has exactly one outcome.
    @Schema(name = "Beeindiging", example = Voorbeelden.BEEINDIGING)
    public record Beeindiging(
            @NotNull LocalDate einddatum,
            @NotNull Uitstroom uitstroom,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// Whether somebody who left for paid work still works.
    @Schema(name = "Uitstroomcontrole", example = Voorbeelden.UITSTROOMCONTROLE)
    public record Uitstroomcontrole(
            @NotNull LocalDate datum,
            @NotNull Boolean aanHetWerk,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// It never was a trajectory that counts.
    @Schema(name = "Annulering", example = Voorbeelden.ANNULERING)
    public record Annulering(
            @NotNull LocalDate datum,
            @NotNull Annuleringreden reden,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    /// Who goes on with it, and from which day.
    @Schema(name = "Overdracht", example = Voorbeelden.OVERDRACHT)
    public record Overdracht(
            @NotNull LocalDate datum,
            @Pattern(regexp = "GM[0-9]{4}") @Nullable String naarGemeentecode,
            @Nullable UUID naarSobId,
            @Size(min = 1, max = 36) @Nullable String nieuwTrajectNummer,
            @Size(min = 1, max = Acties.LANGSTE_TOELICHTING) @Nullable String toelichting) {}

    @POST
    @Path("/{trajectId}/beeindiging")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "beeindigTraject",
            summary = "Beëindig een traject",
            description = "Ends a running trajectory with its one outcome.")
    @APIResponse(
            responseCode = "201",
            description = "Beëindigd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response beeindig(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Beeindiging body,
            UriInfo uri) {
        Invoer.requireDag("/einddatum", body.einddatum());
        var verzoek = acties.verzoek(trajectId, ifMatch, Handeling.BEEINDIGING, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.beeindig(body.einddatum(), body.uitstroom(), herkomst, nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/uitstroomcontrole")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "controleerUitstroom",
            summary = "Ga na of iemand nog werkt",
            description = "From 26 weeks after paid work as outcome.")
    @APIResponse(
            responseCode = "201",
            description = "Nagegaan.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response controleerUitstroom(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Uitstroomcontrole body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek =
                acties.verzoek(trajectId, ifMatch, Handeling.UITSTROOMCONTROLE, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v ->
                                        v.nagegaan(
                                                new Verloop.Uitstroomcontrole(
                                                        body.datum(), body.aanHetWerk())),
                                herkomst,
                                nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/annulering")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "annuleerTraject",
            summary = "Annuleer een traject",
            description =
                    "A trajectory that never began, or was registered by mistake. It stays on"
                            + " record and counts nowhere.")
    @APIResponse(
            responseCode = "201",
            description = "Geannuleerd.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response annuleer(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Annulering body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        var verzoek = acties.verzoek(trajectId, ifMatch, Handeling.ANNULERING, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v ->
                                        v.geannuleerd(
                                                new Verloop.Annulering(body.datum(), body.reden())),
                                herkomst,
                                nu),
                uri);
    }

    @POST
    @Path("/{trajectId}/overdracht")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("trajecten:schrijven")
    @Operation(
            operationId = "draagTrajectOver",
            summary = "Draag een traject over",
            description =
                    "Another municipality or SOB goes on with it from that day, in a record of its"
                            + " own that names this one in overgenomenVan. Not an outcome; counted"
                            + " once.")
    @APIResponse(
            responseCode = "201",
            description = "Overgedragen.",
            content = @Content(schema = @Schema(implementation = Gegevens.class)))
    public Response draagOver(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull Overdracht body,
            UriInfo uri) {
        Invoer.requireDag("/datum", body.datum());
        Invoer.requireTekst("/nieuwTrajectNummer", body.nieuwTrajectNummer(), 36);
        var verzoek = acties.verzoek(trajectId, ifMatch, Handeling.OVERDRACHT, body.toelichting());
        return acties.doe(
                verzoek,
                (oud, herkomst, nu) ->
                        oud.maakMee(
                                v ->
                                        v.overgedragen(
                                                new Verloop.Overdracht(
                                                        body.datum(),
                                                        body.naarGemeentecode(),
                                                        body.naarSobId(),
                                                        body.nieuwTrajectNummer())),
                                herkomst,
                                nu),
                uri);
    }
}
