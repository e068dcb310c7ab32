package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.pols.cli.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentFailedTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void tellsWhichOneWhyItsLastWordsAndWhatToDo() {
        Running running = started("echo almost there; echo the disk is full >&2; exit 3", true);
        assertThatThrownBy(running::awaitAnswer)
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("kafka ended by itself: exit code 3")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("kafka.log")
                .hasMessageContaining("What to do:");
    }

    @Test
    void tellsOfAComponentThatNeverAnswers() {
        Running running = started("tail -f /dev/null", false);
        assertThatThrownBy(running::awaitAnswer)
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("kafka did not answer within");
        running.stop(Duration.ofSeconds(5));
    }

    @Test
    void eachStartHasALogOfItsOwn() {
        started("echo first; exit 0", true).process().onExit().join();
        Running second = started("echo second; exit 0", true);
        second.process().onExit().join();
        assertThat(second.log().tail(5)).containsExactly("second");
        assertThat(new LogFile(second.log().path().resolveSibling("kafka.log.1")).tail(5))
                .containsExactly("first");
    }

    @ParameterizedTest
    @CsvSource({"137, killed (signal 9)", "139, crashed", "143, asked to stop", "1, exit code 1"})
    void saysWhatAnExitCodeMeans(int code, String words) {
        assertThat(ComponentFailed.why(code)).contains(words);
    }

    private Running started(String script, boolean patient) {
        var blueprint =
                new Blueprint(
                        Component.KAFKA,
                        List.of("sh", "-c", script),
                        Map.of(),
                        patient ? Duration.ofSeconds(30) : Duration.ofMillis(300),
                        () -> false);
        return new Launcher(new Home(directory)).start(blueprint);
    }
}
