package nl.pols.trajectregistratie.aanlevering;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Unpacks a zstd body, of one frame or several. Invariant: it never holds more than the window,
/// and a body that asks for a larger one than any decoder must have (RFC 8878: 8 MB) is refused, so
/// that a small body can't claim the machine.
public final class Zstdstroom extends InputStream {

    private static final int VENSTER_LOG = 23;

    private final InputStream bron;
    private boolean bronOp;
    private boolean begonnen;
    private @Nullable ZstdInputStreamNoFinalizer uitgepakt;

    public Zstdstroom(InputStream bron) {
        this.bron = bron;
    }

    @Override
    public int read() throws IOException {
        byte[] een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xFF;
    }

    @Override
    public int read(byte[] doel, int vanaf, int lengte) throws IOException {
        try {
            int gelezen = uitgepakt().read(doel, vanaf, lengte);
            begonnen |= gelezen > 0;
            return gelezen;
        } catch (ZstdIOException e) {
            throw new Zstdfout(breuk(e), e);
        }
    }

    private Breuk breuk(ZstdIOException fout) {
        if (fout.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()) {
            return Breuk.ZSTD_VENSTER;
        }
        if (bronOp) {
            return Breuk.ZSTD_AFGEKAPT;
        }
        return begonnen ? Breuk.ZSTD_BESCHADIGD : Breuk.GEEN_ZSTD;
    }

    private ZstdInputStreamNoFinalizer uitgepakt() throws IOException {
        if (uitgepakt == null) {
            uitgepakt = new ZstdInputStreamNoFinalizer(new Bron());
            uitgepakt.setLongMax(VENSTER_LOG);
        }
        return uitgepakt;
    }

    @Override
    public void close() {
        try {
            if (uitgepakt != null) {
                uitgepakt.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives back what is held outside the heap; by whoever read it, when it reads no more.
    public static void laatLos(Bestand bestand) {
        if (bestand.inhoud() instanceof Zstdstroom zstd) {
            zstd.close();
        }
    }

    /// Remembers whether everything was read: what goes wrong then is that something is missing.
    private final class Bron extends InputStream {
        @Override
        public int read() throws IOException {
            int gelezen = bron.read();
            bronOp |= gelezen < 0;
            return gelezen;
        }

        @Override
        public int read(byte[] doel, int vanaf, int lengte) throws IOException {
            int gelezen = bron.read(doel, vanaf, lengte);
            bronOp |= gelezen < 0;
            return gelezen;
        }
    }
}
