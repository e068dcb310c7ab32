package nl.pols.rapportage.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Serves the merged document at the root, outside the base path of this service's own API; open to
/// all, as each part is (NLgov `publish-openapi`).
@ApplicationScoped
class OpenApiRoute {
    static final String PAD = "/openapi.json";

    private final Deeldocumenten deeldocumenten;
    private final String versie;

    OpenApiRoute(
            Deeldocumenten deeldocumenten,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0.1.0")
                    String versie) {
        this.deeldocumenten = deeldocumenten;
        this.versie = versie.replace("-SNAPSHOT", "");
    }

    void zet(@Observes Router router) {
        router.get(PAD).blockingHandler(this::antwoord, false);
        router.head(PAD).blockingHandler(this::antwoord, false);
    }

    private void antwoord(RoutingContext context) {
        var document = Samenvoeging.van(deeldocumenten.haal(), versie);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("API-Version", versie)
                .end(document.toString());
    }
}
