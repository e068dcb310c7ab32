package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// The areas of a group that nobody enters, with how many left them in each period: from a release
/// to the next one, and after the last one all who are still there. Before the first one there is
/// another period, in which very many left each area: where an area can't be read of the first
/// release, nobody knows how many there were before. A reader who did would know more than any.
///
/// All of an area and of its parts are tied by no more than their sums: an area is read wherever
/// any part of it is, so what fits an area and what fits its parts fit each other. Of several
/// dimensions the same holds, as the total is always read.
final class Stamboom {
    private static final long VOORAF = 1_000;

    final Dimensie dimensie;
    final String[] codes;
    final int[] ouder;
    final int[][] kinderen;
    final int perioden;

    /// By area and period; the first period is the one before the first release.
    final long[][] weg;

    /// How many persons those are; of double employments fewer.
    final long[][] personen;

    final Lezing lezing;
    private final Map<Integer, Vlak> vlakken = new TreeMap<>();

    /// As whoever knows of every correction reads them.
    Stamboom(Dimensie dimensie, Momenten momenten) {
        this(dimensie, momenten, Lezing.Lezer.INGEWIJD);
    }

    Stamboom(Dimensie dimensie, Momenten momenten, Lezing.Lezer lezer) {
        this.dimensie = dimensie;
        codes = codes(dimensie);
        ouder = new int[codes.length];
        var onder = new ArrayList<List<Integer>>();
        var nummers = new TreeMap<String, Integer>();
        for (int i = 0; i < codes.length; i++) {
            nummers.put(codes[i], i);
            onder.add(new ArrayList<>());
        }
        dimensie.ouders()
                .forEach((code, hoger) -> {
                    int knoop = nummers.getOrDefault(code, 0);
                    ouder[knoop] = nummers.getOrDefault(hoger, 0);
                    onder.get(ouder[knoop]).add(knoop);
                });
        kinderen =
                onder.stream()
                        .map(l -> l.stream().mapToInt(i -> i).toArray())
                        .toArray(int[][]::new);
        perioden = momenten.alle.size() + 1;
        weg = new long[codes.length][perioden];
        personen = new long[codes.length][perioden];
        vul(momenten);
        lezing = new Lezing(this, momenten, lezer);
    }

    private static String[] codes(Dimensie dimensie) {
        var codes = new ArrayList<String>(List.of(dimensie.totaal()));
        codes.addAll(dimensie.ouders().keySet());
        return codes.toArray(String[]::new);
    }

    private void vul(Momenten momenten) {
        for (int p = 1; p < perioden; p++) {
            var moment = momenten.alle.get(p - 1);
            for (int knoop = 0; knoop < codes.length; knoop++) {
                var cel = moment.weg().getOrDefault(plaats(knoop), Bijdragen.personen(0));
                weg[knoop][p] = Math.max(0, cel.som());
                personen[knoop][p] = cel.aantal();
            }
        }
        vooraf(0);
        for (int knoop = 0; knoop < codes.length; knoop++) {
            vereis(knoop);
        }
    }

    private long vooraf(int knoop) {
        long samen = isBlad(knoop) ? VOORAF : 0;
        for (int kind : kinderen[knoop]) {
            if (!isBlad(kind) && knoop != 0) {
                throw new IllegalArgumentException("Een afbouw gaat over twee niveaus");
            }
            samen += vooraf(kind);
        }
        weg[knoop][0] = samen;
        return samen;
    }

    private void vereis(int knoop) {
        for (int p = 1; p < perioden && !isBlad(knoop); p++) {
            int hier = p;
            long delen = Arrays.stream(kinderen[knoop]).mapToLong(k -> weg[k][hier]).sum();
            if (delen != weg[knoop][p]) {
                throw new IllegalArgumentException(
                        "%s is %d, de delen zijn samen %d"
                                .formatted(plaats(knoop), weg[knoop][p], delen));
            }
        }
    }

    boolean isBlad(int knoop) {
        return kinderen[knoop].length == 0;
    }

    Plaats plaats(int knoop) {
        return knoop == 0 ? Plaats.TOTAAL : Plaats.van(dimensie.naam(), codes[knoop]);
    }

    /// What it is called: who left since a release until a later one, or who was there.
    Plaats plaats(Doel doel, Momenten momenten) {
        var van = momenten.alle.get(doel.van() - 1).naam();
        if (doel.tot() == perioden) {
            return doel.van() == momenten.eigen + 1
                    ? plaats(doel.knoop())
                    : plaats(doel.knoop()).met(Naast.AS, "stand " + van);
        }
        var tot = momenten.alle.get(doel.tot() - 1).naam();
        return plaats(doel.knoop()).met(Naast.AS, "vertrokken %s %s".formatted(van, tot));
    }

    int nummer(int knoop) {
        var broers = kinderen[ouder[knoop]];
        return Arrays.binarySearch(broers, knoop);
    }

    long tussen(int knoop, int van, int tot) {
        long samen = 0;
        for (int p = van; p < tot; p++) {
            samen += weg[knoop][p];
        }
        return samen;
    }

    void toon(int knoop, int moment, boolean kan) {
        lezing.toon(knoop, moment, kan);
        vlakken.remove(ouder[knoop]);
        vlakken.remove(knoop);
    }

    /// The parts of an area, by the releases that the area can be read of.
    Vlak vlak(int knoop) {
        return vlakken.computeIfAbsent(knoop, this::maakVlak);
    }

    private Vlak maakVlak(int knoop) {
        var grenzen = grenzen(knoop);
        var delen = kinderen[knoop];
        boolean metSpeling = lezing.isSpeling(knoop, grenzen);
        int rijen = delen.length + (metSpeling ? 1 : 0);
        var hier = new long[rijen][grenzen.length - 1];
        var knip = new boolean[rijen][grenzen.length - 1];
        for (int d = 0; d < delen.length; d++) {
            for (int k = 0; k < grenzen.length - 1; k++) {
                hier[d][k] = tussen(delen[d], grenzen[k], grenzen[k + 1]);
                knip[d][k] = lezing.bekend[delen[d]][grenzen[k]];
            }
        }
        for (int k = 0; metSpeling && k < grenzen.length - 1; k++) {
            hier[delen.length][k] = Lezing.SPELING;
            knip[delen.length][k] = !lezing.isSpeling(knoop, grenzen, k);
        }
        return new Vlak(hier, knip);
    }

    /// The releases that an area can be read of, and both ends.
    int[] grenzen(int knoop) {
        return lezing.grenzen(knoop);
    }
}
