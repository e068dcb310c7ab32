package nl.pols.financiering.wsw;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wsw years and national means over HTTP and a real PostgreSQL.
@QuarkusTest
@WithPostgres
class WswResourceTest {

    private static final String KERSTENS = "/middelen/KERSTENS/jaren/2015";

    private final UUID sobId = UUID.randomUUID();
    private final String sob = "sob:" + sobId;

    @Test
    void theServiceBeginsWithWhatTheLettersSay() {
        get("gemeente:GM0363", "/middelen/WSW_EFFICIENCYKORTING")
                .statusCode(200)
                .body("vastgesteld.jaar", equalTo(List.of(2015, 2020)))
                .body("vastgesteld.bron", hasItem("brief 004"))
                .body("jaren.bedragCents[2]", equalTo(150_000))
                .body("jaren.geinterpoleerd[2]", equalTo(true));
        get("rijk", "/middelen/WSW_RIJKSBUDGET").body("jaren.bedragCents[32]", equalTo(0));
        get("rijk", "/middelen/WSW_RIJKSBUDGET?bekendOp=2020-01-01T00:00:00Z")
                .body("jaren", hasSize(0));
    }

    @Test
    void regionsNeverGetMoreThanThereIs() {
        put("rijk", KERSTENS + "/regios/AM01", "", middel(2_000_000_000L)).statusCode(201);
        put("rijk", KERSTENS + "/regios/AM02", "", middel(1_000_000_001L))
                .statusCode(409)
                .body("type", equalTo("/problemen/regio-boven-land"));
        put("rijk", KERSTENS + "/regios/AM02", "", middel(1_000_000_000L)).statusCode(201);

        put("rijk", KERSTENS, "\"1\"", middel(2_999_999_999L)).statusCode(409);
        get("sob:" + sobId, "/middelen/KERSTENS")
                .body("vastgesteld.regio", hasItem("AM02"))
                .body("jaren.bedragCents", equalTo(List.of(3_000_000_000L)));
    }

    @Test
    void aYearIsToldOnceAndCorrectedByVersions() {
        SchemaCheck.takeValidEvents();
        put(sob, "/wsw-jaren/2020", "", jaar("PROGNOSE", "998.50"))
                .statusCode(201)
                .body("nettoresultaatCents", equalTo(-140));
        put(sob, "/wsw-jaren/2020", "", jaar("PROGNOSE", "998.5"))
                .statusCode(200)
                .body("versie", equalTo(1));
        put(sob, "/wsw-jaren/2020", "", jaar("REALISATIE", "998.5")).statusCode(428);
        put(sob, "/wsw-jaren/2020", "\"2\"", jaar("REALISATIE", "998.5")).statusCode(412);
        put(sob, "/wsw-jaren/2020", "\"1\"", jaar("REALISATIE", "998.5"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        get(sob, "/wsw-jaren/2020/versies")
                .body("items.grondslag", equalTo(List.of("PROGNOSE", "REALISATIE")));
        var events = SchemaCheck.takeValidEvents().stream().map(Emitted::event).toList();
        assertThat(events).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
        assertThat(events.getLast().data().get("grondslag").asText()).isEqualTo("REALISATIE");
    }

    @Test
    void aCompanySeesItsOwnYearsAndTheStateAll() {
        put(sob, "/wsw-jaren/2019", "", jaar("REALISATIE", "1")).statusCode(201);

        get("rijk", "/wsw-jaren?jaar=2019").body("items.sobId", hasItem(sobId.toString()));
        get(sob, "/wsw-jaren").body("items.jaar", equalTo(List.of(2019)));
        get("sob:" + UUID.randomUUID(), "/wsw-jaren").body("items", hasSize(0));
        get("sob:" + UUID.randomUUID(), "/wsw-jaren/2019/versies")
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekend-geldfeit"));
    }

    @Test
    void onlyWhoOwnsAFactTellsIt() {
        put("gemeente:GM0363", "/wsw-jaren/2020", "", jaar("REALISATIE", "1")).statusCode(403);
        put(sob, KERSTENS, "", middel(1)).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, REALISATIE, 0, /arbeidsjaren",
        "2020, REALISATIE, 1.234, /arbeidsjaren",
        "1999, REALISATIE, 1, path:jaar"
    })
    void whatCannotBeIsRefusedByField(int jaar, String grondslag, String se, String pointer) {
        put(sob, "/wsw-jaren/" + jaar, "", jaar(grondslag, se))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aYearToComeIsAForecast() {
        put(sob, "/wsw-jaren/2099", "", jaar("REALISATIE", "1"))
                .statusCode(400)
                .body("type", equalTo("/problemen/realisatie-in-de-toekomst"));
        put(sob, "/wsw-jaren/2099", "", jaar("PROGNOSE", "1")).statusCode(201);
        var negatief = jaar("PROGNOSE", "1");
        negatief.put("lonenCents", -1);
        put(sob, "/wsw-jaren/2098", "", negatief).statusCode(400);
        put("rijk", "/middelen/KERSTENS/jaren/2015/regios/Noord", "", middel(1)).statusCode(400);
    }

    private static Map<String, Object> middel(long cents) {
        return Map.of("bedragCents", cents, "bron", "Kamerbrief");
    }

    private static Map<String, Object> jaar(String grondslag, String arbeidsjaren) {
        var body = new HashMap<String, Object>();
        body.put("grondslag", grondslag);
        body.put("rijksbijdrageCents", 2500);
        body.put("toegevoegdeWaardeCents", 700);
        body.put("lonenCents", 3100);
        body.put("overigeKostenCents", 240);
        body.put("arbeidsjaren", new BigDecimal(arbeidsjaren));
        return body;
    }
}
