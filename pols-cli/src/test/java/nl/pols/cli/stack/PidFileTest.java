package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.pols.cli.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void findsTheProcessThatWasWritten() {
        PidFile file = file();
        file.write(ProcessHandle.current());
        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessIsNotOurs() throws Exception {
        Files.writeString(
                directory.resolve("x.pid"),
                "pid=%d\nstarted=1000\n".formatted(ProcessHandle.current().pid()));
        assertThat(file().process()).isEmpty();
    }

    @Test
    void nothingWrittenIsNothingRunning() {
        assertThat(file().process()).isEmpty();
    }

    @Test
    void aStartedProcessIsFoundThenEndsOnRequest() {
        Home home = new Home(directory);
        Process process =
                new Launcher(home)
                        .start(
                                List.of("tail", "-f", "/dev/null"),
                                Map.of(),
                                home.logs().resolve("x.log").toFile(),
                                "x");
        file().write(process.toHandle());
        assertThat(file().process()).contains(process.toHandle());
        assertThat(
                        ProcessEnd.of(process.toHandle(), Component.KAFKA)
                                .within(Duration.ofSeconds(10)))
                .isTrue();
        assertThat(file().process()).isEmpty();
    }

    private PidFile file() {
        return new PidFile(directory.resolve("x.pid"));
    }
}
