package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.aanlevering.AanleveringTest.geleverd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of two records with one number in a delivery the first counts.
@QuarkusTest
@WithPostgres
class DubbelInAanleveringTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void keepsTheFirstOfTwoDifferentRecordsWithOneNumber() {
        String eerste = record("d-1");
        String andere = eerste.replace("\"GROOT\"", "\"KLEIN\"");
        String id =
                geleverd("dubbel", eerste + "\n" + andere + "\n" + eerste)
                        .body("nieuw", equalTo(1))
                        .body("geweigerd", equalTo(1))
                        .body("ongewijzigd", equalTo(1))
                        .extract()
                        .path("id");
        als(AMSTERDAM)
                .queryParam("uitslag", "GEWEIGERD")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items", hasSize(1))
                .body("items[0].regel", equalTo(2))
                .body("items[0].fouten.regel", contains("T7-dubbel-in-aanlevering"));
    }

    @Test
    void keepsTheFirstAlsoWhenTheSecondComesBatchesLater() {
        String andere = record("v-0").replace("\"GROOT\"", "\"KLEIN\"");
        geleverd("dubbel-ver", records("v-", 2_100) + "\n" + andere)
                .body("nieuw", equalTo(2_100))
                .body("geweigerd", equalTo(1));
    }

    @Test
    void keepsTheFirstAlsoWhenTheFirstChangedNothing() {
        String records = records("w-", 2_100);
        geleverd("vooraf", records);
        String andere = record("w-0").replace("\"GROOT\"", "\"KLEIN\"");
        geleverd("dubbel-ongewijzigd", records + "\n" + andere)
                .body("ongewijzigd", equalTo(2_100))
                .body("geweigerd", equalTo(1));
    }
}
