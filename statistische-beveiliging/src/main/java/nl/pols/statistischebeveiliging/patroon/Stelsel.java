package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Elders;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// The cells of all tables of a quantity and the sums that hold between them. Cells stand in the
/// order of their places, whatever the order in which they came.
final class Stelsel {
    final List<Boom> bomen;

    /// Of each dimension whether its codes are hidden sooner than others.
    private final boolean[] wijkt;

    final Plaats[] plaats;
    final Bijdragen[] inhoud;
    final long[] waarde;
    final boolean[] getoond;

    /// Of another release; and of those which are shown there, so that they can't be hidden any
    /// more.
    final boolean[] elders;

    final boolean[] vast;
    final boolean[] ongenoemd;
    final int[][] plek;
    final int[][] sommen;
    final int[][] sommenVan;
    final int[] somdimensie;
    private final long[] stap;
    private final Celindex index;
    private final int[] maskers;

    Stelsel(Levering levering) {
        bomen = levering.dimensies().stream().map(Boom::new).toList();
        wijkt = new boolean[bomen.size()];
        for (int d = 0; d < wijkt.length; d++) {
            wijkt[d] = levering.wijkend().contains(bomen.get(d).naam);
        }
        stap = stappen(bomen);
        var cellen = new TreeMap<Plaats, Bijdragen>();
        var zichtbaar = new TreeSet<Plaats>();
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((waar, bijdragen) -> {
                        var hier = genormaliseerd(levering, waar);
                        var eerder = cellen.putIfAbsent(hier, bijdragen);
                        if (eerder != null && !eerder.equals(bijdragen)) {
                            throw new IllegalArgumentException(
                                    "%s is in tabel %s anders".formatted(hier, tabel.naam()));
                        }
                        if (tabel.gepubliceerd()) {
                            zichtbaar.add(hier);
                        }
                    });
        }
        plaats = cellen.keySet().toArray(Plaats[]::new);
        inhoud = cellen.values().toArray(Bijdragen[]::new);
        waarde = Arrays.stream(inhoud).mapToLong(b -> Math.max(0, b.som())).toArray();
        plek = new int[plaats.length][];
        index = new Celindex(plaats.length);
        getoond = new boolean[plaats.length];
        elders = new boolean[plaats.length];
        vast = new boolean[plaats.length];
        ongenoemd = new boolean[plaats.length];
        for (int cel = 0; cel < plaats.length; cel++) {
            plek[cel] = plek(plaats[cel]);
            index.zet(sleutel(plek[cel]), cel);
            getoond[cel] = zichtbaar.contains(plaats[cel]);
            elders[cel] = levering.elders().containsKey(plaats[cel]);
            vast[cel] = levering.elders().get(plaats[cel]) == Elders.GETOOND;
            ongenoemd[cel] = levering.elders().get(plaats[cel]) == Elders.ONGENOEMD;
        }
        maskers = Arrays.stream(plek).mapToInt(Stelsel::masker).distinct().sorted().toArray();
        var langs = new ArrayList<Integer>();
        sommen = sommen(langs);
        somdimensie = langs.stream().mapToInt(Integer::intValue).toArray();
        sommenVan = sommenVan();
    }

    /// Whether it is about something of a dimension that gives way.
    boolean wijkt(int cel) {
        return IntStream.range(0, wijkt.length).anyMatch(d -> wijkt[d] && plek[cel][d] != 0);
    }

    /// Whether it is about what releases differ, or of another one.
    boolean isVanVerband(int cel) {
        return elders[cel]
                || IntStream.range(0, plek[cel].length)
                        .anyMatch(d ->
                                plek[cel][d] != 0
                                        && Naast.isAs(bomen.get(d).naam)
                                        && plek[cel][d] == bomen.get(d).knoop(Koppeling.REST));
    }

    int omvang() {
        return plaats.length;
    }

    long stap(int dimensie) {
        return stap[dimensie];
    }

    long sleutel(int[] knopen) {
        long sleutel = 0;
        for (int d = 0; d < knopen.length; d++) {
            sleutel += knopen[d] * stap[d];
        }
        return sleutel;
    }

    /// The cell with this key; -1 if no table has it.
    int cel(long sleutel) {
        return index.cel(sleutel);
    }

    /// The cell that differs from this one in one dimension.
    int met(int cel, int dimensie, int knoop) {
        return cel(sleutel(plek[cel]) + (knoop - plek[cel][dimensie]) * stap[dimensie]);
    }

    /// Whether two cells stand in one sum: then the one often needs the other.
    boolean inEenSom(int een, int ander) {
        return Arrays.stream(sommenVan[een])
                .anyMatch(som -> Arrays.stream(sommen[som]).anyMatch(cel -> cel == ander));
    }

    /// Of which dimensions a cell is not the total, as bits.
    static int masker(int[] knopen) {
        int masker = 0;
        for (int d = 0; d < knopen.length; d++) {
            masker |= knopen[d] == 0 ? 0 : 1 << d;
        }
        return masker;
    }

    /// All dimensions that occur together with these in a table.
    int samenMet(int masker) {
        int samen = 0;
        for (int ander : maskers) {
            samen |= (ander & masker) == masker ? ander : 0;
        }
        return samen;
    }

    private static Plaats genormaliseerd(Levering levering, Plaats waar) {
        var hier = waar;
        int gekend = 0;
        for (var dimensie : levering.dimensies()) {
            var code = hier.codes().get(dimensie.naam());
            gekend += code == null ? 0 : 1;
            if (code != null && code.equals(dimensie.totaal())) {
                hier = hier.zonder(dimensie.naam());
            }
        }
        if (gekend != waar.codes().size()) {
            throw new IllegalArgumentException("Onbekende dimensie in " + waar);
        }
        return hier;
    }

    private static long[] stappen(List<Boom> bomen) {
        var stap = new long[bomen.size()];
        long totNu = 1;
        for (int d = 0; d < stap.length; d++) {
            stap[d] = totNu;
            totNu = Math.multiplyExact(totNu, bomen.get(d).omvang());
        }
        return stap;
    }

    private int[] plek(Plaats waar) {
        return bomen.stream()
                .mapToInt(boom -> {
                    var code = waar.codes().get(boom.naam);
                    return code == null ? 0 : boom.knoop(code);
                })
                .toArray();
    }

    /// Each sum as the cell that it makes and the cells that make it.
    private int[][] sommen(List<Integer> langs) {
        var alle = new ArrayList<int[]>();
        for (int cel = 0; cel < plaats.length; cel++) {
            for (int d = 0; d < bomen.size(); d++) {
                var boom = bomen.get(d);
                boolean telt = boom.telbaar || plek[cel][d] != 0;
                if (!telt || boom.isBlad(plek[cel][d]) || inhoud[cel].ontbreekt()) {
                    continue;
                }
                var som = new ArrayList<Integer>();
                som.add(cel);
                delen(cel, d, plek[cel][d], som);
                if (som.size() > 1) {
                    alle.add(som.stream().mapToInt(Integer::intValue).toArray());
                    langs.add(d);
                    klopt(som);
                }
            }
        }
        return alle.toArray(int[][]::new);
    }

    private void delen(int cel, int dimensie, int knoop, List<Integer> som) {
        for (int kind : bomen.get(dimensie).kinderen[knoop]) {
            int deel = met(cel, dimensie, kind);
            if (deel >= 0) {
                som.add(deel);
            } else {
                delen(cel, dimensie, kind, som);
            }
        }
    }

    private void klopt(List<Integer> som) {
        long delen = som.stream().skip(1).mapToLong(deel -> waarde[deel]).sum();
        int geheel = som.getFirst();
        if (delen != waarde[geheel]) {
            throw new IllegalArgumentException(
                    "%s is %d, de delen zijn samen %d"
                            .formatted(plaats[geheel], waarde[geheel], delen));
        }
    }

    private int[][] sommenVan() {
        List<List<Integer>> van = new ArrayList<>();
        Arrays.stream(plaats).forEach(p -> van.add(new ArrayList<>()));
        for (int som = 0; som < sommen.length; som++) {
            for (int cel : sommen[som]) {
                van.get(cel).add(som);
            }
        }
        return van.stream()
                .map(lijst -> lijst.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
