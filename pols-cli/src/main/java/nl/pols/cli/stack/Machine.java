package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// What the machine must offer before anything is started. It is better to say so now than to fail
/// half-way.
final class Machine {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long DISK_NEEDED = 2_048;
    private static final long MEMORY_NEEDED = 2_048;

    private final Home home;
    private final Ports ports;

    Machine(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /// @param resources also disk and memory, whose bounds are on the safe side
    void check(boolean resources) {
        checkPorts();
        if (resources) {
            checkDisk();
            checkMemory();
        }
    }

    private void checkPorts() {
        List<String> taken =
                ports.byName().entrySet().stream()
                        .filter(entry -> PortUser.taken(entry.getValue()))
                        .map(entry -> taken(entry.getKey(), entry.getValue()))
                        .toList();
        if (!taken.isEmpty()) {
            throw new PolsFailure(
                    PolsFailure.MACHINE,
                    ("%s\n"
                         + "Stop that program, or choose other ports: ./pols up --poort %s=NUMBER,"
                         + " or ./pols up --poort-offset 10000 to move them all. The choice is"
                         + " remembered.")
                            .formatted(String.join("\n", taken), firstTaken()));
        }
    }

    private String firstTaken() {
        return ports.byName().entrySet().stream()
                .filter(entry -> PortUser.taken(entry.getValue()))
                .findFirst()
                .map(java.util.Map.Entry::getKey)
                .orElse("postgres");
    }

    private static String taken(String component, int port) {
        return "Port %d, which %s needs, is in use%s."
                .formatted(port, component, PortUser.of(port).map(" by "::concat).orElse(""));
    }

    private void checkDisk() {
        try {
            FileStore store = Files.getFileStore(home.data());
            long free = store.getUsableSpace() / MEGABYTE;
            if (free < DISK_NEEDED) {
                throw new PolsFailure(
                        PolsFailure.MACHINE,
                        "Only %d MB are free on the disk of %s; Pols needs %d MB. Make room and try again."
                                .formatted(free, home.state(), DISK_NEEDED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot see the disk of " + home.state(), e);
        }
    }

    private static void checkMemory() {
        OptionalLong available = availableMemory();
        if (available.isPresent() && available.getAsLong() < MEMORY_NEEDED) {
            throw new PolsFailure(
                    PolsFailure.MACHINE,
                    ("Only %d MB of memory are available; the stack needs %d MB. Close something,"
                                    + " or start it all the same with --skip-checks.")
                            .formatted(available.getAsLong(), MEMORY_NEEDED));
        }
    }

    /// In MB; unknown where there is no `/proc`.
    private static OptionalLong availableMemory() {
        Path table = Path.of("/proc/meminfo");
        if (!Files.isReadable(table)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
