package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vrijgave;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// What stands behind a publication and never leaves with it: what the next one of the same cells
/// must know, and how near the attack came to what is hidden.
///
/// @param naast the newest release of each product and period that it was protected together with
record Grond(
        List<Reeksgrond> reeksen,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> naast) {
    Grond {
        naast = naast == null ? new TreeMap<>() : naast;
    }

    /// @param cellen all cells, unrounded
    record Reeksgrond(String code, List<Celgrond> cellen, List<Risico> risico) {}

    /// @param verzwegen values of it that were hidden, where the rest doesn't tell them
    /// @param getoond values of it that were shown, where the rest doesn't tell them
    record Celgrond(
            SortedMap<String, String> plaats,
            boolean geheim,
            boolean bekend,
            boolean ooitGetoond,
            long waarde,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SortedSet<Long> verzwegen,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SortedSet<Long> getoond) {
        static Celgrond van(Plaats plaats, Vorig vorig) {
            return new Celgrond(
                    plaats.codes(),
                    vorig.geheim(),
                    vorig.bekend(),
                    vorig.ooitGetoond(),
                    vorig.waarde(),
                    anders(vorig.verzwegen(), vorig.geheim(), vorig.waarde()),
                    anders(vorig.getoond(), vorig.bekend(), vorig.waarde()));
        }

        Vorig vorig() {
            return new Vorig(
                    geheim,
                    bekend,
                    ooitGetoond,
                    waarde,
                    verzwegen == null ? alleen(geheim, waarde) : verzwegen,
                    getoond == null ? alleen(bekend, waarde) : getoond);
        }

        private static @Nullable SortedSet<Long> anders(
                SortedSet<Long> waarden, boolean deze, long waarde) {
            return waarden.equals(alleen(deze, waarde)) ? null : waarden;
        }

        private static SortedSet<Long> alleen(boolean deze, long waarde) {
            return deze ? new TreeSet<>(Set.of(waarde)) : new TreeSet<>();
        }
    }

    /// One hidden cell: within what it must stay unknown, and within what the attack found it.
    public record Risico(
            String reeks,
            SortedMap<String, String> plaats,
            long beloofdOnder,
            long beloofdBoven,
            long gevondenOnder,
            long gevondenBoven) {}

    static Reeksgrond van(String code, Vrijgave vrijgave) {
        return new Reeksgrond(
                code,
                vrijgave.voorLater().entrySet().stream()
                        .map(e -> Celgrond.van(e.getKey(), e.getValue()))
                        .toList(),
                vrijgave.aanval().bevindingen().stream()
                        .filter(b -> b.gevonden() != null)
                        .map(b ->
                                new Risico(
                                        code,
                                        b.plaats().codes(),
                                        b.beloofd().onder(),
                                        b.beloofd().boven(),
                                        java.util.Objects.requireNonNull(b.gevonden()).onder(),
                                        b.gevonden().boven()))
                        .toList());
    }

    /// Of one quantity, as the protection asks for it.
    SortedMap<Plaats, Vorig> cellen(String code) {
        return reeksen.stream()
                .filter(reeks -> reeks.code.equals(code))
                .flatMap(reeks -> reeks.cellen.stream())
                .collect(
                        Collectors.toMap(
                                cel -> new Plaats(cel.plaats),
                                Celgrond::vorig,
                                (een, ander) -> ander,
                                TreeMap::new));
    }

    /// What of it can be read, unrounded.
    Map<Plaats, Long> bekend(String code) {
        return cellen(code).entrySet().stream()
                .filter(cel -> cel.getValue().bekend())
                .collect(Collectors.toMap(Map.Entry::getKey, cel -> cel.getValue().waarde()));
    }
}
