package nl.pols.register.sob;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.Problem;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import nl.pols.register.Dag;
import nl.pols.register.Kalender;
import nl.pols.register.Naam;
import nl.pols.register.Precisie;
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

/// Social development companies on the wire.
@Path("/sociaal-ontwikkelbedrijven")
@Tag(
        name = "Sociaal-ontwikkelbedrijven",
        description = "Wie zij zijn en met wie zij een relatie hebben (the companies)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SobResource {
    private final RegistreerSob registreerSob;
    private final Sobs sobs;
    private final SobLijst lijst;
    private final Kalender kalender;

    SobResource(RegistreerSob registreerSob, Sobs sobs, SobLijst lijst, Kalender kalender) {
        this.registreerSob = registreerSob;
        this.sobs = sobs;
        this.lijst = lijst;
        this.kalender = kalender;
    }

    /// What is told at registration.
    @Schema(name = "NieuwSociaalOntwikkelbedrijf")
    public record NieuweSob(
            @Nullable UUID id,
            @NotNull @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
            @NotNull @Dag LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @NotNull Rechtsvorm rechtsvorm,
            @Nullable @Pattern(regexp = "[0-9]{8}", message = KVK) String kvkNummer,
            @Nullable @Pattern(regexp = "GM[0-9]{4}") String zetelGemeentecode,
            @Nullable Boolean fictief,
            @Nullable @Size(max = 500) List<@NotNull @Valid NieuweRelatie> relaties) {

        Registratie registratie() {
            var fouten = new ArrayList<FieldError>();
            NieuweRelatie.controleer("", geldigVan, geldigVanPrecisie, fouten);
            if (!fouten.isEmpty()) {
                throw new InvalidInput(fouten);
            }
            return new Registratie(
                    id == null ? UUID.randomUUID() : id,
                    naam.strip(),
                    geldigVan,
                    Precisie.ofDag(geldigVanPrecisie),
                    rechtsvorm,
                    kvkNummer,
                    zetelGemeentecode,
                    Boolean.TRUE.equals(fictief),
                    NieuweRelatie.feiten(relaties == null ? List.of() : relaties));
        }
    }

    @GET
    @RolesAllowed("register:lezen")
    @Transactional
    @Operation(
            operationId = "zoekSobs",
            summary = "Zoek en blader door de sociaal-ontwikkelbedrijven",
            description =
                    "Lists the companies in the order of their names. With geldigOp only those that"
                        + " exist on that date, with the name and the relations of that date; with"
                        + " naam those that carry or ever carried it.")
    public Page<SobWeergave> lijst(
            @QueryParam("geldigOp") @Dag @Parameter(description = GELDIG_OP, example = "2019-06-30")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp,
            @QueryParam("naam")
                    @Naam(magLeeg = true)
                    @Parameter(
                            description = "Deel van een huidige of vroegere naam.",
                            example = "Breed")
                    @Nullable String naam,
            @BeanParam Paging paging) {
        var vraag = new Zoekvraag(geldigOp, bekendOp, naam, paging.slice());
        var bladzijde = paging.page(lijst.lees(vraag), SobLijst.Plaats::cursor);
        var dag = kalender.vandaag();
        return new Page<>(
                bladzijde.items().stream()
                        .map(p -> SobWeergave.van(p.sob(), geldigOp, dag))
                        .toList(),
                bladzijde.next(),
                bladzijde.prev());
    }

    @GET
    @Path("/{sobId}")
    @RolesAllowed("register:lezen")
    @Operation(
            operationId = "raadpleegSob",
            summary = "Raadpleeg een sociaal ontwikkelbedrijf",
            description =
                    "One company with all its names. An id resolves for ever: after a merger it"
                        + " tells the successor. With geldigOp the name, the legal form and the"
                        + " relations of that date; with bekendOp what the register knew at that"
                        + " moment.")
    public RestResponse<SobWeergave> raadpleeg(
            @PathParam("sobId") UUID sobId,
            @QueryParam("geldigOp") @Dag @Parameter(description = GELDIG_OP, example = "2016-07-01")
                    @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp")
                    @Dag
                    @Parameter(description = BEKEND_OP, example = "2022-05-23T12:00:00Z")
                    @Nullable Instant bekendOp) {
        var sob = sobs.haal(sobId, bekendOp);
        var antwoord =
                RestResponse.ResponseBuilder.ok(SobWeergave.van(sob, geldigOp, kalender.vandaag()));
        return bekendOp == null ? antwoord.tag(ETags.of(sob.versie())).build() : antwoord.build();
    }

    @POST
    @RolesAllowed("register:schrijven")
    @Operation(
            operationId = "registreerSob",
            summary = "Registreer een sociaal ontwikkelbedrijf",
            description =
                    "Registers a company under the id that the client chooses. The same"
                        + " registration again answers 200 and changes nothing; another one under"
                        + " the same id is refused with 409.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NieuweSob.class),
                            examples =
                                    @ExampleObject(
                                            name = "Registratie",
                                            value =
                                                    """
                                                    {"id": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
                                                     "naam": "Breed", "geldigVan": "1998-01-01",
                                                     "rechtsvorm": "OPENBAAR_LICHAAM",
                                                     "zetelGemeentecode": "GM0268", "fictief": false,
                                                     "relaties": [{"gemeentecode": "GM0268",
                                                       "soort": "GR_DEELNEMER",
                                                       "geldigVan": "1998-01-01"}]}\
                                                    """)))
    @APIResponse(
            responseCode = "201",
            description = "Geregistreerd; Location en ETag wijzen ernaar.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dezelfde registratie was al gedaan.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SobWeergave.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Geweigerd door een regel van het register; type is een van "
                            + "/problemen/sociaal-ontwikkelbedrijf-bestaat-al, "
                            + "/problemen/onbekende-gemeente, /problemen/datum-buiten-het-bestaan, "
                            + "/problemen/relatie-overlapt, "
                            + "/problemen/identificatie-in-gebruik.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Probleem"),
                            examples =
                                    @ExampleObject(
                                            name = "Geweigerd",
                                            value =
"""
{"type": "/problemen/sociaal-ontwikkelbedrijf-bestaat-al", "title": "Sociaal ontwikkelbedrijf bestaat al", "status": 409,
 "detail": "Onder id 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 is al een sociaal ontwikkelbedrijf met andere gegevens geregistreerd. Gebruik een nieuw id, of wijzig het bestaande."}\
""")))
    public RestResponse<SobWeergave> registreer(
            @Valid @NotNull NieuweSob body, @Context UriInfo uri) {
        var uitkomst = registreerSob.registreer(body.registratie());
        var sob = uitkomst.sob();
        return RestResponse.ResponseBuilder.create(
                        uitkomst.nieuw() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        SobWeergave.van(sob, null, kalender.vandaag()))
                .location(uri.getAbsolutePathBuilder().path(sob.id().toString()).build())
                .tag(ETags.of(sob.versie()))
                .build();
    }

    private static final String KVK =
            "Een KvK-nummer heeft acht cijfers. Een vestigingsnummer (twaalf) is geen sleutel van"
                    + " een bedrijf.";

    static final String GELDIG_OP =
            "De dag waarover de vraag gaat. Zonder deze dag: vandaag, met alle relaties.";
    static final String BEKEND_OP =
            "Het moment waarop het register dit wist. Zonder dit moment: nu.";
}
