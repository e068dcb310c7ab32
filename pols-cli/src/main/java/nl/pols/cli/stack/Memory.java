package nl.pols.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How much memory a process and its children really hold. Shared pages are counted once (PSS)
/// where the kernel tells; PostgreSQL's processes share most of theirs.
final class Memory {

    private static final long KILOBYTES = 1024;

    private Memory() {}

    static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Memory::kilobytes)
                        .sum()
                / KILOBYTES;
    }

    /// Without its children: the command line's children are the components themselves.
    static long megabytesAlone(ProcessHandle process) {
        return kilobytes(process) / KILOBYTES;
    }

    private static long kilobytes(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(proc)) {
            return fromPs(process);
        }
        long shared = field(proc.resolve("smaps_rollup"), "Pss:");
        return shared > 0 ? shared : field(proc.resolve("status"), "VmRSS:");
    }

    private static long field(Path file, String name) {
        try {
            return field(Files.readAllLines(file), name);
        } catch (IOException e) {
            return 0; // ended in between, or not ours to see
        }
    }

    static long field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long fromPs(ProcessHandle process) {
        try {
            Process ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                            .start();
            String out = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return out.isBlank() ? 0 : Long.parseLong(out.strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
