package nl.pols.register.uitwisseling;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What is sent as bytes, and why it may end before its end.
final class Breuk {
    private Breuk() {}

    static Fout van(IOException oorzaak) {
        return switch (oorzaak) {
            case ZipException zip ->
                    fout(
                            "gzip",
                            "De inhoud is geen gzip of is beschadigd.",
                            "The body is no gzip or is damaged.");
            case EOFException eof ->
                    fout(
                            "afgekapt",
                            "De inhoud houdt op voor het einde. Stuur het geheel opnieuw.",
                            "The body stops before its end. Send all of it again.");
            case CharacterCodingException tekens ->
                    fout("utf-8", "De inhoud is geen UTF-8.", "The body is not UTF-8.");
            default ->
                    fout(
                            "verbroken",
                            "De verbinding werd verbroken. Stuur het geheel opnieuw.",
                            "The connection was lost. Send all of it again.");
        };
    }

    private static Fout fout(String code, String nl, String en) {
        return new Fout(null, null, null, code, nl, en);
    }

    /// The JDK asks `available()` whether another gzip member follows; on a network stream 0 means
    /// "not yet", not "no".
    static InputStream uitgepakt(InputStream bron) throws IOException {
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
