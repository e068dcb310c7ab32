package nl.pols.financiering.boeking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.financiering.grootboek.Boekingen;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.toekenning.Dossier;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.Opdracht.Corrigeer;
import nl.pols.financiering.toekenning.Opdracht.GeefVrij;
import nl.pols.financiering.toekenning.Opdracht.Verplicht;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.financiering.traject.Deelnames;
import org.jspecify.annotations.Nullable;

/// Reads all that a round of postings needs, each kind by one query, whatever their number. First
/// what never changes, then the lock on the accounts, then what may not change while it is decided
/// on: a repeat that runs beside the first one finds what that made.
@ApplicationScoped
class Voorbereiding {

    private final Bekend bekend;
    private final Verplichtingen verplichtingen;
    private final Grootboek grootboek;
    private final Boekingen boekingen;
    private final Sobs sobs;
    private final Deelnames deelnames;

    Voorbereiding(
            Bekend bekend,
            Verplichtingen verplichtingen,
            Grootboek grootboek,
            Boekingen boekingen,
            Sobs sobs,
            Deelnames deelnames) {
        this.bekend = bekend;
        this.verplichtingen = verplichtingen;
        this.grootboek = grootboek;
        this.boekingen = boekingen;
        this.sobs = sobs;
        this.deelnames = deelnames;
    }

    Kennis voor(Collection<? extends Opdracht> opdrachten) {
        var grants = bekend.van(ids(opdrachten, Opdracht::toekenningId));
        var corrections = ids(opdrachten, Voorbereiding::gecorrigeerde);
        Set<UUID> committed = ids(opdrachten, Voorbereiding::verplichting);
        if (!corrections.isEmpty()) {
            boekingen.metId(corrections).values().forEach(r -> committed.add(r.tegenrekening()));
        }
        Map<UUID, Verplichting> commitments =
                committed.isEmpty()
                        ? Map.of()
                        : perId(verplichtingen.list("verplichtingId in ?1", committed));
        Set<UUID> geboekt = ids(opdrachten, Opdracht::id);
        geboekt.addAll(corrections);
        var begin = grootboek.begin(rekeningen(grants, commitments.keySet()), geboekt);
        var kennis =
                new Kennis(
                        dossiers(grants, begin.saldi()),
                        begin.saldi(),
                        begin.herhaalt() ? boekingen.metId(geboekt) : new HashMap<>(),
                        corrections.isEmpty()
                                ? new HashMap<>()
                                : boekingen.gecorrigeerdCents(corrections),
                        sobs.vooraf(ids(opdrachten, Voorbereiding::sob)),
                        deelnames.van(ids(opdrachten, Voorbereiding::deelnemer)));
        commitments.values().forEach(kennis::houdBij);
        return kennis;
    }

    private static Set<UUID> rekeningen(Map<UUID, Bekend.Zaak> grants, Set<UUID> commitments) {
        Set<UUID> rekeningen = new HashSet<>(commitments);
        grants.values()
                .forEach(zaak -> {
                    rekeningen.add(zaak.toekenning().toekenningId());
                    rekeningen.add(zaak.toekenning().besteedRekening());
                });
        return rekeningen;
    }

    private static Map<UUID, Dossier> dossiers(
            Map<UUID, Bekend.Zaak> grants, Map<UUID, Saldo> saldi) {
        Map<UUID, Dossier> dossiers = new HashMap<>();
        grants.forEach((id, zaak) ->
                dossiers.put(
                        id,
                        new Dossier(
                                zaak.toekenning(),
                                zaak.regeling(),
                                zaak.tranche(),
                                Toekenningen.stand(zaak.toekenning(), saldi))));
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
