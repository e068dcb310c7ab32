package nl.pols.rapportage.publicatie;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Indeling;
import org.jspecify.annotations.Nullable;

/// The figures of one series where a reader looks for them: by the codes of the axes, in words.
final class Reekscijfers {
    /// Behind a figure that was another one in the release before.
    static final String HERZIEN = "*";

    private static final List<String> AFSTANDEN = List.of("KLEIN", "MIDDEL", "GROOT", "ZEER_GROOT");
    private static final List<String> WERKVORMEN =
            List.of("BESCHUT", "GROEPSDETACHERING", "INDIVIDUELE_DETACHERING", "BEGELEID_WERKEN");

    private final Inhoud.Reeks reeks;
    private final Map<SortedMap<String, String>, Cel> cellen;

    Reekscijfers(Inhoud.Reeks reeks) {
        this.reeks = reeks;
        this.cellen =
                reeks.cellen().stream().collect(Collectors.toMap(Cel::plaats, Function.identity()));
    }

    Indeling indeling(As as) {
        return reeks.indelingen().stream()
                .filter(i -> i.as().equals(as.sleutel()))
                .findFirst()
                .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
    }

    String naam(As as, String code) {
        return indeling(as).namen().getOrDefault(code, code);
    }

    /// What stands directly under a code: places and companies by name, a distance from small to
    /// large, a work form from inside the company to outside it, anything else by its code.
    List<String> onder(As as, String code) {
        Comparator<String> volgorde =
                switch (as) {
                    case GEBIED, REGIO, SOB -> Comparator.comparing((String c) -> naam(as, c));
                    case AFSTAND -> Comparator.comparing(AFSTANDEN::indexOf);
                    case WERKVORM -> Comparator.comparing(WERKVORMEN::indexOf);
                    default -> Comparator.naturalOrder();
                };
        return indeling(as).ouders().entrySet().stream()
                .filter(e -> e.getValue().equals(code))
                .map(Map.Entry::getKey)
                .sorted(volgorde)
                .toList();
    }

    /// The codes of a table of which anything is shown: protection may have left out a level.
    Set<String> aanwezig(List<As> assen, As as, Set<String> vanEerste) {
        var sleutels = assen.stream().map(As::sleutel).collect(Collectors.toSet());
        var eerste = assen.getFirst();
        var gevonden = new HashSet<String>();
        for (var plaats : cellen.keySet()) {
            var rij = plaats.getOrDefault(eerste.sleutel(), indeling(eerste).totaal());
            if (sleutels.containsAll(plaats.keySet()) && vanEerste.contains(rij)) {
                gevonden.add(plaats.getOrDefault(as.sleutel(), indeling(as).totaal()));
            }
        }
        return gevonden;
    }

    @Nullable Cel cel(Map<As, String> codes) {
        var plaats = new TreeMap<String, String>();
        codes.forEach((as, code) -> {
            if (!code.equals(indeling(as).totaal())) {
                plaats.put(as.sleutel(), code);
            }
        });
        return cellen.get(plaats);
    }

    /// Whether the codes of an axis divide companies, so that there is an average company.
    boolean heeftGemiddelde(As as) {
        return indeling(as).aantallen() != null;
    }

    Vak bedrijven(As as, String code) {
        return new Vak(Nederlands.getal(aantal(as, code)), null);
    }

    /// An item is one of all companies.
    private int aantal(As as, String code) {
        var aantallen = Objects.requireNonNull(indeling(as).aantallen());
        var totaal = aantallen.getOrDefault(indeling(as).totaal(), 0);
        return aantallen.getOrDefault(code, totaal);
    }

    /// What a company has on average: of the published figure, so that it tells no more.
    Vak gemiddelde(As as, String code) {
        var cel = cel(Map.of(as, code));
        int bedrijven = aantal(as, code);
        if (cel == null || cel.waarde() == null || bedrijven == 0) {
            return vak(cel);
        }
        long eenheid = Eenheidswoord.waarde(reeks, reeks.basis());
        long gemiddeld =
                Math.round((double) Eenheidswoord.waarde(reeks, cel.waarde()) / bedrijven / eenheid)
                        * eenheid;
        return new Vak(Nederlands.getal(gemiddeld), null);
    }

    /// As it is printed. What is missing between what is shown is hidden.
    Vak vak(Map<As, String> codes) {
        return vak(cel(codes));
    }

    Vak vak(@Nullable Cel cel) {
        if (cel == null) {
            return vak(Teken.GEHEIM);
        }
        return cel.waarde() == null
                ? vak(Objects.requireNonNull(cel.symbool()))
                : new Vak(
                        Nederlands.getal(Eenheidswoord.waarde(reeks, cel.waarde()))
                                + (cel.herzien() ? HERZIEN : ""),
                        cel.herzien() ? "herzien" : null);
    }

    private static Vak vak(Teken teken) {
        return new Vak(teken.teken(), teken.uitleg());
    }
}
