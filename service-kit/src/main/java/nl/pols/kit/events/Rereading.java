package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;

/// Reads the topics of this service's handlers again, from the first event on, into a copy of what
/// they keep. Invariant: the copy is filled by the same handlers, in the same order and with the
/// same judgement of sequences as what serves; only where it is written differs. What serves is not
/// touched and not waited for.
@ApplicationScoped
public class Rereading {

    private final InboxConfig config;
    private final Inbox inbox;
    private final InboxStore store;
    private final Deliveries deliveries;
    private final DeadLetters letters;
    private final Handlers handlers;
    private final TopicReaders readers;

    Rereading(
            InboxConfig config,
            Inbox inbox,
            InboxStore store,
            Deliveries deliveries,
            DeadLetters letters,
            Handlers handlers,
            TopicReaders readers) {
        this.config = config;
        this.inbox = inbox;
        this.store = store;
        this.deliveries = deliveries;
        this.letters = letters;
        this.handlers = handlers;
        this.readers = readers;
    }

    /// Where the events are filed.
    public interface Copy {

        /// Around every batch, on the thread that applies it.
        void around(Runnable batch);

        /// First thing in every transaction of a batch: directs all that follows to the copy, the
        /// tables of the inbox included.
        void direct();
    }

    /// Where a reading of all topics is.
    public interface Reading {

        /// Reads up to the ends as they are when it is called.
        ///
        /// @param progress is told how many events each batch had, by several threads
        void toTheEnds(LongConsumer progress);

        /// How many events there still are.
        long remaining();

        /// How many events what serves still has to read, as far as Kafka knows.
        long behind();

        /// Until the end of the current transaction the inbox of no instance applies anything, and
        /// what serves and the copy hold the same events: both are read up to one place. Only when
        /// neither has much to read; the inbox recognises afterwards what it was spared.
        void meet(LongConsumer progress);
    }

    /// Begins at the first event of every topic.
    public Reading fromTheBeginning(Copy copy) {
        var besideIt = deliveries.beside(copy, letters.ever());
        var lanes =
                new RereadingLanes(
                        readers,
                        config.rereadBatchSize(),
                        config.rereadLanes(),
                        records -> copy.around(() -> inbox.receive(records, besideIt)));
        lanes.begin(handlers.topics());
        return new FromTheBeginning(lanes);
    }

    private final class FromTheBeginning implements Reading {
        private final RereadingLanes copy;

        FromTheBeginning(RereadingLanes copy) {
            this.copy = copy;
        }

        @Override
        public void toTheEnds(LongConsumer progress) {
            copy.to(copy.ends(), progress);
        }

        @Override
        public long remaining() {
            return copy.remaining();
        }

        @Override
        public long behind() {
            return serving().remaining();
        }

        @Override
        public void meet(LongConsumer progress) {
            store.lock(copy.partitions());
            var ends = copy.ends();
            serving().to(ends, events -> {});
            copy.to(ends, progress);
        }

        private RereadingLanes serving() {
            var locked = deliveries.firstTimeWithoutLock();
            return copy.fromTheInbox(records -> inbox.receive(records, locked));
        }
    }
}
