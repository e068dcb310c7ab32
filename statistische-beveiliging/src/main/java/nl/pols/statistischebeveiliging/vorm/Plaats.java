package nl.pols.statistischebeveiliging.vorm;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where a cell stands: a code per dimension. A dimension that isn't named is at its total, so that
/// the margin of two tables is one and the same cell.
public record Plaats(SortedMap<String, String> codes) implements Comparable<Plaats> {
    public static final Plaats TOTAAL = new Plaats(new TreeMap<>());

    public Plaats {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /// Dimension and code in turn.
    public static Plaats van(String... paren) {
        var codes = new TreeMap<String, String>();
        for (int i = 0; i < paren.length; i += 2) {
            codes.put(paren[i], paren[i + 1]);
        }
        return new Plaats(codes);
    }

    public Plaats met(String dimensie, String code) {
        var nieuw = new TreeMap<>(codes);
        nieuw.put(dimensie, code);
        return new Plaats(nieuw);
    }

    public Plaats zonder(String dimensie) {
        var nieuw = new TreeMap<>(codes);
        nieuw.remove(dimensie);
        return new Plaats(nieuw);
    }

    @Override
    public int compareTo(Plaats ander) {
        var mijn = codes.entrySet().iterator();
        var zijn = ander.codes.entrySet().iterator();
        while (mijn.hasNext() && zijn.hasNext()) {
            var een = mijn.next();
            var twee = zijn.next();
            int verschil = een.getKey().compareTo(twee.getKey());
            verschil = verschil != 0 ? verschil : een.getValue().compareTo(twee.getValue());
            if (verschil != 0) {
                return verschil;
            }
        }
        return Integer.compare(codes.size(), ander.codes.size());
    }

    @Override
    public String toString() {
        return codes.isEmpty() ? "totaal" : codes.toString();
    }
}
