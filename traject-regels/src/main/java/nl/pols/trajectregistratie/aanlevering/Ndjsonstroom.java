package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;
import nl.pols.trajectregistratie.regels.Vormregels;

/// A record is a line.
record Ndjsonstroom(Regelstroom regels) implements Recordstroom {

    @Override
    public boolean volgende() throws IOException {
        while (regels.volgende()) {
            if (!regels.leeg()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Gelezen lees(OpgaveLezer lezer) {
        return regels.teLang()
                ? OpgaveLezer.onleesbaar(Vormregels.TE_LANG)
                : lezer.lees(regels.buffer(), regels.vanaf(), regels.lengte());
    }

    @Override
    public long nummer() {
        return regels.nummer();
    }

    @Override
    public int lengte() {
        return regels.lengte();
    }
}
