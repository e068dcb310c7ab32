package nl.pols.trajectregistratie.traject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regels;
import nl.pols.trajectregistratie.regels.Verbandregels;
import nl.pols.trajectregistratie.register.BekendGeworden;
import nl.pols.trajectregistratie.traject.Bestaand.Bekend;
import nl.pols.trajectregistratie.traject.Parkeerplaats.Geparkeerd;
import nl.pols.trajectregistratie.traject.Parkeerplaats.Wachtend;
import nl.pols.trajectregistratie.traject.Uitkomst.Verandering;
import org.jspecify.annotations.Nullable;

/// Decides, in order, what becomes of each record of one batch, and collects what is to be written.
/// Touches no database: everything it may know was looked up before. Invariant: one outcome per
/// record, at most one fact per trajectory.
final class Beoordeling {

    private final Batchomgeving omgeving;
    private final Herkomst herkomst;
    private final Instant nu;
    private final Map<String, Bekend> bestaand;
    private final Map<String, Geparkeerd> geparkeerd;
    private final Map<String, Traject> volledig;
    private final Set<String> eerderOngewijzigd;

    private final Map<String, Long> alInDezeBatch = new HashMap<>();
    private final List<Uitkomst> uitkomsten = new ArrayList<>();
    private final List<TrajectGebeurtenis> feiten = new ArrayList<>();
    private final List<Wachtend> wachtend = new ArrayList<>();
    private final Set<String> nietMeerGeparkeerd = new HashSet<>();
    private final List<@Nullable UUID> deelnemers = new ArrayList<>();

    Beoordeling(
            Batchomgeving omgeving,
            Herkomst herkomst,
            Instant nu,
            Map<String, Bekend> bestaand,
            Map<String, Geparkeerd> geparkeerd,
            Map<String, Traject> volledig,
            Set<String> eerderOngewijzigd) {
        this.omgeving = omgeving;
        this.herkomst = herkomst;
        this.nu = nu;
        this.bestaand = bestaand;
        this.geparkeerd = geparkeerd;
        this.volledig = volledig;
        this.eerderOngewijzigd = eerderOngewijzigd;
    }

    List<Uitkomst> uitkomsten() {
        return uitkomsten;
    }

    List<TrajectGebeurtenis> feiten() {
        return feiten;
    }

    List<Wachtend> wachtend() {
        return wachtend;
    }

    Set<String> nietMeerGeparkeerd() {
        return nietMeerGeparkeerd;
    }

    /// Of whom data was processed, a record each; a refused one without a readable person has none.
    List<@Nullable UUID> deelnemers() {
        return deelnemers;
    }

    void beoordeel(Aangeboden record) {
        deelnemers.add(record.opgave().deelnemerId());
        var inhoud = record.inhoud();
        if (inhoud == null) {
            weiger(record, record.bevindingen());
            return;
        }
        String nummer = inhoud.registratienummer();
        var bekend = bestaand.get(nummer);
        Long eerder = eerderInDezeAanlevering(nummer, bekend);
        if (eerder != null && eerder != record.hash()) {
            weiger(record, met(record, new Bevinding(Verbandregels.DUBBEL, "/registratienummer")));
        } else if (eerder != null || (bekend != null && bekend.hash() == record.hash())) {
            laatOngewijzigd(record, nummer);
        } else {
            beoordeelVerband(record, inhoud, bekend);
        }
    }

    private void beoordeelVerband(Aangeboden record, Inhoud inhoud, @Nullable Bekend bekend) {
        List<Bevinding> bevindingen = new ArrayList<>(record.bevindingen());
        Regels.toetsVerband(record.opgave(), omgeving, bevindingen);
        if (Bevinding.weigert(bevindingen)) {
            weiger(record, bevindingen);
            return;
        }
        alInDezeBatch.put(inhoud.registratienummer(), record.hash());
        if (bevindingen.stream().anyMatch(Bevinding::parkeert)) {
            parkeer(record, inhoud, bevindingen);
        } else {
            neemOp(record, inhoud, bekend, bevindingen);
        }
    }

    private void parkeer(Aangeboden record, Inhoud inhoud, List<Bevinding> bevindingen) {
        wachtend.add(
                new Wachtend(
                        inhoud.registratienummer(),
                        record.opgave(),
                        record.hash(),
                        wachtOp(inhoud, bevindingen)));
        meld(record, Uitslag.GEPARKEERD, null, 0, bevindingen, null);
    }

