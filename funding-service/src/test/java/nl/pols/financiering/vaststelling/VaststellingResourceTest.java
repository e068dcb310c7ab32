package nl.pols.financiering.vaststelling;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract of settlements: two persons, flow-back of what is not freely spendable, a year that
/// is closed until it is opened again.
@QuarkusTest
@WithPostgres
class VaststellingResourceTest {

    private static final AtomicInteger GEMEENTEN = new AtomicInteger(100);

    @ConfigProperty(name = "pols.db.url")
    String url;

    @ConfigProperty(name = "pols.db.app-user")
    String user;

    @ConfigProperty(name = "pols.db.app-password")
    String password;

    private final String gemeente = "GM0%d".formatted(GEMEENTEN.incrementAndGet());
    private final String als = "gemeente:" + gemeente;
    private UUID geoormerkt;
    private UUID vrij;

    @BeforeEach
    void aYearWithEarmarkedAndFreelySpendableMeans() {
        geoormerkt = toekenning(tranche(scheme(false), 2022, 1000), gemeente, 1000, "2022-03-01");
        vrij = toekenning(tranche(scheme(true), 2022, 500), gemeente, 500, "2022-03-01");
        besteed(geoormerkt, 700, "2022-04-01").statusCode(201);
        besteed(vrij, 100, "2022-04-01").statusCode(201);
        SchemaCheck.takeValidEvents();
    }

    @Test
    void onlyWhatIsNotFreelySpendableFlowsBackAndTheYearIsClosed() {
        var vaststelling = stelOp().body("terugvloeiingCents", equalTo(300));

        post("rijk", pad(vaststelling) + "/goedkeuring", "")
                .statusCode(200)
                .body("status", equalTo("GOEDGEKEURD"));

        get(als, "/toekenningen/" + geoormerkt)
                .body("teruggevloeidCents", equalTo(300))
                .body("beschikbaarCents", equalTo(0));
        get(als, "/toekenningen/" + vrij)
                .body("teruggevloeidCents", equalTo(0))
                .body("beschikbaarCents", equalTo(400));
        besteed(vrij, 1, "2022-05-01")
                .statusCode(409)
                .body("type", equalTo("/problemen/periode-gesloten"));
        besteed(vrij, 1, "2023-01-01").statusCode(201);
    }

