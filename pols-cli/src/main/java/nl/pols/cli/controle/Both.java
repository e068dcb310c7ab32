package nl.pols.cli.controle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes to a file and to a stream that others write to as well, and that therefore stays open.
final class Both extends FilterOutputStream {

    private final OutputStream shared;

    Both(OutputStream own, OutputStream shared) {
        super(own);
        this.shared = shared;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        shared.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        shared.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        shared.flush();
    }
}
