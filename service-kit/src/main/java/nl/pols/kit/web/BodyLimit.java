package nl.pols.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a body that is larger than an endpoint can want (413). The server itself has no limit,
/// because an endpoint that streams ([NotReplayed]) takes any size in constant memory.
class BodyLimit {
    private final long limit;

    BodyLimit(WebSettings settings) {
        this.limit = settings.maxBodySize().asLongValue();
    }

    @ServerRequestFilter(priority = Priorities.USER - 100)
    void check(ContainerRequestContext context, ResourceInfo resource, RoutingContext routing) {
        if (!context.hasEntity() || Streaming.is(resource)) {
            return;
        }
        if (context.getLength() > limit) {
            throw tooLarge(routing);
        }
        if (context.getLength() < 0) {
            context.setEntityStream(new Limited(context.getEntityStream(), limit, routing));
        }
    }

    private static ClientErrorException tooLarge(RoutingContext routing) {
        // What is still under way is not worth reading.
        routing.addEndHandler(done -> routing.request().connection().close());
        return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /// Counts a body whose length nobody announced.
    private static final class Limited extends FilterInputStream {
        private final RoutingContext routing;
        private long left;

        Limited(InputStream in, long limit, RoutingContext routing) {
            super(in);
            this.routing = routing;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(routing);
            }
        }
    }
}
