package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once Kafka was reached. Not unready when it goes away later: what the service knows it can
/// still tell, and a load balancer that takes out every replica at once would make an outage of it.
/// The state is in the data, and the lag in the metrics.
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final InboxConsumer consumer;
    private final InboxPolling polling;
    private final InboxMetrics metrics;

    InboxHealth(InboxConsumer consumer, InboxPolling polling, InboxMetrics metrics) {
        this.consumer = consumer;
        this.polling = polling;
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("inbox (Kafka)");
        if (!consumer.isWanted()) {
            return response.up().withData("kafka", "niet nodig").build();
        }
        return response.status(polling.wasConnected())
                .withData("kafka", polling.isConnected() ? "verbonden" : "onbereikbaar")
                .withData("achterstand", metrics.lag())
                .withData("wacht", Objects.requireNonNullElse(polling.trouble(), "nergens op"))
                .build();
    }
}
