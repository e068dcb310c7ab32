package nl.pols.financiering.boeking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.regeling.Regelingen;
import nl.pols.financiering.regeling.Tranche;
import nl.pols.financiering.regeling.Tranches;
import nl.pols.financiering.toekenning.Toekenning;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;

/// Grants with their tranche and scheme, remembered, because they never change: a round of postings
/// asks the database only for those it hasn't seen. Invariants: nobody gets a grant from memory
/// whom the database wouldn't show it to, so only its holder and who may see all; and a scheme for
/// additional means is read anew, because its target groups widen.
@ApplicationScoped
class Bekend {

    private static final int MEEST = 5_000;

    private final Toekenningen toekenningen;
    private final Tranches tranches;
    private final Regelingen regelingen;
    private final Tenancy tenancy;
    private final Map<UUID, Zaak> gezien = new Laatste();

    Bekend(Toekenningen toekenningen, Tranches tranches, Regelingen regelingen, Tenancy tenancy) {
        this.toekenningen = toekenningen;
        this.tranches = tranches;
        this.regelingen = regelingen;
        this.tenancy = tenancy;
    }

    /// A grant and what it is from.
    record Zaak(Toekenning toekenning, Tranche tranche, Regeling regeling) {

        boolean isVan(Organisatie wie) {
            return switch (wie.soort()) {
                case RIJK, SYSTEEM -> true;
                case GEMEENTE, SOB, CEDRIS, BEHEER -> toekenning.houder().equals(wie.toString());
            };
        }
    }

    private static final class Laatste extends LinkedHashMap<UUID, Zaak> {
        private static final long serialVersionUID = 1L;

        Laatste() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Zaak> oudste) {
            return size() > MEEST;
        }
    }

    /// Those of these that the caller may see; each kind is one query, if any.
    Map<UUID, Zaak> van(Set<UUID> ids) {
        var wie = tenancy.current().orElseThrow();
        Map<UUID, Zaak> zaken = new HashMap<>();
        Set<UUID> onbekend = new HashSet<>();
        synchronized (gezien) {
            for (UUID id : ids) {
                var zaak = gezien.get(id);
                if (zaak != null && zaak.isVan(wie)) {
                    zaken.put(id, zaak);
                } else {
                    onbekend.add(id);
                }
            }
        }
        if (!onbekend.isEmpty()) {
            var gelezen = lees(onbekend);
            zaken.putAll(gelezen);
            onthoud(gelezen);
        }
        return zaken;
    }

    private void onthoud(Map<UUID, Zaak> zaken) {
        synchronized (gezien) {
            zaken.forEach((id, zaak) -> {
                if (!zaak.regeling().isAanvullend()) {
                    gezien.put(id, zaak);
                }
            });
        }
    }

    private Map<UUID, Zaak> lees(Set<UUID> ids) {
        var grants = toekenningen.zichtbaar(ids);
        var perTranche =
                tranches
                        .list("trancheId in ?1", ids(grants.values(), Toekenning::trancheId))
                        .stream()
                        .collect(Collectors.toMap(Tranche::trancheId, Function.identity()));
        var perRegeling =
                regelingen
                        .list("regelingId in ?1", ids(grants.values(), Toekenning::regelingId))
                        .stream()
                        .collect(Collectors.toMap(Regeling::regelingId, Function.identity()));
        Map<UUID, Zaak> zaken = new HashMap<>();
        grants.forEach((id, grant) ->
                zaken.put(
                        id,
                        new Zaak(
                                grant,
                                Objects.requireNonNull(perTranche.get(grant.trancheId())),
                                Objects.requireNonNull(perRegeling.get(grant.regelingId())))));
        return zaken;
    }

    private static Set<UUID> ids(Collection<Toekenning> grants, Function<Toekenning, UUID> id) {
        return grants.stream().map(id).collect(Collectors.toSet());
    }
}
