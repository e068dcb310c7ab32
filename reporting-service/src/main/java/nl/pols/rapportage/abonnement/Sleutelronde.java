package nl.pols.rapportage.abonnement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.pols.rapportage.abonnement.Kluis.Bewaard;
import org.jboss.logging.Logger;

/// Keeps every secret under the newest key: those of an older one, and those that were readable
/// from before there was any. No subscriber notices: the secret is the same. One that stays shut is
/// left as it is, told by the log, a metric and `/q/health/well` ([GeheimenHealth]).
@ApplicationScoped
class Sleutelronde {
    private static final Logger LOG = Logger.getLogger(Sleutelronde.class);
    private static final int PER_RONDE = 500;

    private final Abonnementen tabellen;
    private final Kluis kluis;
    private volatile long dicht;

    Sleutelronde(Abonnementen tabellen, Kluis kluis, MeterRegistry metrics) {
        this.tabellen = tabellen;
        this.kluis = kluis;
        Gauge.builder("pols.abonnement.dicht", this, Sleutelronde::dicht)
                .description("Subscriptions whose secret doesn't open, so nobody is told")
                .register(metrics);
    }

    private record Oud(UUID abonnement, Bewaard geheim) {
        static Oud lees(ResultSet rij) throws SQLException {
            return new Oud(
                    rij.getObject(1, UUID.class), new Bewaard(rij.getString(2), rij.getInt(3)));
        }
    }

    /// How many subscriptions nobody can be told of, as the last round saw it.
    long dicht() {
        return dicht;
    }

    /// Those that another replica is at are left to it. Without subscriptions no key is needed.
    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void ronde() {
        var alle =
                tabellen.lees(
                        "SELECT abonnement_id, geheim, sleutelversie FROM abonnement WHERE status ="
                                + " 'ACTIEF'",
                        s -> {},
                        Oud::lees);
        dicht = alle.stream().filter(this::isDicht).count();
        if (!alle.isEmpty()) {
            vernieuw(kluis.versie());
        }
    }

    /// Those that stay shut come back each time: in no order, so that they never keep others out.
    private void vernieuw(int nieuwste) {
        tabellen
                .lees(
                        "SELECT abonnement_id, geheim, sleutelversie FROM abonnement WHERE"
                                + " sleutelversie < ? ORDER BY random() LIMIT ? FOR UPDATE SKIP"
                                + " LOCKED",
                        s -> {
                            s.setInt(1, nieuwste);
                            s.setInt(2, PER_RONDE);
                        },
                        Oud::lees)
                .stream()
                .filter(oud -> !isDicht(oud))
                .forEach(this::opnieuw);
    }

    private boolean isDicht(Oud oud) {
        try {
            kluis.open(oud.abonnement, oud.geheim);
            return false;
        } catch (Kluis.Dicht e) {
            LOG.errorf("Nobody is told of subscription %s: %s", oud.abonnement, e.getMessage());
            return true;
        }
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
