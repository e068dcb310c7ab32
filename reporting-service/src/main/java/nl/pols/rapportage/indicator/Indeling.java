package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Herleiding.Deel;
import nl.pols.rapportage.indicator.Herleiding.Overgang;
import org.jspecify.annotations.Nullable;

/// The municipal division of a year (its first of January) that figures are shown in, whatever year
/// they are about, as it was known on the question's knowledge date.
///
/// @param regios the municipalities of the division, each with its region; empty of one without
/// @param regiocodes the regions that exist on its day
record Indeling(
        int jaar,
        Map<String, String> regios,
        Set<String> regiocodes,
        List<Overgang> overgangen,
        List<Deel> delen) {

    static Indeling van(
            int jaar,
            Map<String, String> regios,
            Collection<String> regiocodes,
            List<Overgang> overgangen) {
        return new Indeling(
                jaar,
                new TreeMap<>(regios),
                new TreeSet<>(regiocodes),
                List.copyOf(overgangen),
                Herleiding.van(regios.keySet(), dag(jaar), overgangen));
    }

    static LocalDate dag(int jaar) {
        return LocalDate.of(jaar, 1, 1);
    }

    LocalDate dag() {
        return dag(jaar);
    }

    boolean heeft(Dimensie dimensie, String code) {
        return dimensie == Dimensie.REGIO ? regiocodes.contains(code) : regios.containsKey(code);
    }

    /// Where a code of another year stands in this division.
    List<String> voor(String code) {
        return delen.stream().filter(d -> d.van().equals(code)).map(Deel::naar).sorted().toList();
    }

    /// The municipalities and regions whose figures were made with shares, given the codes that
    /// were counted: those that a code was divided over; and those that were joined since into one
    /// that keeps its code, which has their cases too.
    ///
    /// @param tot the last day that the figures are about
    Set<String> geschat(Set<String> geteld, LocalDate tot) {
        var geschat = new TreeSet<String>();
        delen.stream()
                .collect(Collectors.groupingBy(Deel::van))
                .forEach((code, over) -> {
                    if (over.size() > 1 && geteld.contains(code)) {
                        meld(over.stream().map(Deel::naar).toList(), geschat);
                    }
                });
        for (Overgang o : overgangen) {
            boolean later = o.op().isAfter(dag()) && !o.op().isAfter(tot);
            boolean blijft = regios.containsKey(o.van()) && regios.containsKey(o.naar());
            if (later && blijft && geteld.contains(o.naar())) {
                meld(List.of(o.van(), o.naar()), geschat);
            }
        }
        return geschat;
    }

    private void meld(List<String> gemeenten, Set<String> geschat) {
        geschat.addAll(gemeenten);
        var hun = gemeenten.stream().map(g -> regios.getOrDefault(g, "")).distinct().toList();
        if (hun.size() > 1) {
            geschat.addAll(hun);
        }
    }

    /// As its statement reads it.
    String json() {
        var rijen = JsonNodeFactory.instance.arrayNode();
        for (Deel deel : delen) {
            rijen.addObject()
                    .put("van", deel.van())
                    .put("naar", deel.naar())
                    .put("vanaf", deel.vanaf())
                    .put("tot", deel.tot())
                    .put("meest", deel.meest());
        }
        return rijen.toString();
    }

    /// Whether any of these places was made with shares.
    static boolean raakt(Set<String> geschat, @Nullable String gemeente, @Nullable String regio) {
        return (gemeente != null && geschat.contains(gemeente))
                || (regio != null && geschat.contains(regio));
    }
}
