package nl.pols.cli.controle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.pols.cli.home.Console;

/// Tells every tenth part of a large file that is read.
final class Inleesvoortgang extends FilterInputStream {

    private static final long LARGE = 32L << 20;

    private final long size;
    private final Console console;
    private long read;
    private long told;

    Inleesvoortgang(InputStream in, long size, Console console) {
        super(in);
        this.size = size;
        this.console = console;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int now = super.read(buffer, offset, length);
        count(now);
        return now;
    }

    @Override
    public int read() throws IOException {
        int now = super.read();
        count(now < 0 ? now : 1);
        return now;
    }

    private void count(int now) {
        read += Math.max(0, now);
        if (size < LARGE) {
            return;
        }
        long tenths = read * 10 / size;
        if (tenths > told && tenths < 10) {
            told = tenths;
            console.say("  %d %% checked (%.1f MB)".formatted(tenths * 10, read / 1e6));
        }
    }
}
