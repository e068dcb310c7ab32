package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ONBEKENDE_SOB;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.doe;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.status;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class IntrekkingTest {

    @BeforeEach
    void begin() {
        Leveringen.begin();
    }

    @Test
    void bringsBackWhatWasKnownBeforeAndLetsLapseWhatItBrought() {
        geleverd("ti-eerst", record("ti-1") + "\n" + record("ti-2"));
        String id =
                id(
                        "ti-fout",
                        record("ti-1").replace("GROOT", "KLEIN")
                                + "\n"
                                + record("ti-2")
                                + "\n"
                                + record("ti-3"));
        SchemaCheck.takeValidEvents();

        for (int keer = 1; keer <= 2; keer++) {
            doe(id, "intrekking", "")
                    .statusCode(200)
                    .body("status", equalTo("INGETROKKEN"))
                    .body("intrekking.hersteld", equalTo(2))
                    .body("intrekking.overgeslagen", equalTo(0))
                    .body("gewijzigd", equalTo(1));
        }

        traject("ti-1")
                .body("items[0].afstand", equalTo("GROOT"))
                .body("items[0].versie", equalTo(3));
        traject("ti-2").body("items[0].versie", equalTo(1));
        assertThat(status("ti-3")).isEqualTo("GEANNULEERD");
        assertThat(SchemaCheck.takeValidEvents().stream().map(e -> e.event().type()))
                .containsExactlyInAnyOrder(
                        "nl.re-integratietrajecten.traject-gewijzigd.v1",
                        "nl.re-integratietrajecten.traject-geannuleerd.v1");
        assertThat(tel("SELECT count(*) FROM traject_versie WHERE afstand = 'KLEIN'")).isOne();
        lever(AMSTERDAM, "ti-fout", record("ti-9"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problemen/sleutel-hergebruikt"));
    }

    @Test
    void undoesOneAfterTheOther() {
        String eerste = id("na-1", record("na-1"));
        String tweede = id("na-2", record("na-1").replace("GROOT", "KLEIN"));
        doe(eerste, "intrekking", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/gewijzigd-sinds-aanlevering"));
        doe(tweede, "intrekking", "").statusCode(200);
        traject("na-1").body("items[0].afstand", equalTo("GROOT"));
        doe(eerste, "intrekking", "").statusCode(200).body("intrekking.hersteld", equalTo(1));
        assertThat(status("na-1")).isEqualTo("GEANNULEERD");
    }

    @Test
    void refusesWithTheNumbersThatSomethingElseChangedSinceUnlessTheyMayStay() {
        String id = id("sinds", record("si-1") + "\n" + record("si-2"));
        geleverd("sinds-2", record("si-2").replace("GROOT", "KLEIN"));

        doe(id, "intrekking", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/gewijzigd-sinds-aanlevering"))
                .body("errors.detail", contains("Registratienummer si-2"));
        assertThat(tel("SELECT max(versie) FROM traject WHERE registratienummer = 'si-1'")).isOne();

        doe(id, "intrekking?overslaan=true", "")
                .statusCode(200)
                .body("intrekking.hersteld", equalTo(1))
                .body("intrekking.overgeslagen", equalTo(1));
        traject("si-2").body("items[0].afstand", equalTo("KLEIN"));
        als(AMSTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/overgeslagen")
                .then()
                .statusCode(200)
                .body("items.registratienummer", contains("si-2"));
    }

    @Test
    void takesManyBatchesBackAndGoesOnAfterAKill() {
        geleverd("kill-0", records("tk-", 2_300));
        String id = id("kill", records("tk-", 2_300).replace("GROOT", "KLEIN"));
        doe(id, "intrekking", "").statusCode(200).body("intrekking.hersteld", equalTo(2_300));
        assertThat(tel("SELECT count(*) FROM traject WHERE afstand = 'GROOT' AND versie = 3"))
                .isEqualTo(2_300);

        String weer = id("kill-2", records("tk-", 2_300).replace("GROOT", "MIDDEL"));
        voer(
                "UPDATE aanlevering SET status = 'WORDT_INGETROKKEN', pacht = uuidv7(), pacht_tot ="
                        + " now() - interval '1 second', ingetrokken_tot = 1, hersteld = 1000 WHERE"
                        + " id = '%s'".formatted(weer));
        doe(weer, "intrekking", "")
                .statusCode(200)
                .body("status", equalTo("INGETROKKEN"))
                .body("intrekking.hersteld", equalTo(2_300));
        assertThat(tel("SELECT count(*) FROM traject WHERE afstand = 'GROOT'")).isEqualTo(1_300);
    }

    @Test
    void bringsBackWhatLapsedByAReplacementAndForgetsWhatWasParked() {
        geleverd("tv-eerst", record("tv-1") + "\n" + record("tv-2"));
        String parkeert = record("tv-3").replace(SOB.toString(), ONBEKENDE_SOB.toString());
        String id =
                lever(AMSTERDAM, "tv", record("tv-1") + "\n" + parkeert)
                        .queryParam("vervangtVan", "2022-01-01")
                        .queryParam("vervangtTotEnMet", "2022-12-31")
                        .post(AANLEVERINGEN)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        doe(id, "intrekking", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/niet-in-te-trekken"));
        String voorstel = Leveringen.aanlevering(id).extract().path("vervanging.voorstel");
        doe(id, "goedkeuring", "{\"voorstel\":\"%s\",\"verdwijnt\":1}".formatted(voorstel))
                .statusCode(200)
                .body("geparkeerd", equalTo(1));
        assertThat(status("tv-2")).isEqualTo("GEANNULEERD");

        doe(id, "intrekking", "").statusCode(200).body("intrekking.hersteld", equalTo(1));
        assertThat(status("tv-2")).isEqualTo(status("tv-1"));
        assertThat(tel("SELECT count(*) FROM geparkeerd")).isZero();
    }

    @Test
    void refusesADryRunAnotherMunicipalityAndOneThatRuns() {
        String proef =
                lever(AMSTERDAM, "proef", record("tp-1"))
                        .queryParam("proef", true)
                        .post(AANLEVERINGEN)
                        .then()
                        .extract()
                        .path("id");
        doe(proef, "intrekking", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/niet-in-te-trekken"));
        String id = id("tr", record("tr-1"));
        als(ROTTERDAM)
                .post(AANLEVERINGEN + "/" + id + "/intrekking")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-aanlevering"));
        voer(
                "UPDATE aanlevering SET status = 'BEZIG', pacht = uuidv7(), pacht_tot = now() +"
                        + " interval '1 minute' WHERE id = '%s'".formatted(id));
        doe(id, "intrekking", "")
                .statusCode(409)
                .body("type", equalTo("/problemen/aanlevering-loopt"));
    }

    private static String id(String sleutel, String inhoud) {
        return geleverd(sleutel, inhoud).extract().path("id");
    }
}
