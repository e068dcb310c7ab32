package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.DeadLetters.Origin;

/// The three reasons to offer events: they came, somebody wants a dead letter tried again, or a
/// copy of what the handlers keep is built from the beginning.
@ApplicationScoped
class Deliveries {

    private final InboxStore store;
    private final DeadLetters letters;
    private final DeadLetterTopic topic;
    private final InboxMetrics metrics;

    Deliveries(InboxStore store, DeadLetters letters, DeadLetterTopic topic, InboxMetrics metrics) {
        this.store = store;
        this.letters = letters;
        this.topic = topic;
        this.metrics = metrics;
    }

    Delivery firstTime() {
        return new FirstTime(true);
    }

    Delivery again() {
        return new Again();
    }

    /// What came, where the caller has locked the partitions already.
    Delivery firstTimeWithoutLock() {
        return new Locked();
    }

    /// @param known dead letters that are on their topic already
    Delivery beside(Rereading.Copy copy, Set<Origin> known) {
        return new Beside(copy, known, true);
    }

    /// What begins is taken for new: it is but for the few that come twice, after a crash or when
    /// partitions change hands.
    private class FirstTime implements Delivery {
        private final boolean expectsNew;

        FirstTime(boolean expectsNew) {
            this.expectsNew = expectsNew;
        }

        @Override
        public boolean expectsNew() {
            return expectsNew;
        }

        @Override
        public Delivery careful() {
            return new FirstTime(false);
        }

        @Override
        public void begin(Set<String> partitions) {
            store.lock(partitions);
        }

        @Override
        public void refused(List<Incoming> refused) {
            topic.send(refused);
            letters.record(refused);
        }

        @Override
        public void applied(List<Incoming> applied) {
            // only a dead letter has something to settle
        }

        @Override
        public void counted(int applied, int refused, int duplicates) {
            metrics.count(applied, refused, duplicates);
        }
    }

    private final class Locked extends FirstTime {
        Locked() {
            super(false);
        }

        @Override
        public void begin(Set<String> partitions) {
            // by the caller
        }
    }

    private final class Again extends FirstTime {
        Again() {
            super(false);
        }

        @Override
        public void refused(List<Incoming> refused) {
            letters.record(refused);
        }

        @Override
        public void applied(List<Incoming> applied) {
            letters.resolve(applied.stream().map(i -> Origin.of(i.raw())).toList());
        }
    }

    /// Takes no lock: nobody else writes to the copy, and who serves goes on meanwhile.
    private final class Beside implements Delivery {
        private final Rereading.Copy copy;
        private final Set<Origin> known;
        private final boolean expectsNew;

        Beside(Rereading.Copy copy, Set<Origin> known, boolean expectsNew) {
            this.copy = copy;
            this.known = known;
            this.expectsNew = expectsNew;
        }

        @Override
        public boolean expectsNew() {
            return expectsNew;
        }

        @Override
        public Delivery careful() {
            return new Beside(copy, known, false);
        }

        @Override
        public void begin(Set<String> partitions) {
            copy.direct();
        }

        @Override
        public void refused(List<Incoming> refused) {
            var unknown =
                    refused.stream().filter(i -> !known.contains(Origin.of(i.raw()))).toList();
            if (!unknown.isEmpty()) {
                topic.send(unknown);
            }
            letters.record(refused);
        }

        @Override
        public void applied(List<Incoming> applied) {
            // a copy begins without dead letters
        }

        @Override
        public void counted(int applied, int refused, int duplicates) {
            // these events were counted when they came
        }
    }
}
