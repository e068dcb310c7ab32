package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.EVALUATIE_BIJ_VERLENGING;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.LANG_VERBLIJF;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.PRODUCTIEAANDEEL;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VACATURE_NIET_VOORGESTELD;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VERBLIJF_NA_WERKFIT;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VIER_OGEN_BIJ_VERLENGING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.pols.trajectregistratie.signaal.Signaal.Onderwerp;
import nl.pols.trajectregistratie.traject.Inhoud;
import nl.pols.trajectregistratie.traject.Traject;

/// Everything that the definitions find in one trajectory, from its content alone.
final class Trajectsignalen {

    private Trajectsignalen() {}

    private interface Definitie {
        Collection<Bevinding> zoek(Inhoud inhoud, Signaalregel regel, LocalDate peildatum);
    }

    private interface Ene {
        Optional<Bevinding> zoek(Inhoud inhoud, Signaalregel regel, LocalDate peildatum);
    }

    static List<Waarneming> van(Traject traject, Regelset regels, LocalDate peildatum) {
        var inhoud = traject.inhoud();
        var verloop = inhoud.verloopOfLeeg();
        List<Waarneming> gezien = new ArrayList<>();
        // cancelled: it never counted; handed over: the receiver's record goes on
        if (verloop.annulering() != null || verloop.overdracht() != null) {
            return gezien;
        }
        var zoeker = new Zoeker(traject, regels, peildatum, gezien);
        zoeker.een(VERBLIJF_NA_WERKFIT, Verblijf::naWerkfit);
        zoeker.alle(EVALUATIE_BIJ_VERLENGING, Besluitvorming::zonderEvaluatie);
        zoeker.alle(VIER_OGEN_BIJ_VERLENGING, Besluitvorming::zonderVierOgen);
        zoeker.een(LANG_VERBLIJF, Verblijf::zonderZicht);
        zoeker.een(VACATURE_NIET_VOORGESTELD, Aanbod::nietVoorgesteld);
        zoeker.een(PRODUCTIEAANDEEL, Productieaandeel::stijgt);
        return gezien;
    }

    private record Zoeker(
            Traject traject, Regelset regels, LocalDate peildatum, List<Waarneming> gezien) {

        void een(Signaalsoort soort, Ene definitie) {
            alle(soort, (i, r, p) -> definitie.zoek(i, r, p).stream().toList());
        }

        void alle(Signaalsoort soort, Definitie definitie) {
            var inhoud = traject.inhoud();
            var over =
                    new Onderwerp(
                            inhoud.sobId(), traject.id(), inhoud.deelnemerId(), traject.versie());
            regels.van(soort)
                    .ifPresent(regel ->
                            definitie.zoek(inhoud, regel, peildatum).stream()
                                    .map(b -> new Waarneming(over, b, regel))
                                    .forEach(gezien::add));
        }
    }
}
