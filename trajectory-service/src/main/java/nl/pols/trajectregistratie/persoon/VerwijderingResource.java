package nl.pols.trajectregistratie.persoon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.persoon.Vergetelheid.Opdracht;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Erasure of a person, and the proof of it. Asks for a scope of its own and for the role of owner:
/// the municipality, or the SOB for its Wsw employments.
@Path("/verwijderingen")
@Tag(
        name = "Verwijderingen",
        description =
                "Een persoon vergeten op wettelijke grond, met bewijs (erasure of a person, with"
                        + " proof)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class VerwijderingResource {

    static final String SCOPE = "personen:verwijderen";

    static final String VOORBEELD =
            """
            {"verwijderingId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2e01", "volgnummer": 7, "grond": "AVG_17_1_D", "kenmerk": "Z-2026-0117",
             "door": "gemeente-gm0363-privacy", "verwijderdOp": "2026-10-12T09:14:03Z", "aantallen": {"traject": 2, "traject_versie": 5, "geparkeerd": 0},
             "vorigBewijs": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "bewijs": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
            """;

    private final VerwijderPersoon verwijderPersoon;
    private final Verwijderingen verwijderingen;
    private final Pseudonyms pseudonyms;
    private final Caller caller;

    VerwijderingResource(
            VerwijderPersoon verwijderPersoon,
            Verwijderingen verwijderingen,
            Pseudonyms pseudonyms,
            Caller caller) {
        this.verwijderPersoon = verwijderPersoon;
        this.verwijderingen = verwijderingen;
        this.pseudonyms = pseudonyms;
        this.caller = caller;
    }

    /// Who is to be forgotten, by number or by pseudonym, and why.
    @Schema(
            name = "NieuweVerwijdering",
            example =
                    "{\"bsn\": \"999990019\", \"grond\": \"AVG_17_1_D\", \"kenmerk\":"
                            + " \"Z-2026-0117\"}")
    public record NieuweVerwijdering(
            @Schema(implementation = String.class, description = "BSN; of anders deelnemerId")
                    @Nullable Bsn bsn,
            @Nullable UUID deelnemerId,
            @NotNull
                    @Schema(
                            description =
                                    "Grond van artikel 17, eerste lid, AVG: onderdeel a tot en met"
                                            + " f. BEWAARTERMIJN alleen door een bewaarronde.")
                    Grond grond,
            @Pattern(regexp = "[A-Za-z0-9./-]{1,36}")
                    @Schema(description = "Kenmerk van de zaak bij de organisatie")
                    @Nullable String kenmerk) {}

    /// The proof.
    @Schema(name = "Verwijdering", example = VOORBEELD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weergave(
            UUID verwijderingId,
            long volgnummer,
            Grond grond,
            @Nullable String kenmerk,
            String door,
            Instant verwijderdOp,
            Map<String, Long> aantallen,
            @Nullable String vorigBewijs,
            String bewijs) {

        static Weergave van(Verwijdering v) {
            return new Weergave(
                    v.id(),
                    v.volgnummer(),
                    v.grond(),
                    v.kenmerk(),
                    v.door(),
                    v.verwijderdOp(),
                    v.aantallen(),
                    v.vorigBewijs(),
                    v.bewijs());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(SCOPE)
    @Operation(
            operationId = "verwijderPersoon",
            summary = "Vergeet een persoon",
            description =
                    "Makes everything that the caller's organisation has of a person anonymous for"
                            + " good: records, their versions, outcomes of deliveries and what is"
                            + " parked. What statistics need stays without the person. The answer"
                            + " is the proof. Erase the person in the sending system first: what is"
                            + " delivered again is taken in again.")
    @APIResponse(
            responseCode = "201",
            description = "Vergeten; dit is het bewijs.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response verwijder(@Valid @NotNull NieuweVerwijdering body) {
        requireEigenaar(caller);
        var personen = personen(body);
        if (body.grond() == Grond.BEWAARTERMIJN) {
            throw ongeldig("/grond", "grond", "Op deze grond verwijdert alleen een bewaarronde.");
        }
        Invoer.requireTekst("/kenmerk", body.kenmerk(), 36);
        var opdracht =
                new Opdracht(
                        caller.organisatie().toString(),
                        body.grond(),
                        body.kenmerk(),
                        caller.clientId());
        var bewijs = Weergave.van(verwijderPersoon.verwijder(opdracht, personen));
        return Response.created(URI.create("verwijderingen/" + bewijs.verwijderingId()))
                .entity(bewijs)
                .build();
    }

    @GET
    @RolesAllowed(SCOPE)
    @Transactional
    @Operation(
            operationId = "bladerDoorVerwijderingen",
            summary = "Blader door de bewijzen van verwijdering",
            description = "The organisation's own proofs in the order in which they were made.")
    public Page<Weergave> lijst(@BeanParam Paging paging) {
        var pagina =
                paging.page(
                        verwijderingen.lijst(caller.organisatie().toString(), paging.slice()),
                        v -> List.of(v.id().toString()));
        return new Page<>(
                pagina.items().stream().map(Weergave::van).toList(), pagina.next(), pagina.prev());
    }

    @GET
    @Path("/{verwijderingId}")
    @RolesAllowed(SCOPE)
    @Transactional
    @Operation(
            operationId = "raadpleegVerwijdering",
            summary = "Raadpleeg een bewijs van verwijdering",
            description = "On which ground, by whom, when, and how many rows of which table.")
    public Weergave raadpleeg(
            @Parameter(example = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2e01") UUID verwijderingId) {
        return Weergave.van(
                verwijderingen.require(caller.organisatie().toString(), verwijderingId));
    }

    private List<UUID> personen(NieuweVerwijdering body) {
        if ((body.bsn() == null) == (body.deelnemerId() == null)) {
            throw ongeldig("/bsn", "persoon", "Geef of bsn, of deelnemerId.");
        }
        return pseudonyms.all(
                body.bsn() == null
                        ? Objects.requireNonNull(body.deelnemerId())
                        : pseudonyms.deelnemerId(body.bsn()));
    }

    static void requireEigenaar(Caller caller) {
        var soort = caller.organisatie().soort();
        if (soort != Organisatie.Soort.GEMEENTE && soort != Organisatie.Soort.SOB) {
            throw new NietBevoegd(
                    "Alleen een gemeente of een sociaal ontwikkelbedrijf verwijdert, en alleen wat"
                            + " het zelf heeft vastgelegd.");
        }
    }

    private static InvalidInput ongeldig(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldError(pointer, code, detail)));
    }
}
