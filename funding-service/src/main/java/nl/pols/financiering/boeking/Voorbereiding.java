package nl.pols.financiering.boeking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.financiering.grootboek.Boekingen;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.regeling.Regelingen;
import nl.pols.financiering.regeling.Tranche;
import nl.pols.financiering.regeling.Tranches;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.toekenning.Dossier;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.Opdracht.Corrigeer;
import nl.pols.financiering.toekenning.Opdracht.GeefVrij;
import nl.pols.financiering.toekenning.Opdracht.Verplicht;
import nl.pols.financiering.toekenning.Toekenning;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.financiering.traject.Deelnames;
import org.jspecify.annotations.Nullable;

/// Reads all that a round of postings needs, each kind by one query, whatever their number. First
/// what never changes, then the lock on the accounts, then what may not change while it is decided
/// on: a repeat that runs beside the first one finds what that made.
@ApplicationScoped
class Voorbereiding {

    private final Toekenningen toekenningen;
    private final Regelingen regelingen;
    private final Tranches tranches;
    private final Verplichtingen verplichtingen;
    private final Grootboek grootboek;
    private final Boekingen boekingen;
    private final Sobs sobs;
    private final Deelnames deelnames;

    Voorbereiding(
            Toekenningen toekenningen,
            Regelingen regelingen,
            Tranches tranches,
            Verplichtingen verplichtingen,
            Grootboek grootboek,
            Boekingen boekingen,
            Sobs sobs,
            Deelnames deelnames) {
        this.toekenningen = toekenningen;
        this.regelingen = regelingen;
        this.tranches = tranches;
        this.verplichtingen = verplichtingen;
        this.grootboek = grootboek;
        this.boekingen = boekingen;
        this.sobs = sobs;
        this.deelnames = deelnames;
    }

    Kennis voor(Collection<? extends Opdracht> opdrachten) {
        var grants = toekenningen.zichtbaar(ids(opdrachten, Opdracht::toekenningId));
        var corrections = ids(opdrachten, Voorbereiding::gecorrigeerde);
        Set<UUID> committed = ids(opdrachten, Voorbereiding::verplichting);
        if (!corrections.isEmpty()) {
            boekingen.metId(corrections).values().forEach(r -> committed.add(r.tegenrekening()));
        }
        Map<UUID, Verplichting> commitments =
                committed.isEmpty()
                        ? Map.of()
                        : perId(verplichtingen.list("verplichtingId in ?1", committed));
        var saldi = vergrendel(grants, commitments.keySet());
        Set<UUID> bekend = ids(opdrachten, Opdracht::id);
        bekend.addAll(corrections);
        var kennis =
                new Kennis(
                        dossiers(grants, saldi),
                        saldi,
                        boekingen.metId(bekend),
                        corrections.isEmpty()
                                ? new HashMap<>()
                                : boekingen.gecorrigeerdCents(corrections),
                        sobs.vooraf(ids(opdrachten, Voorbereiding::sob)),
                        deelnames.van(ids(opdrachten, Voorbereiding::deelnemer)));
        commitments.values().forEach(kennis::houdBij);
        return kennis;
    }

    private Map<UUID, Saldo> vergrendel(Map<UUID, Toekenning> grants, Set<UUID> commitments) {
        Set<UUID> rekeningen = new HashSet<>(commitments);
        grants.values()
                .forEach(grant -> {
                    rekeningen.add(grant.toekenningId());
                    rekeningen.add(grant.besteedRekening());
                });
        return grootboek.vergrendel(rekeningen);
    }

    private Map<UUID, Dossier> dossiers(Map<UUID, Toekenning> grants, Map<UUID, Saldo> saldi) {
        Map<UUID, Tranche> perTranche =
                tranches
                        .list("trancheId in ?1", ids(grants.values(), Toekenning::trancheId))
                        .stream()
                        .collect(Collectors.toMap(Tranche::trancheId, Function.identity()));
        Map<UUID, Regeling> perRegeling =
                regelingen
                        .list("regelingId in ?1", ids(grants.values(), Toekenning::regelingId))
                        .stream()
                        .collect(Collectors.toMap(Regeling::regelingId, Function.identity()));
        Map<UUID, Dossier> dossiers = new HashMap<>();
        grants.forEach((id, grant) ->
                dossiers.put(
                        id,
                        new Dossier(
                                grant,
                                Objects.requireNonNull(perRegeling.get(grant.regelingId())),
                                Objects.requireNonNull(perTranche.get(grant.trancheId())),
                                Toekenningen.stand(grant, saldi))));
        return dossiers;
    }

    private static Map<UUID, Verplichting> perId(List<Verplichting> verplichtingen) {
        return verplichtingen.stream()
                .collect(Collectors.toMap(Verplichting::verplichtingId, Function.identity()));
    }

    private static <T> Set<UUID> ids(
            Collection<? extends T> dingen, Function<T, @Nullable UUID> id) {
        Set<UUID> ids = new HashSet<>();
        for (T ding : dingen) {
            var een = id.apply(ding);
            if (een != null) {
                ids.add(een);
            }
        }
        return ids;
    }

    private static @Nullable UUID gecorrigeerde(Opdracht opdracht) {
        return opdracht instanceof Corrigeer correctie ? correctie.boekingId() : null;
    }

    private static @Nullable UUID verplichting(Opdracht opdracht) {
        return switch (opdracht) {
            case Besteed besteed -> besteed.verplichtingId();
            case GeefVrij vrij -> vrij.verplichtingId();
            default -> null;
        };
    }

    private static @Nullable UUID sob(Opdracht opdracht) {
        return switch (opdracht) {
            case Besteed besteed -> besteed.sobId();
            case Verplicht verplicht -> verplicht.sobId();
            default -> null;
        };
    }

    static @Nullable UUID deelnemer(Opdracht opdracht) {
        return opdracht instanceof Besteed besteed && besteed.onderbouwing() != null
                ? besteed.onderbouwing().deelnemerId()
                : null;
    }

    /// The place of an expenditure or its correction on the account of what is spent.
    static long volgnummer(Boekingsregel regel, Dossier dossier) {
        return regel.rekeningId().equals(dossier.toekenning().besteedRekening())
                ? regel.volgnummer()
                : regel.tegenvolgnummer();
    }
}
