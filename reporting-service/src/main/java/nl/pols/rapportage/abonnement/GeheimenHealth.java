package nl.pols.rapportage.abonnement;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether every subscriber's secret opens, at `/q/health/well`. Not part of readiness: figures
/// need no secrets, and the other subscribers are told.
@Wellness
@ApplicationScoped
class GeheimenHealth implements HealthCheck {
    private final Sleutelronde ronde;

    GeheimenHealth(Sleutelronde ronde) {
        this.ronde = ronde;
    }

    @Override
    public HealthCheckResponse call() {
        long dicht = ronde.dicht();
        return HealthCheckResponse.named("abonnementen (geheimen gaan open)")
                .status(dicht == 0)
                .withData("dicht", dicht)
                .build();
    }
}
