package nl.pols.kit.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.kit.events.Incoming.Key;

/// Decides for every event of a batch whether it is the next one, a duplicate, one that skips
/// others, or one that was missing. Invariant: a sequence below the position of its aggregate is
/// either applied once or in the gaps; so nothing is lost unseen and nothing is applied twice.
final class Sequences {

    /// What the place of an event in its sequence says about it.
    enum Place {
        NEXT,
        JUMP,
        CLOSES_GAP,
        DUPLICATE,
        /// so far ahead that the number itself must be wrong
        ABSURD
    }

    /// Why a sequence is missing.
    enum Reason {
        ONTBREEKT,
        DODE_BRIEF
    }

    record Gap(String topic, String subject, long sequence) {}

    /// More missing at once is not a loss but a wrong number: it becomes a dead letter.
    private static final long WIDEST_JUMP = 10_000;

    private final Map<Key, Long> positions;
    private final Set<Gap> known;
    private final Map<Key, Long> moved = new LinkedHashMap<>();
    private final Map<Gap, Reason> opened = new LinkedHashMap<>();
    private final Set<Gap> closed = new LinkedHashSet<>();

    /// @param positions of every aggregate in the batch that was seen before
    /// @param gaps of those aggregates
    Sequences(Map<Key, Long> positions, Set<Gap> gaps) {
        this.positions = positions;
        this.known = gaps;
    }

    Place place(Key key, long sequence) {
        long position = position(key);
        if (sequence > position) {
            return jump(key, position, sequence);
        }
        var gap = new Gap(key.topic(), key.subject(), sequence);
        boolean missing = opened.containsKey(gap) || known.contains(gap);
        if (!missing || closed.contains(gap)) {
            return Place.DUPLICATE;
        }
        opened.remove(gap);
        closed.add(gap);
        return Place.CLOSES_GAP;
    }

    /// An event that goes to the dead letters leaves a gap at its place.
    Place bury(Key key, long sequence) {
        Place place = place(key, sequence);
        if (place != Place.DUPLICATE && place != Place.ABSURD) {
            var gap = new Gap(key.topic(), key.subject(), sequence);
            closed.remove(gap);
            opened.put(gap, Reason.DODE_BRIEF);
        }
        return place;
    }

    Map<Key, Long> moved() {
        return moved;
    }

    Map<Gap, Reason> opened() {
        return opened;
    }

    List<Gap> closed() {
        return new ArrayList<>(closed);
    }

    private Place jump(Key key, long position, long sequence) {
        if (sequence - position > WIDEST_JUMP) {
            return Place.ABSURD;
        }
        for (long missing = position + 1; missing < sequence; missing++) {
            opened.put(new Gap(key.topic(), key.subject(), missing), Reason.ONTBREEKT);
        }
        moved.put(key, sequence);
        return sequence == position + 1 ? Place.NEXT : Place.JUMP;
    }

    private long position(Key key) {
        Long inBatch = moved.get(key);
        return inBatch != null ? inBatch : positions.getOrDefault(key, 0L);
    }
}
