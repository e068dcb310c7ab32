package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    RechtsopvolgingResource(StelRechtsopvolgingVast stelVast, Rechtsopvolgingen rechtsopvolgingen) {
        this.stelVast = stelVast;
        this.rechtsopvolgingen = rechtsopvolgingen;
    }

    /// A succession as it was laid down.
    @Schema(
            name = "Rechtsopvolging",
            requiredProperties = {
                "id",
                "soort",
                "ingangsdatum",
                "voorgangers",
                "opvolgers",
                "vastgesteldOp"
            },
            example =
                    """
                    {"id": "0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d", "soort": "NAAMSWIJZIGING",
                     "ingangsdatum": "2018-01-01",
                     "voorgangers": ["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"],
                     "opvolgers": ["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"], "oudeNaam": "Breed",
                     "nieuweNaam": "Werkbedrijf Rijk van Nijmegen",
                     "vastgesteldOp": "2026-11-21T09:00:00Z"}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RechtsopvolgingWeergave(
            UUID id,
            SoortRechtsopvolging soort,
            LocalDate ingangsdatum,
            List<UUID> voorgangers,
            List<UUID> opvolgers,
            @Nullable String oudeNaam,
            @Nullable String nieuweNaam,
            Instant vastgesteldOp) {

        static RechtsopvolgingWeergave van(Rechtsopvolging r) {
            return new RechtsopvolgingWeergave(
                    r.id(),
                    r.soort(),
                    r.ingangsdatum(),
                    r.voorgangers(),
                    r.opvolgers(),
                    r.oudeNaam(),
                    r.nieuweNaam(),
                    r.vastgesteldOp());
        }
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "lijstRechtsopvolgingen",
            summary = "Blader door de rechtsopvolgingen",
            description =
                    "Lists successions in the order of their dates, of one company or of all.")
    public Page<RechtsopvolgingWeergave> lijst(
            @QueryParam("sobId")
                    @Parameter(
                            description = "Alleen rechtsopvolgingen waarbij dit bedrijf partij is.",
                            example = "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293")
                    @Nullable UUID sobId,
            @BeanParam Paging paging) {
        var bladzijde =
                paging.page(
                        rechtsopvolgingen.lijst(sobId, paging.slice()),
                        r -> List.of(r.ingangsdatum().toString(), r.id().toString()));
        return new Page<>(
                bladzijde.items().stream().map(RechtsopvolgingWeergave::van).toList(),
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
            description = "One succession with its parties.")
    public RechtsopvolgingWeergave raadpleeg(@PathParam("id") UUID id) {
        return RechtsopvolgingWeergave.van(rechtsopvolgingen.haal(id));
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "stelRechtsopvolgingVast",
            summary = "Stel een naamswijziging of fusie vast",
            description =
                    "Lays down a rename (NAAMSWIJZIGING) or a merger (FUSIE); the date may lie in"
                        + " the future. A merger ends the predecessors on its date and moves their"
                        + " relations with municipalities to the successor: a new company when"
                        + " opvolger has a name, an existing one when it has only an id.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NieuweRechtsopvolging.class),
                            examples = {
                                @ExampleObject(
                                        name = "Naamswijziging",
                                        value =
                                                """
                                                {"id": "0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
                                                 "soort": "NAAMSWIJZIGING",
                                                 "ingangsdatum": "2018-01-01",
                                                 "sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
                                                 "nieuweNaam": "Werkbedrijf Rijk van Nijmegen"}\
                                                """),
                                @ExampleObject(
                                        name = "Fusie",
                                        value =
                                                """
                                                {"soort": "FUSIE", "ingangsdatum": "2015-01-01",
                                                 "voorgangers": [
                                                   "0193a1f0-0001-7000-8000-000000000001",
                                                   "0193a1f0-0001-7000-8000-000000000002",
                                                   "0193a1f0-0001-7000-8000-000000000003"],
                                                 "opvolger": {"naam": "Stroomopwaarts",
                                                   "rechtsvorm": "OPENBAAR_LICHAAM",
                                                   "zetelGemeentecode": "GM0606"}}\
                                                """)
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
                            + "/problemen/onbekende-gemeente, /problemen/naam-overlapt, "
                            + "/problemen/naam-ongewijzigd, /problemen/datum-buiten-het-bestaan, "
                            + "/problemen/al-opgevolgd, /problemen/voor-eerdere-opvolging, "
                            + "/problemen/fusie-met-zichzelf.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/naam-overlapt", "title": "Naam overlapt", "status": 409,
 "detail": "De ingangsdatum 2017-01-01 ligt niet na 2018-01-01, de dag waarop de laatst vastgelegde naam van 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 ingaat."}\
""")))
    public RestResponse<RechtsopvolgingWeergave> stelVast(
            @Valid @NotNull NieuweRechtsopvolging body, @Context UriInfo uri) {
        var uitkomst = stelVast.stelVast(body.aanvraag());
        var rechtsopvolging = uitkomst.rechtsopvolging();
        return RestResponse.ResponseBuilder.create(
                        uitkomst.nieuw() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        RechtsopvolgingWeergave.van(rechtsopvolging))
                .location(
                        uri.getAbsolutePathBuilder().path(rechtsopvolging.id().toString()).build())
                .build();
    }
}
