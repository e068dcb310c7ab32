package nl.pols.cli.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.pols.cli.home.Home;

/// How one component is right now. `pid` is 0 when it does not run.
record ComponentStatus(
        String component, String state, int port, long pid, long megabytes, long upSeconds) {

    private static final String UP = "up";
    private static final String NOT_ANSWERING = "not answering";
    private static final String STOPPED = "stopped";

    static List<ComponentStatus> all(Home home) {
        Ports ports = Ports.of(home);
        var running = Leftovers.of(home).components();
        return Arrays.stream(Component.values())
                .map(component -> {
                    ProcessHandle process = running.get(component);
                    int port = ports.of(component);
                    return process == null
                            ? new ComponentStatus(component.label(), STOPPED, port, 0, 0, 0)
                            : running(component, port, process);
                })
                .toList();
    }

    private static ComponentStatus running(Component component, int port, ProcessHandle process) {
        Instant now = Instant.now();
        Instant since = process.info().startInstant().orElse(now);
        return new ComponentStatus(
                component.label(),
                answers(component, port) ? UP : NOT_ANSWERING,
                port,
                process.pid(),
                Memory.megabytes(process),
                Duration.between(since, now).toSeconds());
    }

    private static boolean answers(Component component, int port) {
        return switch (component) {
            case POSTGRES, KAFKA -> PortUser.taken(port);
            case CONNECT -> Http.answers(address(port, "/connectors"));
            case REGISTER, TRAJECTORY, FUNDING, REPORTING ->
                    Http.answers(address(port, "/q/health/ready"));
        };
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @JsonIgnore
    boolean answers() {
        return state.equals(UP);
    }

    @JsonIgnore
    boolean runs() {
        return pid != 0;
    }

    @JsonIgnore
    String line() {
        if (!runs()) {
            return String.format(Locale.ROOT, "%-15s %5d", state, port);
        }
        Duration up = Duration.ofSeconds(upSeconds);
        return String.format(
                Locale.ROOT,
                "%-15s %5d %10d %4d MB   %d:%02d:%02d",
                state,
                port,
                pid,
                megabytes,
                up.toHours(),
                up.toMinutesPart(),
                up.toSecondsPart());
    }
}
