package nl.pols.trajectregistratie.controle;

import nl.pols.trajectregistratie.aanlevering.Breuk;
import nl.pols.trajectregistratie.regels.Regel.Ernst;
import org.jspecify.annotations.Nullable;

/// How the records of a file fared. Invariant: received is the sum of the outcomes.
public final class Telling {

    private long aanvaard;
    private long geparkeerd;
    private long geweigerd;
    private long metWaarschuwing;
    private @Nullable Breuk breuk;

    void tel(Recorduitslag uitslag) {
        switch (uitslag.oordeel()) {
            case AANVAARD -> aanvaard++;
            case GEPARKEERD -> geparkeerd++;
            case GEWEIGERD -> geweigerd++;
        }
        if (!uitslag.met(Ernst.WAARSCHUWING).isEmpty()) {
            metWaarschuwing++;
        }
    }

    void breekAf(Breuk reden) {
        breuk = reden;
    }

    public long ontvangen() {
        return aanvaard + geparkeerd + geweigerd;
    }

    public long aanvaard() {
        return aanvaard;
    }

    public long geparkeerd() {
        return geparkeerd;
    }

    public long geweigerd() {
        return geweigerd;
    }

    public long metWaarschuwing() {
        return metWaarschuwing;
    }

    /// Why the file ended before its end, if it did.
    public @Nullable Breuk breuk() {
        return breuk;
    }
}
