package nl.pols.rapportage.publicatie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Indeling;
import nl.pols.rapportage.publicatie.Inhoud.Tabelvorm;
import nl.pols.rapportage.publicatie.Inhoud.Verantwoording;
import org.jspecify.annotations.Nullable;

/// Takes a series from another publication: cells as they were published there, and no others, so
/// that who has both has no more than who has that one. A region is the region of its area.
final class Overname {
    private static final String REGIODIEPTE = As.GEBIED.sleutel() + " 1";
    private static final String GEMEENTEDIEPTE = As.GEBIED.sleutel() + " 2";

    private final Product.Reeks reeks;
    private final Inhoud.Reeks bron;

    private Overname(Product.Reeks reeks, Inhoud.Reeks bron) {
        this.reeks = reeks;
        this.bron = bron;
    }

    /// A release of another product.
    ///
    /// @param nummer how it is quoted
    record Uitgave(String nummer, Inhoud inhoud) {}

    static Inhoud.Reeks van(Product.Reeks reeks, Uitgave uit) {
        var bron = Objects.requireNonNull(reeks.uit()).reeks();
        return new Overname(reeks, uit.inhoud.reeks(bron)).van(uit.nummer);
    }

    /// Where the axis stands in the series that it is taken from.
    static As in(As as) {
        return as == As.REGIO ? As.GEBIED : as;
    }

    private Inhoud.Reeks van(String nummer) {
        var vormen =
                reeks.tabellen().stream().map(t -> new Tabelvorm(t.naam(), t.assen())).toList();
        var cellen = cellen(vormen);
        return new Inhoud.Reeks(
                reeks.code(),
                bron.indicator(),
                bron.versie(),
                bron.naam(),
                bron.definitie(),
                bron.eenheid(),
                bron.basis(),
                vormen,
                vormen.stream()
                        .flatMap(vorm -> vorm.assen().stream())
                        .distinct()
                        .sorted()
                        .map(this::indeling)
                        .toList(),
                cellen,
                verantwoording(cellen),
                nummer);
    }

    private List<Cel> cellen(List<Tabelvorm> vormen) {
        var cellen = new ArrayList<Cel>();
        for (var cel : bron.cellen()) {
            vormen.stream()
                    .map(vorm -> hier(cel.plaats(), vorm))
                    .filter(plaats -> plaats != null)
                    .findFirst()
                    .ifPresent(plaats ->
                            cellen.add(
                                    new Cel(plaats, cel.waarde(), cel.symbool(), cel.herzien())));
        }
        return cellen;
    }

    /// Where a cell stands in a table; null if it isn't in it.
    private @Nullable SortedMap<String, String> hier(Map<String, String> daar, Tabelvorm vorm) {
        var over = new TreeMap<>(daar);
        var plaats = new TreeMap<String, String>();
        for (As as : vorm.assen()) {
            var code = over.remove(in(as).sleutel());
            if (code != null && !indeling(as).ouders().containsKey(code)) {
                return null;
            }
            if (code != null) {
                plaats.put(as.sleutel(), code);
            }
        }
        return over.isEmpty() ? plaats : null;
    }

    private Indeling indeling(As as) {
        var daar =
                bron.indelingen().stream()
                        .filter(i -> i.as().equals(in(as).sleutel()))
                        .findFirst()
                        .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
        if (as == in(as)) {
            return daar;
        }
        var ouders = new TreeMap<>(daar.ouders());
        ouders.values().removeIf(hoger -> !hoger.equals(daar.totaal()));
        var namen = new TreeMap<>(daar.namen());
        namen.keySet().removeIf(code -> !code.equals(daar.totaal()) && !ouders.containsKey(code));
        return new Indeling(as.sleutel(), daar.totaal(), ouders, namen, null);
    }

    /// What it costs is told there; how much of what stands here is hidden, and what of the level
    /// was left out, here too.
    private Verantwoording verantwoording(List<Cel> cellen) {
        var daar = bron.verantwoording();
        long geheim = cellen.stream().filter(cel -> cel.symbool() == Teken.GEHEIM).count();
        var sleutels =
                reeks.tabellen().stream()
                        .flatMap(tabel -> tabel.assen().stream())
                        .map(as -> in(as).sleutel() + " ")
                        .collect(Collectors.toSet());
        return new Verantwoording(
                daar.regels(),
                new TreeMap<>(Map.of("SAMEN", Math.toIntExact(geheim))),
                List.of(),
                daar.vergroofd().stream()
                        .filter(wat -> !wat.contains(GEMEENTEDIEPTE))
                        .filter(wat -> isVanHier(wat, sleutels))
                        .map(wat -> wat.replace(REGIODIEPTE, As.REGIO.sleutel() + " 1"))
                        .toList(),
                0);
    }

    private static boolean isVanHier(String weggelaten, Set<String> sleutels) {
        var niveaus = weggelaten.replaceFirst("^zonder ", "").split(", ");
        return Arrays.stream(niveaus)
                .allMatch(niveau -> sleutels.stream().anyMatch(niveau::startsWith));
    }
}
