package nl.pols.financiering.boeking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.toekenning.Dossier;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.ToekenningRefused.OnbekendeToekenning;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.financiering.traject.Deelname;
import org.jspecify.annotations.Nullable;

/// What is known while the accounts are locked, moved on by what is decided.
final class Kennis {

    private final Map<UUID, Dossier> dossiers;
    private final Map<UUID, Saldo> saldi;
    private final Map<UUID, Boekingsregel> geboekt;
    private final Map<UUID, Long> gecorrigeerd;
    private final Map<UUID, Long> volgnummers = new HashMap<>();
    private final Sobs.Bestand sobs;
    private final Map<UUID, List<Deelname>> deelnames;

    Kennis(
            Map<UUID, Dossier> dossiers,
            Map<UUID, Saldo> saldi,
            Map<UUID, Boekingsregel> geboekt,
            Map<UUID, Long> gecorrigeerd,
            Sobs.Bestand sobs,
            Map<UUID, List<Deelname>> deelnames) {
        this.deelnames = deelnames;
        this.dossiers = dossiers;
        this.saldi = saldi;
        this.geboekt = geboekt;
        this.gecorrigeerd = gecorrigeerd;
        this.sobs = sobs;
    }

    void houdBij(Verplichting verplichting) {
        var saldo = saldi.get(verplichting.verplichtingId());
        var dossier = dossiers.get(verplichting.toekenningId());
        if (saldo != null && dossier != null) {
            dossier.houdBij(verplichting, saldo.beschikbaarCents());
        }
    }

    Dossier eisDossier(UUID toekenningId) {
        var dossier = dossiers.get(toekenningId);
        if (dossier == null) {
            throw new OnbekendeToekenning(toekenningId);
        }
        return dossier;
    }

    /// The moment of booking never runs back on an account.
    Instant nietEerderDan(Instant nu) {
        return saldi.values().stream()
                .map(Saldo::geboektTot)
                .reduce(nu, (een, ander) -> een.isAfter(ander) ? een : ander);
    }

    @Nullable Boekingsregel boeking(UUID id) {
        return geboekt.get(id);
    }

    long gecorrigeerd(UUID id) {
        return gecorrigeerd.getOrDefault(id, 0L);
    }

    List<Deelname> deelnames(Besteed besteed) {
        var wie = Voorbereiding.deelnemer(besteed);
        return wie == null ? List.of() : deelnames.getOrDefault(wie, List.of());
    }

    Sobs.Bestand sobs() {
        return sobs;
    }

    /// So that the next of the same round sees it: as a repeat, or as the thing to correct.
    ///
    /// @return its place on the account of what is spent
    long noteer(Boeking boeking, Instant moment) {
        long debet = volgende(boeking.debet());
        long credit = volgende(boeking.credit());
        geboekt.put(boeking.boekingId(), Boekingsregel.vers(boeking, debet, credit, moment));
        if (boeking.corrigeert() != null) {
            gecorrigeerd.merge(boeking.corrigeert(), boeking.bedragCents(), Long::sum);
        }
        return boeking.corrigeert() == null ? credit : debet;
    }

    private long volgende(UUID rekening) {
        var saldo = saldi.get(rekening);
        return volgnummers.merge(
                rekening, saldo == null ? 1 : saldo.volgnummer() + 1, (nu, eerste) -> nu + 1);
    }
}
