package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Elders;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Verbinding;

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

    /// Of each sum the cell that follows from the others where releases are linked; -1 if it is a
    /// sum along a dimension.
    private final int[] volgend;

    /// The dimension of other releases; -1 if there are none.
    final int naast;

    final List<Verbinding> verbindingen;

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
            var daar = levering.elders().get(plaats[cel]);
            elders[cel] = daar != null && daar != Elders.SAMEN;
            vast[cel] = daar == Elders.GETOOND;
            ongenoemd[cel] = daar == Elders.ONGENOEMD || daar == Elders.SAMEN;
        }
        maskers = Arrays.stream(plek).mapToInt(Stelsel::masker).distinct().sorted().toArray();
        naast =
                IntStream.range(0, bomen.size())
                        .filter(d -> Naast.isAs(bomen.get(d).naam))
                        .findFirst()
                        .orElse(-1);
        verbindingen = levering.verbindingen();
        var alle = new Sommen(this);
        sommen = alle.sommen();
        somdimensie = alle.langs();
        volgend = alle.volgend();
        sommenVan = sommenVan();
    }

    /// Whether it is about something of a dimension that gives way.
    boolean wijkt(int cel) {
        return IntStream.range(0, wijkt.length).anyMatch(d -> wijkt[d] && plek[cel][d] != 0);
    }

    /// Whether it is about what releases differ, or of another one.
    boolean isVanVerband(int cel) {
        return naast >= 0 && plek[cel][naast] != 0;
    }

    /// Whether it is of other releases only.
    boolean isVanAnderen(int cel) {
        return elders[cel]
                || (isVanVerband(cel)
                        && alsRest(cel).stream()
                                .allMatch(som ->
                                        Arrays.stream(som).allMatch(c -> c == cel || elders[c])));
    }

    /// The sums beside those of dimensions from which it follows.
    List<int[]> alsRest(int cel) {
        return IntStream.of(sommenVan[cel])
                .filter(som -> volgend[som] == cel)
                .mapToObj(som -> sommen[som])
                .toList();
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
