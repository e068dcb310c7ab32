package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Sends one delivery of trajectories, compressed while it goes, in constant memory.
final class Aanlevering {

    private static final int PIPE = 1 << 16;

    private final Api api;
    private final String address;
    private final String organisation;

    /// @param address of `/aanleveringen`
    Aanlevering(Api api, String address, String organisation) {
        this.api = api;
        this.address = address;
        this.organisation = organisation;
    }

    /// Writes the records, uncompressed NDJSON; called once per attempt.
    @FunctionalInterface
    interface Records {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param key identity of the delivery: sent again under the same key it continues where it
    ///   broke
    /// @param options query of the request, such as `proef=true`
    JsonNode send(String key, String options, Records records) {
        var request =
                api.request(address + (options.isEmpty() ? "" : "?" + options), organisation)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofInputStream(() -> compressed(records)))
                        .build();
        return Api.accepted(api.send(request));
    }

    private static InputStream compressed(Records records) {
        var failure = new AtomicReference<IOException>();
        try {
            var out = new PipedOutputStream();
            var in = new Checked(new PipedInputStream(out, PIPE), failure);
            Thread.ofVirtual()
                    .start(() -> {
                        try (var zip = new Zip(out)) {
                            records.writeTo(zip);
                        } catch (IOException e) {
                            failure.set(e);
                        }
                    });
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compresses at the first level: the slower ones take more time than their smaller result
    /// saves.
    private static final class Zip extends GZIPOutputStream {
        Zip(OutputStream out) throws IOException {
            super(out, PIPE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /// Half a file must not look like a whole one: what went wrong on the writing side breaks the
    /// reading side too.
    private static final class Checked extends java.io.FilterInputStream {
        private final AtomicReference<IOException> failure;

        Checked(InputStream in, AtomicReference<IOException> failure) {
            super(in);
            this.failure = failure;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            IOException failed = failure.get();
            if (read < 0 && failed != null) {
                throw failed;
            }
            return read;
        }
    }
}
