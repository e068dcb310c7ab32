package nl.pols.trajectregistratie.beschutwerk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvrager;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Plaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Werkgeversoort;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.dossier.Vak;
import nl.pols.trajectregistratie.dossier.Voorschrift;
import org.jspecify.annotations.Nullable;

/// Judges one record by itself, among the person's other ones, and against the register. Plain
/// Java: every rule in milliseconds.
final class Toetsing implements Vak.Toets<BeschutWerk> {

    static final LocalDate PERSONEN_VANAF = LocalDate.of(2017, 1, 1);

    private final LocalDate vandaag;
    private final Set<UUID> bekendeSobs;

    Toetsing(LocalDate vandaag, Set<UUID> bekendeSobs) {
        this.vandaag = vandaag;
        this.bekendeSobs = bekendeSobs;
    }

    @Override
    public List<Bevinding> toets(
            BeschutWerk nieuw, @Nullable BeschutWerk eerder, Collection<BeschutWerk> anderen) {
        var bevindingen = new Lijst();
        toetsAanvraag(nieuw, bevindingen);
        toetsAdvies(nieuw, bevindingen);
        toetsWachten(nieuw, bevindingen);
        for (int i = 0; i < nieuw.plaatsingen().size(); i++) {
            toetsPlaatsing(nieuw, i, bevindingen);
        }
        toetsAnderen(nieuw, anderen, bevindingen);
        return bevindingen.gevonden;
    }

    private void toetsAanvraag(BeschutWerk d, Lijst lijst) {
        var aanvraag = d.aanvraag();
        lijst.als(
                aanvraag.aanvrager() == Aanvrager.PERSOON
                        && aanvraag.datum().isBefore(PERSONEN_VANAF),
                Beschutregels.PERSOON_VOOR_2017,
                "/aanvraag/aanvrager");
        lijst.als(
                aanvraag.datum().isAfter(vandaag), Beschutregels.IN_DE_TOEKOMST, "/aanvraag/datum");
    }

    private void toetsAdvies(BeschutWerk d, Lijst lijst) {
        var advies = d.advies();
        if (advies == null) {
            return;
        }
        lijst.als(
                advies.datum().isBefore(d.aanvraag().datum()),
                Beschutregels.ADVIES_VOOR_AANVRAAG,
                "/advies/datum");
        lijst.als(advies.datum().isAfter(vandaag), Beschutregels.IN_DE_TOEKOMST, "/advies/datum");
        var einde = advies.einddatum();
        boolean rond = (einde != null) == (advies.eindereden() != null);
        boolean kan = einde == null || advies.uitkomst() == Uitkomst.POSITIEF;
        boolean later = einde == null || !einde.isBefore(advies.datum());
        lijst.als(!rond || !kan || !later, Beschutregels.EINDE_ADVIES, "/advies/einddatum");
    }

    private static void toetsWachten(BeschutWerk d, Lijst lijst) {
        var redenen = d.wachtredenen();
        for (int i = 0; i < redenen.size(); i++) {
            var vanaf = redenen.get(i).vanaf();
            String plek = "/wachtredenen/" + i + "/vanaf";
            lijst.als(!geadviseerdOp(d, vanaf), Beschutregels.ZONDER_POSITIEF_ADVIES, plek);
            lijst.als(
                    i > 0 && !redenen.get(i - 1).vanaf().isBefore(vanaf),
                    Beschutregels.WACHTREDENEN,
                    plek);
        }
        var aanbod = d.anderAanbod();
        lijst.als(
                aanbod != null && !geadviseerdOp(d, aanbod.datum()),
                Beschutregels.ZONDER_POSITIEF_ADVIES,
                "/anderAanbod/datum");
    }

    /// Whether a positive advice was given by that day, whatever became of it.
    private static boolean geadviseerdOp(BeschutWerk d, LocalDate dag) {
        var advies = d.advies();
        return advies != null
                && advies.uitkomst() == Uitkomst.POSITIEF
                && !advies.datum().isAfter(dag);
    }

