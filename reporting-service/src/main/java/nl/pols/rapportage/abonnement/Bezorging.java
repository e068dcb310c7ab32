package nl.pols.rapportage.abonnement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// Sends what is due, each on a thread of its own so that one slow subscriber delays nobody else,
/// until it is acknowledged or dead. Outside any transaction: a subscriber may take its time.
@ApplicationScoped
class Bezorging {
    private static final Logger LOG = Logger.getLogger(Bezorging.class);
    private static final int PER_RONDE = 20;

    private final Meldingen meldingen;
    private final Kluis kluis;
    private final AbonnementConfig config;
    private final Geduld geduld;
    private final Adreswacht wacht;
    private final Postbode postbode;
    private final Clock clock;

    Bezorging(Meldingen meldingen, Kluis kluis, AbonnementConfig config, Clock clock) {
        this.meldingen = meldingen;
        this.kluis = kluis;
        this.config = config;
        this.clock = clock;
        geduld = new Geduld(config.eersteWacht(), config.langsteWacht(), config.doodNa());
        wacht = new Adreswacht(config.ookPrive(), InetAddress::getAllByName);
        postbode = new Postbode(wacht, config.antwoordBinnen());
    }

    Adreswacht wacht() {
        return wacht;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void bezorg() {
        var termijn = config.antwoordBinnen().multipliedBy(2);
        var teBezorgen = meldingen.neem(clock.instant(), termijn, PER_RONDE);
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            teBezorgen.forEach(melding -> draden.execute(() -> bezorg(melding)));
        }
    }

    private void bezorg(Melding melding) {
        var mislukt = breng(melding);
        if (mislukt.isEmpty()) {
            meldingen.bezorgd(melding);
            return;
        }
        geduld.volgende(melding.pogingen() + 1, melding.gemaaktOp(), clock.instant())
                .ifPresentOrElse(
                        op -> meldingen.opnieuw(melding, op),
                        () -> meldingen.dood(melding, mislukt.get()));
    }

    /// A secret that stays shut is this subscriber's misfortune only: as if it didn't answer.
    private Optional<String> breng(Melding melding) {
        try {
            var geheim = kluis.open(melding.abonnementId(), melding.geheim());
            return postbode.breng(melding, geheim, clock.instant());
        } catch (Kluis.Dicht e) {
            LOG.errorf(
                    "A message to subscription %s isn't signed: %s",
                    melding.abonnementId(), e.getMessage());
            return Optional.of("Het geheim van het abonnement gaat niet open. Abonneer opnieuw.");
        }
    }

    @PreDestroy
    void sluit() {
        postbode.close();
    }
}
