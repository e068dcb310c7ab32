package nl.pols.statistischebeveiliging.aanval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Afbouwreeks;
import nl.pols.statistischebeveiliging.vorm.Afbouwwereld;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// Of a group that nobody enters: believes that a figure can be so low or so high only of a world
/// that it is shown, and only if everything that was ever published is in that world what was
/// published. Who found the world, and how, isn't asked: what fits can't be told from what is.
public final class Afbouwaanval {
    private final Afbouwreeks reeks;
    private final Map<Plaats, Interval> gezien = new TreeMap<>();
    private int bekeken;
    private boolean past = true;

    public Afbouwaanval(Afbouwreeks reeks) {
        this.reeks = reeks;
    }

    public void bekijk(Afbouwwereld wereld) {
        bekeken++;
        var standen = standen(wereld.weg());
        if (standen == null || !isGelezen(standen)) {
            past = false;
            return;
        }
        var stand = standen.getOrDefault(wereld.code(), new long[reeks.getoond().size() + 1]);
        long waarde = stand[wereld.van()] - stand[wereld.tot()];
        gezien.merge(
                wereld.plaats(),
                new Interval(waarde, waarde),
                (een, ander) ->
                        new Interval(
                                Math.min(een.onder(), ander.onder()),
                                Math.max(een.boven(), ander.boven())));
    }

    /// By code how many were there at each release; after the last one nobody. Null if that is no
    /// world: fewer than nobody left.
    private @Nullable Map<String, long[]> standen(Map<String, long[]> weg) {
        int aantal = reeks.getoond().size();
        Map<String, long[]> standen = new HashMap<>();
        for (var blad : weg.entrySet()) {
            var stand = new long[aantal + 1];
            for (int r = aantal - 1; r >= 0; r--) {
                if (blad.getValue()[r] < 0) {
                    return null;
                }
                stand[r] = stand[r + 1] + blad.getValue()[r];
            }
            for (var code = blad.getKey();
                    code != null;
                    code = reeks.dimensie().ouders().get(code)) {
                var daar = standen.computeIfAbsent(code, c -> new long[aantal + 1]);
                for (int r = 0; r < aantal; r++) {
                    daar[r] += stand[r];
                }
            }
        }
        return standen;
    }

    private boolean isGelezen(Map<String, long[]> standen) {
        for (int r = 0; r < reeks.getoond().size(); r++) {
            for (var cijfer : reeks.getoond().get(r).entrySet()) {
                var daar = standen.get(cijfer.getKey());
                if ((daar == null ? 0 : daar[r]) != cijfer.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// @param beloofd of each figure from where to where it must be possible
    public Aanvalsverslag verslag(SortedMap<Plaats, Interval> beloofd) {
        var bevindingen = new ArrayList<Bevinding>();
        beloofd.forEach((plaats, interval) ->
                bevindingen.add(new Bevinding(plaats, interval, gezien.get(plaats), false)));
        return new Aanvalsverslag(List.copyOf(bevindingen), !past, 1, beloofd.size(), bekeken);
    }

    /// Of several at once.
    public static Aanvalsverslag samen(List<Aanvalsverslag> verslagen) {
        return new Aanvalsverslag(
                verslagen.stream().flatMap(v -> v.bevindingen().stream()).toList(),
                verslagen.stream().anyMatch(Aanvalsverslag::tegenstrijdig),
                verslagen.stream().mapToInt(Aanvalsverslag::onderdelen).sum(),
                verslagen.stream().mapToInt(Aanvalsverslag::grootste).max().orElse(0),
                verslagen.stream().mapToInt(Aanvalsverslag::opgelost).sum());
    }
}
