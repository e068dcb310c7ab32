package nl.pols.financiering.rekening;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import nl.pols.financiering.grootboek.Afstemming.Controle;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether every cent is explained, at `/q/health/well`. Not part of readiness: what is wrong stays
/// wrong without the service too.
@Wellness
@ApplicationScoped
class GrootboekHealth implements HealthCheck {

    private final Afstemronde ronde;

    GrootboekHealth(Afstemronde ronde) {
        this.ronde = ronde;
    }

    @Override
    public HealthCheckResponse call() {
        var antwoord = HealthCheckResponse.named("grootboek (afstemming)");
        for (Controle controle : ronde.laatste()) {
            antwoord.withData(controle.controle(), controle.verschillen());
        }
        return antwoord.status(ronde.verschillen() == 0).build();
    }
}
