package nl.pols.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.proef.Tabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./pols controleer` as a supplier runs it.
class ControleerTest {

    private static final String FOUT =
            Proefrecord.van("fout").replace("\"2022-07-10\"", "\"2021-07-10\"");

    @TempDir private Path folder = Path.of("");
    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveBack() {
        System.setOut(terminal);
    }

    @Test
    void succeedsWhenAllIsInOrder() throws IOException {
        int exit = check(write("trajecten-GM0363.ndjson", Proefrecord.van("a")));
        assertThat(exit).isZero();
        assertThat(said()).contains("1 records").containsPattern("aanvaard +1");
    }

    @Test
    void failsAndNamesLinePlaceRuleAndSentence() throws IOException {
        int exit = check(write("GM0363.ndjson", Proefrecord.van("a") + "\n\n" + FOUT));
        assertThat(exit).isEqualTo(1);
        assertThat(said())
                .contains("regel 3 (fout): geweigerd")
                .contains(
                        "/geplandeEinddatum De geplande einddatum ligt voor de startdatum."
                                + " [T1-gepland-voor-start]");
    }

    @Test
    void readsAPackedTableAndWritesEveryOutcome() throws IOException {
        Path outcomes = folder.resolve("uit.ndjson");
        Path table =
                write(
                        "x.csv",
                        Tabel.kop(";")
                                + "\n"
                                + Tabel.rij(";", Proefrecord.van("a"))
                                + "\n"
                                + Tabel.rij(";", FOUT)
                                + "\n");
        int exit = check(table, "--als", "gemeente:GM0363", "--uit", outcomes.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(Files.readAllLines(outcomes))
                .satisfiesExactly(
                        eerste ->
                                assertThat(eerste)
                                        .isEqualTo(
                                                "{\"regel\":2,\"registratienummer\":\"a\",\"uitslag\":\"AANVAARD\",\"fouten\":[],\"redenen\":[],\"waarschuwingen\":[]}"),
                        tweede ->
                                assertThat(tweede)
                                        .startsWith("{\"regel\":3,")
                                        .contains("\"uitslag\":\"GEWEIGERD\"")
                                        .contains("\"regel\":\"T1-gepland-voor-start\""));
    }

    @Test
    void readsZstdAsTheServiceDoesAlsoWhenItIsCutOff() throws IOException {
        byte[] packed =
                Zstd.compress((Proefrecord.van("a") + "\n").getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("GM0363.ndjson.zst");
        Files.write(file, packed);
        assertThat(check(file)).isZero();
        assertThat(said()).containsPattern("aanvaard +1");
        Files.write(file, Arrays.copyOf(packed, packed.length - 3));
        assertThat(check(file)).isEqualTo(1);
        assertThat(said()).contains("De zstd-inhoud houdt op voor het einde.");
    }

    @Test
    void judgesByTheOrdinanceThatItIsTold() throws IOException {
        String extended =
                Proefrecord.van("a")
                        .replace(
                                "\"uitkering\"",
                                "\"verlengingen\":[{\"besluitdatum\":\"2022-06-20\",\"nieuweEinddatum\":\"2022-09-10\",\"reden\":\"x\"}],\"uitkering\"");
        Path file = write("GM0363.ndjson", extended);
        Path ordinance =
                write(
                        "verordening.json",
                        "{\"gemeentecode\":\"GM0363\",\"verlengingMaanden\":1,\"jaargrensMaanden\":12,\"evaluatieMaanden\":[3,6,9,12],\"werkfitEvaluatieDagen\":30,\"aanloopDagen\":14}");
        check(file);
        String standard = said();
        said.reset();
        check(file, "--verordening", ordinance.toString());
        assertThat(standard).doesNotContain("W02-verlenging-te-lang");
        assertThat(said()).contains("[W02-verlenging-te-lang]");
        assertThat(check(file, "--als", "GM0599", "--verordening", ordinance.toString()))
                .isEqualTo(2);
    }

    @Test
    void parksByTheExportOfTheRegister() throws IOException {
        Path file = write("GM0363.ndjson", Proefrecord.van("a"));
        Path export =
                write(
                        "register.ndjson",
                        "{\"id\":\"0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0aff\",\"geldigVan\":\"2015-01-01\"}");
        assertThat(check(file, "--register", export.toString())).isZero();
        assertThat(said()).containsPattern("geparkeerd +1").contains("[T8-sob-onbekend]");
    }

    @Test
    void writesOutcomesOnlyToStandardOutputWhenAsked() throws IOException {
        assertThat(check(write("GM0363.ndjson", FOUT), "--json")).isEqualTo(1);
        assertThat(said().lines()).singleElement().asString().startsWith("{\"regel\":1,");
    }

    @Test
    void namesTheColumnsOfAHeaderThatIsNotInOrder() throws IOException {
        assertThat(check(write("GM0363.csv", "kleur;bsn\nrood;1\n"))).isEqualTo(1);
        assertThat(said()).contains("'kleur'").contains("'startdatum' ontbreekt");
    }

    @Test
    void writesATestKitOfWhichTheExamplesGiveWhatItSays() throws IOException {
        Path kit = folder.resolve("kit");
        assertThat(Pols.run("controleer", "--testkit", kit.toString())).isZero();
        Path outcomes = folder.resolve("uit.ndjson");
        int exit =
                check(
                        kit.resolve("voorbeelden/GM0363-T1-einde-voor-start.ndjson"),
                        "--register",
                        kit.resolve("register.ndjson").toString(),
                        "--uit",
                        outcomes.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(outcomes)
                .hasSameTextualContentAs(kit.resolve("verwacht/T1-einde-voor-start.ndjson"));
        assertThat(kit.resolve("LEESMIJ.md")).content().contains("Afvinklijst");
    }

    @Test
    void isNotUnderstoodWithoutAFileOrASender() throws IOException {
        assertThat(check(folder.resolve("nergens-GM0363.ndjson"))).isEqualTo(2);
        assertThat(check(write("geen-afzender.ndjson", ""))).isEqualTo(2);
        assertThat(Pols.run("controleer")).isEqualTo(2);
        assertThat(check(write("GM0363.ndjson", ""), "--register", write("r", "x").toString()))
                .isEqualTo(2);
    }

    private static int check(Path file, String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "controleer";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Pols.run(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
