package nl.pols.kit.events;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The event handlers of this service, and what they understand together.
@ApplicationScoped
class Handlers {

    private final List<Route> routes;

    Handlers(@All List<EventHandler> handlers) {
        this.routes = handlers.stream().map(Route::to).toList();
    }

    /// A handler and what it asked for, asked once: the question comes for every event.
    private record Route(EventHandler handler, Set<String> topics, Set<String> types) {
        static Route to(EventHandler handler) {
            return new Route(handler, Set.copyOf(handler.topics()), Set.copyOf(handler.types()));
        }

        boolean takes(Incoming incoming) {
            return topics.contains(incoming.raw().topic())
                    && (types.isEmpty() || types.contains(incoming.read().type()));
        }
    }

    boolean isEmpty() {
        return routes.isEmpty();
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        routes.forEach(route -> topics.addAll(route.topics()));
        return topics;
    }

    /// Refuses what no handler can take, before any work is done for it.
    Incoming check(Incoming incoming) {
        if (incoming.isRefused()) {
            return incoming;
        }
        CloudEvent event = incoming.read();
        byte[] key = incoming.raw().key();
        if (key != null && !event.subject().equals(new String(key, StandardCharsets.UTF_8))) {
            return incoming.refused("De sleutel van het bericht is niet het onderwerp (subject)");
        }
        return routes.stream().anyMatch(route -> route.takes(incoming))
                ? incoming
                : incoming.refused(
                        "Geen verwerker voor type %s op %s"
                                .formatted(event.type(), incoming.raw().topic()));
    }

    /// Every handler gets its own events, in order, in one call.
    void apply(List<Incoming> batch) {
        for (Route route : routes) {
            List<CloudEvent> events =
                    batch.stream().filter(route::takes).map(Incoming::read).toList();
            if (!events.isEmpty()) {
                route.handler().apply(events);
            }
        }
    }
}
