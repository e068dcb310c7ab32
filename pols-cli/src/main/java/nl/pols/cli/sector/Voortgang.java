package nl.pols.cli.sector;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.pols.cli.home.Console;

/// Tells every tenth part of a file that is read, so that a long delivery is seen to move.
final class Voortgang extends FilterInputStream {

    private final long size;
    private final Console console;
    private long read;
    private long told;

    Voortgang(InputStream in, long size, Console console) {
        super(in);
        this.size = Math.max(1, size);
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
        long tenths = read * 10 / size;
        if (tenths > told && tenths < 10) {
            told = tenths;
            console.say("  %d %% sent (%.1f MB)".formatted(tenths * 10, read / 1e6));
        }
    }
}
