package nl.pols.rapportage.abonnement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Executors;

/// Sends what is due, each on a thread of its own so that one slow subscriber delays nobody else,
/// until it is acknowledged or dead. Outside any transaction: a subscriber may take its time.
@ApplicationScoped
class Bezorging {
    private static final int PER_RONDE = 20;

    private final Meldingen meldingen;
    private final AbonnementConfig config;
    private final Geduld geduld;
    private final Adreswacht wacht;
    private final Postbode postbode;
    private final Clock clock;

    Bezorging(Meldingen meldingen, AbonnementConfig config, Clock clock) {
        this.meldingen = meldingen;
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
        var mislukt = postbode.breng(melding, clock.instant());
        if (mislukt.isEmpty()) {
            meldingen.bezorgd(melding);
            return;
        }
        geduld.volgende(melding.pogingen() + 1, melding.gemaaktOp(), clock.instant())
                .ifPresentOrElse(
                        op -> meldingen.opnieuw(melding, op),
                        () -> meldingen.dood(melding, mislukt.get()));
    }

    @PreDestroy
    void sluit() {
        postbode.close();
    }
}
