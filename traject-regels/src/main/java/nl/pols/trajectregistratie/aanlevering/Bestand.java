package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/// What the sender sends: bytes, how they are packed, and what form the records in them have.
public record Bestand(InputStream inhoud, boolean gzip, Vorm vorm) {

    public enum Vorm {
        NDJSON,
        CSV
    }

    /// Unpacked.
    public Regelstroom regels() throws IOException {
        return new Regelstroom(gzip ? uitgepakt(inhoud) : inhoud);
    }

    /// The records in these lines, of which the first wasn't read yet.
    public Recordstroom records(Regelstroom regels) throws IOException {
        return switch (vorm) {
            case NDJSON -> new Ndjsonstroom(regels);
            case CSV -> new Csvstroom(regels);
        };
    }

    /// The JDK asks `available()` whether another gzip member follows; on a network stream 0 means
    /// "not yet", not "no".
    private static InputStream uitgepakt(InputStream bron) throws IOException {
        var eerlijk =
                new PushbackInputStream(bron, 1) {
                    @Override
                    public int available() throws IOException {
                        int volgende = read();
                        if (volgende < 0) {
                            return 0;
                        }
                        unread(volgende);
                        return 1;
                    }
                };
        return new GZIPInputStream(eerlijk, 64 * 1024);
    }
}
