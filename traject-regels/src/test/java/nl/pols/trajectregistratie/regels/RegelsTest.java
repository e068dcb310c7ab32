package nl.pols.trajectregistratie.regels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BSN = Proefrecord.bsn(42);
    private static final Afzender AMSTERDAM = new Afzender("GM0363", LocalDate.parse("2022-06-01"));

    @Test
    void findsNothingWrongWithARecordInOrder() {
        assertThat(regels(r -> {})).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    geplandeEinddatum  | "2022-01-09"      | T1-gepland-voor-start
                    einddatum          | "2022-01-09"      | T1-einde-voor-start
                    einddatum          | "2022-03-01"      | T1-einde-zonder-uitstroom
                    uitstroom          | "BETAALD_WERK"    | T1-uitstroom-zonder-einde
                    geplandeEinddatum  | "2023-01-11"      | T3-langer-dan-12-maanden
                    totaalUrenPerWeek  | 23                | T2-som-ongelijk-totaal
                    totaalUrenPerWeek  | 16                | T2-productie-boven-totaal
                    vervolgVan         | "nr-1"            | T4-vervolg-op-zichzelf
                    uitkering          | "GEEN"            | T5-behoud-zonder-uitkering
                    gemeentecode       | "GM0599"          | T8-andere-gemeente
                    onbekend           | 1                 | V02-onbekend-veld
                    startdatum         | 20220110          | V03-verkeerd-type
                    registratienummer  | 12                | V03-verkeerd-type
                    behoudVanUitkering | "true"            | V03-verkeerd-type
                    urenPerWeek        | []                | V03-verkeerd-type
                    sobId              | null              | V04-verplicht-veld
                    startdatum         | "2022-02-30"      | V05-datum
                    startdatum         | "10-01-2022"      | V05-datum
                    startdatum         | "2022-1-10"       | V05-datum
                    startdatum         | "0022-01-10"      | V05-datum
                    afstand            | "ENORM"           | V06-codewaarde
                    totaalUrenPerWeek  | 22.005            | V07-getal
                    totaalUrenPerWeek  | 1e999999999       | V07-getal
                    registratienummer  | ""                | V08-tekst
                    registratienummer  | "a\\u0000b"       | V08-tekst
                    registratienummer  | "a\\ud800b"       | V08-tekst
                    bsn                | "123456789"       | V09-bsn
                    bsn                | "000000000"       | V09-bsn
                    sobId              | "1-2-3-4-5"       | V10-uuid
                    gemeentecode       | "Amsterdam"       | V11-gemeentecode
                    """)
    void namesTheRuleThatIsBroken(String veld, String waarde, String regel)
            throws JsonProcessingException {
        var zonder = ((ObjectNode) JSON.readTree(record())).without(veld).toString();
        var json = "{\"%s\":%s,%s".formatted(veld, waarde, zonder.substring(1));
        assertThat(regelsVan(json)).contains(regel);
    }

    @ParameterizedTest
    @CsvSource({
        "0, T2-uren-buiten-bereik",
        "40.01, T2-uren-buiten-bereik",
        "-1, T2-negatieve-uren"
    })
    void boundsTheWeeklyHours(String productie, String regel) throws JsonProcessingException {
        var uren =
                "{\"productie\":%s,\"coaching\":0,\"scholing\":0,\"overig\":0}"
                        .formatted(productie);
        var json = (ObjectNode) JSON.readTree(record());
        json.set("urenPerWeek", JSON.readTree(uren));
        assertThat(regelsVan(json.toString())).contains(regel);
    }

    @Test
    void acceptsFortyHoursAndHundredths() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.set(
                "urenPerWeek",
                JSON.readTree(
                        "{\"productie\":39.75,\"coaching\":0.25,\"scholing\":0,\"overig\":0}"));
        json.put("totaalUrenPerWeek", 40);
        assertThat(regelsVan(json.toString())).isEmpty();
    }

    @Test
    void refusesAnExtensionThatEndsNoLaterThanTheOneBefore() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.set(
                "verlengingen",
                JSON.readTree(
                        """
                        [{"besluitdatum":"2022-06-01","nieuweEinddatum":"2022-09-01","reden":"scholing"},
                         {"besluitdatum":"2022-08-01","nieuweEinddatum":"2022-09-01","reden":"nog eens"}]
                        """));
        assertThat(regelsVan(json.toString())).contains("T3-verlenging-niet-later");
    }

    @Test
    void refusesAnExtensionWithoutReason() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.set(
                "verlengingen",
                JSON.readTree(
                        "[{\"besluitdatum\":\"2022-06-01\",\"nieuweEinddatum\":\"2022-09-01\"}]"));
        assertThat(bevindingen(json.toString()))
                .anySatisfy(b -> {
                    assertThat(b.regel().id()).isEqualTo("V04-verplicht-veld");
                    assertThat(b.pointer()).isEqualTo("/verlengingen/0/reden");
                });
    }

    @Test
    void reportsEveryFaultAtOnce() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.put("bsn", "1");
        json.put("afstand", "ENORM");
        json.put("geplandeEinddatum", "2021-01-01");
        json.put("vreemd", true);
        assertThat(regelsVan(json.toString()))
                .containsExactlyInAnyOrder(
                        "V09-bsn", "V06-codewaarde", "T1-gepland-voor-start", "V02-onbekend-veld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "12",
                "{",
                "{\"bsn\":",
                "{} {}",
                "{\"a\":1,}",
                "{'a':1}"
            })
    void namesWhatIsNoJsonObject(String tekst) {
        assertThat(regelsVan(tekst)).contains("V01-geen-json");
    }

    @Test
    void namesWhatIsNoUtf8() {
        byte[] bytes = record().getBytes(StandardCharsets.UTF_8);
        bytes[25] = (byte) 0xFF;
        assertThat(lees(bytes).bevindingen())
                .extracting(b -> b.regel().id())
                .containsExactly("V01-geen-json");
    }

    @Test
    void refusesTheBsnAsRegistrationNumberAndForgetsIt() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.put("registratienummer", BSN);
        var gelezen = lees(json.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(gelezen.bevindingen())
                .extracting(b -> b.regel().id())
                .contains("V14-bsn-buiten-bsn-veld");
        assertThat(gelezen.opgave().registratienummer()).isNull();
    }

    @Test
    void refusesABsnInAReason() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.set(
                "verlengingen",
                JSON.readTree(
                        "[{\"besluitdatum\":\"2022-06-01\",\"nieuweEinddatum\":\"2022-09-01\",\"reden\":\"zie %s\"}]"
                                .formatted(Proefrecord.bsn(7))));
        assertThat(regelsVan(json.toString())).contains("V14-bsn-buiten-bsn-veld");
    }

    @Test
    void neverShowsAFieldNameThatCouldBeANumberOfAPerson() throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(record());
        json.put(BSN, "x");
        assertThat(bevindingen(json.toString()))
                .allSatisfy(b -> assertThat(b.pointer()).doesNotContain(BSN));
    }

    @Test
    void hasADutchAndAnEnglishSentenceAndAUniqueIdForEveryRule() {
        var ids = new ArrayList<String>();
        Regels.alle()
                .forEach(regel -> {
                    ids.add(regel.id());
                    assertThat(regel.nl()).endsWith(".");
                    assertThat(regel.en()).endsWith(".");
                });
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    private static String record() {
        return Proefrecord.van("nr-1", BSN);
    }

    private static List<String> regels(Consumer<ObjectNode> wijziging) {
        try {
            var json = (ObjectNode) JSON.readTree(record());
            wijziging.accept(json);
            return regelsVan(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> regelsVan(String json) {
        return bevindingen(json).stream().map(b -> b.regel().id()).toList();
    }

    private static List<Bevinding> bevindingen(String json) {
        var gelezen = lees(json.getBytes(StandardCharsets.UTF_8));
        var alle = new ArrayList<>(gelezen.bevindingen());
        alle.addAll(Regels.toetsInhoud(gelezen.opgave(), AMSTERDAM));
        return alle;
    }

    private static OpgaveLezer.Gelezen lees(byte[] bytes) {
        return new OpgaveLezer(bsn -> UUID.nameUUIDFromBytes(bsn.getBytes(StandardCharsets.UTF_8)))
                .lees(bytes, 0, bytes.length);
    }
}
