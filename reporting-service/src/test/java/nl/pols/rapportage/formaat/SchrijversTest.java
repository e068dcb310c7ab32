package nl.pols.rapportage.formaat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in each form of the same table, and that none of them needs it whole.
class SchrijversTest {

    private static byte[] schrijf(Formaat formaat, Tabel tabel) throws IOException {
        var uit = new ByteArrayOutputStream();
        formaat.schrijf(tabel, uit);
        return uit.toByteArray();
    }

    @Test
    void theCsvIsDutchAndTellsNoughtTooLittleAndAbsentApart() throws IOException {
        var tekst = new String(schrijf(Formaat.CSV, Proeftabel.klein()), StandardCharsets.UTF_8);

        assertThat(tekst.lines())
                .containsExactly(
                        "\ufeffindicator;gemeente;gemeenteNaam;teller;waarde;status;symbool",
                        "A02;GM0001;\"'=HYPERLINK(\"\"http://kwaad\"\")\";1234,5;-18,2;DEFINITIEF;",
                        "A02;GM0002;\"Súdwest; \"\"Fryslân\"\"\";0;0,00;DEFINITIEF;-",
                        "A02;GM0003;Cedorp;1;0,00;DEFINITIEF;0",
                        "A02;GM0004;Dedorp;;;DEFINITIEF;.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1",
                "\uff0b1"
            })
    void aTextThatWouldBeComputedIsMadeText(String tekst) {
        assertThat(CsvSchrijver.onschadelijk(tekst)).isEqualTo("'" + tekst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a=1", "Adorp", "", "'s-Gravenhage"})
    void anyOtherTextStaysWhatItIs(String tekst) {
        assertThat(CsvSchrijver.onschadelijk(tekst)).isEqualTo(tekst);
    }

    @Test
    void theSpreadsheetHasNumbersAsNumbersAndTextsAsTexts() throws IOException {
        try (var map =
                new ReadableWorkbook(
                        new ByteArrayInputStream(schrijf(Formaat.XLSX, Proeftabel.klein())))) {
            var cijfers = map.findSheet("Cijfers").orElseThrow().read();
            assertThat(cijfers.getFirst().stream().map(c -> c.getText()))
                    .containsExactly(
                            "indicator",
                            "gemeente",
                            "gemeenteNaam",
                            "teller",
                            "waarde",
                            "status",
                            "symbool");
            var eerste = cijfers.get(1);
            assertThat(eerste.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(eerste.getCell(2).getText()).isEqualTo("=HYPERLINK(\"http://kwaad\")");
            assertThat(eerste.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(eerste.getCell(4).asNumber()).isEqualByComparingTo("-18.2");
            assertThat(cijfers.get(3).getCellText(6)).isEqualTo("0");
            assertThat(cijfers.get(4).getCellText(3)).isEmpty();
            assertThat(cijfers.get(4).getCellText(6)).isEqualTo(".");
            assertThat(map.getFirstSheet().read().stream().map(r -> r.getCellText(0)))
                    .contains("A02 Lopende trajecten", "licentie", "x", ".", "-", "0");
        }
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnTheNext() throws IOException {
        var uit = new ByteArrayOutputStream();
        XlsxSchrijver.schrijf(Proeftabel.lang(5, () -> {}), uit, 2);
        try (var map = new ReadableWorkbook(new ByteArrayInputStream(uit.toByteArray()))) {
            assertThat(map.getSheets().map(s -> s.getName()))
                    .containsExactly("Toelichting", "Cijfers", "Cijfers 2", "Cijfers 3");
            assertThat(map.findSheet("Cijfers 3").orElseThrow().read())
                    .extracting(Row::getCellCount)
                    .hasSize(2);
        }
    }

    @Test
    void theCubeHasAValueForEachCombinationAndSignsByPlace() throws IOException {
        JsonNode kubus =
                new ObjectMapper().readTree(schrijf(Formaat.JSON_STAT, Proeftabel.klein()));

        assertThat(kubus.at("/version").asText()).isEqualTo("2.0");
        assertThat(kubus.at("/class").asText()).isEqualTo("dataset");
        assertThat(kubus.at("/id")).hasToString("[\"gemeente\",\"maat\"]");
        assertThat(kubus.at("/size")).hasToString("[4,2]");
        assertThat(kubus.at("/role/geo")).hasToString("[\"gemeente\"]");
        assertThat(kubus.at("/dimension/gemeente/category/label/GM0003").asText())
                .isEqualTo("Cedorp");
        assertThat(kubus.at("/value")).hasToString("[1234.5,-18.2,0,0.0,1,0.0,null,null]");
        assertThat(kubus.at("/status"))
                .hasToString(
                        "{\"2\":\"-\",\"3\":\"-\",\"4\":\"0\",\"5\":\"0\",\"6\":\".\",\"7\":\".\"}");
        assertThat(kubus.at("/extension/licentie").asText()).isEqualTo("CC BY");
        assertThat(kubus.at("/extension/kenmerken/status"))
                .hasToString("[\"DEFINITIEF\",\"DEFINITIEF\",\"DEFINITIEF\",\"DEFINITIEF\"]");
    }

    /// While the second half is still to be made, most of the first half has left: on each walk of
    /// the rows, however often a form needs one.
    @ParameterizedTest
    @CsvSource({"CSV, 1", "XLSX, 1", "JSON_STAT, 3"})
    void rowsLeaveWhileOthersAreStillToBeMade(Formaat formaat, int rondes) throws IOException {
        int aantal = 40_000;
        var weg = new AtomicLong();
        var gemaakt = new AtomicInteger();
        var grenzen = new ArrayList<>(List.of(0L));
        var tabel =
                Proeftabel.lang(
                        aantal,
                        () -> {
                            if (gemaakt.incrementAndGet() % (aantal / 2) == 0) {
                                grenzen.add(weg.get());
                            }
                        });

        formaat.schrijf(tabel, new Teller(weg));

        assertThat(gemaakt).hasValue(rondes * aantal);
        for (int ronde = 0; ronde < rondes; ronde++) {
            long begin = grenzen.get(2 * ronde);
            long helft = grenzen.get(2 * ronde + 1) - begin;
            long geheel = grenzen.get(2 * ronde + 2) - begin;
            assertThat(helft)
                    .as("walk %d of %d bytes", ronde + 1, geheel)
                    .isGreaterThan(geheel / 4);
            assertThat(geheel).as("walk %d", ronde + 1).isGreaterThan(aantal);
        }
    }

    /// Counts what has left.
    private static final class Teller extends OutputStream {
        private final AtomicLong weg;

        Teller(AtomicLong weg) {
            this.weg = weg;
        }

        @Override
        public void write(int b) {
            weg.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int van, int lengte) {
            weg.addAndGet(lengte);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W/\"%s\" | true",
                "\"%s\" | true",
                "\"ander\", W/\"%s\" | true",
                "* | true",
                "\"ander\" | false",
                "%s | false"
            })
    void aReaderThatHasTheTagHasTheAnswer(String ifNoneMatch, boolean heeft) {
        var kenmerk = new Kenmerk("plaats").met("vraag");
        var code = kenmerk.tag().substring(3, kenmerk.tag().length() - 1);

        assertThat(kenmerk.staatIn(ifNoneMatch.replace("%s", code))).isEqualTo(heeft);
        assertThat(new Kenmerk("verder").met("vraag").staatIn(kenmerk.tag())).isFalse();
        assertThat(kenmerk.staatIn(null)).isFalse();
    }
}
