package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.publicatie.Publicatieproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Reeks;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hidden, none, absent and too little to show stay four different things in every form that a
/// publication has: none of them is a nought that somebody could add up. As frozen: Dorp 1 is
/// hidden, Dorp 3 has none, of Dorp 4 nothing is known, and Dorp 5 has less than half of the unit.
@QuarkusTest
@MetDatabase
class TekensTest {
    private static final Map<String, Teken> TEKENS =
            new TreeMap<>(
                    Map.of(
                            "GM0001", Teken.GEHEIM,
                            "GM0003", Teken.NIHIL,
                            "GM0004", Teken.ONTBREEKT,
                            "GM0005", Teken.MINDER_DAN_HALF));
    private static final String TABEL = "/tabellen/LOPEND/gebied-uitkering";

    @Inject Proefsector sector;
    private String id = "";

    @BeforeEach
    void vierTekens() {
        Publicatieproef.vijfGemeenten(sector);
        id = Publicatieproef.uitgebracht();
        sector.uitvoeren(
                "UPDATE publicatie_inhoud SET inhoud = '\\x%s'::bytea"
                        .formatted(HexFormat.of().formatHex(Vastlegging.bytes(inhoud()))));
    }

    private static Inhoud inhoud() {
        var proef = Proefpublicatie.inhoud();
        var reeks = proef.reeksen().getFirst();
        var cellen = reeks.cellen().stream().map(TekensTest::metTeken).toList();
        return new Inhoud(
                proef.product(),
                proef.titel(),
                proef.periode(),
                proef.kennisdatum(),
                proef.definities(),
                proef.licentie(),
                List.of(
                        new Reeks(
                                reeks.code(),
                                reeks.indicator(),
                                reeks.versie(),
                                reeks.naam(),
                                reeks.definitie(),
                                reeks.eenheid(),
                                reeks.basis(),
                                reeks.tabellen(),
                                reeks.indelingen(),
                                cellen,
                                reeks.verantwoording(),
                                null)),
                proef.respons(),
                List.of());
    }

    private static Cel metTeken(Cel cel) {
        var teken = TEKENS.get(cel.plaats().getOrDefault("gebied", ""));
        return teken == null ? cel : new Cel(cel.plaats(), null, teken, false);
    }

    @Test
    void onThePage() {
        var html =
                given().get("/publicaties/TRAJECTENMONITOR-2022-H1-1")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(html)
                .contains(
                        "Dorp 1</th><td class=\"teken\" title=\"geheim\">x</td>",
                        "Dorp 3</th><td class=\"teken\" title=\"nihil\">-</td>",
                        "Dorp 4</th><td class=\"teken\" title=\"gegevens ontbreken\">.</td>",
                        "Dorp 5</th><td class=\"teken\" title=\"het getal is kleiner dan de helft"
                                + " van de gekozen eenheid\">0</td>");
    }

    @Test
    void inPrint() throws IOException {
        var pdf =
                given().get(
                                "/publicaties/TRAJECTENMONITOR-2022-H1-1/TRAJECTENMONITOR-2022-H1-1.pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();

        try (var gelezen = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(gelezen).lines().map(String::strip))
                    .contains("Dorp 1 x", "Dorp 3 -", "Dorp 4 .", "Dorp 5 0");
        }
    }

    @Test
    void inCsv() {
        assertThat(csv(id, "gebied-uitkering"))
                .contains(
                        "GM0001;Dorp 1;TOTAAL;Totaal;;;x",
                        "GM0003;Dorp 3;TOTAAL;Totaal;;;-",
                        "GM0004;Dorp 4;TOTAAL;Totaal;;;.",
                        "GM0005;Dorp 5;TOTAAL;Totaal;;;0");
    }

    @Test
    void inASpreadsheet() throws IOException {
        var bytes =
                openbaar("/" + id + TABEL, Formaat.XLSX_TYPE)
                        .statusCode(200)
                        .extract()
                        .asByteArray();

        try (var map = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rijen = map.findSheet("Cijfers").orElseThrow().read();
            var kop = rijen.getFirst().stream().map(c -> c.getText()).toList();
            TEKENS.forEach((gemeente, teken) ->
                    assertThat(rijen)
                            .filteredOn(r -> r.getCellText(kop.indexOf("gebied")).equals(gemeente))
                            .filteredOn(
                                    r -> r.getCellText(kop.indexOf("uitkering")).equals("TOTAAL"))
                            .singleElement()
                            .satisfies(rij -> {
                                assertThat(rij.getCellText(kop.indexOf("aantal"))).isEmpty();
                                assertThat(rij.getCellText(kop.indexOf("symbool")))
                                        .isEqualTo(teken.teken());
                            }));
        }
    }

    @Test
    void inJson() {
        var antwoord = openbaar("/" + id + TABEL, Formaat.JSON_TYPE).statusCode(200);

        TEKENS.forEach((gemeente, teken) -> {
            var cel =
                    "cellen.find { it.plaats.gebied == '%s' && it.plaats.size() == 1 }."
                            .formatted(gemeente);
            antwoord.body(cel + "symbool", equalTo(teken.name())).body(cel + "waarde", nullValue());
        });
    }

    @Test
    void inJsonStat() throws IOException {
        JsonNode kubus =
                new ObjectMapper()
                        .readTree(
                                openbaar("/" + id + TABEL, Formaat.JSON_STAT_TYPE)
                                        .statusCode(200)
                                        .extract()
                                        .asByteArray());
        var gebieden = kubus.at("/dimension/gebied/category/index");
        int breedte = kubus.at("/value").size() / gebieden.size();

        for (int g = 0; g < gebieden.size(); g++) {
            var teken = TEKENS.get(gebieden.get(g).asText());
            if (teken != null) {
                int plaats = g * breedte; // the total comes first
                assertThat(kubus.at("/value/" + plaats).isNull()).isTrue();
                assertThat(kubus.at("/status/" + plaats).asText()).isEqualTo(teken.teken());
            }
        }
        assertThat(gebieden).hasSize(7);
    }
}
