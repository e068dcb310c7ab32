package nl.pols.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/// Lets pages of the origins that are named call (`pols.web.origins`); no installation names any
/// unless it wants to. A page of another origin is told nothing, so that its browser refuses it.
/// Nobody is known by a cookie, so credentials of the browser's own are never let through.
@ApplicationScoped
class OtherOrigins {
    /// Behind the headers that are on everything, before who asks is known: a preflight has no
    /// token.
    private static final int BEHIND_HEADERS = 9_000;

    private static final int DAY = 86_400;
    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);

    private static final Set<String> ANSWERED =
            Set.of("API-Version", "ETag", "Link", "Location", "Retry-After", "traceparent");

    private final WebSettings settings;

    OtherOrigins(WebSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        var origins = settings.origins().orElse(List.of());
        if (origins.isEmpty()) {
            return;
        }
        var handler =
                CorsHandler.create()
                        .addOrigins(origins)
                        .allowedMethods(METHODS)
                        .exposedHeaders(ANSWERED)
                        .maxAgeSeconds(DAY);
        filters.register(context -> handle(context, Set.copyOf(origins), handler), BEHIND_HEADERS);
    }

    private static void handle(RoutingContext context, Set<String> origins, CorsHandler handler) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || !origins.contains(origin)
                || ResponseHeaders.isForEveryPage(context.normalizedPath())) {
            context.next();
        } else {
            handler.handle(context);
        }
    }
}
