package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says where a fact with a municipality's code stands in the municipal division of another year
/// (ADR 113). A code that the division has is itself. One that ended before goes on to its
/// successors, one that was formed later back to its predecessors; of several each gets the part
/// that was declared or, where nobody did, as much as the others. Invariant: the parts of a code
/// make [#GEHEEL], so that the figures of a division add up to the same whole.
final class Herleiding {
    static final int GEHEEL = 10_000;

    /// The area of a municipality, or a part of it in ten-thousandths, went to another one.
    record Overgang(
            String van, String naar, LocalDate op, boolean geheel, @Nullable Integer aandeel) {}

    /// The part of a code that stands at a municipality of the division: the cases with a place
    /// from `vanaf` until `tot`.
    ///
    /// @param meest whether it is the largest part of the code (of equal ones the first): what
    ///   can't be divided goes there
    record Deel(String van, String naar, int vanaf, int tot, boolean meest) {}

    private final Set<String> indeling;
    private final LocalDate dag;
    private final List<Overgang> overgangen;

    private Herleiding(Set<String> indeling, LocalDate dag, List<Overgang> overgangen) {
        this.indeling = indeling;
        this.dag = dag;
        this.overgangen = overgangen;
    }

    /// The codes that the division hasn't, each with where it stands; none for a code of which
    /// nobody told what became of it.
    ///
    /// @param indeling the municipalities of the division
    /// @param dag its day
    static List<Deel> van(Set<String> indeling, LocalDate dag, Collection<Overgang> overgangen) {
        var volgorde =
                overgangen.stream()
                        .sorted(
                                Comparator.comparing(Overgang::op)
                                        .thenComparing(Overgang::van)
                                        .thenComparing(Overgang::naar))
                        .toList();
        var herleiding = new Herleiding(indeling, dag, volgorde);
        var codes = new TreeSet<String>();
        overgangen.forEach(o -> codes.addAll(List.of(o.van, o.naar)));
        codes.removeAll(indeling);
        return codes.stream().flatMap(code -> herleiding.delen(code).stream()).toList();
    }

    private List<Deel> delen(String code) {
        var gewichten = new TreeMap<String, BigDecimal>();
        weeg(code, BigDecimal.ONE, Set.of(code), gewichten);
        var som = gewichten.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (som.signum() == 0) {
            return List.of();
        }
        var meest =
                gewichten.entrySet().stream()
                        .max(
                                Map.Entry.<String, BigDecimal>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<String, BigDecimal>comparingByKey()
                                                        .reversed()))
                        .orElseThrow()
                        .getKey();
        var delen = new ArrayList<Deel>();
        var tot = BigDecimal.ZERO;
        int vanaf = 0;
        for (var gewicht : gewichten.entrySet()) {
            tot = tot.add(gewicht.getValue());
            int grens =
                    tot.multiply(BigDecimal.valueOf(GEHEEL))
                            .divide(som, 0, RoundingMode.HALF_UP)
                            .intValue();
            delen.add(
                    new Deel(code, gewicht.getKey(), vanaf, grens, gewicht.getKey().equals(meest)));
            vanaf = grens;
        }
        return delen;
    }

    /// Follows a code until the division has it: forward what had ended by then, back what was yet
    /// to come.
    private void weeg(
            String code,
            BigDecimal gewicht,
            Set<String> gegaan,
            Map<String, BigDecimal> gewichten) {
        if (indeling.contains(code)) {
            gewichten.merge(code, gewicht, BigDecimal::add);
            return;
        }
        var verder = vooruit(code);
        if (verder.isEmpty()) {
            verder = terug(code);
        }
        var som = verder.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        verder.forEach((volgende, deel) -> {
            if (!gegaan.contains(volgende)) {
                var ook = new TreeSet<>(gegaan);
                ook.add(volgende);
                var maal = gewicht.multiply(deel).divide(som, 12, RoundingMode.HALF_UP);
                weeg(volgende, maal, ook, gewichten);
            }
        });
    }

    private Map<String, BigDecimal> vooruit(String code) {
        var naar = new LinkedHashMap<String, BigDecimal>();
        overgangen.stream()
                .filter(o -> o.van.equals(code) && !o.op.isAfter(dag))
                .forEach(o -> naar.put(o.naar, deel(o)));
        return naar;
    }

    /// Of equally large predecessors, each with the part of it that went over.
    private Map<String, BigDecimal> terug(String code) {
        var van = new LinkedHashMap<String, BigDecimal>();
        overgangen.stream()
                .filter(o -> o.naar.equals(code) && o.op.isAfter(dag))
                .forEach(o -> van.put(o.van, deel(o)));
        return van;
    }

    private BigDecimal deel(Overgang overgang) {
        if (overgang.geheel) {
            return BigDecimal.ONE;
        }
        var zelfde = overgangen.stream().filter(o -> o.van.equals(overgang.van)).toList();
        boolean verteld = zelfde.stream().allMatch(o -> o.aandeel != null);
        return verteld && overgang.aandeel != null
                ? BigDecimal.valueOf(overgang.aandeel, 4)
                : BigDecimal.ONE.divide(
                        BigDecimal.valueOf(zelfde.size()), 12, RoundingMode.HALF_UP);
    }
}
