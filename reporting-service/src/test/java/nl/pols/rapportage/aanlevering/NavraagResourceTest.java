package nl.pols.rapportage.aanlevering;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A municipality in which 4, 5 and 6 trajectories began in the Mays of 2018, 2019 and 2020, and 20
/// in that of 2021.
@QuarkusTest
@MetDatabase
class NavraagResourceTest {
    private static final String PAD = "/rapportage/v1/navragen";
    private static final LocalDate EIND_JUNI = LocalDate.of(2021, 6, 30);

    @Inject Proefsector sector;
    @Inject BeantwoordNavraag navraag;

    private final List<Trajectproef> mei = new ArrayList<>();

    @BeforeEach
    void vierMeimaanden() {
        sector.leeg();
        mei.clear();
        begin("2018-05-07", 4);
        begin("2019-05-07", 5);
        begin("2020-05-07", 6);
        mei.addAll(begin("2021-05-07", 20));
    }

    private List<Trajectproef> begin(String dag, int aantal) {
        var begonnen = IntStream.range(0, aantal).mapToObj(i -> traject().van(dag)).toList();
        sector.vertel(begonnen.stream());
        return begonnen;
    }

    private static ValidatableResponse vraag(String voor, String pad) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor)).get(PAD + pad).then();
    }

    private static ValidatableResponse antwoord(String voor, String id, String tekst) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor))
                .contentType(ContentType.JSON)
                .body("{\"tekst\":\"" + tekst + "\"}")
                .post(PAD + "/" + id + "/antwoord")
                .then();
    }

    private static String enige() {
        return vraag("gemeente:GM0363", "").extract().path("items[0].navraagId");
    }

    @Test
    void asksOnceAboutAMonthOutOfSeason() {
        // median 5; distances 1, 0, 1: 1.4826 * 1 = 1.48; counting: sqrt(5) = 2.24, which is more
        // 3 * 2.236 = 6.7: from nought (5 - 6.7 < 0) to 11.7; 20 lies outside
        assertThat(navraag.weeg(EIND_JUNI)).isEqualTo(1);
        assertThat(navraag.weeg(EIND_JUNI)).isZero();

        vraag("gemeente:GM0363", "")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reeks", equalTo("BEGONNEN"))
                .body("items[0].maand", equalTo("2021-05-01"))
                .body("items[0].aantal", equalTo(20))
                .body("items[0].mediaan", equalTo(5.0f))
                .body("items[0].onder", equalTo(0))
                .body("items[0].boven", equalTo(11.7f))
                .body("items[0].jaren", equalTo(3))
                .body("items[0].status", equalTo("OPEN"));
    }

    @Test
    void waitsUntilTheMonthCanHaveBeenDelivered() {
        // 30 days after the end of May is the 30th of June; three months later it is no longer
        // weighed
        assertThat(navraag.weeg(EIND_JUNI.minusDays(1))).isZero();
        assertThat(navraag.weeg(LocalDate.of(2021, 9, 30))).isZero();
    }

    @Test
    void asksNothingWhereNoThreeFormerYearsAre() {
        sector.leeg();
        begin("2019-05-07", 5);
        begin("2020-05-07", 6);
        begin("2021-05-07", 20);

        assertThat(navraag.weeg(EIND_JUNI)).isZero();
    }

    @Test
    void theMunicipalityIsAskedFirstAndOthersSeeItsAnswer() {
        navraag.weeg(EIND_JUNI);
        var id = enige();
        for (String ander : new String[] {"cedris", "rijk", "gemeente:GM0034"}) {
            vraag(ander, "").statusCode(200).body("items", empty());
            vraag(ander, "/" + id)
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-navraag"));
        }
        antwoord("gemeente:GM0034", id, "Nee").statusCode(404);
        antwoord("cedris", id, "Nee").statusCode(403);
        vraag("sob:" + Trajectproef.SOB, "").statusCode(403);

        antwoord("gemeente:GM0363", id, "Twee groepen tegelijk.")
                .statusCode(200)
                .body("status", equalTo("BEANTWOORD"))
                .body("antwoord.tekst", equalTo("Twee groepen tegelijk."))
                .body("antwoord.door", notNullValue())
                .body("antwoord.op", notNullValue());

        vraag("cedris", "?status=BEANTWOORD").body("items.navraagId", contains(id));
        antwoord("cedris", id, "Nee").statusCode(403);
        antwoord("gemeente:GM0363", id, "Of toch niet")
                .statusCode(409)
                .body("type", equalTo("/problemen/navraag-gesloten"));
        antwoord("gemeente:GM0363", id, " ").statusCode(400);
    }

    @Test
    void afterFourteenDaysOthersSeeThatItWasAsked() {
        navraag.weeg(EIND_JUNI);
        sector.uitvoeren("UPDATE navraag SET gevraagd_op = now() - interval '13 days'");
        vraag("cedris", "").body("items", empty());

        sector.uitvoeren("UPDATE navraag SET gevraagd_op = now() - interval '14 days'");
        vraag("cedris", "?gemeente=GM0363").body("items.status", contains("OPEN"));
        vraag("cedris", "?gemeente=GM0034").body("items", empty());
    }

    @Test
    void lapsesWhenLaterFactsBringTheMonthBackIntoSeason() {
        navraag.weeg(EIND_JUNI);
        sector.vertel(
                mei.stream()
                        .limit(15)
                        .map(t ->
                                t.van("2021-02-07")
                                        .nieuweVersie(2, Instant.parse("2022-07-01T10:00:00Z"))));

        assertThat(navraag.weeg(EIND_JUNI)).isZero();
        vraag("gemeente:GM0363", "").body("items[0].status", equalTo("VERVALLEN"));
        antwoord("gemeente:GM0363", enige(), "Hersteld").statusCode(409);
    }
}
