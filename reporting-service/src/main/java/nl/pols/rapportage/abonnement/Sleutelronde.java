package nl.pols.rapportage.abonnement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.pols.rapportage.abonnement.Kluis.Bewaard;

/// Keeps every secret under the newest key: those of an older one, and those that were readable
/// from before there was any. No subscriber notices: the secret is the same.
@ApplicationScoped
class Sleutelronde {
    private static final int PER_RONDE = 500;

    private final Abonnementen tabellen;
    private final Kluis kluis;

    Sleutelronde(Abonnementen tabellen, Kluis kluis) {
        this.tabellen = tabellen;
        this.kluis = kluis;
    }

    private record Oud(UUID abonnement, Bewaard geheim) {}

    /// Those that another replica is at are left to it. Without subscriptions no key is needed.
    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void ronde() {
        if (tabellen.lees("SELECT FROM abonnement LIMIT 1", s -> {}, rij -> true).isEmpty()) {
            return;
        }
        int nieuwste = kluis.versie();
        tabellen.lees(
                        "SELECT abonnement_id, geheim, sleutelversie FROM abonnement WHERE"
                                + " sleutelversie < ? LIMIT ? FOR UPDATE SKIP LOCKED",
                        s -> {
                            s.setInt(1, nieuwste);
                            s.setInt(2, PER_RONDE);
                        },
                        rij ->
                                new Oud(
                                        rij.getObject(1, UUID.class),
                                        new Bewaard(rij.getString(2), rij.getInt(3))))
                .forEach(this::opnieuw);
    }

    private void opnieuw(Oud oud) {
        var nieuw = kluis.sluit(oud.abonnement, kluis.open(oud.abonnement, oud.geheim));
        tabellen.doe(
                "UPDATE abonnement SET geheim = ?, sleutelversie = ? WHERE abonnement_id = ?",
                s -> {
                    s.setString(1, nieuw.tekst());
                    s.setInt(2, nieuw.sleutelversie());
                    s.setObject(3, oud.abonnement);
                });
    }
}
