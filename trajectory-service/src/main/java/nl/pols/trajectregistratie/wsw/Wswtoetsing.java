package nl.pols.trajectregistratie.wsw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.dossier.Vak;
import nl.pols.trajectregistratie.dossier.Voorschrift;
import nl.pols.trajectregistratie.register.Overgang;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Einde;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Eindereden;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Omvang;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Voortzetting;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Werkvorm;
import org.jspecify.annotations.Nullable;

/// Judges one employment by itself, among the person's other ones, and against the successions in
/// the register. Plain Java.
final class Wswtoetsing implements Vak.Toets<WswDienstverband> {

    /// The last day on which one could begin (W1).
    static final LocalDate GESLOTEN = LocalDate.of(2014, 12, 31);

    private final UUID werkgever;
    private final Collection<Overgang> overgangen;

    Wswtoetsing(UUID werkgever, Collection<Overgang> overgangen) {
        this.werkgever = werkgever;
        this.overgangen = overgangen;
    }

    @Override
    public List<Bevinding> toets(
            WswDienstverband nieuw,
            @Nullable WswDienstverband eerder,
            Collection<WswDienstverband> anderen) {
        var lijst = new ArrayList<Bevinding>();
        toetsGeslotenGroep(nieuw, anderen, lijst);
        als(
                !opVolgorde(nieuw.werkvormen().stream().map(Werkvorm::vanaf).toList(), nieuw),
                Wswregels.WERKVORMEN,
                "/werkvormen",
                lijst);
        als(
                !opVolgorde(nieuw.omvang().stream().map(Omvang::vanaf).toList(), nieuw),
                Wswregels.OMVANG,
                "/omvang",
                lijst);
        toetsEinde(nieuw, lijst);
        als(
                anderen.stream().anyMatch(nieuw::overlapt),
                Wswregels.AL_IN_DIENST,
                "/startdatum",
                lijst);
        return lijst;
    }

    private void toetsGeslotenGroep(
            WswDienstverband d, Collection<WswDienstverband> anderen, List<Bevinding> lijst) {
        var voortzetting = d.voortzetting();
        if (voortzetting == null) {
            als(d.startdatum().isAfter(GESLOTEN), Wswregels.GESLOTEN_GROEP, "/startdatum", lijst);
            return;
        }
        als(
                voortzetting.dienstverbandSinds().isAfter(GESLOTEN)
                        || !voortzetting.dienstverbandSinds().isBefore(d.startdatum()),
                Wswregels.VOORTZETTING,
                "/voortzetting/dienstverbandSinds",
                lijst);
        if (vanElders(voortzetting)) {
            lijst.add(Wswregels.VOORTZETTING_ELDERS.op("/voortzetting"));
        } else {
            als(
                    anderen.stream().noneMatch(a -> gaatVooraf(a, voortzetting, d)),
                    Wswregels.VOORTZETTING_ONBEKEND,
                    "/voortzetting/vorigRegistratienummer",
                    lijst);
        }
    }

    /// Not with this company nor one that went over into it; those can't be seen from here.
    private boolean vanElders(Voortzetting v) {
        return v.vorigeSobId() == null || !v.vorigeSobId().equals(werkgever);
    }

    private static boolean gaatVooraf(WswDienstverband ander, Voortzetting v, WswDienstverband d) {
        return ander.registratienummer().equals(v.vorigRegistratienummer())
                && ander.startdatum().isBefore(d.startdatum());
    }

    private static boolean opVolgorde(List<LocalDate> dagen, WswDienstverband d) {
        if (dagen.isEmpty() || !dagen.getFirst().equals(d.startdatum())) {
            return false;
        }
        for (int i = 1; i < dagen.size(); i++) {
            if (!dagen.get(i).isAfter(dagen.get(i - 1))) {
                return false;
            }
        }
        return d.einde() == null || dagen.getLast().isBefore(d.einde().datum());
    }

    private void toetsEinde(WswDienstverband d, List<Bevinding> lijst) {
        var einde = d.einde();
        if (einde == null) {
            return;
        }
        als(
                !einde.datum().isAfter(d.startdatum()),
                Wswregels.EINDE_VOOR_START,
                "/einde/datum",
                lijst);
        var laatste = laatsteWerkgever(d, einde.datum().minusDays(1));
        if (!doorWerkgever(einde, laatste)) {
            als(
                    einde.opvolgendeWerkgever() != null,
                    Wswregels.OPVOLGER_BIJ_PERSOON,
                    "/einde/opvolgendeWerkgever",
                    lijst);
            return;
        }
        if (einde.opvolgendeWerkgever() == null) {
            lijst.add(Wswregels.ZONDER_WERKGEVER.op("/einde/opvolgendeWerkgever"));
            return;
        }
        als(
                !Werkgevers.mogelijk(laatste, d.gemeentecode(), overgangen)
                        .contains(einde.opvolgendeWerkgever()),
                Wswregels.ANDERE_OPVOLGER,
                "/einde/opvolgendeWerkgever",
                lijst);
    }

    /// Said so, or not said why while the company went over at that time.
    private boolean doorWerkgever(Einde einde, UUID laatste) {
        boolean gaatOver =
                overgangen.stream()
                        .filter(o -> o.sobId().equals(laatste))
                        .anyMatch(o -> !einde.datum().plusDays(1).isBefore(o.ingangsdatum()));
        return einde.reden().doorWerkgever() || (einde.reden() == Eindereden.OVERIG && gaatOver);
    }

    private UUID laatsteWerkgever(WswDienstverband d, LocalDate dag) {
        return Werkgevers.van(d, werkgever, overgangen).stream()
                .filter(w -> w.werktOp(dag))
                .findFirst()
                .map(Werkgevers.Werkgever::sobId)
                .orElse(werkgever);
    }

    private static void als(
            boolean mis, Voorschrift voorschrift, String pointer, List<Bevinding> lijst) {
        if (mis) {
            lijst.add(voorschrift.op(pointer));
        }
    }
}
