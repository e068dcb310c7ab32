package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.NotReplayed;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Deliveries on the wire.
@Path("/aanleveringen")
@Tag(name = "Aanleveringen", description = "Veel trajecten in een verzoek (deliveries)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AanleveringResource {

    private static final MediaType TEXT_CSV = new MediaType("text", "csv");

    private final LeverAan leverAan;
    private final Inzage inzage;
    private final Caller caller;

    AanleveringResource(LeverAan leverAan, Inzage inzage, Caller caller) {
        this.leverAan = leverAan;
        this.inzage = inzage;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed("trajecten:schrijven")
    @NotReplayed
    @Operation(
            operationId = "leverTrajectenAan",
            summary = "Lever trajecten aan",
            description =
                    "A stream of records, one JSON object per line or one row of a table per"
                        + " record, plain, gzip or zstd, of any size. A table has a header with the"
                        + " record's field names, those of an object by a dotted path"
                        + " (urenPerWeek.productie); a list is JSON in its cell; the separator is a"
                        + " semicolon or a comma; columns that begin with # are passed over. Each"
                        + " record gets a lasting outcome. The same Idempotency-Key with the same"
                        + " file continues after a break and never does anything twice. A delivery"
                        + " that is odd beside the sender's last ones, and one that replaces"
                        + " (vervangtVan) and would let trajectories lapse, gets the status"
                        + " TER_GOEDKEURING: nothing of it takes effect before it is approved.")
    @RequestBody(
            required = true,
            description =
                    "Per regel één object van de vorm Trajectopgave, of een tabel met per rij een"
                            + " record.",
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "{\"registratienummer\":\"2022-000017\",\"bsn\":\"999990019\",...}\n"),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "registratienummer;bsn;urenPerWeek.productie;...\n"
                                        + "2022-000017;999990019;17,5;...\n")
            })
    @APIResponse(
            responseCode = "201",
            description = "Verwerkt; de uitslagen staan vast.",
            content = @Content(schema = @Schema(implementation = Overzicht.class)))
    public Response leverAan(
            @QueryParam("proef")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Geeft dezelfde uitslagen en wijzigt niets.",
                            example = "false")
                    boolean proef,
            @QueryParam("atomair")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Alles of niets: één geweigerd record weigert het geheel.",
                            example = "false")
                    boolean atomair,
            @BeanParam Vervangingsvraag vervanging,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description =
                                    "De identiteit van deze aanlevering, gekozen door de afzender.",
                            example = "2022-06-GM0363-1")
                    @Nullable String sleutel,
            @HeaderParam("Content-Encoding") @Parameter(example = "gzip") @Nullable String codering,
            InputStream inhoud,
            HttpHeaders kop,
            UriInfo uri)
            throws InterruptedException {
        var verzoek =
                new Verzoek(
                        caller.gemeentecode(),
                        caller.clientId(),
                        requireSleutel(sleutel),
                        proef,
                        atomair,
                        vervangt(proef, vervanging),
                        bestand(inhoud, codering, vorm(kop)));
        var id = leverAan.leverAan(verzoek).id();
        var adres = uri.getBaseUriBuilder().path("aanleveringen").path(id.toString()).build();
        return Response.created(adres)
                .entity(Overzicht.van(inzage.aanlevering(verzoek.eigenaar(), id)))
                .build();
    }

    @GET
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "bladerDoorAanleveringen",
            summary = "Blader door de aanleveringen",
            description = "The caller's own deliveries, the oldest first.")
    public Page<Overzicht> lijst(@BeanParam Paging paging) {
        var pagina =
                paging.page(
                        inzage.lijst(eigenaar(), paging.slice()), a -> List.of(a.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Overzicht::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{aanleveringId}")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegAanlevering",
            summary = "Raadpleeg een aanlevering",
            description = "How far a delivery is and how its records fared, also while it runs.")
    public Overzicht raadpleeg(
            @Parameter(example = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f") UUID aanleveringId) {
        return Overzicht.van(inzage.aanlevering(eigenaar(), aanleveringId));
    }

    /// A replacement is a proposal first of all.
    private static @Nullable Vervanging vervangt(boolean proef, Vervangingsvraag vraag) {
        var vervangt = Vervanging.van(vraag.van, vraag.totEnMet, vraag.sobId);
        if (vervangt != null && proef) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "query:proef",
                                    "vervangt",
                                    "Een vervanging is altijd eerst een voorstel dat niets wijzigt;"
                                            + " laat proef weg.")));
        }
        return vervangt;
    }

    private String eigenaar() {
        return caller.organisatie().toString();
    }

    private static String requireSleutel(@Nullable String sleutel) {
        if (sleutel == null || sleutel.isBlank() || sleutel.length() > 200) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "header:Idempotency-Key",
                                    "idempotency-key",
                                    "Geef de aanlevering een eigen sleutel van 1 tot 200 tekens in"
                                            + " de header Idempotency-Key; daarmee kan zij na een"
                                            + " storing worden voortgezet.")));
        }
        return sleutel;
    }

    private static Bestand.Vorm vorm(HttpHeaders kop) {
        return TEXT_CSV.isCompatible(kop.getMediaType()) ? Bestand.Vorm.CSV : Bestand.Vorm.NDJSON;
    }

    private static Bestand bestand(
            InputStream inhoud, @Nullable String codering, Bestand.Vorm vorm) {
        String hoe = codering == null || codering.isBlank() ? "identity" : codering;
        return switch (hoe.toLowerCase(Locale.ROOT)) {
            case "identity" -> new Bestand(inhoud, false, vorm);
            case "gzip" -> new Bestand(inhoud, true, vorm);
            case "zstd" -> new Bestand(new Zstdstroom(inhoud), false, vorm);
            default -> throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
        };
    }
}
