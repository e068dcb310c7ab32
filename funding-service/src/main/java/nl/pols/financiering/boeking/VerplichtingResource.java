package nl.pols.financiering.boeking;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
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

/// Commitments over HTTP: set apart, and given back. They are settled by an expenditure that names
/// them.
@Path("/toekenningen/{toekenningId}/verplichtingen")
@Tag(
        name = "Verplichtingen",
        description = "Verplichtingen en goedgekeurde overschrijdingen (commitments, approvals)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VerplichtingResource {

    private static final String VERPLICHTING =
            """
            {"id": "9d5c3a11-4b0e-4a55-8d0f-5c2f0f6f7a30", "bedragCents": 5000000,
             "datum": "2022-04-01", "verlooptOp": "2022-12-31", "exclusiefBtw": true}\
            """;

    private static final String VRIJVAL =
            """
            {"id": "9d5c3a11-4b0e-4a55-8d0f-5c2f0f6f7a31", "datum": "2022-06-01",
             "reden": "NIET_DOORGEGAAN"}\
            """;

    private final Loket loket;
    private final LeesVerplichtingen lees;

    VerplichtingResource(Loket loket, LeesVerplichtingen lees) {
        this.loket = loket;
        this.lees = lees;
    }

    /// A commitment to make; with `verlooptOp`, the last day on which it can be settled.
    /// `exclusiefBtw` says whether the amount is without VAT (M5).
    @Schema(name = "NieuweVerplichting")
    public record NieuweVerplichting(
            @NotNull UUID id,
            @NotNull @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum,
            @Nullable @Dag LocalDate verlooptOp,
            @Nullable UUID sobId,
            @Nullable @Size(min = 1, max = 500) String omschrijving,
            @Nullable Boolean exclusiefBtw) {

        Opdracht opdracht(UUID toekenningId) {
            var fouten = fouten(datum, verlooptOp);
            if (!fouten.isEmpty()) {
                throw new InvalidInput(fouten);
            }
            return new Opdracht.Verplicht(
                    id,
                    toekenningId,
                    bedragCents,
                    datum,
                    verlooptOp,
                    sobId,
                    omschrijving,
                    exclusiefBtw);
        }

        static List<FieldError> fouten(@Nullable LocalDate datum, @Nullable LocalDate verlooptOp) {
            return datum == null || verlooptOp == null || !verlooptOp.isBefore(datum)
                    ? List.of()
                    : List.of(
                            new FieldError(
                                    "/verlooptOp",
                                    "periode",
                                    "Een verplichting verloopt niet voor zij is vastgelegd."));
        }
    }

    /// A release to make; without an amount of all that is left.
    @Schema(name = "NieuweVrijval")
    public record NieuweVrijval(
            @NotNull UUID id,
            @Nullable @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum,
            @NotNull Vrijvalreden reden) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesVerplichtingen",
            summary = "De verplichtingen van een toekenning met wat er van open staat",
            description = "The commitments of a grant with what is left of each.")
    public Page<VerplichtingAntwoord> lees(UUID toekenningId, @BeanParam Paging paging) {
        return paging.page(
                lees.van(toekenningId, paging.slice()),
                verplichting -> List.of(verplichting.id().toString()));
    }

    @GET
    @Path("/{verplichtingId}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesVerplichting",
            summary = "Een verplichting met wat er van open staat",
            description = "One commitment with what is left of it.")
    public VerplichtingAntwoord leesEen(UUID toekenningId, UUID verplichtingId) {
        return lees.een(toekenningId, verplichtingId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "legVerplichtingVast",
            summary = "Een deel van een toekenning reserveren",
            description =
                    "Sets a part of a grant apart, never more than is available. It is settled by"
                            + " expenditures that name it, and what is left is released.")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "verplichting", value = VERPLICHTING)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd (committed)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerplichtingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al vastgelegd (was committed already)")
    public RestResponse<VerplichtingAntwoord> leg(
            UUID toekenningId, @Valid @NotNull NieuweVerplichting body) {
        boolean nieuw = loket.boek(body.opdracht(toekenningId)).nieuw();
        return antwoord(nieuw, toekenningId, body.id());
    }

    @POST
    @Path("/{verplichtingId}/vrijval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "geefVerplichtingVrij",
            summary = "Wat van een verplichting over is, of een deel daarvan, vrijgeven",
            description =
                    "Gives back what is left of a commitment, or a part of that, with a reason.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "vrijval", value = VRIJVAL)))
    @APIResponse(
            responseCode = "201",
            description = "Vrijgegeven (released)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerplichtingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al vrijgegeven (was released already)")
    public RestResponse<VerplichtingAntwoord> geefVrij(
            UUID toekenningId, UUID verplichtingId, @Valid @NotNull NieuweVrijval body) {
        var opdracht =
                new Opdracht.GeefVrij(
                        body.id(),
                        toekenningId,
                        verplichtingId,
                        body.bedragCents(),
                        body.datum(),
                        body.reden().name());
        return antwoord(loket.boek(opdracht).nieuw(), toekenningId, verplichtingId);
    }

    private RestResponse<VerplichtingAntwoord> antwoord(
            boolean nieuw, UUID toekenningId, UUID verplichtingId) {
        var antwoord =
                RestResponse.ResponseBuilder.<VerplichtingAntwoord>create(nieuw ? 201 : 200)
                        .entity(lees.een(toekenningId, verplichtingId));
        var plaats = "toekenningen/" + toekenningId + "/verplichtingen/" + verplichtingId;
        return nieuw ? antwoord.location(URI.create(plaats)).build() : antwoord.build();
    }
}