    private void neemOp(
            Aangeboden record,
            Inhoud inhoud,
            @Nullable Bekend bekend,
            List<Bevinding> bevindingen) {
        String nummer = inhoud.registratienummer();
        if (geparkeerd.containsKey(nummer)) {
            nietMeerGeparkeerd.add(nummer);
        }
        UUID voorganger = voorganger(inhoud);
        TrajectGebeurtenis feit;
        Verandering verandering = null;
        if (bekend == null) {
            feit = Traject.registreer(omgeving.gemeentecode(), inhoud, voorganger, herkomst, nu);
        } else {
            var oud = Objects.requireNonNull(volledig.get(nummer), "read in full when it differs");
            feit = oud.neemOver(inhoud, voorganger, herkomst, nu);
            verandering = new Verandering(oud, feit.na());
        }
        feiten.add(feit);
        omgeving.aanvaard(feit.na());
        var uitslag = bekend == null ? Uitslag.NIEUW : Uitslag.GEWIJZIGD;
        meld(record, uitslag, feit.na().id(), feit.na().versie(), bevindingen, verandering);
    }

    private @Nullable UUID voorganger(Inhoud inhoud) {
        if (inhoud.vervolgVanNummer() == null) {
            return null;
        }
        var voorganger = omgeving.voorganger(inhoud.vervolgVanNummer());
        return voorganger == null ? null : voorganger.id();
    }

    /// The content this delivery stated before under the same number, if it did.
    private @Nullable Long eerderInDezeAanlevering(String nummer, @Nullable Bekend bekend) {
        Long inBatch = alInDezeBatch.get(nummer);
        if (inBatch != null || herkomst.aanleveringId() == null) {
            return inBatch;
        }
        var wacht = geparkeerd.get(nummer);
        if (wacht != null && herkomst.aanleveringId().equals(wacht.aanleveringId())) {
            return wacht.hash();
        }
        if (bekend == null) {
            return null;
        }
        boolean genoemd =
                herkomst.aanleveringId().equals(bekend.aanleveringId())
                        || eerderOngewijzigd.contains(nummer);
        return genoemd ? bekend.hash() : null;
    }

    /// Stated again: in this delivery, or as it is stored; what waits under the same number is then
    /// older than this statement.
    private void laatOngewijzigd(Aangeboden record, String nummer) {
        var bekend = bestaand.get(nummer);
        boolean zoalsOpgeslagen = bekend != null && bekend.hash() == record.hash();
        if (zoalsOpgeslagen && geparkeerd.containsKey(nummer)) {
            nietMeerGeparkeerd.add(nummer);
        }
        alInDezeBatch.put(nummer, record.hash());
        int versie = bekend == null ? 0 : bekend.versie();
        meld(record, Uitslag.ONGEWIJZIGD, trajectId(nummer), versie, record.bevindingen(), null);
    }

    private @Nullable UUID trajectId(String nummer) {
        var voorganger = omgeving.voorganger(nummer);
        return voorganger == null ? null : voorganger.id();
    }

    private Set<String> wachtOp(Inhoud inhoud, List<Bevinding> bevindingen) {
        Set<String> sleutels = new LinkedHashSet<>();
        for (Bevinding bevinding : bevindingen) {
            var regel = bevinding.regel();
            if (regel.equals(Verbandregels.GEMEENTE_ONBEKEND)) {
                sleutels.add(BekendGeworden.gemeente(omgeving.gemeentecode()));
            } else if (regel.equals(Verbandregels.KOSTENDRAGER_ONBEKEND)) {
                sleutels.add(
                        BekendGeworden.gemeente(
                                Objects.requireNonNull(inhoud.kostendragendeGemeente())));
            } else if (bevinding.parkeert()) {
                sleutels.add(BekendGeworden.sob(inhoud.sobId()));
                if (regel.equals(Verbandregels.SOB_BEDIENT_NIET)) {
                    // it may serve one that was joined into the sender's municipality
                    sleutels.add(BekendGeworden.gemeente(omgeving.gemeentecode()));
                }
            }
        }
        return sleutels;
    }

    private static List<Bevinding> met(Aangeboden record, Bevinding bevinding) {
        var alle = new ArrayList<>(record.bevindingen());
        alle.add(bevinding);
        return alle;
    }

    private void weiger(Aangeboden record, List<Bevinding> bevindingen) {
        meld(record, Uitslag.GEWEIGERD, null, 0, bevindingen, null);
    }

    private void meld(
            Aangeboden record,
            Uitslag uitslag,
            @Nullable UUID trajectId,
            int versie,
            List<Bevinding> bevindingen,
            @Nullable Verandering verandering) {
        uitkomsten.add(
                new Uitkomst(
                        record.regel(),
                        record.opgave().registratienummer(),
                        uitslag,
                        trajectId,
                        versie,
                        bevindingen,
                        verandering));
    }
}
