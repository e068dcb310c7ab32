package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.pols.cli.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GivesWayTest {

    private static final Path SESSION = Path.of("/proc/self/autogroup");

    @TempDir Path directory;

    @Test
    void theCommandRunsInTheStartedProcessWithALowerShare() throws Exception {
        List<String> said = start("echo $$; nice");

        assertThat(said.getFirst()).isEqualTo(Long.toString(pid));
        assertThat(said.getLast()).isEqualTo("10");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsSessionGivesWayAndOursDoesNot() throws Exception {
        if (Files.notExists(SESSION)) {
            assertThat(start("nice")).containsExactly("10");
            return;
        }
        String ours = Files.readString(SESSION);

        assertThat(start("cat " + SESSION)).singleElement().asString().endsWith(" nice 10");
        assertThat(Files.readString(SESSION)).isEqualTo(ours);
    }

    private long pid;

    private List<String> start(String script) throws Exception {
        var command = new ArrayList<>(GivesWay.PREFIX);
        command.addAll(List.of("/bin/sh", "-c", script));
        Path log = directory.resolve("said");
        Process process =
                new Launcher(new Home(directory)).start(command, Map.of(), log.toFile(), "shell");
        pid = process.pid();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(log);
    }
}
