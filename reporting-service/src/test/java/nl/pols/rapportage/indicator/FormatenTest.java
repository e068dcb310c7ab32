package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same figures in every form, and when a reader must read them again.
@QuarkusTest
@MetDatabase
class FormatenTest {
    private static final String PAD = "/rapportage/v1/indicatoren/";
    private static final String PER_GEMEENTE =
            "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente";
    private static final UUID SOB = UUID.fromString("00000000-0000-7000-8000-000000000001");
    @Inject Proefsector sector;

    @BeforeEach
    void kleineSector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "@Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM01"),
                Events.sob(SOB, "Een"),
                traject().bij("GM0001", SOB).event());
    }

    private static Response vraag(String organisatie, String accept, String query, String... tag) {
        var vraag =
                given().header("Authorization", "Bearer " + Tokens.van(organisatie)).accept(accept);
        return (tag.length == 0 ? vraag : vraag.header("If-None-Match", tag[0])).get(PAD + query);
    }

    @Test
    void withoutAChoiceItIsJsonWithASignBesideANought() {
        vraag("rijk", "*/*", PER_GEMEENTE)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("waarden.teller", contains(1, 0))
                .body("waarden.symbool", contains(null, "NIHIL"));
        vraag("rijk", "*/*", "A06/waarden?periode=2021")
                .then()
                .body("waarden[0].symbool", equalTo("ONTBREEKT"));
    }

    @Test
    void asATableItSaysByItselfWhatItIs() {
        var antwoord = vraag("rijk", "text/csv", PER_GEMEENTE);

        antwoord.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", containsString("A02-2022-05-23.csv"));
        var regels = antwoord.asString().lines().toList();
        assertThat(regels.getFirst())
                .isEqualTo(
                        "\ufeffindicator;versie;kennisdatum;licentie;peildatum;gemeente;gemeenteNaam;onderdeel;teller;noemer;waarde;afgerond;noemerOmschrijving;eenheid;status;symbool");
        assertThat(regels.get(1)).contains(";GM0001;'@Adorp;hoofdcijfer;1;;1,0000;1;");
        assertThat(regels.get(2))
                .endsWith(";GM0002;Bedorp;hoofdcijfer;0;;0,0000;0;;AANTAL;DEFINITIEF;-");
        assertThat(regels.get(1)).contains("niet openbaar");
        assertThat(vraag("rijk", "text/csv", "A02/waarden?peildatum=2022-05-23").asString())
                .contains(";https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void asASpreadsheetItHasItsDefinitionAndItsStableAddress() throws IOException {
        var antwoord = vraag("rijk", Formaat.XLSX_TYPE, PER_GEMEENTE);

        antwoord.then().statusCode(200).contentType(Formaat.XLSX_TYPE);
        try (var map = new ReadableWorkbook(new ByteArrayInputStream(antwoord.asByteArray()))) {
            assertThat(map.getFirstSheet().read().stream().map(r -> r.getCellText(1)))
                    .anySatisfy(adres ->
                            assertThat(adres)
                                    .startsWith(
                                            "/rapportage/v1/indicatoren/A02/waarden?kennisdatum=")
                                    .endsWith("&peildatum=2022-05-23&uitsplitsing=gemeente"));
            assertThat(map.findSheet("Cijfers").orElseThrow().read()).hasSize(3);
        }
    }

    @Test
    void asACubeItHasAllCombinations() {
        vraag(
                        "rijk",
                        Formaat.JSON_STAT_TYPE,
                        "A03/waarden?peildatum=2022-05-23&uitsplitsing=gemeente")
                .then()
                .statusCode(200)
                .contentType(startsWith(Formaat.JSON_STAT_TYPE))
                .body("id", contains("peildatum", "gemeente", "onderdeel", "maat"))
                .body("size", contains(1, 2, 2, 4))
                .body("value.size()", equalTo(16))
                .body("status.'8'", equalTo("."));
    }

    @Test
    void aFigureOfASampleHasItsIntervalAndItsSignalInEveryForm() {
        var stand = "C06/waarden?peildatum=2022-05-23";
        sector.vertel(
                Stream.generate(() -> traject().bij("GM0001", SOB).event()).limit(11).toList());

        // 12 of 12 are there for more than a year without a ground: Wilson is 12 / (12 + 1.96^2) to
        // 1
        var regels = vraag("rijk", "text/csv", stand).asString().lines().toList();
        assertThat(regels.getFirst())
                .endsWith(
                        ";intervalOnder;intervalBoven;noemerOmschrijving;eenheid;status;interval;symbool");
        assertThat(regels.get(1))
                .contains(";12;12;1,0000;1,00;0,7575;1,0000;")
                .endsWith(";WILSON 0.95;");
        vraag("rijk", Formaat.JSON_STAT_TYPE, stand)
                .then()
                .body("size", contains(1, 4, 6))
                .body("value[4]", equalTo(0.7575f))
                .body("extension.kenmerken.interval[0]", equalTo("WILSON 0.95"))
                .body("extension.kenmerken.status[0]", equalTo("DEFINITIEF"))
                .body("extension.handelen", notNullValue());
        assertThat(
                        vraag("rijk", "text/csv", "C03/waarden?periode=2021")
                                .asString()
                                .lines()
                                .toList())
                .first()
                .asString()
                .endsWith(";interval;signaal;symbool");
    }

    @Test
    void aFormThatWeDoNotHaveIsRefused() {
        vraag("rijk", "application/pdf", PER_GEMEENTE).then().statusCode(406);
        vraag("rijk", "application/pdf;q=0.9, text/csv;q=0.1", PER_GEMEENTE)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @Test
    void aReaderReadsAgainOnceAnEventArrived() {
        var eerst = vraag("rijk", "*/*", PER_GEMEENTE);
        var tag = eerst.header("ETag");
        assertThat(eerst.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(eerst.header("Vary")).contains("Accept", "Authorization");

        vraag("rijk", "*/*", PER_GEMEENTE, tag)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("private, no-cache"));
        sector.vertel(traject().bij("GM0002", SOB).event());
        vraag("rijk", "*/*", PER_GEMEENTE, tag)
                .then()
                .statusCode(200)
                .body("waarden.teller", contains(1, 1));
    }

    @Test
    void aTagBelongsToItsQuestionItsFormAndItsReader() {
        var tag = vraag("rijk", "*/*", PER_GEMEENTE).header("ETag");

        vraag("rijk", "text/csv", PER_GEMEENTE, tag).then().statusCode(200);
        vraag("cedris", "*/*", PER_GEMEENTE, tag).then().statusCode(200);
        vraag("rijk", "*/*", "A02/waarden?peildatum=2022-05-22&uitsplitsing=gemeente", tag)
                .then()
                .statusCode(200);
        for (String ander : List.of("&gemeente=GM0001", "&indeling=2022", ",doelgroep")) {
            vraag("rijk", "*/*", PER_GEMEENTE + ander, tag).then().statusCode(200);
        }
        vraag("gemeente:GM0001", "*/*", PER_GEMEENTE, "*").then().statusCode(403);
    }
}
