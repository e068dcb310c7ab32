package nl.pols.kit.logging;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/// The security log that the government's baseline (BIO) asks for: who was refused, and who used
/// the operations of the administrator; action, object, result, origin, actor, time, as one line of
/// JSON in the category `nl.pols.beveiliging`. An object is a path; query keys and bodies are never
/// logged, nor nine digits that somebody puts into a path and that could be a BSN.
@ApplicationScoped
class Beveiligingslog {
    static final String CATEGORY = "nl.pols.beveiliging";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final Pattern MAYBE_A_BSN = Pattern.compile("(?<![\\w-])\\d{9}(?![\\w-])");
    private static final int AFTER_THE_HEADERS = 9_000;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int OK_BELOW = 400;

    private final Clock clock;

    Beveiligingslog(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_HEADERS);
    }

    private void handle(RoutingContext context) {
        context.addEndHandler(done -> log(context));
        context.next();
    }

    private void log(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean refused = status == UNAUTHORIZED || status == FORBIDDEN;
        if (refused || context.normalizedPath().contains("/beheer/")) {
            LOG.info(line(context, status));
        }
    }

    private String line(RoutingContext context, int status) {
        return """
        {"tijdstip":"%s","actie":"%s","object":"%s","resultaat":"%s","status":%d,"herkomst":"%s","actor":"%s"}\
        """
                .formatted(
                        clock.instant(),
                        text(context.request().method().name()),
                        text(context.normalizedPath()),
                        status < OK_BELOW ? "GELUKT" : "GEWEIGERD",
                        status,
                        text(String.valueOf(context.request().remoteAddress().hostAddress())),
                        text(actor(context)));
    }

    /// Only what a verified token says; who could not be verified is nobody.
    private static String actor(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            return "%s namens %s"
                    .formatted(token.<String>getClaim("azp"), token.getClaim("organisatie"));
        }
        return "onbekend";
    }

    /// A line is one line, whatever somebody puts into a path.
    private static String text(String value) {
        return MAYBE_A_BSN
                .matcher(value)
                .replaceAll("*********")
                .replaceAll("[^\\p{Print}]", "?")
                .replace("\\", "/")
                .replace("\"", "'");
    }
}
