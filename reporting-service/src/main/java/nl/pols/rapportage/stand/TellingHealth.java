package nl.pols.rapportage.stand;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether what was counted beforehand is what the facts come to, at `/q/health/well`. Not part of
/// readiness: another copy of the service would answer the same.
@Wellness
@ApplicationScoped
class TellingHealth implements HealthCheck {
    private final Telronde ronde;

    TellingHealth(Telronde ronde) {
        this.ronde = ronde;
    }

    @Override
    public HealthCheckResponse call() {
        var antwoord = HealthCheckResponse.named("telling (voorgeteld naast feiten)");
        var bevinding = ronde.laatste();
        return bevinding == null
                ? antwoord.up().withData("gecontroleerd", "nog niet").build()
                : antwoord.status(bevinding.verschillen() == 0)
                        .withData("gecontroleerd", bevinding.op().toString())
                        .withData("verschillen", bevinding.verschillen())
                        .build();
    }
}
