package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Divides a large batch over transactions beside each other. Invariant: all events of an aggregate
/// are in one part, in their order; which part that is follows from its name alone, so whoever has
/// the same events divides them in the same way.
@ApplicationScoped
class InboxLanes {

    /// The same for whoever reads: a lane's lock is of its number.
    private static final int LANES = 2;

    private final Handlers handlers;
    private final InboxConfig config;

    InboxLanes(Handlers handlers, InboxConfig config) {
        this.handlers = handlers;
        this.config = config;
    }

    /// What is done with a part.
    interface Part {
        void apply(int lane, List<Incoming> part);
    }

    /// Whether a batch is large enough, and its handlers allow it.
    boolean divides(List<Incoming> batch) {
        return batch.size() >= LANES * config.laneSize() && handlers.besideEachOther(batch);
    }

    /// Returns when every part has ended; fails as the first of them that failed.
    void apply(List<Incoming> batch, Part work) {
        List<List<Incoming>> parts = parts(batch);
        Threads.all(
                IntStream.range(0, parts.size())
                        .filter(lane -> !parts.get(lane).isEmpty())
                        .mapToObj(lane -> applying(work, lane, parts.get(lane)))
                        .toList());
    }

    private static Callable<Integer> applying(Part work, int lane, List<Incoming> part) {
        return () -> {
            work.apply(lane, part);
            return part.size();
        };
    }

    static List<List<Incoming>> parts(List<Incoming> batch) {
        List<List<Incoming>> parts =
                Stream.<List<Incoming>>generate(ArrayList::new).limit(LANES).toList();
        for (Incoming incoming : batch) {
            parts.get(lane(incoming)).add(incoming);
        }
        return parts;
    }

    /// What can't be read belongs to no aggregate.
    private static int lane(Incoming incoming) {
        return incoming.event() == null
                ? 0
                : Math.floorMod(incoming.read().subject().hashCode(), LANES);
    }
}
