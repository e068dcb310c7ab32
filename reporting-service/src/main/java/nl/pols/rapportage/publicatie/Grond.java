package nl.pols.rapportage.publicatie;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vrijgave;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What stands behind a publication and never leaves with it: what the next one of the same cells
/// must know, and how near the attack came to what is hidden.
record Grond(List<Reeksgrond> reeksen) {

    /// @param cellen all cells, unrounded
    record Reeksgrond(String code, List<Celgrond> cellen, List<Risico> risico) {}

    record Celgrond(
            SortedMap<String, String> plaats,
            boolean geheim,
            boolean bekend,
            boolean ooitGetoond,
            long waarde) {
        static Celgrond van(Plaats plaats, Vorig vorig) {
            return new Celgrond(
                    plaats.codes(),
                    vorig.geheim(),
                    vorig.bekend(),
                    vorig.ooitGetoond(),
                    vorig.waarde());
        }

        Vorig vorig() {
            return new Vorig(geheim, bekend, ooitGetoond, waarde);
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
}
