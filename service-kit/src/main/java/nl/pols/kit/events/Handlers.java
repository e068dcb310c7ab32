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

    private final List<EventHandler> handlers;

    Handlers(@All List<EventHandler> handlers) {
        this.handlers = handlers;
    }

    boolean isEmpty() {
        return handlers.isEmpty();
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        handlers.forEach(handler -> topics.addAll(handler.topics()));
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
        boolean known = handlers.stream().anyMatch(handler -> takes(handler, incoming));
        return known
                ? incoming
                : incoming.refused(
                        "Geen verwerker voor type %s op %s"
                                .formatted(event.type(), incoming.raw().topic()));
    }

    /// Every handler gets its own events, in order, in one call.
    void apply(List<Incoming> batch) {
        for (EventHandler handler : handlers) {
            List<CloudEvent> events =
                    batch.stream()
                            .filter(incoming -> takes(handler, incoming))
                            .map(Incoming::read)
                            .toList();
            if (!events.isEmpty()) {
                handler.apply(events);
            }
        }
    }

    private static boolean takes(EventHandler handler, Incoming incoming) {
        Set<String> types = handler.types();
        return handler.topics().contains(incoming.raw().topic())
                && (types.isEmpty() || types.contains(incoming.read().type()));
    }
}
