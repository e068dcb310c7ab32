package nl.pols.statistischebeveiliging.afbouw;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Looks for a world in which everything that is read is as it is, and nobody left an area between
/// two releases, or enough did.
final class Toets {
    private final Stamboom boom;

    Toets(Stamboom boom) {
        this.boom = boom;
    }

    /// @param boven who left the highest areas; null is who did
    /// @param onder who left the parts of the area above that of the question; null is who did
    record Mogelijk(@Nullable Vlak boven, @Nullable Vlak onder) {}

    /// Null if there is none.
    @Nullable Mogelijk zoek(Doel doel) {
        if (boom.ouder[doel.knoop()] != 0) {
            return doel.isLeeg() ? leegOnder(doel) : genoegOnder(doel);
        }
        var boven = boom.vlak(0).kopie();
        int deel = boom.nummer(doel.knoop());
        return doel.isLeeg()
                ? boven.leeg(deel, tussen(doel.van(), doel.tot()))
                        ? new Mogelijk(boven, null)
                        : null
                : genoeg(boven, deel, doel) ? new Mogelijk(boven, null) : null;
    }

    private boolean genoeg(Vlak vlak, int deel, Doel doel) {
        for (int p = doel.van(); p < doel.tot(); p++) {
            if (vlak.kopie().verhoog(deel, p, doel.boven())) {
                return vlak.verhoog(deel, p, doel.boven());
            }
        }
        return false;
    }

    /// Nobody in the periods that lie within two releases that tell of the area above; of one that
    /// only begins or ends there as few as can be, and those outside of it.
    private @Nullable Mogelijk leegOnder(Doel doel) {
        int hoger = boom.ouder[doel.knoop()];
        int deel = boom.nummer(doel.knoop());
        var grenzen = boom.grenzen(hoger);
        var onder = boom.vlak(hoger).kopie();
        var geheel = new BitSet();
        var half = new BitSet();
        for (int k = 0; k < grenzen.length - 1; k++) {
            boolean raakt = grenzen[k] < doel.tot() && grenzen[k + 1] > doel.van();
            boolean past = grenzen[k] >= doel.van() && grenzen[k + 1] <= doel.tot();
            geheel.set(k, past);
            half.set(k, raakt && !past);
        }
        if (!onder.leeg(deel, geheel)) {
            return null;
        }
        var boven = half.isEmpty() ? null : boom.vlak(0).kopie();
        for (int k = half.nextSetBit(0); k >= 0; k = half.nextSetBit(k + 1)) {
            var alleen = new BitSet();
            alleen.set(k);
            onder.verlaag(deel, alleen, 0);
            long anderen = boom.tussen(hoger, grenzen[k], grenzen[k + 1]) - onder.weg[deel][k];
            var binnen =
                    tussen(Math.max(grenzen[k], doel.van()), Math.min(grenzen[k + 1], doel.tot()));
            if (boven == null || !boven.verlaag(boom.nummer(hoger), binnen, anderen)) {
                return null;
            }
        }
        return new Mogelijk(boven, onder);
    }

    /// Enough in one of the steps: of the area as of the one above it.
    private @Nullable Mogelijk genoegOnder(Doel doel) {
        int hoger = boom.ouder[doel.knoop()];
        int deel = boom.nummer(doel.knoop());
        var grenzen = boom.grenzen(hoger);
        for (int p = doel.van(); p < doel.tot(); p++) {
            int k = 0;
            while (grenzen[k + 1] <= p) {
                k++;
            }
            var onder = boom.vlak(hoger).kopie();
            if (!onder.verhoog(deel, k, doel.boven())) {
                continue;
            }
            if (grenzen[k + 1] == grenzen[k] + 1) {
                return new Mogelijk(null, onder);
            }
            var boven = boom.vlak(0).kopie();
            if (boven.verhoog(boom.nummer(hoger), p, doel.boven())) {
                return new Mogelijk(boven, onder);
            }
        }
        return null;
    }

    private static BitSet tussen(int van, int tot) {
        var periodes = new BitSet();
        periodes.set(van, tot);
        return periodes;
    }
}