    @Test
    void whoStatedItDoesNotApproveIt() {
        var id = UUID.randomUUID();
        post("rijk", "/vaststellingen", body(id)).statusCode(201);

        post("rijk", "/vaststellingen/" + id + "/goedkeuring", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/tweede-persoon-nodig"));
        post(als, "/vaststellingen/" + id + "/goedkeuring", "").statusCode(403);
    }

    @Test
    void theDatabaseKeepsTheYearClosedWhateverTheApplicationDoes() throws Exception {
        var vaststelling = stelOp();
        post("rijk", pad(vaststelling) + "/goedkeuring", "").statusCode(200);

        try (var database = DriverManager.getConnection(url, user, password);
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("SELECT set_config('pols.organisatie', 'rijk', true)");
            assertThatThrownBy(() ->
                            statement.execute(
                                    """
                                    SELECT boekingen_boeken(jsonb_build_array(jsonb_build_object('boeking_id', uuidv7(),
                                        'soort', 'BESTEDING', 'debet_rekening', toekenning_id, 'credit_rekening',
                                        besteed_rekening, 'bedrag_cents', 1, 'valutadatum', '2022-12-31', 'houder',
                                        houder)), now()) FROM toekenning WHERE toekenning_id = '%s'
                                    """
                                            .formatted(vrij)))
                    .hasMessageContaining("this year is closed");
            database.rollback();
            statement.execute("SELECT set_config('pols.organisatie', 'rijk', true)");
            assertThatThrownBy(() ->
                            statement.execute(
                                    "UPDATE vaststelling SET status = 'OPGESTELD' WHERE houder = '%s'"
                                            .formatted(als)))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aReopeningTakesTheFlowBackBackAndOpensTheYear() {
        var vaststelling = stelOp();
        post("rijk", pad(vaststelling) + "/goedkeuring", "").statusCode(200);

        post("rijk", pad(vaststelling) + "/heropening", Map.of("reden", "Nagekomen besteding"))
                .statusCode(200)
                .body("status", equalTo("HEROPEND"));
        get(als, "/toekenningen/" + geoormerkt)
                .body("teruggevloeidCents", equalTo(0))
                .body("beschikbaarCents", equalTo(300));
        besteed(geoormerkt, 50, "2022-12-01").statusCode(201);
        var opnieuw = stelOp().body("terugvloeiingCents", equalTo(250));
        post("rijk", pad(opnieuw) + "/goedkeuring", "").statusCode(200);
        get(als, "/toekenningen/" + geoormerkt).body("teruggevloeidCents", equalTo(250));
        post("rijk", pad(vaststelling) + "/heropening", Map.of("reden", "Nog eens"))
                .statusCode(409)
                .body("type", equalTo("/problemen/stap-niet-mogelijk"));
    }

    @Test
    void whatWasBookedSinceIsStatedAnew() {
        var vaststelling = stelOp();
        besteed(geoormerkt, 50, "2022-12-01").statusCode(201);

        post("rijk", pad(vaststelling) + "/goedkeuring", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/opgave-verouderd"));
        stelOp().body("terugvloeiingCents", equalTo(250));
        get(als, pad(vaststelling)).body("status", equalTo("INGETROKKEN"));
    }

    @Test
    void openCommitmentsAreSettledOrReleasedFirst() {
        var verplichting = bestedingBody(100, "2022-05-01");
        post(als, "/toekenningen/" + geoormerkt + "/verplichtingen", verplichting).statusCode(201);

        post(als, "/vaststellingen", body(UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/problemen/verplichtingen-open"));
    }

    @Test
    void aSettledYearIsNotStatedAgainAndAnotherTenantSeesNothing() {
        var vaststelling = stelOp();
        post("rijk", pad(vaststelling) + "/goedkeuring", "").statusCode(200);

        post(als, "/vaststellingen", body(UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/problemen/jaar-vastgesteld"));
        get("gemeente:GM0363", pad(vaststelling)).statusCode(404);
        post("gemeente:GM0363", "/vaststellingen", body(UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/problemen/niets-vast-te-stellen"));
        get(als, "/vaststellingen").body("items.jaar", hasItem(2022));
    }

    @Test
    void everyStepIsAnEvent() {
        var vaststelling = stelOp();
        post("rijk", pad(vaststelling) + "/goedkeuring", "").statusCode(200);
        post("rijk", pad(vaststelling) + "/heropening", Map.of("reden", "Fout")).statusCode(200);

        assertThat(
                        SchemaCheck.takeValidEvents().stream()
                                .filter(e -> e.aggregate().equals("vaststelling"))
                                .map(Emitted::event))
                .extracting(CloudEvent::type)
                .containsExactly(
                        "nl.aanvullend-sociaal-pakket.vaststelling-opgesteld.v1",
                        "nl.aanvullend-sociaal-pakket.vaststelling-goedgekeurd.v1",
                        "nl.aanvullend-sociaal-pakket.vaststelling-heropend.v1");
    }

    private static UUID scheme(boolean vrij) {
        return regeling(
                "S-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT),
                vrij);
    }

    private ValidatableResponse stelOp() {
        return post(als, "/vaststellingen", body(UUID.randomUUID()))
                .statusCode(201)
                .body("status", equalTo("OPGESTELD"));
    }

    private static String pad(ValidatableResponse vaststelling) {
        return "/vaststellingen/" + vaststelling.extract().<String>path("id");
    }

    private Map<String, Object> body(UUID id) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("ontvanger", Map.of("soort", "GEMEENTE", "code", gemeente));
        body.put("jaar", 2022);
        return body;
    }

    private ValidatableResponse besteed(UUID toekenning, long cents, String datum) {
        var body = bestedingBody(cents, datum);
        assertThat(id(body)).isNotNull();
        return post(als, "/toekenningen/" + toekenning + "/bestedingen", body);
    }
}
