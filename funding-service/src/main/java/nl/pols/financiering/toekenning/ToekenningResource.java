package nl.pols.financiering.toekenning;

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
import nl.pols.kit.web.ETags;
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

/// Grants over HTTP: the state grants, a recipient sees its own.
@Path("/toekenningen")
@Tag(name = "Toekenningen", description = "Toekenningen en bestedingen (grants and expenditures)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ToekenningResource {

    private static final String VOORBEELD =
            """
            {"id": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10",
             "trancheId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02",
             "ontvanger": {"soort": "GEMEENTE", "code": "GM0363"},
             "bedragCents": 125000000, "datum": "2022-03-01"}\
            """;

    private final LeesToekenningen lees;
    private final VerleenToekenning verleen;

    ToekenningResource(LeesToekenningen lees, VerleenToekenning verleen) {
        this.lees = lees;
        this.verleen = verleen;
    }

    /// A grant to make; `id` is the client's and makes the request repeatable.
    @Schema(name = "NieuweToekenning")
    public record NieuweToekenning(
            @NotNull UUID id,
            @NotNull UUID trancheId,
            @NotNull @Valid NieuweOntvanger ontvanger,
            @NotNull @Bedrag Long bedragCents,
            @NotNull @Dag LocalDate datum) {

        Toekenning.Inhoud inhoud() {
            var wie = Ontvanger.van(ontvanger.soort(), ontvanger.code());
            return new Toekenning.Inhoud(id, trancheId, wie, bedragCents, datum);
        }
    }

    /// To whom; the code is a gemeentecode, `UWV`, a name, a labour market region or an SOB's id.
    @Schema(name = "NieuweOntvanger")
    public record NieuweOntvanger(
            @NotNull Ontvanger.Soort soort, @NotNull @Size(min = 2, max = 40) String code) {}

    @GET
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesToekenningen",
            summary = "De toekenningen die u mag zien",
            description = "The grants that the caller may see: a recipient its own, the state all.")
    public Page<ToekenningAntwoord> lees(@BeanParam Paging paging) {
        return paging.page(
                lees.alle(paging.slice()), toekenning -> List.of(toekenning.id().toString()));
    }

    @GET
    @Path("/{toekenningId}")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesToekenning",
            summary = "Een toekenning met wat er van besteed en over is",
            description = "One grant with what was spent of it and what is left.")
    public RestResponse<ToekenningAntwoord> leesEen(UUID toekenningId) {
        var toekenning = lees.een(toekenningId);
        return RestResponse.ResponseBuilder.ok(toekenning)
                .tag(ETags.of(toekenning.versie()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("financiering:schrijven")
    @Operation(
            operationId = "verleenToekenning",
            summary = "Geld van een tranche toekennen aan een ontvanger",
            description =
                    "Grants money of a tranche, never more than is left of it. The id is the"
                        + " client's: the same id and body answer the stored grant (200), another"
                        + " body is refused (409).")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "gemeente", value = VOORBEELD)))
    @APIResponse(
            responseCode = "201",
            description = "Toegekend (granted)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ToekenningAntwoord.class)))
    @APIResponse(responseCode = "200", description = "Was al toegekend (was granted already)")
    public RestResponse<ToekenningAntwoord> verleen(@Valid @NotNull NieuweToekenning body) {
        var vastgelegd = verleen.verleen(body.inhoud());
        var toekenning = lees.een(body.id());
        var antwoord =
                RestResponse.ResponseBuilder.<ToekenningAntwoord>create(
                                vastgelegd.nieuw() ? 201 : 200)
                        .entity(toekenning)
                        .tag(ETags.of(toekenning.versie()));
        return vastgelegd.nieuw()
                ? antwoord.location(URI.create("toekenningen/" + body.id())).build()
                : antwoord.build();
    }
}
