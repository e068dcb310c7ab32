package nl.pols.rapportage.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import nl.pols.kit.web.WebSettings;

/// Serves the merged document at the root, outside the base path of this service's own API; open to
/// all, as each part is (NLgov `publish-openapi`).
@ApplicationScoped
class OpenApiRoute {
    static final String PAD = "/openapi.json";

    private final Deeldocumenten deeldocumenten;
    private final EigenDocument eigenDocument;
    private final WebSettings settings;

    OpenApiRoute(Deeldocumenten deeldocumenten, EigenDocument eigenDocument, WebSettings settings) {
        this.deeldocumenten = deeldocumenten;
        this.eigenDocument = eigenDocument;
        this.settings = settings;
    }

    void zet(@Observes Router router) {
        router.get(PAD).blockingHandler(this::antwoord, false);
        router.head(PAD).blockingHandler(this::antwoord, false);
    }

    private void antwoord(RoutingContext context) {
        var delen = new ArrayList<Deel>();
        delen.add(eigenDocument.deel());
        delen.addAll(deeldocumenten.haal());
        var document = Samenvoeging.van(delen, settings.apiVersion());
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(document.toString());
    }
}
