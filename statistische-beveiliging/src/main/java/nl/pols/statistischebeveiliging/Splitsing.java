package nl.pols.statistischebeveiliging;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Takes a release of a whole and its part ([Genest]) apart again, as if each had been protected by
/// itself. What is neither (the rest) stays with the whole.
public final class Splitsing {
    private static final String VOORAF = Genest.AS + " 1, ";
    private static final String ZONDER = "zonder ";
    private static final String ALLEEN = Genest.AS + " 1";

    private final boolean deel;
    private final Levering levering;

    private Splitsing(boolean deel, Levering levering) {
        this.deel = deel;
        this.levering = levering;
    }

    /// @param levering the whole, as it was before it was put together
    public static Splitsing geheel(Levering levering) {
        return new Splitsing(false, levering);
    }

    public static Splitsing deel(Levering levering) {
        return new Splitsing(true, levering);
    }

    public Beveiligd van(Beveiligd samen) {
        return new Beveiligd(
                uitgave(samen.uitgave()),
                uitgave(samen.onafgerond()),
                eigen(samen.beloofd()),
                eigen(samen.voorLater()),
                verslag(samen.verslag()));
    }

    private Uitgave uitgave(Uitgave samen) {
        return new Uitgave(
                levering.grootheid(),
                levering.dimensies(),
                samen.basis(),
                eigen(samen.cellen()),
                new TreeSet<>());
    }

    private Verslag verslag(Verslag samen) {
        Predicate<String> isVanDeel = niveau -> niveau.startsWith(ALLEEN);
        return new Verslag(
                samen.parameters(),
                samen.perReden(),
                samen.verlies().stream()
                        .filter(v -> isVanDeel.test(v.niveau()) == deel)
                        .map(v ->
                                new Verlies(
                                        v.tabel(),
                                        zonderAs(v.niveau()),
                                        v.cellen(),
                                        v.geheim(),
                                        v.waarde(),
                                        v.waardeGeheim()))
                        .toList(),
                samen.vergroofd().stream()
                        .filter(wat -> deel || !wat.startsWith(ZONDER + ALLEEN))
                        .map(wat -> wat.replace(VOORAF, ""))
                        .filter(this::isVanHier)
                        .distinct()
                        .toList(),
                samen.stappen());
    }

    /// A level that one of its tables was to have; what is left out otherwise is told by table.
    private boolean isVanHier(String weggelaten) {
        if (!weggelaten.startsWith(ZONDER)) {
            return true;
        }
        var assen =
                Arrays.stream(weggelaten.substring(ZONDER.length()).split(", "))
                        .map(niveau -> niveau.substring(0, niveau.lastIndexOf(' ')))
                        .toList();
        return levering.tabellen().stream()
                .flatMap(tabel -> tabel.cellen().keySet().stream())
                .anyMatch(plaats -> plaats.codes().keySet().containsAll(assen));
    }

    /// A level without whether it is the part's.
    static String zonderAs(String niveau) {
        return niveau.equals(ALLEEN) ? "totaal" : niveau.replace(VOORAF, "");
    }

    private <T> SortedMap<Plaats, T> eigen(Map<Plaats, T> samen) {
        var eigen = new TreeMap<Plaats, T>();
        samen.forEach((plaats, wat) -> {
            if (isEigen(plaats)) {
                eigen.put(hier(plaats), wat);
            }
        });
        return eigen;
    }

    /// Whether a cell of the release is of this one.
    public boolean isEigen(Plaats plaats) {
        return Genest.isDeel(plaats) == deel;
    }

    /// Where a cell of the release stands in this one.
    public Plaats hier(Plaats plaats) {
        return deel ? plaats.zonder(Genest.AS) : plaats;
    }
}
