package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.NotReplayed;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.LeverAan.Verzoek;
import nl.pols.trajectregistratie.aanlevering.Uitslagen.Regeluitslag;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.traject.Melding;
import nl.pols.trajectregistratie.traject.Uitslag;
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
@Tag(name = "Aanleveringen")
@RunOnVirtualThread
class AanleveringResource {

    private static final String AANLEVERING =
            """
            {"id": "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f", "status": "AFGEROND", "proef": false, "atomair": false, "ontvangen": 3, "nieuw": 1,
             "gewijzigd": 0, "ongewijzigd": 1, "geparkeerd": 0, "geweigerd": 1, "waarschuwingen": 0, "opmerkingen": [],
             "laatsteRegel": 3, "ontvangenOp": "2022-06-01T09:00:00Z", "afgerondOp": "2022-06-01T09:00:01Z"}
            """;
    private static final String REGELUITSLAG =
            """
            {"regel": 17, "registratienummer": "2022-000017", "uitslag": "GEWEIGERD",
             "fouten": [{"pointer": "/einddatum", "regel": "T1-einde-voor-start",
               "nl": "De einddatum ligt voor de startdatum; verbeter een van beide.",
               "en": "The end is before the start; correct one of them."}], "redenen": [], "waarschuwingen": []}
            """;
    private static final Melding LEEG =
            new Melding(
                    "",
                    "A2-lege-aanlevering",
                    "De aanlevering bevat geen records; controleer of het bestand volledig is.",
                    "The delivery has no records; check whether the file is complete.");

    private final LeverAan leverAan;
    private final Inzage inzage;
    private final Caller caller;

    AanleveringResource(LeverAan leverAan, Inzage inzage, Caller caller) {
        this.leverAan = leverAan;
        this.inzage = inzage;
        this.caller = caller;
    }

    /// A delivery: received is always the sum of the five outcomes.
    @Schema(name = "Aanlevering", example = AANLEVERING)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Overzicht(
            UUID id,
            Status status,
            boolean proef,
            boolean atomair,
            long ontvangen,
            long nieuw,
            long gewijzigd,
            long ongewijzigd,
            long geparkeerd,
            long geweigerd,
            long waarschuwingen,
            List<Melding> opmerkingen,
            long laatsteRegel,
            Instant ontvangenOp,
            @Nullable Instant afgerondOp) {

        static Overzicht van(Aanlevering a) {
            var stand = a.stand();
            return new Overzicht(
                    a.id(),
                    a.status(),
                    a.proef(),
                    a.atomair(),
                    stand.ontvangen(),
                    stand.nieuw(),
                    stand.gewijzigd(),
                    stand.ongewijzigd(),
                    stand.geparkeerd(),
                    stand.geweigerd(),
                    stand.waarschuwingen(),
                    opmerkingen(a),
                    a.laatsteRegel(),
                    a.ontvangenOp(),
                    a.afgerondOp());
        }

        private static List<Melding> opmerkingen(Aanlevering a) {
            if (a.opmerking() == null) {
                return List.of();
            }
            if (a.opmerking().equals(Aanlevering.LEEG)) {
                return List.of(LEEG);
            }
            var breuk = Breuk.valueOf(a.opmerking());
            String regel = breuk.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return List.of(new Melding("", "A3-" + regel, breuk.nl(), breuk.en()));
        }
    }

    /// What became of one line.
    ///
    /// @param redenen what a parked record waits for
    @Schema(name = "Regeluitslag", example = REGELUITSLAG)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Uitslagregel(
            long regel,
            @Nullable String registratienummer,
            Uitslag uitslag,
            List<Melding> fouten,
            List<Melding> redenen,
            List<Melding> waarschuwingen) {

        static Uitslagregel van(Regeluitslag r) {
            return new Uitslagregel(
                    r.regel(),
                    r.registratienummer(),
                    r.uitslag(),
                    Melding.van(r.bevindingen(), Regel.Ernst.FOUT),
                    Melding.van(r.bevindingen(), Regel.Ernst.PARKEREN),
                    Melding.van(r.bevindingen(), Regel.Ernst.WAARSCHUWING));
        }
    }

    @POST
    @Consumes("application/x-ndjson")
    @RolesAllowed("trajecten:schrijven")
    @NotReplayed
    @Operation(
            operationId = "leverTrajectenAan",
            summary = "Lever trajecten aan",
            description =
                    "A stream of records, one JSON object per line, plain or gzip, of any size."
                        + " Each record gets a lasting outcome. The same Idempotency-Key with the"
                        + " same file continues after a break and never does anything twice.")
    @RequestBody(
            required = true,
            description = "Per regel één object van de vorm Trajectopgave.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "{\"registratienummer\":\"2022-000017\",\"bsn\":\"999990019\",...}\n"))
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
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description =
                                    "De identiteit van deze aanlevering, gekozen door de afzender.",
                            example = "2022-06-GM0363-1")
                    @Nullable String sleutel,
            @HeaderParam("Content-Encoding") @Parameter(example = "gzip") @Nullable String codering,
            InputStream inhoud,
            UriInfo uri)
            throws InterruptedException {
        var verzoek =
                new Verzoek(
                        caller.gemeentecode(),
                        caller.clientId(),
                        requireSleutel(sleutel),
                        proef,
                        atomair,
                        gzip(codering),
                        inhoud);
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

    @GET
    @Path("/{aanleveringId}/uitslagen")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegUitslagen",
            summary = "Raadpleeg de uitslagen van een aanlevering",
            description =
                    "The outcome of each record in the order of the lines, with every fault and"
                            + " warning.")
    public Page<Uitslagregel> uitslagen(
            @Parameter(example = "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f") UUID aanleveringId,
            @QueryParam("uitslag")
                    @Parameter(
                            description = "Alleen records met deze uitslag.",
                            example = "GEWEIGERD")
                    @Nullable Uitslag uitslag,
            @BeanParam Paging paging) {
        var pagina =
                paging.page(
                        inzage.uitslagen(eigenaar(), aanleveringId, uitslag, paging.slice()),
                        r -> List.of(Long.toString(r.regel())));
        return new Page<>(
                pagina.items().stream().map(Uitslagregel::van).toList(),
                pagina.next(),
                pagina.prev());
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

    private static boolean gzip(@Nullable String codering) {
        if (codering == null || codering.isBlank() || codering.equalsIgnoreCase("identity")) {
            return false;
        }
        if (codering.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }
}
