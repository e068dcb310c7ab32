package nl.pols.statistischebeveiliging.aanval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Schaal;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import nl.pols.statistischebeveiliging.vorm.Verbinding;
import org.jspecify.annotations.Nullable;

/// What a reader knows who takes all published tables together: of each cell from where to where it
/// can be, and which cells add up to which.
final class Kennis {
    private record Richting(Plaats geheel, String dimensie) {}

    final List<Plaats> plaatsen;
    final long[] onder;
    final long[] boven;
    final List<int[]> sommen = new ArrayList<>();
    final double schaal;
    private final Map<Plaats, Integer> nummers = new LinkedHashMap<>();

    /// @param reeks all releases, the newest last
    Kennis(List<Uitgave> reeks) {
        var laatste = reeks.getLast();
        laatste.cellen()
                .forEach((plaats, cijfer) -> {
                    if (cijfer.staat() != Staat.ONTBREEKT) {
                        nummers.put(plaats, nummers.size());
                    }
                });
        laatste.achterliggend().forEach(plaats -> nummers.putIfAbsent(plaats, nummers.size()));
        plaatsen = List.copyOf(nummers.keySet());
        onder = new long[plaatsen.size()];
        boven = new long[plaatsen.size()];
        for (int i = 0; i < onder.length; i++) {
            boven[i] = Grens.ONEINDIG;
            lees(i, laatste);
        }
        schaal = Schaal.van(Arrays.stream(onder).max().orElse(0));
        leesSommen(laatste);
        laatste.verbindingen().forEach(this::leesVerbinding);
    }

    @Nullable Integer nummer(Plaats plaats) {
        return nummers.get(plaats);
    }

    /// What earlier releases showed of a cell that is hidden now, unless a later one says that it
    /// was revised.
    void voegEerderToe(List<Uitgave> reeks) {
        for (int i = 0; i < onder.length; i++) {
            for (int r = reeks.size() - 1; r >= 0; r--) {
                lees(i, reeks.get(r));
                var cijfer = reeks.get(r).cellen().get(plaatsen.get(i));
                if (cijfer != null && (cijfer.staat() != Staat.GEHEIM || cijfer.herzien())) {
                    break;
                }
            }
        }
    }

    private void lees(int i, Uitgave uitgave) {
        var cijfer = uitgave.cellen().get(plaatsen.get(i));
        if (cijfer == null) {
            return;
        }
        long half = uitgave.basis() / 2;
        switch (cijfer.staat()) {
            case NIHIL -> neem(i, 0, 0);
            case MINDER_DAN_HALF -> neem(i, 1, Math.max(1, (uitgave.basis() - 1) / 2));
            case GEPUBLICEERD -> {
                long waarde = cijfer.waarde() == null ? 0 : cijfer.waarde();
                long hoogste = uitgave.basis() % 2 == 0 ? half - 1 : half;
                neem(i, waarde - half, uitgave.basis() == 1 ? waarde : waarde + hoogste);
            }
            case GEHEIM, ONTBREEKT -> {}
        }
    }

    private void neem(int i, long van, long tot) {
        onder[i] = Math.max(onder[i], van);
        boven[i] = Math.min(boven[i], tot);
    }

    /// Each cell is part of the nearest cell above it in each of its dimensions.
    private void leesSommen(Uitgave uitgave) {
        Map<Richting, List<Integer>> delen = new LinkedHashMap<>();
        for (var dimensie : uitgave.dimensies()) {
            for (int i = 0; i < onder.length; i++) {
                var hoger = hoger(plaatsen.get(i), dimensie, uitgave);
                if (hoger != null) {
                    delen.computeIfAbsent(
                                    new Richting(hoger, dimensie.naam()), r -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        delen.forEach((richting, leden) -> {
            var geheel = nummers.get(richting.geheel());
            if (geheel != null) {
                var som = new int[leden.size() + 1];
                som[0] = geheel;
                for (int i = 1; i < som.length; i++) {
                    som[i] = leden.get(i - 1);
                }
                sommen.add(som);
            }
        });
    }

    /// Where the whole is known to exist; a part that no table has can't occur.
    private void leesVerbinding(Verbinding verbinding) {
        for (var plaats : plaatsen) {
            var termen = verbinding.van(plaats).orElse(List.of());
            if (!termen.isEmpty() && nummers.containsKey(termen.getFirst())) {
                sommen.add(
                        termen.stream()
                                .map(nummers::get)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
        }
    }

    private @Nullable Plaats hoger(Plaats van, Dimensie dimensie, Uitgave uitgave) {
        var code = van.codes().get(dimensie.naam());
        while (code != null) {
            code = dimensie.hoger(code);
            if (code == null) {
                return null;
            }
            var hier =
                    code.equals(dimensie.totaal())
                            ? van.zonder(dimensie.naam())
                            : van.met(dimensie.naam(), code);
            if (nummers.containsKey(hier) || uitgave.cellen().containsKey(hier)) {
                return hier;
            }
        }
        return null;
    }
}