    private void toetsPlaatsing(BeschutWerk d, int i, Lijst lijst) {
        Plaatsing p = d.plaatsingen().get(i);
        String plek = "/plaatsingen/" + i;
        lijst.als(
                !geadviseerdOp(d, p.startdatum()),
                Beschutregels.ZONDER_POSITIEF_ADVIES,
                plek + "/startdatum");
        lijst.als(looptDoor(d, p), Beschutregels.NA_EINDE_ADVIES, plek);
        boolean rond = (p.einddatum() == null) == (p.eindereden() == null);
        lijst.als(
                !rond || (p.einddatum() != null && !p.einddatum().isAfter(p.startdatum())),
                Beschutregels.EINDE_PLAATSING,
                plek + "/einddatum");
        lijst.als(
                i > 0 && !volgtOp(d.plaatsingen().get(i - 1), p),
                Beschutregels.PLAATSINGEN_OVERLAPPEN,
                plek + "/startdatum");
        lijst.als(
                (p.werkgever() == Werkgeversoort.SOB) != (p.sobId() != null),
                Beschutregels.WERKGEVER,
                plek + "/sobId");
        lijst.als(
                p.sobId() != null && !bekendeSobs.contains(p.sobId()),
                Beschutregels.ONBEKENDE_SOB,
                plek + "/sobId");
        lijst.als(!urenLopenOp(p), Beschutregels.UREN, plek + "/urenverloop");
    }

    /// Whether the place begins or goes on after the advice ended.
    private static boolean looptDoor(BeschutWerk d, Plaatsing p) {
        var einde = d.advies() == null ? null : d.advies().einddatum();
        return einde != null
                && (!p.startdatum().isBefore(einde)
                        || p.einddatum() == null
                        || p.einddatum().isAfter(einde));
    }

    private static boolean volgtOp(Plaatsing vorige, Plaatsing p) {
        return vorige.einddatum() != null && !vorige.einddatum().isAfter(p.startdatum());
    }

    private static boolean urenLopenOp(Plaatsing p) {
        LocalDate vorige = p.startdatum();
        for (var uren : p.urenverloop()) {
            if (!uren.vanaf().isAfter(vorige)
                    || (p.einddatum() != null && !uren.vanaf().isBefore(p.einddatum()))) {
                return false;
            }
            vorige = uren.vanaf();
        }
        return true;
    }

    private static void toetsAnderen(BeschutWerk d, Collection<BeschutWerk> anderen, Lijst lijst) {
        for (int i = 0; i < d.plaatsingen().size(); i++) {
            var p = d.plaatsingen().get(i);
            lijst.als(
                    anderen.stream().flatMap(a -> a.plaatsingen().stream()).anyMatch(p::overlapt),
                    Beschutregels.AL_GEPLAATST,
                    "/plaatsingen/" + i);
        }
        String van = d.aanvraag().terugvalVan();
        if (van == null) {
            return;
        }
        var voorganger =
                anderen.stream().filter(a -> a.registratienummer().equals(van)).findFirst();
        lijst.als(
                voorganger.isEmpty() && !van.equals(d.registratienummer()),
                Beschutregels.TERUGVAL_ONBEKEND,
                "/aanvraag/terugvalVan");
        lijst.als(
                van.equals(d.registratienummer())
                        || voorganger.map(v -> !isTerugval(v, d)).orElse(false),
                Beschutregels.TERUGVAL,
                "/aanvraag/terugvalVan");
    }

    private static boolean isTerugval(BeschutWerk voorganger, BeschutWerk d) {
        var advies = voorganger.advies();
        return advies != null
                && advies.eindereden() == AdviesEinde.BANENAFSPRAAK
                && advies.einddatum() != null
                && !advies.einddatum().isAfter(d.aanvraag().datum());
    }

    /// What was found so far.
    private static final class Lijst {
        private final List<Bevinding> gevonden = new ArrayList<>();

        void als(boolean mis, Voorschrift voorschrift, String pointer) {
            if (mis) {
                gevonden.add(voorschrift.op(pointer));
            }
        }
    }
}
