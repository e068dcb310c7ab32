package nl.pols.rapportage.abonnement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.NotReplayed;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.abonnement.AbonnementRefused.OnbekendAbonnement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Subscriptions to changes of a figure, told at an address of the subscriber.
@Path("/abonnementen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("rapportage:lezen")
@Tag(name = "Abonnementen", description = "Wie hoort dat een cijfer wijzigde (subscriptions)")
class AbonnementResource {
    private static final String NIEUW =
            """
            {"indicator":"A02","vraag":{"peildatum":"2022-05-23","gemeente":"GM0363"},"adres":"https://dashboard.example.nl/pols"}
            """;
    private static final String EEN =
            """
            {"id":"6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e","indicator":"A02","vraag":{"gemeente":"GM0363","peildatum":"2022-05-23"},
             "adres":"https://dashboard.example.nl/pols","status":"ACTIEF","aangemaaktOp":"2026-11-21T10:00:00Z","reden":null}
            """;
    private static final String LIJST = "{\"items\":[" + EEN + "],\"next\":null,\"prev\":null}";
    private static final String GEMAAKT =
            "{\"abonnement\":" + EEN + ",\"geheim\":\"whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD\"}";

    private final Abonneren abonneren;
    private final Abonnementen abonnementen;
    private final Caller caller;

    AbonnementResource(Abonneren abonneren, Abonnementen abonnementen, Caller caller) {
        this.abonneren = abonneren;
        this.abonnementen = abonnementen;
        this.caller = caller;
    }

    /// What is asked to be told.
    public record NieuwAbonnement(
            @NotNull String indicator, @NotNull Map<String, String> vraag, @NotNull URI adres) {}

    /// A new subscription, with the secret of its signatures: told now and never again.
    public record Gemaakt(Abonnement abonnement, String geheim) {}

    /// The shape of a page in the document.
    public record Abonnementenpagina(
            List<Abonnement> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    @POST
    @NotReplayed
    @ResponseStatus(201)
    @Operation(
            operationId = "abonneer",
            summary = "Laat weten als een cijfer wijzigt",
            description =
                    "Subscribes an address to changes of a figure. Each is told as a CloudEvent by"
                            + " POST, signed (HMAC-SHA256, headers webhook-id, webhook-timestamp,"
                            + " webhook-signature as in Standard Webhooks), again and again until a"
                            + " 2xx; after a day without, the subscription is dead. The message"
                            + " names the figure, it doesn't carry it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NieuwAbonnement.class),
                            examples = @ExampleObject(name = "een gemeente", value = NIEUW)))
    @APIResponse(
            responseCode = "201",
            description = "Geabonneerd (subscribed)",
            content =
                    @Content(
                            schema = @Schema(implementation = Gemaakt.class),
                            examples = @ExampleObject(name = "met geheim", value = GEMAAKT)))
    public Gemaakt abonneer(@Valid @NotNull NieuwAbonnement nieuw) {
        return abonneren.abonneer(nieuw, caller.organisatie());
    }

    @GET
    @Operation(
            operationId = "lijstAbonnementen",
            summary = "Uw abonnementen",
            description = "Lists the subscriptions of your organisation.")
    @APIResponse(
            responseCode = "200",
            description = "De abonnementen",
            content =
                    @Content(
                            schema = @Schema(implementation = Abonnementenpagina.class),
                            examples = @ExampleObject(name = "lijst", value = LIJST)))
    public Page<Abonnement> lijst(@BeanParam Paging paging) {
        return paging.page(
                abonnementen.van(caller.organisatie(), paging.slice()),
                abonnement -> List.of(abonnement.id().toString()));
    }

    @GET
    @Path("/{abonnementId}")
    @Operation(
            operationId = "toonAbonnement",
            summary = "Een abonnement",
            description = "Shows a subscription, and why it is dead if it is.")
    @APIResponse(
            responseCode = "200",
            description = "Het abonnement",
            content =
                    @Content(
                            schema = @Schema(implementation = Abonnement.class),
                            examples = @ExampleObject(name = "actief", value = EEN)))
    public Abonnement toon(
            @Parameter(example = "6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e") UUID abonnementId) {
        return abonnementen
                .van(caller.organisatie(), abonnementId)
                .orElseThrow(OnbekendAbonnement::new);
    }

    @DELETE
    @Path("/{abonnementId}")
    @Operation(
            operationId = "zegAbonnementOp",
            summary = "Zeg een abonnement op",
            description = "Ends a subscription, with what was still to be told.")
    @APIResponse(responseCode = "204", description = "Opgezegd (ended)")
    public RestResponse<Void> zegOp(
            @Parameter(example = "6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e") UUID abonnementId) {
        if (!abonnementen.verwijder(caller.organisatie(), abonnementId)) {
            throw new OnbekendAbonnement();
        }
        return RestResponse.noContent();
    }
}
