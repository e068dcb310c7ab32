package nl.pols.kit.events;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether events get out, at `/q/health/well`. Not part of readiness: the service itself does its
/// work, and taking it away would not bring the connector back.
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxLag lag;

    OutboxHealth(OutboxLag lag) {
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("outbox (replication slot)");
        var found = lag.slot();
        if (found.isEmpty()) {
            return response.up().withData("slot", "niet nodig").build();
        }
        var slot = found.get();
        return response.status(!lag.isTooFar(slot))
                .withData("slot", slot.name())
                .withData("connector", slot.active() ? "verbonden" : "weg")
                .withData("log", slot.walStatus())
                .withData("achterstandBytes", slot.bytes())
                .build();
    }
}
