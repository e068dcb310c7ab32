package nl.pols.rapportage.stand;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.pols.rapportage.feit.Telcontrole;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Every night what was counted beforehand is held against the facts. Any difference is an alarm:
/// in the log, in a metric, and at `/q/health/well`; never a silent repair (ADR 102).
@ApplicationScoped
class Telronde {
    private static final Logger LOG = Logger.getLogger(Telronde.class);

    private final Telcontrole controle;
    private final Clock clock;
    private final AtomicReference<@Nullable Bevinding> laatste = new AtomicReference<>();

    Telronde(Telcontrole controle, Clock clock, MeterRegistry metrics) {
        this.controle = controle;
        this.clock = clock;
        Gauge.builder("pols.telling.verschillen", this, Telronde::gemeten)
                .description("Counts that differ from what the facts come to; none until looked")
                .register(metrics);
    }

    /// What was found, and when.
    record Bevinding(Instant op, long verschillen) {}

    @Scheduled(
            cron = "0 30 3 * * ?",
            identity = "telronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        loop();
    }

    Bevinding loop() {
        var bevinding = new Bevinding(clock.instant(), controle.verschillen());
        if (bevinding.verschillen > 0) {
            LOG.errorf("%d counts differ from what the facts come to", bevinding.verschillen);
        }
        laatste.set(bevinding);
        return bevinding;
    }

    @Nullable Bevinding laatste() {
        return laatste.get();
    }

    /// A nought would say that somebody looked.
    private double gemeten() {
        var bevinding = laatste.get();
        return bevinding == null ? Double.NaN : bevinding.verschillen;
    }
}
