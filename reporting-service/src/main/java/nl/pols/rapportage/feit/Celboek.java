package nl.pols.rapportage.feit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The cases of a cell as they were read, and what batches did to them since: laid in when somebody
/// asks, so that a batch costs what it changes and not what the cell has. Invariant: whatever is
/// given out is the cell at the `stand` that was asked.
final class Celboek {
    private static final Logger LOG = Logger.getLogger(Celboek.class);

    /// Beside an eighth of the cases; more is laid in without anybody asking.
    private static final int RUIMTE = 64;

    private static final int DEEL = 8;

    private final List<Vervolg> vervolg = new ArrayList<>();
    private Celbeeld beeld;
    private int wissels;

    /// A case that came or went.
    record Wissel(Celgeval geval, int teken) {}

    private record Vervolg(UUID stand, List<Wissel> wissels) {}

    Celboek(Celbeeld beeld) {
        this.beeld = beeld;
    }

    /// Returns whether it follows what is here; else a batch was missed.
    synchronized boolean volg(UUID was, UUID nu, List<Wissel> gewisseld) {
        var laatste = vervolg.isEmpty() ? beeld.stand : vervolg.getLast().stand;
        if (laatste.equals(nu)) {
            return true; // it was read with it
        }
        if (!laatste.equals(was)) {
            return false;
        }
        vervolg.add(new Vervolg(nu, gewisseld));
        wissels += gewisseld.size();
        return wissels <= RUIMTE + beeld.aantal() / DEEL || legIn(vervolg.size());
    }

    /// Null where it is not known how the cell is then.
    synchronized @Nullable Celbeeld op(UUID stand) {
        if (beeld.stand.equals(stand)) {
            return beeld;
        }
        for (int i = 0; i < vervolg.size(); i++) {
            if (vervolg.get(i).stand.equals(stand)) {
                return legIn(i + 1) ? beeld : null;
            }
        }
        return null;
    }

    private boolean legIn(int eerste) {
        var netto = new HashMap<Celgeval, Integer>();
        var nu = vervolg.subList(0, eerste);
        for (var stap : nu) {
            stap.wissels.forEach(w -> netto.merge(w.geval, w.teken, Integer::sum));
            wissels -= stap.wissels.size();
        }
        var nieuw = beeld.met(nu.getLast().stand, netto);
        if (nieuw == null) {
            LOG.warn("A case that went from a cell was not held of it; the cell is read again");
            return false;
        }
        beeld = nieuw;
        nu.clear();
        return true;
    }
}
