package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.aanlevering;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.doe;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class WegingTest {

    private static final int GEWOON = 1_100;

    /// A sender with a custom: the same eleven hundred records, four times.
    @BeforeEach
    void begin() {
        Leveringen.begin();
        for (int keer = 1; keer <= 4; keer++) {
            geleverd("gewoon-" + keer, records("w-", GEWOON)).body("status", equalTo("AFGEROND"));
        }
        SchemaCheck.takeValidEvents();
    }

    @Test
    void waitsWithADeliveryThatChangesFarMoreThanThisSenderUsuallyDoes() {
        String id = vreemd("veel-anders", anders(400), "W2-veel-gewijzigd");

        aanlevering(id)
                .body("redenen[0].nl", containsString("36,4%"))
                .body("gewijzigd", equalTo(400))
                .body("velden.pointer", contains("/afstand"));
        assertThat(tel("SELECT max(versie) FROM traject")).isOne();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();

        for (int keer = 1; keer <= 2; keer++) {
            doe(id, "goedkeuring", "{}")
                    .statusCode(200)
                    .body("status", equalTo("AFGEROND"))
                    .body("gewijzigd", equalTo(400));
        }
        assertThat(tel("SELECT count(*) FROM traject WHERE versie = 2 AND afstand = 'KLEIN'"))
                .isEqualTo(400);
        assertThat(SchemaCheck.takeValidEvents()).hasSize(400);
    }

    @Test
    void waitsWhereFarMoreIsRefusedOrFarFewerOrMoreRecordsCome() {
        String fout = records("w-", 900) + "\n" + records("wf-", 200).replace("GROOT", "ENORM");
        vreemd("veel-fout", fout, "W1-veel-geweigerd");
        vreemd("weinig", records("w-", 300), "W3-weinig-records");
        vreemd("veel", records("w-", GEWOON) + "\n" + records("wm-", 1_200), "W4-veel-records");
        assertThat(tel("SELECT count(*) FROM traject")).isEqualTo(GEWOON);
    }

    @Test
    void dropsWhatIsTurnedDownAndKeepsNothingOfItsRecords() {
        String id =
                vreemd(
                        "af",
                        records("w-", 1_000) + "\n" + records("wn-", 1_500),
                        "W4-veel-records");
        for (int keer = 1; keer <= 2; keer++) {
            doe(id, "afwijzing", "").statusCode(200).body("status", equalTo("AFGEWEZEN"));
        }
        assertThat(tel("SELECT count(*) FROM aanlevering_wacht")).isZero();
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'wn-%'"))
                .isZero();
        doe(id, "goedkeuring", "{}")
                .statusCode(409)
                .body("type", equalTo("/problemen/niet-ter-goedkeuring"));
    }

    @Test
    void keepsNoBsnOfWhatWaits() throws SQLException, IOException {
        vreemd("bsn", records("w-", GEWOON) + "\n" + records("wb-", 1_200), "W4-veel-records");
        String eenBsn = record("wb-0").split("\"bsn\":\"")[1].substring(0, 9);
        try (var connection = Fixtures.alsBeheerder();
                var statement = connection.createStatement();
                var rijen = statement.executeQuery("SELECT opgaven FROM aanlevering_wacht")) {
            var alles = new ByteArrayOutputStream();
            while (rijen.next()) {
                new InflaterInputStream(rijen.getBinaryStream(1)).transferTo(alles);
            }
            assertThat(alles.toString(StandardCharsets.UTF_8))
                    .contains("wb-0")
                    .doesNotContain(eenBsn);
        }
    }

    @Test
    void letsAnOrdinaryDeliveryThroughWithTheOutcomesThatItReallyHas() {
        String voorganger = record("wv-1");
        String vervolg =
                record("wv-2", voorganger.split("\"bsn\":\"")[1].substring(0, 9))
                        .replace("2022-01-10", "2022-08-01")
                        .replace("2022-07-10", "2022-12-01")
                        .replace("\"GROOT\"}", "\"GROOT\",\"vervolgVan\":\"wv-1\"}");
        String inhoud =
                String.join(
                        "\n",
                        record("wd-1"),
                        voorganger,
                        anders(10),
                        vervolg,
                        record("wd-1").replace("GROOT", "KLEIN"),
                        record("wd-1"));

        String id =
                geleverd("door", inhoud)
                        .body("status", equalTo("AFGEROND"))
                        .body("redenen", nullValue())
                        .body("ontvangen", equalTo(GEWOON + 5))
                        .body("nieuw", equalTo(3))
                        .body("gewijzigd", equalTo(10))
                        .body("geweigerd", equalTo(1))
                        .body("ongewijzigd", equalTo(GEWOON - 10 + 1))
                        .extract()
                        .path("id");
        assertThat(tel("SELECT count(*) FROM aanlevering WHERE aangehouden")).isOne();
        assertThat(
                        tel(
                                "SELECT count(*) FROM aanlevering_wijziging WHERE aanlevering_id = '%s'"
                                        .formatted(id)))
                .isZero();
        assertThat(tel("SELECT count(*) FROM traject WHERE vervolg_van IS NOT NULL")).isOne();
        assertThat(
                        tel(
                                "SELECT count(*) FROM aanlevering_bevinding WHERE bevindingen::text"
                                        + " LIKE '%T4-voorganger%'"))
                .isZero();
        assertThat(tel("SELECT count(*) FROM aanlevering_wacht")).isZero();
    }

    @Test
    void doesNotBotherWhoDeliversLittleOrForTheFirstTimesOrBySizesThatDiffer() {
        voer("UPDATE aanlevering SET status = 'GEWEIGERD' WHERE sleutel = 'gewoon-4'");
        geleverd("derde", records("w-", 1)).body("status", equalTo("AFGEROND"));
        voer("UPDATE aanlevering SET status = 'AFGEROND' WHERE sleutel = 'gewoon-4'");
        voer(
                "UPDATE aanlevering SET nieuw = 0, ongewijzigd = 10, ontvangen = 10 WHERE sleutel ="
                        + " 'gewoon-1'");
        geleverd("wisselend", records("w-", 20)).body("status", equalTo("AFGEROND"));
        voer("UPDATE aanlevering SET nieuw = 0, ongewijzigd = 10, ontvangen = 10");
        geleverd("klein", records("w-", 1)).body("status", equalTo("AFGEROND"));
        assertThat(tel("SELECT count(*) FROM aanlevering WHERE aangehouden")).isZero();
    }

    @Test
    void goesOnReadingAfterAKillWhereItStopped() {
        String inhoud = anders(400);
        voer(
                """
                INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, aangehouden, status, pacht, pacht_tot, ontvangen_op)
                VALUES (uuidv7(), 'gemeente:GM0363', 'dood', 'x', false, false, true, 'BEZIG', uuidv7(), now() - interval '1 minute', now())
                """);
        String id = vreemd("dood", inhoud, "W2-veel-gewijzigd");
        // and once more while it takes effect
        voer(
                "UPDATE aanlevering SET status = 'BEZIG', vrijgegeven_op = now(), pacht = uuidv7(),"
                        + " pacht_tot = now() - interval '1 second' WHERE id = '%s'".formatted(id));
        doe(id, "goedkeuring", "{}").statusCode(200).body("status", equalTo("AFGEROND"));
        assertThat(tel("SELECT count(*) FROM traject WHERE versie = 2")).isEqualTo(400);
    }

    private static String anders(int aantal) {
        return IntStream.range(0, GEWOON)
                .mapToObj(i ->
                        i < aantal ? record("w-" + i).replace("GROOT", "KLEIN") : record("w-" + i))
                .collect(Collectors.joining("\n"));
    }

    private static String vreemd(String sleutel, String inhoud, String reden) {
        ValidatableResponse antwoord =
                geleverd(sleutel, inhoud)
                        .body("status", equalTo("TER_GOEDKEURING"))
                        .body("redenen.regel", contains(reden));
        return antwoord.extract().path("id");
    }
}
