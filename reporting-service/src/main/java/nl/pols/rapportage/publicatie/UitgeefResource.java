package nl.pols.rapportage.publicatie;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The acts on a publication: for who makes them, two persons at least.
@Path("/publicaties")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PublicatieResource.MAKER)
@Tag(name = "Publicaties")
class UitgeefResource {
    private final Uitgeven uitgeven;
    private final Opsteller opsteller;
    private final Caller caller;
    private final Clock clock;

    UitgeefResource(Uitgeven uitgeven, Opsteller opsteller, Caller caller, Clock clock) {
        this.uitgeven = uitgeven;
        this.opsteller = opsteller;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param kennisdatum up to when facts count; absent is ten minutes ago
    /// @param embargoTot from when everybody may read it, once it is signed
    /// @param wijziging what changed and why; of a revision only
    public record NieuwePublicatie(
            @NotBlank String product,
            @NotBlank String periode,
            @Nullable OffsetDateTime kennisdatum,
            @NotNull OffsetDateTime embargoTot,
            @Size(max = 2_000) @Nullable String wijziging) {}

    /// Why it is withdrawn; everybody can read it.
    public record Intrekkingsreden(@NotBlank @Size(max = 2_000) String reden) {}

    /// How near the attack came to each hidden cell.
    public record Risicolijst(List<Grond.Risico> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stelPublicatieOp",
            summary = "Stel een publicatie op",
            description =
                    "Counts, protects, attacks and freezes the tables of a product over a period,"
                            + " as a draft. Answers at once; Location tells how far it is, and what"
                            + " is wrong if it fails, as when the attack finds a hidden cell too"
                            + " closely. It goes on after a restart.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NieuwePublicatie.class),
                            examples = @ExampleObject(name = "eerste", value = Voorbeelden.NIEUW)))
    @APIResponse(
            responseCode = "202",
            description = "Wordt opgesteld; volg het op Location (accepted)",
            headers =
                    @Header(
                            name = "Location",
                            description = "Waar te zien is hoe ver het is",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = Opstelling.class),
                            examples = @ExampleObject(name = "wacht", value = Voorbeelden.WACHT)))
    public Response stelOp(@Valid @NotNull NieuwePublicatie nieuw) {
        var opdracht =
                Opdracht.lees(
                        nieuw.product(),
                        nieuw.periode(),
                        nieuw.kennisdatum(),
                        nieuw.embargoTot(),
                        nieuw.wijziging(),
                        clock);
        var opstelling = opsteller.vraag(opdracht, caller.organisatie(), caller.clientId());
        return Response.accepted(opstelling)
                .location(URI.create("publicaties/" + opstelling.publicatieId() + "/opstelling"))
                .build();
    }

    @GET
    @Path("/{publicatieId}/risico")
    @Operation(
            operationId = "risicoVanPublicatie",
            summary = "Zie hoe dicht de aanval bij de geheime cellen kwam",
            description =
                    "For who signs: of each hidden cell the interval within which it must stay"
                            + " unknown, and the one that the attack found.")
    @APIResponse(
            responseCode = "200",
            description = "Het risico per cel",
            content =
                    @Content(
                            schema = @Schema(implementation = Risicolijst.class),
                            examples = @ExampleObject(name = "risico", value = Voorbeelden.RISICO)))
    public Risicolijst risico(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        return new Risicolijst(
                uitgeven.grond(uitgeven.require(id).id()).reeksen().stream()
                        .flatMap(reeks -> reeks.risico().stream())
                        .toList());
    }

    @POST
    @Path("/{publicatieId}/ondertekening")
    @Operation(
            operationId = "ondertekenPublicatie",
            summary = "Onderteken een publicatie",
            description = "By another than who drew it up. Then it gets its number.")
    @APIResponse(
            responseCode = "200",
            description = "Ondertekend (signed)",
            content =
                    @Content(
                            schema = @Schema(implementation = Publicatiekop.class),
                            examples = @ExampleObject(name = "getekend", value = Voorbeelden.KOP)))
    public Publicatiekop teken(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        return kop(uitgeven.teken(id, caller.clientId()));
    }

    @POST
    @Path("/{publicatieId}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "trekPublicatieIn",
            summary = "Trek een publicatie in",
            description = "Leaves a notice with the reason; the figures are no longer given.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Intrekkingsreden.class),
                            examples = @ExampleObject(name = "reden", value = Voorbeelden.REDEN)))
    @APIResponse(
            responseCode = "200",
            description = "Ingetrokken (withdrawn)",
            content =
                    @Content(
                            schema = @Schema(implementation = Publicatiekop.class),
                            examples =
                                    @ExampleObject(
                                            name = "ingetrokken",
                                            value = Voorbeelden.INGETROKKEN)))
    public Publicatiekop trekIn(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id,
            @Valid @NotNull Intrekkingsreden reden) {
        return kop(uitgeven.trekIn(id, caller.clientId(), reden.reden()));
    }

    @POST
    @Path("/{publicatieId}/_verifieer")
    @Operation(
            operationId = "verifieerPublicatie",
            summary = "Reken een publicatie na",
            description =
                    "Counts, protects and attacks it again from the facts as known then, and"
                            + " compares the bytes.")
    @APIResponse(
            responseCode = "200",
            description = "De vergelijking",
            content =
                    @Content(
                            schema = @Schema(implementation = Verificatie.class),
                            examples =
                                    @ExampleObject(
                                            name = "gelijk",
                                            value = Voorbeelden.VERIFICATIE)))
    public Verificatie verifieer(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        return uitgeven.verifieer(id);
    }

    private Publicatiekop kop(Publicatie publicatie) {
        return Publicatiekop.van(publicatie, clock.instant());
    }
}
