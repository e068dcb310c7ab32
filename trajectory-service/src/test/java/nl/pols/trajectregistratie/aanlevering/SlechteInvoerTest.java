package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.gzip;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class SlechteInvoerTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "afstand":"GROOT"                  | "afstand":                                | V01-geen-json
                    "afstand":"GROOT"                  | "afstand":"GROOT","kleur":"rood"          | V02-onbekend-veld
                    "behoudVanUitkering":true          | "behoudVanUitkering":"ja"                 | V03-verkeerd-type
                    "startdatum":"2022-01-10"          | "startdatum":"2022-13-10"                 | V05-datum
                    "geplandeEinddatum":"2022-07-10"   | "geplandeEinddatum":"2021-07-10"          | T1-gepland-voor-start
                    "afstand":"GROOT"                  | "afstand":"GROOT","einddatum":"2021-12-31","uitstroom":"UITVAL" | T1-einde-voor-start
                    "afstand":"GROOT"                  | "afstand":"GROOT","totaalUrenPerWeek":10  | T2-productie-boven-totaal
                    "afstand":"GROOT"                  | "afstand":"GROOT","gemeentecode":"GM9999" | T8-andere-gemeente
                    """)
    void refusesOneRecordWithItsReasonAndKeepsTheOthers(String goed, String fout, String regel) {
        String slecht = record("x-slecht").replace(goed, fout);
        String sleutel = UUID.randomUUID().toString();
        String id =
                geleverd(sleutel, record("x-" + sleutel.substring(0, 8)) + "\n" + slecht)
                        .body("nieuw", equalTo(1))
                        .body("geweigerd", equalTo(1))
                        .extract()
                        .path("id");
        als(AMSTERDAM)
                .queryParam("uitslag", "GEWEIGERD")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items[0].fouten.regel", hasItem(regel));
    }

    @Test
    void namesABsnThatFailsTheCheckWithoutShowingOrStoringIt() {
        String bsn = "123456789";
        String antwoord =
                geleverd(
                                "bsn",
                                record("bsn-1", bsn)
                                        + "\n"
                                        + record(Fixtures.bsn(9), Fixtures.bsn(9)))
                        .body("geweigerd", equalTo(2))
                        .extract()
                        .asString();
        String id = JsonPath.from(antwoord).getString("id");
        String uitslagen =
                als(AMSTERDAM)
                        .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                        .then()
                        .body("items[0].fouten.regel", contains("V09-bsn"))
                        .body("items[1].fouten.regel", hasItem("V14-bsn-buiten-bsn-veld"))
                        .extract()
                        .asString();
        assertThat(antwoord + uitslagen).doesNotContain(bsn).doesNotContain(Fixtures.bsn(9));
        for (String tabel :
                new String[] {
                    "traject",
                    "geparkeerd",
                    "aanlevering",
                    "aanlevering_deel",
                    "aanlevering_bevinding"
                }) {
            assertThat(
                            tel(
                                    "SELECT count(*) FROM %1$s WHERE %1$s::text ~ '%2$s|%3$s'"
                                            .formatted(tabel, bsn, Fixtures.bsn(9))))
                    .isZero();
        }
    }

    @Test
    void keepsWhatCameBeforeATruncatedGzipAndContinuesWithTheSameFile() {
        String inhoud = records("t-", 6_000);
        byte[] heel = gzip(inhoud);
        byte[] afgekapt = Arrays.copyOf(heel, heel.length / 2);

        gezipt("afgekapt", afgekapt)
                .statusCode(400)
                .body("type", equalTo("/problemen/aanlevering-afgebroken"))
                .body("detail", containsString("Idempotency-Key"));
        long gehad = tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 't-%'");
        assertThat(gehad).isPositive().isLessThan(6_000);
        assertThat(tel("SELECT ontvangen FROM aanlevering WHERE sleutel = 'afgekapt'"))
                .isEqualTo(gehad);

        gezipt("afgekapt", heel)
                .statusCode(201)
                .body("status", equalTo("AFGEROND"))
                .body("ontvangen", equalTo(6_000))
                .body("nieuw", equalTo(6_000));
        gezipt("afgekapt", heel).statusCode(201).body("nieuw", equalTo(6_000));
        assertThat(tel("SELECT max(versie) FROM traject WHERE registratienummer LIKE 't-%'"))
                .isEqualTo(1);
    }

    @Test
    void saysThatABodyIsNoGzip() {
        gezipt("geen-gzip", record("n-1").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", equalTo("/problemen/aanlevering-afgebroken"))
                .body("detail", containsString("geen gzip"));
    }

    @Test
    void readsEveryMemberOfAConcatenatedGzip() throws IOException {
        var aaneen = new ByteArrayOutputStream();
        aaneen.write(gzip(record("m-1") + "\n"));
        aaneen.write(gzip(record("m-2") + "\n"));
        gezipt("aaneen", aaneen.toByteArray()).statusCode(201).body("nieuw", equalTo(2));
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() {
        String lang = "{\"registratienummer\":\"" + "x".repeat(300_000) + "\"}";
        String id =
                geleverd("lang", record("l-1") + "\n" + lang + "\n" + record("l-2"))
                        .body("nieuw", equalTo(2))
                        .body("geweigerd", equalTo(1))
                        .extract()
                        .path("id");
        als(AMSTERDAM)
                .queryParam("uitslag", "GEWEIGERD")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items[0].regel", equalTo(2))
                .body("items[0].fouten.regel", contains("V13-regel-te-lang"));
    }

    @Test
    void refusesALineThatIsNoUtf8AndGoesOn() {
        byte[] inhoud =
                (record("f-1") + "\n" + record("f-2") + "\n").getBytes(StandardCharsets.UTF_8);
        inhoud[22] = (byte) 0xC3;
        lever(AMSTERDAM, "utf8", inhoud)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("geweigerd", equalTo(1))
                .body("nieuw", equalTo(1));
    }

    @Test
    void readsABodyOfAnySizeInConstantMemory() throws IOException, InterruptedException {
        byte[] regel =
                ("{\"registratienummer\":\"" + "y".repeat(60_000) + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8);
        int regels = 1_400;
        // 84 MB that exist nowhere as a whole: made while they are sent
        var inhoud =
                BodyPublishers.ofInputStream(() ->
                        new SequenceInputStream(
                                Collections.enumeration(
                                        IntStream.range(0, regels)
                                                .mapToObj(i -> new ByteArrayInputStream(regel))
                                                .toList())));
        var verzoek =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + AANLEVERINGEN))
                        .header("Authorization", "Bearer " + Tokens.van(AMSTERDAM))
                        .header("Idempotency-Key", "groot")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(inhoud)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var antwoord = client.send(verzoek, BodyHandlers.ofString());
            assertThat(antwoord.statusCode()).isEqualTo(201);
            assertThat(JsonPath.from(antwoord.body()).getInt("geweigerd")).isEqualTo(regels);
        }
    }

    private static ValidatableResponse geleverd(String sleutel, String inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud).post(AANLEVERINGEN).then().statusCode(201);
    }

    private static ValidatableResponse gezipt(String sleutel, byte[] inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud)
                .header("Content-Encoding", "gzip")
                .post(AANLEVERINGEN)
                .then();
    }
}
