package nl.pols.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Takes a small body in before the request goes to a thread of its own. It mostly comes in one
/// packet with its head; a thread that asks for it first waits to be told so, which costs a single
/// record more than being read does. What is larger, of unknown length or a file, streams.
@ApplicationScoped
class SmallBodies {
    private static final Logger LOG = Logger.getLogger(SmallBodies.class);

    /// Twice the largest single record.
    private static final int SMALL = 128 << 10;

    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    /// Behind what refuses a request by its head.
    private static final int LAST = 10;

    void register(@Observes Filters filters) {
        filters.register(SmallBodies::handle, LAST);
    }

    private static void handle(RoutingContext context) {
        if (!isSmall(context.request())) {
            context.next();
            return;
        }
        var body = context.request().body();
        context.request().resume(); // it stands still until somebody wants its body
        body.onSuccess(all -> goOnWith(all, context))
                .onFailure(
                        gone -> LOG.debug("Cut off by its sender, whom nobody can answer", gone));
    }

    private static void goOnWith(Buffer body, RoutingContext context) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    /// A client that first asks whether it may send (`Expect`) is answered by who reads the body. A
    /// request of HTTP/2 that was read can't be made to stand still, as the next one does.
    private static boolean isSmall(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return length != null
                && type != null
                && type.startsWith(MediaType.APPLICATION_JSON)
                && SMALL_NUMBER.matcher(length).matches()
                && Integer.parseInt(length) <= SMALL
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.EXPECT);
    }
}
