package nl.pols.register.rechtsopvolging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.Problem;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import nl.pols.register.Kalender;
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

/// Successions on the wire.
@Path("/rechtsopvolgingen")
@Tag(name = "Rechtsopvolgingen", description = "Hoe bedrijven in elkaar overgaan (successions)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RechtsopvolgingResource {
    private final StelRechtsopvolgingVast stelVast;
    private final Rechtsopvolgingen rechtsopvolgingen;
    private final Kalender kalender;

    RechtsopvolgingResource(
            StelRechtsopvolgingVast stelVast,
            Rechtsopvolgingen rechtsopvolgingen,
            Kalender kalender) {
        this.stelVast = stelVast;
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.kalender = kalender;
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstRechtsopvolgingen",
            summary = "Blader door de rechtsopvolgingen",
            description =
                    "Lists successions in the order of their dates, of one company or of all. With"
                        + " geldigOp only those that have taken effect by that date; with bekendOp"
                        + " what the register knew at that moment. Revoked ones are left out.")
    public Page<RechtsopvolgingWeergave> lijst(
            @QueryParam("sobId")
                    @Parameter(
                            description = "Alleen rechtsopvolgingen waarbij dit bedrijf partij is.",
                            example = "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293")
                    @Nullable UUID sobId,
            @QueryParam("geldigOp") @Dag @Parameter(description = GELDIG_OP, example = "2019-06-30")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp,
            @BeanParam Paging paging) {
        var vraag = new Rechtsopvolgingen.Vraag(sobId, geldigOp, bekendOp, paging.slice());
        var dag = kalender.dagOfVandaag(geldigOp);
        var bladzijde =
                paging.page(
                        rechtsopvolgingen.lijst(vraag),
                        r -> List.of(r.ingangsdatum().toString(), r.id().toString()));
        return new Page<>(
                bladzijde.items().stream().map(r -> RechtsopvolgingWeergave.van(r, dag)).toList(),
                bladzijde.next(),
                bladzijde.prev());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegRechtsopvolging",
            summary = "Raadpleeg een rechtsopvolging",
            description =
                    "One succession with its parties; its id resolves for ever, also after it was"
                            + " revoked. Its status is that on geldigOp, as known at bekendOp.")
    public RechtsopvolgingWeergave raadpleeg(
            @PathParam("id") UUID id,
            @QueryParam("geldigOp")
                    @Dag
                    @Parameter(
                            description = "De dag waarop de status wordt gegeven. Zonder: vandaag.",
                            example = "2019-06-30")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp) {
        return RechtsopvolgingWeergave.van(
                rechtsopvolgingen.haal(id, bekendOp), kalender.dagOfVandaag(geldigOp));
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "stelRechtsopvolgingVast",
            summary = "Stel een rechtsopvolging vast",
            description =
                    "Lays down a rename (NAAMSWIJZIGING), a merger (FUSIE), a split with an"
                        + " allocation key (SPLITSING), a merger with a municipal social service"
                        + " (SAMENVOEGING_SOCIALE_DIENST) or a dissolution (OPHEFFING). The date"
                        + " may lie in the future: it is announced now and takes effect then, and"
                        + " subscribers hear of both. Who ends, ends on the date, and its relations"
                        + " with municipalities go to its successors: a new company when opvolger"
                        + " has a name, an existing one when it has only an id.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NieuweRechtsopvolging.class),
                            examples = {
                                @ExampleObject(
                                        name = "Naamswijziging",
                                        value = Voorbeelden.NAAMSWIJZIGING),
                                @ExampleObject(name = "Fusie", value = Voorbeelden.FUSIE),
                                @ExampleObject(name = "Splitsing", value = Voorbeelden.SPLITSING),
                                @ExampleObject(
                                        name = "Samenvoeging met de sociale dienst",
                                        value = Voorbeelden.SAMENVOEGING),
                                @ExampleObject(name = "Opheffing", value = Voorbeelden.OPHEFFING)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Vastgesteld; Location wijst ernaar.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RechtsopvolgingWeergave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dezelfde rechtsopvolging was al vastgesteld.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RechtsopvolgingWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/rechtsopvolging-bestaat-al, "
                            + "/problemen/onbekend-sociaal-ontwikkelbedrijf, "
                            + "/problemen/sociaal-ontwikkelbedrijf-bestaat-al, "
                            + "/problemen/sociaal-ontwikkelbedrijf-vervallen, "
                            + "/problemen/onbekende-gemeente, /problemen/naam-overlapt, "
                            + "/problemen/naam-ongewijzigd, /problemen/datum-buiten-het-bestaan, "
                            + "/problemen/rechtsopvolging-botst, "
                            + "/problemen/fusie-met-zichzelf, /problemen/opvolger-van-zichzelf, "
                            + "/problemen/verdeelsleutel-sluit-niet, "
                            + "/problemen/opvolger-geen-afdeling, "
                            + "/problemen/wsw-werknemers-zonder-werkgever.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value = Voorbeelden.GEWEIGERD)))
    public RestResponse<RechtsopvolgingWeergave> stelVast(
            @Valid @NotNull NieuweRechtsopvolging body, @Context UriInfo uri) {
        var uitkomst = stelVast.stelVast(body.aanvraag());
        var rechtsopvolging = uitkomst.rechtsopvolging();
        return RestResponse.ResponseBuilder.create(
                        uitkomst.nieuw() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        RechtsopvolgingWeergave.van(rechtsopvolging, kalender.vandaag()))
                .location(
                        uri.getAbsolutePathBuilder().path(rechtsopvolging.id().toString()).build())
                .build();
    }

    static final String GELDIG_OP =
            "Alleen rechtsopvolgingen die op deze dag zijn ingegaan. Zonder deze dag: alle, ook"
                    + " aangekondigde.";
    static final String BEKEND_OP =
            "Het moment waarop het register dit wist. Zonder dit moment: nu.";
}
