package nl.pols.trajectregistratie.traject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verlenging.Exitplan;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.verordening.Kader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Deciding on an extension on the wire: what is needed for it, and the act.
@Path("/trajecten")
@Tag(name = "Trajecten")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class BesluitResource {

    private static final int LANGSTE_REDEN = 250;

    private final Acties acties;
    private final Levensloop levensloop;
    private final Naslag naslag;
    private final Kader kader;
    private final Caller caller;
    private final Clock clock;

    BesluitResource(
            Acties acties,
            Levensloop levensloop,
            Naslag naslag,
            Kader kader,
            Caller caller,
            Clock clock) {
        this.acties = acties;
        this.levensloop = levensloop;
        this.naslag = naslag;
        this.kader = kader;
        this.caller = caller;
        this.clock = clock;
    }

    /// An extension is refused without a reason, who decides it, and a way out.
    @Schema(name = "NieuweVerlenging", example = Voorbeelden.VERLENGING)
    public record NieuweVerlenging(
            @NotNull LocalDate besluitdatum,
            @NotNull LocalDate nieuweEinddatum,
            @NotBlank @Size(max = LANGSTE_REDEN) String reden,
            @NotNull Rol beslisser,
            @NotNull Exitplan exitplan,
            @Nullable Rol goedgekeurdDoor,
            @Nullable LocalDate evaluatiedatum) {

        Verlenging na(LocalDate oudeEinddatum) {
            return new Verlenging(
                    besluitdatum,
                    nieuweEinddatum,
                    reden,
                    oudeEinddatum,
                    beslisser,
                    exitplan,
                    goedgekeurdDoor,
                    evaluatiedatum);
        }
    }

    @POST
    @Path("/{trajectId}/verlengingen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"trajecten:schrijven", Inzicht.BESLUITEN})
    @Operation(
            operationId = "verlengTraject",
            summary = "Verleng een traject",
            description =
                    "Extends a running trajectory: an act with a date, a reason, who decides and an"
                        + " exit plan. At most three months at a time (or what the ordinance says);"
                        + " beyond twelve months only with a very large distance and the"
                        + " municipality's approval; what the production side decides, another role"
                        + " approves. Otherwise 409 with the rules.")
    @APIResponse(
            responseCode = "201",
            description = "Verlengd.",
            content = @Content(schema = @Schema(implementation = Besluitdossier.class)))
    public Response verleng(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId,
            @HeaderParam("If-Match") @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @Valid @NotNull NieuweVerlenging body,
            UriInfo uri) {
        Invoer.requireDag("/besluitdatum", body.besluitdatum());
        Invoer.requireDag("/nieuweEinddatum", body.nieuweEinddatum());
        Invoer.requireDag("/evaluatiedatum", body.evaluatiedatum());
        Invoer.requireTekst("/reden", body.reden(), LANGSTE_REDEN);
        var verzoek =
                acties.verzoekMetReden(trajectId, ifMatch, Handeling.VERLENGING, body.reden());
        var na = levensloop.verleng(verzoek, body::na);
        return Acties.gemaakt(na, dossier(na), uri);
    }

    @GET
    @Path("/{trajectId}/besluitdossier")
    @RolesAllowed({"trajecten:schrijven", Inzicht.BESLUITEN})
    @Operation(
            operationId = "raadpleegBesluitdossier",
            summary = "Raadpleeg wat nodig is om over een verlenging te besluiten",
            description =
                    "How far the participant is and what may be decided; nothing that tells what"
                            + " the participant's production is worth.")
    @APIResponse(
            responseCode = "200",
            description = "Het dossier.",
            content = @Content(schema = @Schema(implementation = Besluitdossier.class)))
    public Response raadpleeg(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03") UUID trajectId) {
        caller.gemeentecode();
        var traject = naslag.raadpleeg(caller.organisatie(), trajectId, null);
        return Response.ok(dossier(traject)).tag(ETags.of(traject.versie())).build();
    }

    private Besluitdossier dossier(Traject traject) {
        return Besluitdossier.van(
                traject, LocalDate.now(clock), kader.vanVandaag(traject.gemeentecode()));
    }
}
