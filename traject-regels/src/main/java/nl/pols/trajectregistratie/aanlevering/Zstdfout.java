package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;

/// A zstd body can't be unpacked any further.
public final class Zstdfout extends IOException {
    private static final long serialVersionUID = 1L;

    private final Breuk breuk;

    public Zstdfout(Breuk breuk, IOException oorzaak) {
        super(oorzaak);
        this.breuk = breuk;
    }

    Breuk breuk() {
        return breuk;
    }
}
