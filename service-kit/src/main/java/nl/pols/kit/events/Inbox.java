package nl.pols.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.kit.events.Incoming.Key;
import nl.pols.kit.events.Sequences.Gap;
import nl.pols.kit.events.Sequences.Place;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Applies what came out of Kafka exactly once. Invariant: the work of the handlers and the
/// position of each event are in one transaction; an event that can't be applied is acknowledged by
/// the dead-letter topic before that transaction commits, and leaves a gap. Knows nothing of
/// polling.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRANSACTION_SECONDS = 300;

    private final InboxStore store;
    private final Deliveries deliveries;
    private final Handlers handlers;
    private final Failures failures;
    private final Tenancy tenancy;

    Inbox(
            InboxStore store,
            Deliveries deliveries,
            Handlers handlers,
            Failures failures,
            Tenancy tenancy) {
        this.store = store;
        this.deliveries = deliveries;
        this.handlers = handlers;
        this.failures = failures;
        this.tenancy = tenancy;
    }

    /// The batch can't be handled now, and it is not the fault of an event: offer it again later.
    public static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(String reason, RuntimeException cause) {
            super(reason, cause);
        }
    }

    /// Applies a batch in the order given. Returns when every record is applied, recognised as a
    /// duplicate, or safe on the dead-letter topic.
    ///
    /// @throws NotNow when the database or Kafka is away; what was done before stays done
    public void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        deliver(incoming(records), deliveries.firstTime());
    }

    /// Offers dead letters again. Those that fail again stay what they are, with the new reason.
    void replay(List<ConsumerRecord<byte[], byte[]>> originals) {
        deliver(incoming(originals), deliveries.again());
    }

    /// Applies a batch for another reason than that it came from Kafka just now.
    void receive(List<ConsumerRecord<byte[], byte[]>> records, Delivery delivery) {
        deliver(incoming(records), delivery);
    }

    private List<Incoming> incoming(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(Incoming::of).map(handlers::check).toList();
    }

    private void deliver(List<Incoming> batch, Delivery delivery) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            tenancy.runAs(Organisatie.SYSTEEM, () -> inTransaction(batch, delivery));
        } catch (RuntimeException e) {
            if (delivery.expectsNew()) {
                LOG.debugf(e, "A batch of %d is looked up first", batch.size());
                deliver(batch, delivery.careful());
            } else {
                afterFailure(batch, delivery, e);
            }
        }
    }

    /// Halves the batch until the event that fails stands alone: its neighbours are applied, in
    /// their order, and it is moved to the dead letters.
    private void afterFailure(List<Incoming> batch, Delivery delivery, RuntimeException failure) {
        if (failures.isTransient(failure)) {
            throw new NotNow(failures.sentence(failure), failure);
        }
        int half = batch.size() / 2;
        if (half > 0) {
            deliver(batch.subList(0, half), delivery);
            deliver(batch.subList(half, batch.size()), delivery);
            return;
        }
        Incoming poison = batch.getFirst();
        if (poison.isRefused()) {
            throw new NotNow(
                    failures.sentence(failure),
                    failure); // not even its refusal can be written down
        }
        LOG.warnf(
                failure,
                "%s of %s at %s/%d/%d goes to the dead letters",
                poison.read().type(),
                poison.read().subject(),
                poison.raw().topic(),
                poison.raw().partition(),
                poison.raw().offset());
        deliver(List.of(poison.refused(failures.sentence(failure))), delivery);
    }

    private void inTransaction(List<Incoming> batch, Delivery delivery) {
        var sorted =
                QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(() -> apply(batch, delivery));
        delivery.counted(sorted.applied().size(), sorted.refused().size(), sorted.duplicates());
    }

    private Sorted apply(List<Incoming> batch, Delivery delivery) {
        delivery.begin(batch.stream().map(Inbox::partition).collect(Collectors.toSet()));
        Set<Key> unseen = delivery.expectsNew() ? begun(batch) : Set.of();
        Sequences sequences = sequences(batch, unseen);
        Sorted sorted = sort(batch, sequences);
        handlers.apply(sorted.applied());
        store.save(sequences, unseen);
        delivery.applied(sorted.settled());
        if (!sorted.refused().isEmpty()) {
            delivery.refused(sorted.refused());
        }
        return sorted;
    }

    /// The aggregates of which the batch has the first event before any other.
    private static Set<Key> begun(List<Incoming> batch) {
        Map<Key, Long> first = HashMap.newHashMap(batch.size());
        batch.stream()
                .filter(incoming -> incoming.event() != null)
                .forEach(i -> first.putIfAbsent(i.key(), i.read().sequence()));
        first.values().removeIf(sequence -> sequence > 1);
        return first.keySet();
    }

    private Sequences sequences(List<Incoming> batch, Set<Key> unseen) {
        Set<Key> keys =
                batch.stream()
                        .filter(incoming -> incoming.event() != null)
                        .map(Incoming::key)
                        .filter(key -> !unseen.contains(key))
                        .collect(Collectors.toSet());
        Map<Key, Long> positions = keys.isEmpty() ? Map.of() : store.positions(keys);
        Set<Key> behind =
                batch.stream()
                        .filter(incoming -> incoming.event() != null)
                        .filter(i -> i.read().sequence() <= positions.getOrDefault(i.key(), 0L))
                        .map(Incoming::key)
                        .collect(Collectors.toSet());
        Set<Gap> gaps = behind.isEmpty() ? Set.of() : store.gaps(behind);
        return new Sequences(positions, gaps);
    }

    /// What a batch consists of; every record is in exactly one of the three.
    private record Sorted(List<Incoming> applied, List<Incoming> refused, List<Incoming> known) {
        int duplicates() {
            return known.size();
        }

        List<Incoming> settled() {
            List<Incoming> settled = new ArrayList<>(applied);
            settled.addAll(known);
            return settled;
        }
    }

    private static Sorted sort(List<Incoming> batch, Sequences sequences) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Incoming incoming : batch) {
            if (incoming.event() == null) {
                sorted.refused().add(incoming);
            } else {
                sort(incoming, sequences, sorted);
            }
        }
        return sorted;
    }

    private static void sort(Incoming incoming, Sequences sequences, Sorted sorted) {
        long sequence = incoming.read().sequence();
        Place place =
                incoming.isRefused()
                        ? sequences.bury(incoming.key(), sequence)
                        : sequences.place(incoming.key(), sequence);
        switch (place) {
            case DUPLICATE -> sorted.known().add(incoming);
            case ABSURD ->
                    sorted.refused()
                            .add(incoming.refused("Volgnummer " + sequence + " is te hoog"));
            case NEXT, JUMP, CLOSES_GAP ->
                    (incoming.isRefused() ? sorted.refused() : sorted.applied()).add(incoming);
        }
    }

    private static String partition(Incoming incoming) {
        return incoming.raw().topic() + "-" + incoming.raw().partition();
    }
}
