package nl.pols.rapportage.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.brief.Brief.Cijfer;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicatoren;
import org.junit.jupiter.api.Test;

/// What `docs/letters.md` promises: all 177 figures, each as the letters' answers have it, with
/// indicators that exist and tests that exist.
class LettersTest {
    private static final Path WORTEL = Path.of("..").toAbsolutePath().normalize();
    private static final String COMPUTED = "computed";

    private final Brieven brieven = new Brieven();
    private final Indicatoren indicatoren = new Indicatoren();
    private final List<Regel> regels = regels();

    private record Regel(String id, String brief, String status, String door, String test) {}

    private static List<Regel> regels() {
        try (var tekst = Files.lines(WORTEL.resolve("docs/letters.md"))) {
            return tekst.filter(regel -> regel.startsWith("| F"))
                    .map(regel -> Arrays.stream(regel.split("\\|", -1)).map(String::strip).toList())
                    .map(d ->
                            new Regel(
                                    d.get(1),
                                    d.get(2),
                                    d.get(4),
                                    d.get(5),
                                    d.get(6).replace("`", "")))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyFigureOfTheLettersIsThereOnce() {
        assertThat(regels)
                .extracting(Regel::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 177).mapToObj("F%03d"::formatted).toList());
    }

    @Test
    void everyFigureHasAStatusAndWhatItRestsOn() {
        assertThat(regels)
                .allSatisfy(regel -> {
                    assertThat(regel.status).isIn(COMPUTED, "external", "not computable");
                    assertThat(regel.door).isNotEmpty();
                });
        assertThat(regels.stream().filter(r -> r.status.equals(COMPUTED)))
                .allSatisfy(regel -> {
                    assertThat(indicatoren.zoek(regel.door)).as(regel.toString()).isPresent();
                    assertThat(regel.test).as(regel.toString()).isNotEmpty();
                });
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests;
        try (var modules = Files.list(WORTEL)) {
            tests =
                    modules.map(module -> module.resolve("src/test/java"))
                            .filter(Files::isDirectory)
                            .flatMap(LettersTest::klassen)
                            .collect(Collectors.toSet());
        }
        assertThat(regels.stream().map(Regel::test).filter(t -> !t.isEmpty())).isSubsetOf(tests);
    }

    private static Stream<String> klassen(Path map) {
        try (var paden = Files.walk(map)) {
            return paden
                    .map(pad -> pad.getFileName().toString())
                    .filter(naam -> naam.endsWith("Test.java"))
                    .map(naam -> naam.replace(".java", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListSaysWhatTheAnswersDo() {
        Map<String, Regel> opId =
                regels.stream().collect(Collectors.toMap(Regel::id, Function.identity()));
        cijfers()
                .forEach(cijfer -> {
                    var regel = Objects.requireNonNull(opId.get(cijfer.id().substring(0, 4)));
                    boolean kan = indicatoren.zoek(cijfer.indicator()).isPresent();
                    assertThat(regel.status.equals(COMPUTED)).as(cijfer.id()).isEqualTo(kan);
                    assertThat(regel.door).as(cijfer.id()).startsWith(cijfer.indicator());
                });
        assertThat(brieven.alle().stream().flatMap(b -> b.overig().stream()))
                .allSatisfy(overig -> {
                    var regel = Objects.requireNonNull(opId.get(overig.id()));
                    assertThat(regel.status.equals(COMPUTED))
                            .as(overig.id())
                            .isEqualTo(overig.soort() == Brief.Grond.PER_GEMEENTE);
                });
    }

    @Test
    void everyFigureIsAnsweredBySomeLetter() {
        assertThat(
                        Stream.concat(
                                        cijfers().map(cijfer -> cijfer.id().substring(0, 4)),
                                        brieven.alle().stream()
                                                .flatMap(b -> b.overig().stream())
                                                .map(Brief.Overig::id))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        regels.stream().map(Regel::id).collect(Collectors.toSet()));
    }

    @Test
    void everyRowAsksWhatItsIndicatorHas() {
        cijfers()
                .forEach(cijfer ->
                        indicatoren
                                .zoek(cijfer.indicator())
                                .map(Indicator::onderdelen)
                                .ifPresent(onderdelen ->
                                        assertThat(onderdelen)
                                                .as(cijfer.id())
                                                .extracting(Indicator.Onderdeel::naam)
                                                .contains(cijfer.onderdeel())));
    }

    private Stream<Cijfer> cijfers() {
        return brieven.alle().stream()
                .flatMap(b -> Stream.concat(b.rijen().stream(), b.meer().stream()));
    }
}
