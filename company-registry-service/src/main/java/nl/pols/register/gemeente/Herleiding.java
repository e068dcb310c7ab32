package nl.pols.register.gemeente;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says the codes of one division of the country in those of another, forward or back, so that the
/// figures of any year can be shown on the map of any year. Where a code has several counterparts
/// all of them are named: one is never picked. A correction of a border between municipalities that
/// both stay is no reorganisation; their areas count as the same.
final class Herleiding {
    static final int GEHEEL = 10_000;

    /// How a municipality of one division lies in the other.
    enum Uitkomst {
        /// One municipality with the same area.
        GELIJK,
        /// Wholly within one larger municipality: figures add up.
        OPGEGAAN,
        /// Spread over several municipalities: figures don't move without an allocation.
        VERDEELD
    }

    /// A municipality in the other division, with the part of the asked one that lies in it, in
    /// ten-thousandths; null where that isn't known.
    record Deel(String gemeentecode, @Nullable Integer aandeel) {}

    record Antwoord(String gemeentecode, Uitkomst uitkomst, List<Deel> naar) {}

    /// The smallest area that has the same borders in both divisions.
    record Gebied(List<String> van, List<String> naar) {}

    private final Map<String, List<Deel>> heen;
    private final Map<String, List<Deel>> terug;

    private Herleiding(Map<String, List<Deel>> heen, Map<String, List<Deel>> terug) {
        this.heen = heen;
        this.terug = terug;
    }

    /// From an earlier division to a later one.
    ///
    /// @param codes the municipalities of the earlier one
    /// @param overgangen what happened after the day of the earlier one, up to and including the
    ///   day of the later one
    static Herleiding vooruit(Collection<String> codes, List<Overgang> overgangen) {
        var opDatum =
                new TreeMap<>(
                        overgangen.stream().collect(Collectors.groupingBy(Overgang::ingangsdatum)));
        var heen = new LinkedHashMap<String, List<Deel>>();
        for (var code : codes) {
            var delen = List.of(new Deel(code, GEHEEL));
            for (var dag : opDatum.values()) {
                delen = delen.stream().flatMap(deel -> verder(deel, dag).stream()).toList();
            }
            heen.put(code, samen(delen));
        }
        return new Herleiding(heen, omgekeerd(heen));
    }

    /// The same, asked the other way.
    Herleiding terug() {
        return new Herleiding(terug, heen);
    }

    Antwoord herleid(String code) {
        var naar = heen.getOrDefault(code, List.of());
        if (naar.size() != 1) {
            return new Antwoord(code, Uitkomst.VERDEELD, naar);
        }
        boolean alleen = terug.getOrDefault(naar.getFirst().gemeentecode, List.of()).size() == 1;
        return new Antwoord(code, alleen ? Uitkomst.GELIJK : Uitkomst.OPGEGAAN, naar);
    }

    /// The smallest comparable areas in which these codes lie.
    List<Gebied> gebieden(Collection<String> codes) {
        var gezien = new HashSet<String>();
        var gebieden = new ArrayList<Gebied>();
        for (var code : codes) {
            if (!gezien.contains(code)) {
                var gebied = gebied(code);
                gezien.addAll(gebied.van);
                gebieden.add(gebied);
            }
        }
        return gebieden;
    }

    private Gebied gebied(String code) {
        var van = new TreeSet<String>(Set.of(code));
        var naar = new TreeSet<String>();
        boolean groeit = true;
        while (groeit) {
            van.forEach(c -> codes(heen, c).forEach(naar::add));
            groeit = false;
            for (var c : naar) {
                groeit |= van.addAll(codes(terug, c));
            }
        }
        return new Gebied(List.copyOf(van), List.copyOf(naar));
    }

    private static List<String> codes(Map<String, List<Deel>> kant, String code) {
        return kant.getOrDefault(code, List.of()).stream().map(Deel::gemeentecode).toList();
    }

    private static List<Deel> verder(Deel deel, List<Overgang> opDezeDag) {
        var verder = new ArrayList<Deel>();
        for (var o : opDezeDag) {
            if (o.van().equals(deel.gemeentecode)) {
                verder.add(new Deel(o.naar(), maal(deel.aandeel, o)));
            }
        }
        return verder.isEmpty() ? List.of(deel) : verder;
    }

    private static @Nullable Integer maal(@Nullable Integer aandeel, Overgang overgang) {
        if (overgang.geheel() || aandeel == null) {
            return aandeel;
        }
        var deel = overgang.aandeel();
        return deel == null ? null : Math.round((float) aandeel * deel / GEHEEL);
    }

    /// Parts that came together again in one municipality.
    private static List<Deel> samen(List<Deel> delen) {
        var samen = new LinkedHashMap<String, @Nullable Integer>();
        for (var deel : delen) {
            var al = samen.get(deel.gemeentecode);
            boolean dubbel = samen.containsKey(deel.gemeentecode);
            samen.put(
                    deel.gemeentecode,
                    !dubbel
                            ? deel.aandeel
                            : al == null || deel.aandeel == null ? null : al + deel.aandeel);
        }
        return samen.size() == 1
                ? List.of(new Deel(samen.firstEntry().getKey(), GEHEEL))
                : samen.entrySet().stream()
                        .map(e -> new Deel(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(Deel::gemeentecode))
                        .toList();
    }

    /// Which part of the later municipality lies in each earlier one nobody told, unless it is all
    /// of it.
    private static Map<String, List<Deel>> omgekeerd(Map<String, List<Deel>> heen) {
        var terug = new HashMap<String, List<String>>();
        heen.forEach((van, delen) ->
                delen.forEach(d ->
                        terug.computeIfAbsent(d.gemeentecode, _ -> new ArrayList<>()).add(van)));
        var omgekeerd = new HashMap<String, List<Deel>>();
        terug.forEach((naar, van) ->
                omgekeerd.put(
                        naar,
                        van.stream()
                                .sorted()
                                .map(c -> new Deel(c, van.size() == 1 ? GEHEEL : null))
                                .toList()));
        return omgekeerd;
    }
}
