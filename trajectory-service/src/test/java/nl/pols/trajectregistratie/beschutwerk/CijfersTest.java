package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class CijfersTest {

    private static final String BESCHUT = "/trajectregistratie/v1/beschut-werk";

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    /// Letters 003 and 004: the end of 2016 was 200 in April 2017 and is 313 in June 2018.
    @Test
    void theEndOf2016Was200InApril2017AndIs313InJune2018() {
        // 220 records, of which 20 with a place from 2017 on; and 93 that came late
        lever(0, 200, "2016-09-01");
        lever(200, 220, "2017-01-15");
        bekendSinds("2017-03-01");
        lever(220, 313, "2016-10-01");
        // the 20 turn out to have begun in 2016 after all
        lever(200, 220, "2016-12-31");
        bekendSinds("2017-11-01");

        cijfers("2016-12-31", "2017-04-13T00:00:00Z").body("werkend", equalTo(200));
        cijfers("2016-12-31", "2018-06-15T00:00:00Z").body("werkend", equalTo(313));
        cijfers("2016-12-31", null).body("werkend", equalTo(313));
        cijfers("2016-12-31", "2017-01-01T00:00:00Z").body("werkend", equalTo(0));
        // still the same answer after all that came later
        cijfers("2016-12-31", "2017-04-13T00:00:00Z")
                .body("werkend", equalTo(200))
                .body("adviezen.positiefCumulatief", equalTo(220));
        als(ROTTERDAM)
                .queryParam("peildatum", "2016-12-31")
                .get(BESCHUT + "/cijfers")
                .then()
                .body("werkend", equalTo(0));
    }

    @Test
    void theNumbersOfTheLetterAreThereAndThoseOfAMunicipalityAreImported() {
        als(AMSTERDAM)
                .queryParam("gebied", "NL")
                .get(BESCHUT + "/aantallen")
                .then()
                .statusCode(200)
                .body("jaar", contains(2017, 2018, 2050))
                .body("aantal", contains(2600, 4600, 30000))
                .body("soort", contains("REGELING", "REGELING", "RAMING"));
        als(AMSTERDAM)
                .queryParam("gebied", "NL")
                .queryParam("bekendOp", "2018-06-14T23:59:59Z")
                .get(BESCHUT + "/aantallen")
                .then()
                .body("", hasSize(0));
        SchemaCheck.takeValidEvents();
        stelVast("rijk", 150, "2016-12-20").statusCode(200).body("gewijzigd[0].versie", equalTo(1));
        stelVast("rijk", 150, "2016-12-20").body("ongewijzigd", equalTo(1));
        stelVast("beheer", 160, "2017-07-01").body("gewijzigd[0].versie", equalTo(2));

        assertThat(SchemaCheck.takeValidEvents())
                .extracting(Emitted::key)
                .containsOnly("GM0363-2017-REGELING")
                .hasSize(2);

        cijfers("2017-12-31", "2017-06-30T00:00:00Z").body("aantal", equalTo(150));
        cijfers("2017-12-31", null).body("aantal", equalTo(160));
        cijfers("2018-12-31", null).body("aantal", nullValue()).body("verplichting", nullValue());
    }

    @Test
    void whoMayNotLaysDownNoNumbers() {
        stelVast(AMSTERDAM, 1, "2017-01-01").statusCode(403);
        stelVast("sob:" + SOB, 1, "2017-01-01").statusCode(403);
        als("rijk").get(BESCHUT + "/cijfers").then().statusCode(403);
        als("sob:" + SOB).get(BESCHUT + "/cijfers").then().statusCode(403);
    }

    @Test
    void municipalitiesTogetherDoNotExceedTheCountry() {
        als("rijk")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"bron":"proef","aantallen":[
                          {"gebied":"NL","jaar":2019,"soort":"REGELING","aantal":10},
                          {"gebied":"GM0363","jaar":2019,"soort":"REGELING","aantal":6},
                          {"gebied":"GM0599","jaar":2019,"soort":"REGELING","aantal":5}]}
                        """)
                .post(BESCHUT + "/aantallen")
                .then()
                .statusCode(400)
                .body("errors.code", contains("som-boven-land"));
    }

    private static ValidatableResponse cijfers(String peildatum, @Nullable String bekendOp) {
        var vraag = als(AMSTERDAM).queryParam("peildatum", peildatum);
        if (bekendOp != null) {
            vraag.queryParam("bekendOp", bekendOp);
        }
        return vraag.get(BESCHUT + "/cijfers").then().statusCode(200);
    }

    private static ValidatableResponse stelVast(String wie, int aantal, String bekendgemaaktOp) {
        return als(wie).contentType(ContentType.JSON)
                .body(
                        """
                        {"bron":"regeling","bekendgemaaktOp":"%s",
                         "aantallen":[{"gebied":"GM0363","jaar":2017,"soort":"REGELING","aantal":%d}]}
                        """
                                .formatted(bekendgemaaktOp, aantal))
                .post(BESCHUT + "/aantallen")
                .then();
    }

    private static void lever(int van, int tot, String start) {
        String regels =
                IntStream.range(van, tot)
                        .mapToObj(i ->
                                """
                                {"registratienummer":"k-%d","bsn":"%s","aanvraag":{"datum":"2016-05-01","aanvrager":"GEMEENTE"},\
                                "advies":{"datum":"2016-06-01","uitkomst":"POSITIEF"},\
                                "plaatsingen":[{"werkgever":"GEMEENTE","startdatum":"%s","urenPerWeek":25}]}\
                                """
                                        .formatted(i, bsn(1_000 + 20 * i), start))
                        .collect(Collectors.joining("\n"));
        als(AMSTERDAM)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(BESCHUT + "/dossiers/_lever")
                .then()
                .statusCode(200)
                .body("geweigerd", equalTo(0));
    }

    /// Moves what became known in this test to a day in the past: what is known now since then, and
    /// what it superseded until then.
    private static void bekendSinds(String dag) {
        voer(
                """
                UPDATE beschut_werk_versie SET bekend_tot = '%1$s' WHERE bekend_tot > now() - interval '1 hour'
                """
                        .formatted(dag));
        voer(
                """
                UPDATE beschut_werk SET bekend_vanaf = '%s' WHERE bekend_vanaf > now() - interval '1 hour'
                """
                        .formatted(dag));
    }
}
