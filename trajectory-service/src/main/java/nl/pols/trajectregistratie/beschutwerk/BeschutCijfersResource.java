package nl.pols.trajectregistratie.beschutwerk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.trajectregistratie.beschutwerk.Aantal.Soort;
import nl.pols.trajectregistratie.beschutwerk.StelAantallenVast.Bron;
import nl.pols.trajectregistratie.beschutwerk.StelAantallenVast.Opgave;
import nl.pols.trajectregistratie.dossier.Dag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The figures on sheltered work, and the regulation's numbers that they are held against.
@Path("/beschut-werk")
@Tag(name = "Beschut werk")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class BeschutCijfersResource {

    private static final String GEBIED = "^(GM[0-9]{4}|NL)$";

    private final ToonCijfers toonCijfers;
    private final StelAantallenVast stelVast;
    private final Aantallen aantallen;
    private final Caller caller;
    private final Clock clock;

    BeschutCijfersResource(
            ToonCijfers toonCijfers,
            StelAantallenVast stelVast,
            Aantallen aantallen,
            Caller caller,
            Clock clock) {
        this.toonCijfers = toonCijfers;
        this.stelVast = stelVast;
        this.aantallen = aantallen;
        this.caller = caller;
        this.clock = clock;
    }

    /// The numbers of one publication.
    ///
    /// @param bekendgemaaktOp day of publication, from which they are known; today if absent
    @Schema(name = "NieuweAantallen", example = NIEUW)
    record NieuweAantallen(
            @NotBlank @Size(max = 200) String bron,
            @Nullable @Dag @PastOrPresent LocalDate bekendgemaaktOp,
            @NotEmpty @Size(max = 1_000) List<@NotNull @Valid NieuwAantal> aantallen) {}

    /// @param gebied a municipality, or NL
    @Schema(name = "NieuwAantal")
    record NieuwAantal(
            @NotNull @Pattern(regexp = GEBIED) String gebied,
            @Min(2015) @Max(2100) int jaar,
            @NotNull Soort soort,
            @Min(0) @Max(1_000_000) int aantal) {}

    /// @param gewijzigd those that are new or another than before
    @Schema(name = "AantallenVastgesteld", example = VASTGESTELD)
    record AantallenVastgesteld(int ontvangen, int ongewijzigd, List<Aantal> gewijzigd) {}

    private static final String NIEUW =
            """
            {"bron": "Regeling aantallen beschut werk 2017", "bekendgemaaktOp": "2016-12-20",
             "aantallen": [{"gebied": "GM0363", "jaar": 2017, "soort": "REGELING", "aantal": 150}]}
            """;
    private static final String VASTGESTELD =
            """
            {"ontvangen": 1, "ongewijzigd": 0, "gewijzigd": [{"gebied": "GM0363", "jaar": 2017, "soort": "REGELING", "aantal": 150,
             "bron": "Regeling aantallen beschut werk 2017", "versie": 1, "bekendVanaf": "2016-12-20T00:00:00Z"}]}
            """;

    @GET
    @Path("/cijfers")
    @RolesAllowed("trajecten:lezen")
    @Operation(
            operationId = "raadpleegCijfersBeschutWerk",
            summary = "Raadpleeg de cijfers over beschut werk",
            description =
                    "The calling municipality on a day, as known now or at the moment bekendOp: the"
                        + " obligation, what is above the number, fulfilment in places of 31 hours,"
                        + " the placed share, lead time, waiting list and moves.")
    public Cijfers cijfers(
            @QueryParam("peildatum")
                    @Dag
                    @Parameter(
                            description = "De dag die geteld wordt; vandaag als hij ontbreekt.",
                            example = "2017-12-31")
                    @Nullable LocalDate peildatum,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        caller.gemeentecode();
        return toonCijfers.van(
                caller.organisatie(),
                peildatum == null ? LocalDate.now(clock) : peildatum,
                bekendOp);
    }

    @GET
    @Path("/aantallen")
    @RolesAllowed({"trajecten:lezen", "regelgeving:schrijven"})
    @Transactional
    @Operation(
            operationId = "raadpleegAantallenBeschutWerk",
            summary = "Raadpleeg de aantallen plekken beschut werk",
            description =
                    "Places of 31 hours by year and area, as known now or at the moment bekendOp.")
    public List<Aantal> aantallen(
            @QueryParam("jaar")
                    @Min(2015)
                    @Max(2100)
                    @Parameter(description = "Alleen van dit jaar.", example = "2017")
                    @Nullable Integer jaar,
            @QueryParam("gebied")
                    @Pattern(regexp = GEBIED)
                    @Parameter(
                            description = "Alleen van deze gemeente, of NL voor het land.",
                            example = "NL")
                    @Nullable String gebied,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        return aantallen.bekend(bekendOp == null ? clock.instant() : bekendOp, jaar, gebied);
    }

    @POST
    @Path("/aantallen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("regelgeving:schrijven")
    @Operation(
            operationId = "stelAantallenBeschutWerkVast",
            summary = "Stel aantallen plekken beschut werk vast",
            description =
                    "Takes over the numbers of a publication. An unchanged number costs nothing,"
                            + " another one is a new version; what was known before stays.")
    public AantallenVastgesteld stelVast(@Valid @NotNull NieuweAantallen body) {
        requireEenmalig(body.aantallen());
        var opgaven =
                body.aantallen().stream()
                        .map(a -> new Opgave(a.gebied(), a.jaar(), a.soort(), a.aantal()))
                        .toList();
        var bron = new Bron(body.bron().strip(), body.bekendgemaaktOp(), caller.clientId());
        var gewijzigd = stelVast.stelVast(opgaven, bron);
        return new AantallenVastgesteld(
                opgaven.size(), opgaven.size() - gewijzigd.size(), gewijzigd);
    }

    /// No number twice, and the municipalities together not more than the country.
    private static void requireEenmalig(List<NieuwAantal> nieuw) {
        var gehad = new HashSet<String>();
        for (int i = 0; i < nieuw.size(); i++) {
            var a = nieuw.get(i);
            if (!gehad.add(a.gebied() + a.jaar() + a.soort())) {
                throw ongeldig(i, "dubbel", "Dit aantal staat er twee keer in. Laat er een staan.");
            }
            long som =
                    nieuw.stream()
                            .filter(b -> b.jaar() == a.jaar() && b.soort() == a.soort())
                            .filter(b -> !b.gebied().equals(Aantal.LAND))
                            .mapToLong(NieuwAantal::aantal)
                            .sum();
            if (a.gebied().equals(Aantal.LAND) && som > a.aantal()) {
                throw ongeldig(
                        i,
                        "som-boven-land",
                        "De gemeenten hebben samen meer plekken dan het land. Controleer de"
                                + " tabel.");
            }
        }
    }

    private static InvalidInput ongeldig(int plaats, String code, String zin) {
        return new InvalidInput(
                List.of(new FieldError("/aantallen/" + plaats + "/aantal", code, zin)));
    }
}
