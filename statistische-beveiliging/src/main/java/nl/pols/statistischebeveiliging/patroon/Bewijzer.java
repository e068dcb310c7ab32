package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.pols.statistischebeveiliging.patroon.Zoeker.Opties;
import org.jspecify.annotations.Nullable;

/// Proves that a cell is protected, hiding further cells where that is needed.
final class Bewijzer {
    private static final int MEESTE_BEWEGINGEN = 100;

    /// Up to so many cells everything is tried also where it only saves a hidden cell.
    private static final int KLEIN = 2_000;

    private final Stand stand;
    private final Zoeker zoeker;
    private final Programma programma;

    Bewijzer(Stand stand, Zoeker zoeker, Programma programma) {
        this.stand = stand;
        this.zoeker = zoeker;
        this.programma = programma;
    }

    /// With what is hidden already, null if no moves show that it is enough.
    @Nullable Bewijs zonderMeer(Eis eis, int richting) {
        var bewijs = probeer(eis, richting, new Opties(true, false, eis.naEerder()));
        return bewijs != null || stand.stelsel.omvang() > KLEIN
                ? bewijs
                : probeer(eis, richting, new Opties(true, true, eis.naEerder()));
    }

    /// Whether it may be enough; quick, and nearly always right where it isn't.
    boolean kanNog(Eis eis, int richting) {
        return programma.kanNog(eis, richting);
    }

    /// The same, null if it isn't enough, in whatever way cells change.
    @Nullable Bewijs hoeDanOok(Eis eis, int richting) {
        var bewijs = probeer(eis, richting, new Opties(true, false, eis.naEerder()));
        if (bewijs != null) {
            return bewijs;
        }
        var beweging = programma.los(eis, richting);
        return beweging == null ? null : new Bewijs(eis, richting, List.of(beweging));
    }

    /// Hiding more where needed, null if nothing helps.
    @Nullable Bewijs desnoods(Eis eis, int richting) {
        var bewijs = probeer(eis, richting, new Opties(false, false, eis.naEerder()));
        return bewijs != null
                ? bewijs
                : probeer(eis, richting, new Opties(false, true, eis.naEerder()));
    }

    private @Nullable Bewijs probeer(Eis eis, int richting, Opties opties) {
        long nodig = eis.nodig(richting, stand.stelsel.waarde[eis.cel()]);
        List<Beweging> gezet = new ArrayList<>();
        List<Integer> verborgen = new ArrayList<>();
        while (nodig > 0 && gezet.size() < MEESTE_BEWEGINGEN) {
            var beste = zoeker.beste(eis.cel(), richting, nodig, opties);
            if (beste == null) {
                break;
            }
            zoeker.verschuif(beste, beste.ruimte());
            gezet.add(beste);
            nodig -= beste.ruimte();
            Arrays.stream(beste.cellen()).filter(c -> !stand.geheim[c]).forEach(verborgen::add);
            Arrays.stream(beste.cellen()).forEach(c -> stand.geheim[c] = true);
        }
        zoeker.opnieuw(gezet);
        if (nodig <= 0) {
            return new Bewijs(eis, richting, List.copyOf(gezet));
        }
        verborgen.forEach(c -> stand.geheim[c] = false);
        return null;
    }
}
