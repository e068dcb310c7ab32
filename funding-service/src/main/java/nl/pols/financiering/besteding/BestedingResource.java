package nl.pols.financiering.besteding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.boeking.Correctiereden;
import nl.pols.financiering.boeking.Loket;
import nl.pols.financiering.boeking.Onderbouwing;
import nl.pols.financiering.boeking.Uitslag;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Expenditures of a grant over HTTP, and their corrections. Nothing here can be changed or
/// deleted.
@Path("/toekenningen/{toekenningId}/bestedingen")
@Tag(name = "Toekenningen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BestedingResource {

    private static final String BESTEDING =
            """
            {"id": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a20", "bedragCents": 2500000, "datum": "2022-04-15",
             "sobId": "3f2b8a4e-8f4d-4f7a-9d55-0a8c1e7b6d30",
             "omschrijving": "Werkfitbehoud, eerste kwartaal", "exclusiefBtw": true}\
            """;

    private static final String CORRECTIE =
            """
            {"id": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a21", "bedragCents": 500000, "datum": "2022-05-02",
             "reden": "VERKEERD_BEDRAG"}\
            """;

    private final Loket loket;
    private final LeesBestedingen lees;

    BestedingResource(Loket loket, LeesBestedingen lees) {
        this.loket = loket;
        this.lees = lees;
    }

    /// An expenditure to book; with `sobId` when it went through an SOB, with `verplichtingId` when
    /// it settles a commitment, with `onderbouwing` when the means are additional. `exclusiefBtw`
    /// says whether the amount is without VAT (M5).
    @Schema(name = "NieuweBesteding")
    public record NieuweBesteding(
            @NotNull UUID id,
            @NotNull @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum,
            @Nullable UUID verplichtingId,
            @Nullable UUID sobId,
            @Nullable @Size(min = 1, max = 500) String omschrijving,
            @Nullable @Valid Onderbouwing onderbouwing,
            @Nullable Boolean exclusiefBtw) {}

    /// A counter-posting to make.
    @Schema(name = "NieuweCorrectie")
    public record NieuweCorrectie(
            @NotNull UUID id,
            @NotNull @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum,
            @NotNull Correctiereden reden,
            @Nullable @Size(min = 1, max = 500) String omschrijving) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesBestedingen",
            summary = "De bestedingen en correcties van een toekenning, op volgorde van boeken",
            description = "The expenditures and corrections of a grant, in the order of booking.")
    public Page<BestedingAntwoord> lees(UUID toekenningId, @BeanParam Paging paging) {
        return paging.page(
                lees.van(toekenningId, paging.slice()),
                besteding -> List.of(Long.toString(besteding.volgnummer())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "boekBesteding",
            summary = "Een besteding van een toekenning boeken",
            description =
                    "Books what was spent of a grant, never more than is left of it. The id is the"
                            + " client's: the same id and body answer the stored expenditure (200),"
                            + " another body is refused (409).")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "besteding", value = BESTEDING)))
    @APIResponse(
            responseCode = "201",
            description = "Geboekt (booked)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BestedingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al geboekt (was booked already)")
    public RestResponse<BestedingAntwoord> boek(
            UUID toekenningId, @Valid @NotNull NieuweBesteding body) {
        var opdracht =
                new Opdracht.Besteed(
                        body.id(),
                        toekenningId,
                        body.bedragCents(),
                        body.datum(),
                        body.verplichtingId(),
                        body.sobId(),
                        body.omschrijving(),
                        Onderbouwing.kenmerken(body.onderbouwing(), body.exclusiefBtw()));
        return antwoord(toekenningId, loket.boek(opdracht));
    }

    @POST
    @Path("/{bestedingId}/correcties")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "corrigeerBesteding",
            summary = "Een besteding geheel of deels terugboeken, met reden",
            description =
                    "Takes an expenditure back, wholly or in part, by a posting in the opposite"
                            + " direction. The expenditure itself stays as it was booked.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "correctie", value = CORRECTIE)))
    @APIResponse(
            responseCode = "201",
            description = "Teruggeboekt (taken back)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BestedingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al teruggeboekt (was taken back already)")
    public RestResponse<BestedingAntwoord> corrigeer(
            UUID toekenningId, UUID bestedingId, @Valid @NotNull NieuweCorrectie body) {
        var opdracht =
                new Opdracht.Corrigeer(
                        body.id(),
                        toekenningId,
                        bestedingId,
                        body.bedragCents(),
                        body.datum(),
                        body.reden().name(),
                        body.omschrijving());
        return antwoord(toekenningId, loket.boek(opdracht));
    }

    private static RestResponse<BestedingAntwoord> antwoord(UUID toekenningId, Uitslag uitslag) {
        var besteding =
                BestedingAntwoord.van(
                        toekenningId,
                        uitslag.eisBoeking(),
                        uitslag.volgnummer(),
                        uitslag.eisGeboektOp());
        return RestResponse.ResponseBuilder.<BestedingAntwoord>create(uitslag.nieuw() ? 201 : 200)
                .entity(besteding)
                .build();
    }
}
