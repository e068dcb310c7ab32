package nl.pols.trajectregistratie.beschutwerk;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Advies;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AnderAanbod;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Plaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.PlaatsingEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.Stand.Handeling;
import nl.pols.trajectregistratie.dossier.DossierRefused.HandelingNietMogelijk;

/// What each act does to a record. An act that its stand doesn't allow is refused with those that
/// it does.
final class Handelwijze {

    private Handelwijze() {}

    static BeschutWerk adviseer(BeschutWerk dossier, Advies advies) {
        require(dossier, Handeling.ADVIES);
        return dossier.metAdvies(advies);
    }

    static BeschutWerk plaats(BeschutWerk dossier, Plaatsing plaatsing) {
        require(dossier, Handeling.PLAATSING);
        return dossier.metPlaatsing(plaatsing);
    }

    static BeschutWerk wacht(BeschutWerk dossier, Wachtreden reden) {
        require(dossier, Handeling.WACHTREDEN);
        return dossier.metWachtreden(reden);
    }

    static BeschutWerk biedAnders(BeschutWerk dossier, AnderAanbod aanbod) {
        require(dossier, Handeling.ANDER_AANBOD);
        return dossier.metAnderAanbod(aanbod);
    }

    static BeschutWerk beeindigPlaatsing(BeschutWerk dossier, LocalDate dag, PlaatsingEinde reden) {
        require(dossier, Handeling.EINDE_PLAATSING);
        return dossier.zonderPlaats(dag, reden);
    }

    static BeschutWerk beeindigAdvies(BeschutWerk dossier, LocalDate dag, AdviesEinde reden) {
        require(dossier, Handeling.EINDE_ADVIES);
        return einde(dossier, dag, reden);
    }

    /// The step up to the jobs agreement: the place ends and the advice becomes negative on the
    /// same day (B6, letter 004).
    static BeschutWerk stapOver(BeschutWerk dossier, LocalDate dag) {
        require(dossier, Handeling.OVERSTAP);
        return einde(
                dossier.zonderPlaats(dag, PlaatsingEinde.BANENAFSPRAAK),
                dag,
                AdviesEinde.BANENAFSPRAAK);
    }

    private static BeschutWerk einde(BeschutWerk dossier, LocalDate dag, AdviesEinde reden) {
        var advies = dossier.advies();
        if (advies == null) {
            throw new IllegalStateException("A record in this stand has an advice");
        }
        return dossier.metAdvies(new Advies(advies.datum(), advies.uitkomst(), dag, reden));
    }

    private static void require(BeschutWerk dossier, Handeling handeling) {
        var stand = dossier.stand();
        if (!stand.wel().contains(handeling)) {
            var wel = new ArrayList<>(stand.wel().stream().map(Handeling::adres).toList());
            wel.add("een correctie (PUT)");
            throw new HandelingNietMogelijk(handeling.adres(), stand.name(), wel);
        }
    }
}
