package nl.pols.trajectregistratie.persoon;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.BSN;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.stel;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.vertelAlles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After an erasure nothing finds the person any more, and a proof without the person is left.
@QuarkusTest
@WithPostgres
class VerwijderingResourceTest {

    private static final String BASIS = "/trajectregistratie/v1/";
    private static final String PAD = BASIS + "verwijderingen";
    private static final String SCOPE = "personen:verwijderen";

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Speurder.metPersoon().forEach(t -> Fixtures.voer("TRUNCATE %s CASCADE".formatted(t)));
        Fixtures.voer("TRUNCATE aanlevering, verwijdering, taak CASCADE");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void nothingFindsThePersonAnyMore() {
        String id = vertelAlles();
        String persoon = als(AMSTERDAM).get(TRAJECTEN + "/" + id).path("deelnemerId");
        assertThat(Speurder.zoek(BSN)).isEmpty();
        assertThat(Speurder.zoek(persoon))
                .contains("traject", "traject_versie", "geparkeerd", "beschut_werk");
        assertThat(Speurder.zoek("prs-")).contains("aanlevering_deel", "traject");
        SchemaCheck.takeValidEvents();

        verwijder(
                        AMSTERDAM,
                        "{\"bsn\":\"%s\",\"grond\":\"AVG_17_1_D\",\"kenmerk\":\"Z-17\"}"
                                .formatted(BSN))
                .statusCode(201)
                .body("grond", equalTo("AVG_17_1_D"))
                .body("aantallen.traject", equalTo(2))
                .body("aantallen.geparkeerd", equalTo(1))
                .body("aantallen.beschut_werk", equalTo(1))
                .body("aantallen.voorziening", equalTo(1))
                .body("bewijs", matchesPattern("[0-9a-f]{64}"));

        assertThat(Speurder.zoek(BSN)).isEmpty();
        assertThat(Speurder.zoek(persoon)).isEmpty();
        assertThat(Speurder.zoek("prs-")).isEmpty();
        assertThat(Speurder.zoek("ZIEKTE")).isEmpty();
        assertThat(Speurder.zoek("werkplek dichtbij")).isEmpty();
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.json()).contains(id).doesNotContain(persoon));
    }

    @Test
    void theFactsStayAsOnePersonAndCanBeRead() {
        String id = vertelAlles();
        verwijder(AMSTERDAM, persoon("AVG_17_1_A")).statusCode(201);
        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id)
                .then()
                .statusCode(200)
                .body("startdatum", equalTo("2022-01-10"))
                .body("registratienummer", matchesPattern("verwijderd-[0-9a-f]{24}"));
        als(AMSTERDAM).get(TRAJECTEN + "/" + id + "/versies").then().statusCode(200);
        als(AMSTERDAM).get(BASIS + "beschut-werk/dossiers").then().statusCode(200);
        assertThat(Fixtures.tel("SELECT count(DISTINCT deelnemer_id) FROM traject")).isEqualTo(2);
    }

    @Test
    void anotherPersonAndAnotherOwnerKeepTheirs() {
        vertelAlles();
        stel(ROTTERDAM, record("prr-1", BSN));
        verwijder(AMSTERDAM, persoon("AVG_17_1_B")).statusCode(201);
        assertThat(Fixtures.tel("SELECT count(*) FROM traject WHERE registratienummer = 'prr-1'"))
                .isOne();
        assertThat(Fixtures.tel("SELECT count(*) FROM traject WHERE registratienummer = 'ander'"))
                .isOne();
        verwijder(ROTTERDAM, persoon("AVG_17_1_B")).statusCode(201);
        verwijder(ROTTERDAM, persoon("AVG_17_1_B"))
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-persoon"));
    }

    @Test
    void proofsFormAChainOfTheirOwner() {
        stel(AMSTERDAM, record("prs-1", BSN));
        stel(AMSTERDAM, record("prs-2", bsn(777)));
        String eerste =
                verwijder(AMSTERDAM, persoon("AVG_17_1_C"))
                        .statusCode(201)
                        .extract()
                        .path("bewijs");
        String id =
                verwijder(AMSTERDAM, persoon("AVG_17_1_E").replace(BSN, bsn(777)))
                        .body("volgnummer", equalTo(2))
                        .body("vorigBewijs", equalTo(eerste))
                        .extract()
                        .path("verwijderingId");
        met(AMSTERDAM, SCOPE).get(PAD + "/" + id).then().body("grond", equalTo("AVG_17_1_E"));
        met(AMSTERDAM, SCOPE).get(PAD).then().body("items.size()", equalTo(2));
        met(ROTTERDAM, SCOPE)
                .get(PAD + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-verwijdering"));
    }

    @Test
    void asksForItsScopeAndForAnOwner() throws SQLException {
        stel(AMSTERDAM, record("prs-1", BSN));
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(persoon("AVG_17_1_D"))
                .post(PAD)
                .then()
                .statusCode(403);
        verwijder("rijk", persoon("AVG_17_1_D")).statusCode(403);
        verwijder("beheer", persoon("AVG_17_1_D")).statusCode(403);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0599', false)");
            assertThatThrownBy(() ->
                            statement.execute(
                                    "SELECT pols_vergeet('gemeente:GM0363', 'traject', '{}', '{}',"
                                            + " gen_random_uuid())"))
                    .hasMessageContaining("only the owner forgets");
        }
    }

    @Test
    void waitsForADeliveryThatWaitsForApproval() {
        stel(AMSTERDAM, record("prs-1", BSN));
        Fixtures.voer(
                """
                INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, status, ontvangen_op)
                VALUES ('0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f', '%s', 'wacht', 'x', false, false, 'TER_GOEDKEURING', now())
                """
                        .formatted(AMSTERDAM));
        Fixtures.voer(
                "INSERT INTO aanlevering_wacht VALUES ('0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f', '%s', 1, '{1}', '', 0)"
                        .formatted(AMSTERDAM));
        verwijder(AMSTERDAM, persoon("AVG_17_1_D"))
                .statusCode(409)
                .body("type", equalTo("/problemen/aanlevering-in-afwachting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"grond\":\"AVG_17_1_D\"}",
                "{\"bsn\":\"123456789\",\"grond\":\"AVG_17_1_D\"}",
                "{\"bsn\":\"999990019\",\"grond\":\"ZOMAAR\"}",
                "{\"bsn\":\"999990019\",\"grond\":\"BEWAARTERMIJN\"}",
                "{\"bsn\":\"999990019\",\"deelnemerId\":\"0190b5c2-9f00-8a10-8b2c-0d9a5f1e2e01\",\"grond\":\"AVG_17_1_D\"}",
                "{\"bsn\":\"999990019\",\"grond\":\"AVG_17_1_D\",\"kenmerk\":\"van Jan\"}",
                "{\"bsn\":\"999990019\",\"grond\":\"AVG_17_1_D\",\"kenmerk\":\"999990019\"}",
                "{\"deelnemerId\":\"x\",\"grond\":\"AVG_17_1_D\"}",
                "null"
            })
    void refusesWhatIsNoErasure(String body) {
        verwijder(AMSTERDAM, body).statusCode(400).contentType("application/problem+json");
    }

    private static String persoon(String grond) {
        return "{\"bsn\":\"%s\",\"grond\":\"%s\"}".formatted(BSN, grond);
    }

    private static ValidatableResponse verwijder(String wie, String body) {
        return met(wie, SCOPE).contentType(ContentType.JSON).body(body).post(PAD).then();
    }

    private static RequestSpecification met(String wie, String... scopes) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.withScopes(wie, scopes));
    }
}
