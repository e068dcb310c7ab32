package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.taak.Taaksoort.EINDE_OF_VERLENGING;
import static nl.pols.trajectregistratie.taak.Taaksoort.EVALUATIE;
import static nl.pols.trajectregistratie.taak.Taaksoort.EVALUATIE_WERKFIT;
import static nl.pols.trajectregistratie.taak.Taaksoort.UITSTROOMCONTROLE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.trajectregistratie.regels.Grenswaarde;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.taak.Taak.Sleutel;
import nl.pols.trajectregistratie.taak.Taak.Status;
import nl.pols.trajectregistratie.traject.Inhoud;
import nl.pols.trajectregistratie.traject.Traject;

/// What falls due in a trajectory and whether it was done, from its content alone: the rule behind
/// every task. What isn't in it isn't asked.
final class Termijnen {

    /// A review fulfils what falls due up to this many days after it.
    private static final int VOORUIT = 30;

    /// No ordinance asks for a review after this month.
    private static final int LAATSTE_MAAND = 12;

    /// What fell due longer ago than this isn't asked for any more: records of the past are no work
    /// for today.
    private static final int TERUG = 92;

    private Termijnen() {}

    static Map<Sleutel, Status> van(Traject traject, Grenzen grenzen) {
        Inhoud inhoud = traject.inhoud();
        Verloop verloop = inhoud.verloop() == null ? Verloop.LEEG : inhoud.verloop();
        Map<Sleutel, Status> taken = new HashMap<>();
        if (verloop.annulering() != null || verloop.overdracht() != null) {
            return taken;
        }
        var lijst = new Lijst(traject, taken, inhoud.einddatum() == null);
        for (int maand : grenzen.evaluatieMaanden()) {
            LocalDate dag = inhoud.startdatum().plusMonths(maand);
            lijst.vraag(EVALUATIE, dag, sinds(verloop.evaluaties(), dag.minusDays(VOORUIT)));
        }
        if (verloop.werkfit() != null) {
            LocalDate verklaard = verloop.werkfit().datum();
            lijst.vraag(
                    EVALUATIE_WERKFIT,
                    verklaard.plusDays(grenzen.werkfitEvaluatieDagen()),
                    sinds(verloop.evaluaties(), verklaard.plusDays(1)));
        }
        eindes(inhoud, lijst);
        if (inhoud.einddatum() != null
                && inhoud.uitstroom() != null
                && inhoud.uitstroom().isBetaaldWerk()) {
            lijst.vraagAchteraf(
                    UITSTROOMCONTROLE,
                    inhoud.einddatum()
                            .plusWeeks(
                                    Grenswaarde.WEKEN_TOT_UITSTROOMCONTROLE.op(inhoud.einddatum())),
                    verloop.uitstroomcontrole() != null);
        }
        return taken;
    }

    /// Each planned end was met by the extension after it, or by the end itself.
    private static void eindes(Inhoud inhoud, Lijst lijst) {
        LocalDate gepland = inhoud.geplandeEinddatum();
        for (var verlenging : inhoud.verlengingen()) {
            lijst.vraag(EINDE_OF_VERLENGING, gepland, true);
            gepland = verlenging.nieuweEinddatum();
        }
        lijst.vraag(EINDE_OF_VERLENGING, gepland, inhoud.einddatum() != null);
    }

    private static boolean sinds(List<Evaluatie> evaluaties, LocalDate dag) {
        return evaluaties.stream().anyMatch(e -> !e.datum().isBefore(dag));
    }

    /// Whether it is asked today.
    static boolean isVerschuldigd(Sleutel taak, Grenzen grenzen, LocalDate vandaag) {
        return !taak.vervaldatum().isAfter(vandaag.plusDays(grenzen.aanloopDagen()))
                && !taak.vervaldatum().isBefore(vanaf(vandaag));
    }

    /// Whether nothing of it can fall due any more: seen at a glance, for records of the past.
    static boolean isVoorbij(Inhoud inhoud, LocalDate vandaag) {
        LocalDate grens = vanaf(vandaag);
        return inhoud.verloop() == null
                && inhoud.startdatum().plusMonths(LAATSTE_MAAND).isBefore(grens)
                && inhoud.laatstGepland().isBefore(grens)
                && (inhoud.einddatum() == null
                        || inhoud.einddatum()
                                .plusWeeks(
                                        Grenswaarde.WEKEN_TOT_UITSTROOMCONTROLE.op(
                                                inhoud.einddatum()))
                                .isBefore(grens));
    }

    static LocalDate vanaf(LocalDate vandaag) {
        return vandaag.minusDays(TERUG);
    }

    private record Lijst(Traject traject, Map<Sleutel, Status> taken, boolean loopt) {

        /// While it runs, and as done for ever.
        void vraag(Taaksoort soort, LocalDate dag, boolean gedaan) {
            if (loopt || gedaan) {
                vraagAchteraf(soort, dag, gedaan);
            }
        }

        void vraagAchteraf(Taaksoort soort, LocalDate dag, boolean gedaan) {
            taken.put(
                    new Sleutel(traject.id(), soort, dag), gedaan ? Status.AFGEDAAN : Status.OPEN);
        }
    }
}
