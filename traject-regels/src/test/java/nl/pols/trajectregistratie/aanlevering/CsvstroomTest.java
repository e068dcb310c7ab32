package nl.pols.trajectregistratie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.KopOnjuist.Kopfout;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.proef.Tabel;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;
import nl.pols.trajectregistratie.regels.Uren;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvstroomTest {

    private static final OpgaveLezer LEZER = new OpgaveLezer(bsn -> new UUID(7, bsn.hashCode()));
    private static final String MIN =
            "registratienummer;bsn;sobId;startdatum;geplandeEinddatum;urenPerWeek.productie;"
                    + "urenPerWeek.coaching;urenPerWeek.scholing;urenPerWeek.overig;uitkering;"
                    + "behoudVanUitkering;doelgroep;afstand";

    private record Regel(long nummer, Gelezen gelezen) {
        List<String> regels() {
            return gelezen.bevindingen().stream().map(b -> b.regel().id()).toList();
        }
    }

    /// What is changed in a record in order; the change itself has no meaning for this test.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"afstand\":\"GROOT\"",
                "\"afstand\":\"ENORM\"",
                "\"afstand\":\"GROOT\",\"einddatum\":\"2022-02-30\"",
                "\"afstand\":\"GROOT\",\"totaalUrenPerWeek\":22",
                "\"afstand\":\"GROOT\",\"totaalUrenPerWeek\":22.005",
                "\"afstand\":\"GROOT\",\"gemeentecode\":\"Amsterdam\"",
                "\"afstand\":\"GROOT\",\"geboortejaar\":\"achttien\"",
                "\"afstand\":\"GROOT\",\"doelgroepregister\":\"misschien\"",
                "\"afstand\":\"GROOT\",\"vervolgVan\":\"met \\\"; , en é\"",
                "\"afstand\":\"GROOT\",\"werkfit\":{\"datum\":\"2022-02-01\",\"bron\":\"UWV\"}",
                "\"afstand\":\"GROOT\",\"werkfit\":{\"datum\":\"2022-02-01\"}",
                "\"afstand\":\"GROOT\",\"verlengingen\":\"geen lijst\"",
                "\"afstand\":\"GROOT\",\"verlengingen\":[{\"besluitdatum\":\"2022-06-01\",\"nieuweEinddatum\":\"2022-09-10\",\"reden\":\"stage;"
                    + " \\\"loopt\\\"\"}]",
                "\"afstand\":\"GROOT\",\"verlengingen\":[{\"besluitdatum\":\"2022-06-31\",\"reden\":12}]",
                "\"afstand\":\"GROOT\",\"onderbrekingen\":[{\"van\":\"2022-03-01\",\"reden\":\"ZIEKTE\"},{\"van\":1}]",
                "\"afstand\":\"GROOT\",\"urenverloop\":[{\"vanaf\":\"2022-03-01\",\"productie\":1.5,\"coaching\":0,\"scholing\":0,\"overig\":0}]",
            })
    void readsARowAsTheObjectThatSaysTheSame(String deel) throws IOException {
        String record = Proefrecord.van("r-1").replace("\"afstand\":\"GROOT\"", deel);
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        var verwacht = LEZER.lees(bytes, 0, bytes.length);
        for (String scheiding : List.of(";", ",")) {
            var rijen = lees("\uFEFF" + Tabel.van(scheiding, List.of(record)));
            assertThat(rijen).hasSize(1);
            assertThat(rijen.getFirst().gelezen().opgave()).isEqualTo(verwacht.opgave());
            assertThat(new HashSet<>(rijen.getFirst().gelezen().bevindingen()))
                    .isEqualTo(new HashSet<>(verwacht.bevindingen()));
        }
    }

    @Test
    void readsTheDecimalCommaAndTheWordsOfADutchSpreadsheet() throws IOException {
        var rijen = lees(MIN + "\n" + rij("r-1").replace(";17;", ";17,5;").replace("true", "WAAR"));
        assertThat(rijen.getFirst().regels()).isEmpty();
        assertThat(rijen.getFirst().gelezen().opgave().urenPerWeek())
                .isEqualTo(new Uren(1_750, 300, 200, 0));
        assertThat(rijen.getFirst().gelezen().opgave().behoudVanUitkering()).isTrue();
    }

    @Test
    void numbersARecordByItsFirstLine() throws IOException {
        String lang = rij("r-2") + ";\"[\n {}\n]\"";
        var rijen =
                lees(
                        MIN
                                + ";verlengingen\n"
                                + rij("r-1")
                                + ";\n\n"
                                + lang
                                + "\n;;;;;;;;;;;;;\n"
                                + rij("r-3")
                                + ";\n");
        assertThat(rijen).extracting(Regel::nummer).containsExactly(2L, 4L, 8L);
        assertThat(rijen.get(1).gelezen().bevindingen())
                .extracting(Bevinding::pointer)
                .contains("/verlengingen/0/reden");
    }

    @Test
    void refusesARowThatDoesNotFitTheHeaderAndGoesOn() throws IOException {
        byte[] tabel =
                String.join("\n", MIN, "te;kort", rij("fout"), rij("a\rb"), rij("r-4"))
                        .getBytes(StandardCharsets.UTF_8);
        tabel[MIN.length() + 10] = (byte) 0xC3;
        var rijen = lees(tabel);
        assertThat(rijen).extracting(Regel::nummer).containsExactly(2L, 3L, 4L, 5L);
        for (int i = 0; i < 3; i++) {
            assertThat(rijen.get(i).regels()).containsExactly("V16-geen-tabelrij");
        }
        assertThat(rijen.get(3).regels()).isEmpty();
    }

    @Test
    void letsAQuoteThatIsNeverClosedCostNoMoreThanOneRecordsBound() throws IOException {
        var tabel = new StringBuilder(MIN + "\n\"open;" + rij("r-0") + "\n");
        for (int i = 1; i <= 2_000; i++) {
            tabel.append(rij("r-" + i)).append('\n');
        }
        var rijen = lees(tabel.toString());
        assertThat(rijen.getFirst().regels()).containsExactly("V13-regel-te-lang");
        assertThat(rijen).hasSizeGreaterThan(1_000);
        assertThat(rijen.getLast().nummer()).isEqualTo(2_002);
        assertThat(rijen.subList(1, rijen.size())).allMatch(r -> r.regels().isEmpty());
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws IOException {
        var rijen = lees(MIN + "\n" + "x".repeat(300_000) + "\n" + rij("r-2"));
        assertThat(rijen.getFirst().regels()).containsExactly("V13-regel-te-lang");
        assertThat(rijen.get(1).nummer()).isEqualTo(3);
        assertThat(rijen.get(1).regels()).isEmpty();
    }

    @Test
    void refusesARowOfMoreCellsThanATableHasAndGoesOn() throws IOException {
        var rijen = lees(MIN + "\n" + "x;".repeat(30_000) + "\n" + rij("r-2"));
        assertThat(rijen.getFirst().regels()).containsExactly("V16-geen-tabelrij");
        assertThat(rijen.get(1).nummer()).isEqualTo(3);
        assertThat(rijen.get(1).regels()).isEmpty();
    }

    @Test
    void doesNotLetACellBringFieldsOfItsOwn() throws IOException {
        var rijen =
                lees(MIN + ";verlengingen\n" + rij("r-1") + ";\"[],\"\"vervolgVan\"\":\"\"x\"\"\"");
        assertThat(rijen.getFirst().gelezen().opgave().vervolgVan()).isNull();
        assertThat(rijen.getFirst().regels()).containsExactly("V03-verkeerd-type");
    }

    @Test
    void namesEveryColumnThatIsUnknownDoubleOrMissing() {
        String kop = MIN.replace("afstand", "kleur") + ";bsn;#regel";
        var fout = catchThrowableOfType(KopOnjuist.class, () -> lees(kop));
        assertThat(fout.fouten())
                .extracting(Kopfout::pointer, Kopfout::code)
                .containsExactly(
                        tuple("kolom:kleur", "kolom-onbekend"),
                        tuple("kolom:bsn", "kolom-dubbel"),
                        tuple("kolom:afstand", "kolom-ontbreekt"));
    }

    @Test
    void showsNoNumberOfAPersonWhenTheHeaderIsForgotten() {
        var fout = catchThrowableOfType(KopOnjuist.class, () -> lees(rij("r-1")));
        assertThat(fout.fouten().toString()).doesNotContain("10000");
    }

    @Test
    void takesNoLineBeyondTheRecord() throws IOException {
        String begin = MIN + "\n" + rij("r-1") + "\n";
        var alleenBegin = regels(begin.getBytes(StandardCharsets.UTF_8));
        while (alleenBegin.volgende()) {
            // to the end
        }
        var regels = regels((begin + rij("r-2") + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(new Csvstroom(regels).volgende()).isTrue();
        assertThat(regels.hashIs(alleenBegin.hash())).isTrue();
    }

    @Test
    void hasAColumnForEveryMandatoryField() {
        assertThat(MIN.split(";"))
                .containsExactlyInAnyOrder(
                        Recordschema.kolommen().stream()
                                .filter(Recordschema.Kolom::verplicht)
                                .map(Recordschema.Kolom::naam)
                                .toArray(String[]::new));
    }

    private static String rij(String nummer) {
        return nummer
                + ";100000009;0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01;2022-01-10;2022-07-10;17;3;2;0;"
                + "PARTICIPATIEWET;true;OVERIG;GROOT";
    }

    private static Regelstroom regels(byte[] tabel) {
        return new Regelstroom(new ByteArrayInputStream(tabel));
    }

    private static List<Regel> lees(String tabel) throws IOException {
        return lees(tabel.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Regel> lees(byte[] tabel) throws IOException {
        var stroom = new Csvstroom(regels(tabel));
        var alle = new ArrayList<Regel>();
        while (stroom.volgende()) {
            alle.add(new Regel(stroom.nummer(), stroom.lees(LEZER)));
        }
        return alle;
    }
}
