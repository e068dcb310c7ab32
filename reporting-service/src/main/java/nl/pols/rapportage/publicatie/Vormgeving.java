package nl.pols.rapportage.publicatie;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Vrijgave;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Eenheid;
import nl.pols.rapportage.publicatie.Inhoud.Indeling;
import nl.pols.rapportage.publicatie.Inhoud.Regels;
import nl.pols.rapportage.publicatie.Inhoud.Tabelvorm;
import nl.pols.rapportage.publicatie.Inhoud.Verantwoording;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.jspecify.annotations.Nullable;

/// Puts protected figures in the form in which they are frozen, and takes them out of it.
final class Vormgeving {
    static final String LICENTIE = "https://creativecommons.org/licenses/by/4.0/deed.nl";

    private Vormgeving() {}

    static Inhoud.Reeks van(Product.Reeks reeks, Indicator indicator, Vrijgave vrijgave) {
        var uitgave = vrijgave.uitgave();
        var verslag = vrijgave.verslag();
        return new Inhoud.Reeks(
                reeks.code(),
                indicator.code(),
                indicator.versie(),
                indicator.naam().nl(),
                indicator.definitie().nl(),
                indicator.eenheid() == Indicator.Eenheid.CENT ? Eenheid.CENT : Eenheid.AANTAL,
                uitgave.basis(),
                reeks.tabellen().stream()
                        .filter(Product.Opmaak::isGepubliceerd)
                        .map(t -> new Tabelvorm(t.naam(), t.assen()))
                        .toList(),
                uitgave.dimensies().stream()
                        .map(d ->
                                new Indeling(
                                        d.naam(),
                                        d.totaal(),
                                        d.ouders(),
                                        new TreeMap<>(vrijgave.namen().get(d.naam())),
                                        aantallen(vrijgave, d.naam())))
                        .toList(),
                uitgave.cellen().entrySet().stream()
                        .map(e -> cel(new TreeMap<>(e.getKey().codes()), e.getValue()))
                        .toList(),
                new Verantwoording(
                        Regels.van(verslag.parameters(), uitgave.basis()),
                        samen(uitgave),
                        verslag.verlies().stream().map(Inhoud.Prijs::van).toList(),
                        verslag.vergroofd(),
                        vrijgave.aanval().opgelost()),
                null);
    }

    private static @Nullable TreeMap<String, Integer> aantallen(Vrijgave vrijgave, String as) {
        var aantallen = vrijgave.aantallen().get(as);
        return aantallen == null ? null : new TreeMap<>(aantallen);
    }

    private static TreeMap<String, Integer> samen(Uitgave uitgave) {
        var samen =
                uitgave.cellen().values().stream()
                        .filter(cijfer -> cijfer.staat() == Staat.GEHEIM)
                        .count();
        return new TreeMap<>(Map.of("SAMEN", Math.toIntExact(samen)));
    }

    private static Cel cel(TreeMap<String, String> plaats, Cijfer cijfer) {
        var teken =
                cijfer.staat() == Staat.GEPUBLICEERD ? null : Teken.valueOf(cijfer.staat().name());
        return new Cel(plaats, cijfer.waarde(), teken, cijfer.herzien());
    }

    /// An earlier release before it was rounded, as the attacker gets it: what holds then holds for
    /// whoever has only the rounded one.
    static Uitgave onafgerond(Inhoud.Reeks reeks, Map<Plaats, Vorig> cellen) {
        var getoond = new TreeMap<Plaats, Cijfer>();
        for (Cel cel : reeks.cellen()) {
            var plaats = new Plaats(cel.plaats());
            var vorig = cellen.get(plaats);
            boolean zonderCijfer = cel.symbool() == Teken.GEHEIM || vorig == null;
            var cijfer =
                    zonderCijfer
                            ? Cijfer.zonder(staat(cel))
                            : Cijfer.van(Objects.requireNonNull(vorig).waarde(), 1);
            getoond.put(plaats, cijfer.alsHerzien(cel.herzien()));
        }
        return new Uitgave(
                reeks.indicator(),
                reeks.indelingen().stream()
                        .map(i -> Dimensie.boom(i.as(), i.totaal(), i.ouders()))
                        .toList(),
                1,
                getoond,
                new TreeSet<>());
    }

    private static Staat staat(Cel cel) {
        return Staat.valueOf(Objects.requireNonNull(cel.symbool()).name());
    }
}
