package nl.pols.financiering.rekening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.pols.financiering.grootboek.Afstemming;
import nl.pols.financiering.grootboek.Afstemming.Controle;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/// Once a day postings, accounts and cases are held against each other; any cent that nobody can
/// explain shows at `/q/health/well` and in the metrics.
@ApplicationScoped
class Afstemronde {

    private static final Logger LOG = Logger.getLogger(Afstemronde.class);

    private final Afstemming afstemming;
    private final Tenancy tenancy;
    private final Clock clock;
    private volatile List<Controle> laatste = List.of();

    Afstemronde(Afstemming afstemming, Tenancy tenancy, Clock clock, MeterRegistry metrics) {
        this.afstemming = afstemming;
        this.tenancy = tenancy;
        this.clock = clock;
        Gauge.builder("pols.grootboek.verschillen", this, Afstemronde::verschillen)
                .description("What differs between postings, accounts and cases")
                .register(metrics);
        Gauge.builder("pols.grootboek.verschil.cents", this, Afstemronde::cents)
                .description("By how many cents they differ")
                .register(metrics);
    }

    /// What the last round before a restart found still holds.
    void bijStart(@Observes StartupEvent start) {
        laatste =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(afstemming::laatste));
    }

    @Scheduled(
            every = "24h",
            delayed = "10m",
            identity = "afstemronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        loop();
    }

    List<Controle> loop() {
        var gevonden =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(() ->
                                                afstemming.stemAf(
                                                        clock.instant()
                                                                .truncatedTo(ChronoUnit.MICROS))));
        for (Controle controle : gevonden) {
            if (controle.verschillen() > 0) {
                LOG.errorf(
                        "Reconciliation: %d differences, %d cents in %s",
                        controle.verschillen(), controle.cents(), controle.controle());
            }
        }
        laatste = gevonden;
        return gevonden;
    }

    List<Controle> laatste() {
        return laatste;
    }

    long verschillen() {
        return laatste.stream().mapToLong(Controle::verschillen).sum();
    }

    private long cents() {
        return laatste.stream().mapToLong(Controle::cents).sum();
    }
}
