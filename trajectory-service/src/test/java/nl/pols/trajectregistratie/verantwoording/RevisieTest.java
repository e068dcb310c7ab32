package nl.pols.trajectregistratie.verantwoording;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.PAD;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.met;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.metEinde;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.revisies;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.stel;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.verklaard;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What changes a declared period later is a revision of it, and nothing else is.
@QuarkusTest
@WithPostgres
class RevisieTest {

    @BeforeEach
    void leeg() {
        Verklaarproef.leeg();
    }

    @Test
    void whatChangesThePeriodLaterIsARevision() {
        String lopend = record("pv-10").replace("2022-07-10", "2022-12-31");
        stel(lopend);
        stel(record("pv-11"));
        String id = verklaard("2022-Q1", 2, 2, 0);
        revisies(id).body("items", empty());
        // not of the period: a later start, and an end after it
        stel(record("pv-12").replace("2022-01-10", "2022-04-01"));
        stel(metEinde(lopend, "2022-04-01"));
        revisies(id).body("items", empty());
        // of the period: a trajectory more, other hours, an end within it
        stel(record("pv-13"));
        stel(metEinde(lopend, "2022-03-31"));
        stel(record("pv-11").replace("\"productie\":17", "\"productie\":18"));
        stel(record("pv-11"));
        als(AMSTERDAM)
                .get(PAD + "/" + id)
                .then()
                .body("revisies", equalTo(4))
                .body("herzieneTrajecten", equalTo(3));
        revisies(id)
                .body("items.registratienummer", contains("pv-10", "pv-11", "pv-11", "pv-13"))
                .body("items.versie", contains(3, 2, 3, 1));
    }

    /// Each undated property of a trajectory in the period, by itself.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "2022-01-10"|"2022-01-11"
                    "2022-07-10"|"2022-07-11"
                    "productie":17|"productie":16
                    "coaching":3|"coaching":4
                    "scholing":2|"scholing":1
                    "overig":0|"overig":1
                    "PARTICIPATIEWET"|"IOAW"
                    "behoudVanUitkering":true|"behoudVanUitkering":false
                    "OVERIG"|"BANENAFSPRAAK"
                    "GROOT"|"KLEIN"
                    "uitkering"|"kostendragendeGemeente":"GM0599","uitkering"
                    "uitkering"|"geboortejaar":1980,"uitkering"
                    """)
    void whateverIsToldOtherwiseOfItIsARevision(String deel, String anders) {
        String record = record("pv-40", Fixtures.bsn(40));
        stel(record);
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(record.replace(deel, anders));
        revisies(id).body("items.versie", contains(2));
    }

    @Test
    void anotherPersonIsARevision() {
        stel(record("pv-41", Fixtures.bsn(41)));
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(record("pv-41", Fixtures.bsn(42)));
        revisies(id).body("items.versie", contains(2));
    }

    @Test
    void whatIsDatedAfterThePeriodIsNoRevisionOfIt() {
        String record = record("pv-20").replace("2022-07-10", "2022-12-31");
        stel(record);
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(met(record, "\"onderbrekingen\":[{\"van\":\"2022-04-02\",\"reden\":\"ZORG\"}]"));
        stel(met(record, "\"evaluaties\":[{\"datum\":\"2022-04-10\",\"uitkomst\":\"DOORGAAN\"}]"));
        revisies(id).body("items", empty());
        stel(met(record, "\"evaluaties\":[{\"datum\":\"2022-03-10\",\"uitkomst\":\"DOORGAAN\"}]"));
        revisies(id).body("items.versie", contains(4));
        stel(met(record, "\"annulering\":{\"datum\":\"2022-05-01\",\"reden\":\"VERGISSING\"}"));
        revisies(id).body("items.versie", contains(4, 5));
    }

    @Test
    void anInterruptionThatEndsLaterWasOpenInThePeriod() {
        String open = "\"onderbrekingen\":[{\"van\":\"2022-03-02\",\"reden\":\"ZORG\"}]";
        String record = record("pv-25").replace("2022-07-10", "2022-12-31");
        stel(met(record, open));
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(met(record, open.replace("\"reden\"", "\"tot\":\"2022-04-01\",\"reden\"")));
        revisies(id).body("items", empty());
        stel(met(record, open.replace("\"reden\"", "\"tot\":\"2022-03-31\",\"reden\"")));
        revisies(id).body("items", hasSize(1));
    }

    @Test
    void revisionsComeByThePage() {
        String id = verklaard("2022-Q1", 0, 0, 0);
        for (int i = 0; i < 5; i++) {
            stel(record("pv-3" + i));
        }
        var eerste =
                als(AMSTERDAM)
                        .queryParam("limit", 2)
                        .get(PAD + "/" + id + "/revisies")
                        .then()
                        .body("items.registratienummer", contains("pv-30", "pv-31"))
                        .extract();
        var tweede =
                als(AMSTERDAM)
                        .queryParams("limit", 2, "cursor", eerste.<String>path("next"))
                        .get(PAD + "/" + id + "/revisies")
                        .then()
                        .body("items.registratienummer", contains("pv-32", "pv-33"))
                        .extract();
        als(AMSTERDAM)
                .queryParams("limit", 2, "cursor", tweede.<String>path("prev"))
                .get(PAD + "/" + id + "/revisies")
                .then()
                .body("items.registratienummer", contains("pv-30", "pv-31"));
        als(AMSTERDAM)
                .queryParam("cursor", "Pm9uemlu")
                .get(PAD + "/" + id + "/revisies")
                .then()
                .statusCode(400);
    }
}
