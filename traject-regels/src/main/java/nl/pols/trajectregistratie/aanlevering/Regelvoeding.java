package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Vormregels;
import org.jspecify.annotations.Nullable;

/// Feeds a table's reader one line at a time, and only when it asks for one: so it is known which
/// lines a row spans, and a quote that is never closed can't swallow more than one record's bound.
final class Regelvoeding extends Reader {

    private final Regelstroom regels;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer tekens = CharBuffer.allocate(OpgaveLezer.MAX_BYTES + 1).limit(0);
    private long eersteRegel;
    private int bytes;
    private boolean afgebroken;
    private @Nullable Regel fout;

    Regelvoeding(Regelstroom regels) {
        this.regels = regels;
        utf8.onMalformedInput(CodingErrorAction.REPLACE);
    }

    /// What is fed from now on belongs to the next row.
    void nieuweRij() {
        eersteRegel = 0;
        bytes = 0;
        fout = null;
        afgebroken = false;
    }

    @Override
    public int read(char[] doel, int vanaf, int lengte) throws IOException {
        if (!tekens.hasRemaining() && !volgendeRegel()) {
            return -1;
        }
        int aantal = Math.min(lengte, tekens.remaining());
        tekens.get(doel, vanaf, aantal);
        return aantal;
    }

    private boolean volgendeRegel() throws IOException {
        if (afgebroken) {
            return false;
        }
        do {
            if (!regels.volgende()) {
                return false;
            }
        } while (eersteRegel == 0 && regels.leeg());
        if (eersteRegel == 0) {
            eersteRegel = regels.nummer();
        }
        bytes += regels.lengte() + 1;
        if (regels.teLang() || bytes > OpgaveLezer.MAX_BYTES) {
            fout = Vormregels.TE_LANG;
            afgebroken = true;
            return false;
        }
        zetOm();
        return true;
    }

    /// A carriage return within a line would be the end of a row to the table's reader.
    private void zetOm() {
        tekens.clear();
        utf8.reset();
        utf8.decode(
                ByteBuffer.wrap(regels.buffer(), regels.vanaf(), regels.lengte()), tekens, true);
        utf8.flush(tekens);
        tekens.put('\n').flip();
        for (int i = 0; i < tekens.limit(); i++) {
            char teken = tekens.get(i);
            if (teken == '\uFFFD' || teken == '\r') {
                fout = Vormregels.GEEN_RIJ;
                tekens.put(i, ' ');
            }
        }
    }

    /// The table's reader can't make a row of what it was fed; the rest of it is passed over.
    void breekAf() {
        fout = Vormregels.GEEN_RIJ;
        afgebroken = true;
        tekens.limit(0);
    }

    /// 0 if nothing was fed for this row.
    long eersteRegel() {
        return eersteRegel;
    }

    int bytes() {
        return bytes;
    }

    /// The row was cut off; the table's reader took it for the end of the table.
    boolean afgebroken() {
        return afgebroken;
    }

    @Nullable Regel fout() {
        return fout;
    }

    @Override
    public void close() {
        // the lines are not ours to close
    }
}
