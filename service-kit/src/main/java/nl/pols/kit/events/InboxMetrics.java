package nl.pols.kit.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// How the inbox is doing, for the monitoring: counters of what was done here, gauges of what the
/// database knows (shared by all replicas).
@ApplicationScoped
class InboxMetrics {

    private final Counter applied;
    private final Counter refused;
    private final Counter duplicates;
    private final AtomicLong lag = new AtomicLong();

    InboxMetrics(MeterRegistry registry, InboxOverview overview, Handlers handlers) {
        applied = registry.counter("pols.inbox.gebeurtenissen", "uitslag", "verwerkt");
        refused = registry.counter("pols.inbox.gebeurtenissen", "uitslag", "dode-brief");
        duplicates = registry.counter("pols.inbox.gebeurtenissen", "uitslag", "dubbel");
        if (handlers.isEmpty()) {
            return;
        }
        Gauge.builder("pols.inbox.gaten", overview, InboxOverview::gapsOrNaN)
                .description("Volgnummers die ontbreken of als dode brief wachten")
                .register(registry);
        Gauge.builder("pols.inbox.dode.brieven", overview, InboxOverview::deadLettersOrNaN)
                .description("Berichten die niet verwerkt konden worden en nog openstaan")
                .register(registry);
        Gauge.builder("pols.inbox.achterstand", lag, AtomicLong::doubleValue)
                .description("Berichten in Kafka die deze instantie nog moet lezen")
                .register(registry);
    }

    void count(int applied, int refused, int duplicates) {
        this.applied.increment(applied);
        this.refused.increment(refused);
        this.duplicates.increment(duplicates);
    }

    void lag(long messages) {
        lag.set(messages);
    }

    long lag() {
        return lag.get();
    }
}
