package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// Which process runs a component, kept on disk so that a later command finds it after the one that
/// started it is gone. Invariant: only a process that also started at the written moment counts, so
/// a process number that the system gave to someone else is never taken for ours.
final class PidFile {

    /// The kernel counts starts in ticks since boot; two readings of the boot time may differ a
    /// second.
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.writeString(file, "pid=%d\nstarted=%d\n".formatted(process.pid(), started));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /// The process, if it still runs and is the one that was written.
    Optional<ProcessHandle> process() {
        var text = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            text.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        long started = Long.parseLong(text.getProperty("started", "0"));
        return ProcessHandle.of(Long.parseLong(text.getProperty("pid", "-1")))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private static boolean startedAt(ProcessHandle process, long started) {
        return process.info()
                .startInstant()
                .map(at -> Math.abs(at.toEpochMilli() - started) <= CLOCK_SLACK.toMillis())
                .orElse(false);
    }
}
