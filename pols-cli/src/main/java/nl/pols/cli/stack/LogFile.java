package nl.pols.cli.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The log of one component: everything it prints. The logs of the last starts are kept beside it.
record LogFile(Path path) {

    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 16_384;

    /// Moves the log of the last start aside, so that this start begins with an empty one.
    void rotate() {
        try {
            for (int age = KEPT; age > 0; age--) {
                Path younger = age == 1 ? path : aged(age - 1);
                if (Files.exists(younger)) {
                    Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + path, e);
        }
    }

    /// The last lines, oldest first; empty when there is no log yet.
    List<String> tail(int lines) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all =
                    new String(end, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path aged(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
