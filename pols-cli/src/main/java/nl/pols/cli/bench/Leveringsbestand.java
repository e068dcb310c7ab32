package nl.pols.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;

/// One delivery, made and compressed before it is sent: while it is measured, sending it is all
/// that the sender does. Deleted when it has been measured.
///
/// @param records how many lines it has
record Leveringsbestand(Path path, long records) implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final int BUFFER = 1 << 16;

    /// Which record stands on a line, and what becomes of it.
    interface Regels {
        void schrijf(Stapel out, long line);
    }

    static Leveringsbestand maak(Path directory, long records, Regels lines) {
        try {
            Path file = Files.createTempFile(directory, "bench-", ".ndjson.gz");
            try (var out = new Zip(Files.newOutputStream(file))) {
                var batch = new Stapel(AT_ONCE);
                for (long line = 0; line < records; line++) {
                    lines.schrijf(batch, line);
                    if ((line + 1) % AT_ONCE == 0 || line + 1 == records) {
                        out.write(batch.bytes, 0, batch.length);
                        batch.length = 0;
                    }
                }
            }
            return new Leveringsbestand(file, records);
        } catch (IOException e) {
            throw new UncheckedIOException("The delivery can't be written", e);
        }
    }

    static Leveringsbestand geldig(Path directory, Trajectproef proef, long first, long records) {
        return maak(
                directory, records, (out, line) -> proef.schrijf(out, first + line, Soort.GELDIG));
    }

    private static final class Zip extends GZIPOutputStream {
        Zip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
