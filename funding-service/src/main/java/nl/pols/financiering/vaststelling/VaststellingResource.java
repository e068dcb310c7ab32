package nl.pols.financiering.vaststelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.toekenning.Ontvanger;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Settlements over HTTP: the recipient or the state states, somebody else at the state approves.
@Path("/vaststellingen")
@Tag(name = "Vaststellingen", description = "Vaststellingen per ontvanger en jaar (settlements)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VaststellingResource {

    private static final String OPGAVE =
            """
            {"id": "b1c5f0a4-52f5-4d0c-9c39-0d6a4f6b2b01",
             "ontvanger": {"soort": "RMT", "code": "AM07"}, "jaar": 2022}\
            """;

    private static final String HEROPENING = "{\"reden\": \"Nagekomen besteding\"}";

    private final StelVast stelVast;
    private final LeesVaststellingen lees;
    private final JsonWebToken token;

    VaststellingResource(StelVast stelVast, LeesVaststellingen lees, JsonWebToken token) {
        this.stelVast = stelVast;
        this.lees = lees;
        this.token = token;
    }

    /// A settlement to state; its amounts are the ledger's.
    @Schema(name = "NieuweVaststelling")
    public record NieuweVaststelling(
            @NotNull UUID id,
            @NotNull @Valid Wie ontvanger,
            @NotNull @Min(2000) @Max(2100) Integer jaar) {

        Vaststelling.Opgave opgave() {
            var wie = Ontvanger.van(ontvanger.soort(), ontvanger.code());
            return new Vaststelling.Opgave(id, wie, jaar);
        }
    }

    /// Whose year it is.
    @Schema(name = "Vaststellingontvanger")
    public record Wie(
            @NotNull Ontvanger.Soort soort, @NotNull @Size(min = 2, max = 40) String code) {}

    /// Why a year is opened again.
    @Schema(name = "Heropening")
    public record Heropening(@NotBlank @Size(max = 500) String reden) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesVaststellingen",
            summary = "De vaststellingen die u mag zien",
            description = "The settlements that the caller may see.")
    public Page<VaststellingAntwoord> lees(@BeanParam Paging paging) {
        return paging.page(lees.alle(paging.slice()), v -> List.of(v.id().toString()));
    }

    @GET
    @Path("/{vaststellingId}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesVaststelling",
            summary = "Een vaststelling",
            description = "One settlement.")
    public RestResponse<VaststellingAntwoord> leesEen(UUID vaststellingId) {
        return antwoord(200, lees.een(vaststellingId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bestedingen:schrijven", "financiering:schrijven"})
    @Operation(
            operationId = "stelVaststellingOp",
            summary = "De vaststelling van een ontvanger en jaar opstellen",
            description =
                    "States the settlement of a recipient's year from the ledger and freezes it"
                            + " with a fingerprint. A newer statement replaces one that is not"
                            + " approved yet.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rmt", value = OPGAVE)))
    @APIResponse(
            responseCode = "201",
            description = "Opgesteld (stated)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VaststellingAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al opgesteld (was stated already)")
    public RestResponse<VaststellingAntwoord> stelOp(@Valid @NotNull NieuweVaststelling body) {
        boolean nieuw = stelVast.stelOp(body.opgave(), token.getSubject()).nieuw();
        return antwoord(nieuw ? 201 : 200, lees.een(body.id()));
    }

    @POST
    @Path("/{vaststellingId}/goedkeuring")
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "keurVaststellingGoed",
            summary = "Een vaststelling goedkeuren; het jaar is dan gesloten",
            description =
                    "Approves a settlement, by another person than stated it. Unspent means that"
                            + " aren't freely spendable flow back, and the year is closed.")
    public RestResponse<VaststellingAntwoord> keurGoed(UUID vaststellingId) {
        stelVast.keurGoed(vaststellingId, token.getSubject());
        return antwoord(200, lees.een(vaststellingId));
    }

    @POST
    @Path("/{vaststellingId}/heropening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "heropenVaststelling",
            summary = "Een vastgesteld jaar heropenen; wat terugvloeide wordt teruggeboekt",
            description =
                    "Opens a settled year again: counter-postings return what flowed back, and the"
                            + " year is stated and approved anew.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reden", value = HEROPENING)))
    public RestResponse<VaststellingAntwoord> heropen(
            UUID vaststellingId, @Valid @NotNull Heropening body) {
        stelVast.heropen(vaststellingId, token.getSubject(), body.reden());
        return antwoord(200, lees.een(vaststellingId));
    }

    private static RestResponse<VaststellingAntwoord> antwoord(
            int status, VaststellingAntwoord vaststelling) {
        var antwoord =
                RestResponse.ResponseBuilder.<VaststellingAntwoord>create(status)
                        .entity(vaststelling)
                        .tag(ETags.of(vaststelling.versie()));
        return status == 201
                ? antwoord.location(URI.create("vaststellingen/" + vaststelling.id())).build()
                : antwoord.build();
    }
}
