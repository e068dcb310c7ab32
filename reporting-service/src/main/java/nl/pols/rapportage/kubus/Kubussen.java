package nl.pols.rapportage.kubus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.kubus.KubusRefused.BuitenMenu;
import nl.pols.rapportage.kubus.KubusRefused.NogNietUit;
import nl.pols.rapportage.kubus.KubusRefused.OnbekendeKubus;
import nl.pols.rapportage.publicatie.Uitgebracht;
import nl.pols.rapportage.publicatie.Uitgebracht.Aanbod;
import nl.pols.rapportage.publicatie.Uitgebracht.Gegeven;

/// The fixed menu of public questions. Invariant: an answer is some of the cells of a release that
/// is out. Nothing is added up, divided or counted, so two answers together never tell more than
/// the release that both come from, which was protected and attacked as a whole.
@ApplicationScoped
class Kubussen {
    private final Uitgebracht uitgebracht;

    Kubussen(Uitgebracht uitgebracht) {
        this.uitgebracht = uitgebracht;
    }

    /// What can be asked of a cube.
    ///
    /// @param assen its axes; a question chooses codes of each, or takes them all
    /// @param perioden that can be asked, the newest last
    record Kubus(
            String kubus,
            String naam,
            String definitie,
            String product,
            List<String> assen,
            List<String> perioden) {
        static Kubus van(Aanbod aanbod) {
            return new Kubus(
                    code(aanbod),
                    aanbod.naam(),
                    aanbod.definitie(),
                    aanbod.product(),
                    aanbod.assen(),
                    aanbod.perioden());
        }
    }

    /// @param gegeven the release, and of its table only what was asked
    record Antwoord(Kubus kubus, String periode, Gegeven gegeven) {}

    List<Kubus> menu() {
        return menu(uitgebracht.nu().aanbod());
    }

    /// @param keuze of each axis the codes that are asked; an axis that isn't named comes whole
    /// @param periode the newest where none is named
    Antwoord geef(String code, String periode, Map<String, Set<String>> keuze) {
        var nu = uitgebracht.nu();
        var alles = nu.aanbod();
        var aanbod =
                alles.stream()
                        .filter(a -> code(a).equals(code))
                        .findFirst()
                        .orElseThrow(() -> new OnbekendeKubus(code, codes(alles)));
        var kubus = Kubus.van(aanbod);
        if (kubus.perioden().isEmpty()) {
            throw new NogNietUit(kubus);
        }
        var welke = periode.isEmpty() ? kubus.perioden().getLast() : periode;
        var onbekend = new LinkedHashSet<>(keuze.keySet());
        onbekend.removeAll(kubus.assen());
        if (!onbekend.isEmpty()) {
            throw new BuitenMenu(kubus, String.join(", ", onbekend));
        }
        var gegeven =
                nu.geef(aanbod, welke).orElseThrow(() -> new BuitenMenu(kubus, "periode " + welke));
        var deel = deel(kubus, gegeven.tabel(), keuze);
        return new Antwoord(kubus, welke, new Gegeven(gegeven.nummer(), gegeven.hash(), deel));
    }

    private static List<Kubus> menu(List<Aanbod> aanbod) {
        return aanbod.stream().map(Kubus::van).toList();
    }

    private static List<String> codes(List<Aanbod> aanbod) {
        return menu(aanbod).stream().map(Kubus::kubus).toList();
    }

    private static String code(Aanbod aanbod) {
        return "%s-%s-%s"
                .formatted(aanbod.product(), aanbod.reeks(), aanbod.tabel())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static Tabel deel(Kubus kubus, Tabel heel, Map<String, Set<String>> keuze) {
        var assen = new ArrayList<Tabel.Dimensie>();
        for (var as : heel.dimensies()) {
            var gevraagd = keuze.get(as.sleutel());
            assen.add(gevraagd == null ? as : deel(kubus, as, gevraagd));
        }
        return new Tabel(
                heel.naam(),
                heel.titel(),
                heel.gegevens(),
                heel.vast(),
                heel.bijgewerkt(),
                assen,
                heel.kenmerken(),
                heel.maten(),
                () -> {
                    var rijen = new ArrayList<Tabel.Rij>();
                    heel.rijen()
                            .forEach(rij -> {
                                if (isGevraagd(assen, rij)) {
                                    rijen.add(rij);
                                }
                            });
                    return rijen.iterator();
                });
    }

    private static Tabel.Dimensie deel(Kubus kubus, Tabel.Dimensie as, Set<String> gevraagd) {
        var er = as.categorieen().stream().map(Tabel.Categorie::code).toList();
        var onbekend = new LinkedHashSet<>(gevraagd);
        onbekend.removeAll(er);
        if (gevraagd.isEmpty() || !onbekend.isEmpty()) {
            throw new BuitenMenu(
                    kubus, "%s=%s".formatted(as.sleutel(), String.join(",", onbekend)), er);
        }
        return new Tabel.Dimensie(
                as.sleutel(),
                as.label(),
                as.rol(),
                as.categorieen().stream().filter(c -> gevraagd.contains(c.code())).toList());
    }

    private static boolean isGevraagd(List<Tabel.Dimensie> assen, Tabel.Rij rij) {
        for (int i = 0; i < assen.size(); i++) {
            if (!assen.get(i).categorieen().contains(rij.plaats().get(i))) {
                return false;
            }
        }
        return true;
    }
}
