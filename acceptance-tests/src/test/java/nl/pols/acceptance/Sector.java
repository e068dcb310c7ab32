package nl.pols.acceptance;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// What the tests say to the suite, in the words of the sector. Every test makes companies and
/// people of its own, so that no test sees what another one did.
final class Sector {

    private static final AtomicLong PEOPLE = new AtomicLong(System.nanoTime() % 50_000_000);

    private final Suite suite;

    Sector(Suite suite) {
        this.suite = suite;
    }

    RequestSpecification als(String organisatie) {
        return given().auth().oauth2(suite.token(organisatie)).contentType("application/json");
    }

    /// A made-up company that serves the municipalities; returns its id when the other services
    /// know it too.
    UUID sob(String naam, String... gemeenten) {
        UUID id = UUID.randomUUID();
        var relaties =
                List.of(gemeenten).stream()
                        .map(gemeente ->
                                Map.of(
                                        "gemeentecode",
                                        gemeente,
                                        "soort",
                                        "GR_DEELNEMER",
                                        "geldigVan",
                                        "2015-01-01"))
                        .toList();
        als("cedris")
                .body(
                        Map.of(
                                "id",
                                id,
                                "naam",
                                naam + " " + id,
                                "geldigVan",
                                "2015-01-01",
                                "rechtsvorm",
                                "OPENBAAR_LICHAAM",
                                "fictief",
                                true,
                                "relaties",
                                relaties))
                .post(suite.at().register() + "/sociaal-ontwikkelbedrijven")
                .then()
                .statusCode(201);
        return id;
    }

    /// A trajectory of a new person, running from `start`.
    static Map<String, Object> traject(UUID sob, String registratienummer, String start) {
        return new java.util.HashMap<>(
                Map.of(
                        "registratienummer",
                        registratienummer,
                        "bsn",
                        bsn(),
                        "sobId",
                        sob,
                        "startdatum",
                        start,
                        "geplandeEinddatum",
                        "2022-12-31",
                        "urenPerWeek",
                        Map.of("productie", 16, "coaching", 4, "scholing", 2, "overig", 0),
                        "uitkering",
                        "PARTICIPATIEWET",
                        "behoudVanUitkering",
                        true,
                        "doelgroep",
                        "OVERIG",
                        "afstand",
                        "GROOT"));
    }

    /// A registration number that no other test uses.
    static String nummer(String prefix, UUID sob) {
        return prefix + "-" + sob.toString().substring(0, 18);
    }

    /// A number that passes the check on a BSN; nobody has it but these tests.
    static String bsn() {
        while (true) {
            String eight = "%08d".formatted(10_000_000 + PEOPLE.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (eight.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 < 10) {
                return eight + sum % 11;
            }
        }
    }

    Response push(String gemeente, Map<String, Object> traject) {
        return als("gemeente:" + gemeente)
                .body(traject)
                .post(suite.at().trajectregistratie() + "/trajecten");
    }

    /// Pushes until the company is known there and the record is new, not parked.
    String pushed(String gemeente, Map<String, Object> traject) {
        Response response = push(gemeente, traject);
        assertThat(response.statusCode()).as(response.asString()).isIn(201, 202);
        await("the trajectory is registered")
                .atMost(ofSeconds(30))
                .until(() -> trajectId(gemeente, traject) != null);
        return trajectId(gemeente, traject);
    }

    private String trajectId(String gemeente, Map<String, Object> traject) {
        return als("gemeente:" + gemeente)
                .queryParam("registratienummer", traject.get("registratienummer"))
                .get(suite.at().trajectregistratie() + "/trajecten")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].trajectId");
    }

    /// The numerator of an indicator for one company on a reference date.
    int teller(String indicator, UUID sob, String peildatum) {
        return teller(indicator, sob, peildatum, "");
    }

    int teller(String indicator, UUID sob, String peildatum, String kennisdatum) {
        var ask = als("cedris").queryParam("peildatum", peildatum).queryParam("sob", sob);
        if (!kennisdatum.isEmpty()) {
            ask.queryParam("kennisdatum", kennisdatum);
        }
        Number teller =
                ask.get(suite.at().rapportage() + "/indicatoren/" + indicator + "/waarden")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("waarden[0].teller");
        return teller == null ? 0 : teller.intValue();
    }

    void awaitTeller(String indicator, UUID sob, String peildatum, int expected) {
        await("%s of %s is %d".formatted(indicator, sob, expected))
                .atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(teller(indicator, sob, peildatum)).isEqualTo(expected));
    }
}
