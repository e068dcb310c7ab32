package nl.pols.kit.web;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Puts the headers that NLgov demands on every response, also on those that no resource made
/// (`transport/security-headers`, `version-header`). A resource or page that sets one itself wins.
@ApplicationScoped
class ResponseHeaders {
    /// Before everything else, so that no early answer escapes.
    private static final int FIRST = 10_000;

    private final WebSettings settings;

    ResponseHeaders(WebSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        var response = context.response();
        var path = context.normalizedPath();
        response.putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", policy(path))
                .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("API-Version", settings.apiVersion());
        if (isForEveryPage(path)) {
            // a document that is open to all; nothing else is (transport/cors)
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        context.addHeadersEndHandler(done -> finish(response));
        context.next();
    }

    static boolean isForEveryPage(String path) {
        return path.endsWith("/openapi.json");
    }

    private static void finish(HttpServerResponse response) {
        var challenges = response.headers().getAll("WWW-Authenticate");
        if (challenges.size() > 1) {
            // The security layer adds a bare one to the one that says what is wrong.
            response.putHeader("WWW-Authenticate", challenges.getLast());
        }
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            // of every answer: put together, not formatted
            response.putHeader(
                    "traceparent",
                    "00-"
                            + span.getTraceId()
                            + "-"
                            + span.getSpanId()
                            + "-"
                            + span.getTraceFlags().asHex());
        }
    }

    private String policy(String path) {
        for (var page : settings.pages()) {
            if (path.startsWith(page.path())) {
                return page.contentSecurityPolicy();
            }
        }
        return "frame-ancestors 'none'";
    }
}
