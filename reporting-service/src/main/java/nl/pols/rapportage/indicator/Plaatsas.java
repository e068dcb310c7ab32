package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Puts areas under the axis under which a release has them: a region by itself and the region of a
/// municipality are the same place, and only as the same place can they be taken from each other.
public final class Plaatsas {
    private final As onder;

    private Plaatsas(As onder) {
        this.onder = onder;
    }

    /// @param onder [As#GEBIED] or [As#REGIO]
    public static Plaatsas onder(As onder) {
        if (!onder.isPlaats()) {
            throw new IllegalArgumentException(onder + " is no area");
        }
        return new Plaatsas(onder);
    }

    public Plaats van(Plaats plaats) {
        var codes = new TreeMap<String, String>();
        plaats.codes().forEach((as, code) -> codes.put(naam(as), code));
        return new Plaats(codes);
    }

    Levering van(Levering levering) {
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
            tabel.cellen().forEach((plaats, inhoud) -> cellen.put(van(plaats), inhoud));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return new Levering(
                levering.grootheid(),
                levering.soort(),
                levering.dimensies().stream()
                        .map(d -> new Dimensie(naam(d.naam()), d.totaal(), d.ouders(), d.telbaar()))
                        .toList(),
                namen(levering.gevoelig()),
                namen(levering.wijkend()),
                tabellen);
    }

    private Set<String> namen(Set<String> assen) {
        return assen.stream().map(this::naam).collect(Collectors.toSet());
    }

    private String naam(String as) {
        boolean isPlaats = as.equals(As.GEBIED.sleutel()) || as.equals(As.REGIO.sleutel());
        return isPlaats ? onder.sleutel() : as;
    }
}
