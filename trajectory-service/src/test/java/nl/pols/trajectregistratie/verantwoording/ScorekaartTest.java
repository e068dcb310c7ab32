package nl.pols.trajectregistratie.verantwoording;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a score card counts, and who sees it when.
@QuarkusTest
@WithPostgres
class ScorekaartTest {

    private static final String PAD = "/trajectregistratie/v1/scorekaart";
    private static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);
    private static final String DEZE_MAAND = VANDAAG.toString().substring(0, 7);

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        for (String tabel :
                new String[] {
                    "periodeverklaring",
                    "scorekaart_gezien",
                    "taak",
                    "traject",
                    "traject_versie",
                    "geparkeerd",
                    "aanlevering_deel",
                    "aanlevering_bevinding",
                    "aanlevering"
                }) {
            Fixtures.voer("DELETE FROM " + tabel);
        }
    }

    @Test
    void countsWhatIsFilledPerField() {
        leverAan(
                "sk-a",
                met(record("sk-1"), "\"geboortejaar\":1980"),
                met(record("sk-2"), "\"geboortejaar\":1981,\"doel\":\"BETAALD_WERK\""),
                record("sk-3"));
        kaart(AMSTERDAM, "2022-Q1")
                .statusCode(200)
                .body("aantallen.trajecten", equalTo(3))
                .body("aantallen.begonnen", equalTo(3))
                .body("volledigheid.find{it.veld=='geboortejaar'}.gevuld", equalTo(2))
                .body("volledigheid.find{it.veld=='geboortejaar'}.aandeel", equalTo(0.6667f))
                .body("volledigheid.find{it.veld=='doel'}.gevuld", equalTo(1))
                .body("volledigheid.find{it.veld=='uitstroomcontrole'}.aantal", equalTo(0))
                .body("volledigheid.find{it.veld=='uitstroomcontrole'}", not(hasKey("aandeel")));
    }

    @Test
    void measuresTheDaysUntilAFactIsFirstTold() {
        String[] records = new String[10];
        for (int i = 0; i < 10; i++) {
            records[i] = record("sk-1" + i);
        }
        leverAan("sk-b", records);
        // told on the 1st, 2nd, .. 10th day; the last one again, with its end, on the 30th
        for (int i = 0; i < 10; i++) {
            Fixtures.voer(
                    "UPDATE traject SET bekend_vanaf = '2022-01-10T12:00Z'::timestamptz + interval '%d days' WHERE registratienummer = 'sk-1%d'"
                            .formatted(i + 1, i));
        }
        leverAan("sk-c", met(records[9], "\"einddatum\":\"2022-02-01\",\"uitstroom\":\"UITVAL\""));
        Fixtures.voer(
                "UPDATE traject SET bekend_vanaf = '2022-02-09T12:00Z' WHERE registratienummer ="
                        + " 'sk-19'");
        Fixtures.voer(
                "UPDATE traject_versie SET bekend_tot = '2022-02-09T12:00Z' WHERE registratienummer"
                        + " = 'sk-19'");
        // changed once more later: first told is first told
        leverAan(
                "sk-g",
                met(records[9], "\"einddatum\":\"2022-02-01\",\"uitstroom\":\"UITVAL\"")
                        .replace("\"GROOT\"", "\"KLEIN\""));
        kaart(AMSTERDAM, "2022-Q1")
                .body("tijdigheid.feit", contains("START", "EINDE"))
                .body("tijdigheid.aantal", contains(10, 1))
                .body("tijdigheid.mediaanDagen", contains(5, 8))
                .body("tijdigheid.p90Dagen", contains(9, 8));
    }

    @Test
    void countsFindingsPerRuleAndSharesOfADeliverysRecords() {
        leverAan(
                "sk-d",
                record("sk-20"),
                record("sk-21").replace("\"GROOT\"", "\"REUSACHTIG\""),
                record("sk-22").replace(SOB.toString(), Fixtures.ONBEKENDE_SOB.toString()),
                record("sk-23").replace("2022-07-10", "2021-07-10"));
        // asked what it would do, it delivered nothing
        lever(AMSTERDAM, "sk-h" + System.nanoTime(), record("sk-24"))
                .queryParam("proef", true)
                .post(Fixtures.AANLEVERINGEN)
                .then()
                .statusCode(201);
        kaart(AMSTERDAM, DEZE_MAAND)
                .body("aanlevering.ontvangen", equalTo(4))
                .body("aanlevering.geweigerd", equalTo(2))
                .body("aanlevering.aandeelGeweigerd", equalTo(0.5f))
                .body("aanlevering.geparkeerd", equalTo(1))
                .body("meldingen.find{it.ernst=='PARKEREN'}.aantal", equalTo(1))
                .body("meldingen.findAll{it.ernst=='FOUT'}.aantal.sum()", equalTo(2));
        kaart(AMSTERDAM, "2022-Q1").body("meldingen", empty());
    }

    @Test
    void tellsWhatWasChangedAfterSignOff() {
        leverAan("sk-e", record("sk-30"));
        als(AMSTERDAM)
                .contentType("application/json")
                .body(
                        "{\"periode\":\"2022-Q1\",\"aantallen\":{\"trajecten\":1,\"begonnen\":1,\"beeindigd\":0}}")
                .post("/trajectregistratie/v1/periodeverklaringen")
                .then()
                .statusCode(201);
        leverAan("sk-f", record("sk-31"));
        kaart(AMSTERDAM, "2022-Q1")
                .body("verklaring.revisies", equalTo(1))
                .body("verklaring.herzieneTrajecten", equalTo(1));
        kaart(AMSTERDAM, "2022-Q2").body("", not(hasKey("verklaring")));
    }

    @Test
    void isSeenByTheMunicipalityFirst() {
        LocalDate vorigeMaand = VANDAAG.minusMonths(1);
        String recent = vorigeMaand.toString().substring(0, 7);
        kaart("cedris", DEZE_MAAND, "GM0363")
                .statusCode(409)
                .body("type", equalTo("/problemen/scorekaart-nog-niet-open"));
        kaart(AMSTERDAM, DEZE_MAAND).statusCode(200);
        kaart("cedris", DEZE_MAAND, "GM0363").statusCode(409);
        kaart(AMSTERDAM, recent).statusCode(200);
        kaart("cedris", recent, "GM0363").statusCode(200);
        kaart("rijk", "2022-Q1", "GM0363").statusCode(200);
    }

    @Test
    void showsOthersNothingOfAFewTrajectories() {
        leverAan("sk-g", record("sk-40"));
        kaart("rijk", "2022-Q1", "GM0363")
                .body("afgeschermd", equalTo(true))
                .body("volledigheid", empty())
                .body("tijdigheid", empty())
                .body("", not(hasKey("aantallen")));
        String[] meer = new String[9];
        for (int i = 0; i < 9; i++) {
            meer[i] = record("sk-5" + i);
        }
        leverAan("sk-h", meer);
        kaart("rijk", "2022-Q1", "GM0363")
                .body("afgeschermd", equalTo(false))
                .body("aantallen.trajecten", equalTo(10));
    }

    @Test
    void isNobodyElses() {
        kaart(AMSTERDAM, "2022-Q1", "GM0599")
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));
        kaart("sob:" + SOB, "2022-Q1", "GM0363").statusCode(403);
        kaart("beheer", "2022-Q1", "GM0363").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "periode=2022",
                "periode=2022-Q1",
                "periode=2022-Q1&gemeente=0363",
                "gemeente=GM0363"
            })
    void refusesWhatIsNoQuestion(String vraag) {
        als("rijk")
                .get(PAD + "?" + vraag)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    private static ValidatableResponse kaart(String wie, String periode) {
        return als(wie).queryParam("periode", periode).get(PAD).then();
    }

    private static ValidatableResponse kaart(String wie, String periode, String gemeente) {
        return als(wie).queryParams("periode", periode, "gemeente", gemeente).get(PAD).then();
    }

    private static void leverAan(String sleutel, String... records) {
        lever(AMSTERDAM, sleutel + System.nanoTime(), String.join("\n", records))
                .post(Fixtures.AANLEVERINGEN)
                .then()
                .statusCode(201);
    }

    private static String met(String record, String deel) {
        return record.substring(0, record.length() - 1) + "," + deel + "}";
    }
}
