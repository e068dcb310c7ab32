package nl.pols.rapportage.proef;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.TopicReaders;
import nl.pols.kit.fixtures.ReceivedEvents;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/// The topics as they would stand in Kafka: all that was told through the inbox, of one partition
/// each unless a message says otherwise.
@Mock
@ApplicationScoped
public class Topics implements TopicReaders {
    private static final Runnable NIETS = () -> {};
    private final List<ConsumerRecord<byte[], byte[]>> berichten = new ArrayList<>();
    private final AtomicLong achtergehouden = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Runnable> tijdens = new AtomicReference<>(NIETS);

    public synchronized void schrijf(Collection<ConsumerRecord<byte[], byte[]>> nieuw) {
        berichten.addAll(nieuw);
    }

    /// Only in Kafka: the inbox has still to read it.
    public void schrijfAlleen(CloudEvent event) {
        var bericht = ReceivedEvents.raw(Events.topic(event), event.subject(), event.toJson());
        achtergehouden.accumulateAndGet(bericht.offset(), Math::min);
        schrijf(List.of(bericht));
    }

    synchronized void leeg() {
        berichten.clear();
        achtergehouden.set(Long.MAX_VALUE);
    }

    private synchronized List<ConsumerRecord<byte[], byte[]>> van(TopicPartition partitie) {
        return berichten.stream()
                .filter(b -> b.partition() == partitie.partition())
                .filter(b -> b.topic().equals(partitie.topic()))
                .toList();
    }

    private synchronized Set<Integer> partities(String topic) {
        return berichten.stream()
                .filter(b -> b.topic().equals(topic))
                .map(ConsumerRecord::partition)
                .collect(Collectors.toSet());
    }

    /// Done once, when the first record is about to be read.
    public void tijdensHetLezen(Runnable werk) {
        tijdens.set(werk);
    }

    @Override
    public Consumer<byte[], byte[]> open(int atOnce) {
        var lezer = new Lezer();
        lezer.setMaxPollRecords(atOnce);
        return lezer;
    }

    /// The tests tell the inbox all that they write, but for what they keep from it.
    @Override
    public Map<TopicPartition, Long> placesOfTheInbox(Set<TopicPartition> partities) {
        return partities.stream().collect(Collectors.toMap(p -> p, this::gelezenTot));
    }

    private long gelezenTot(TopicPartition partitie) {
        var alle = van(partitie);
        return alle.stream()
                .filter(b -> b.offset() >= achtergehouden.get())
                .findFirst()
                .map(ConsumerRecord::offset)
                .orElse(alle.isEmpty() ? 0 : alle.getLast().offset() + 1);
    }

    private final class Lezer extends MockConsumer<byte[], byte[]> {
        private final Map<TopicPartition, Iterator<ConsumerRecord<byte[], byte[]>>> verder =
                new LinkedHashMap<>();
        private int opEenKeer;

        Lezer() {
            super("earliest");
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic) {
            var geen = new Node[0];
            var nummers = partities(topic);
            return (nummers.isEmpty() ? Set.of(0) : nummers)
                    .stream()
                            .map(nr -> new PartitionInfo(topic, nr, Node.noNode(), geen, geen))
                            .toList();
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(
                Collection<TopicPartition> partities) {
            partities.forEach(p -> updateBeginningOffsets(Map.of(p, 0L)));
            return super.beginningOffsets(partities);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                Collection<TopicPartition> partities) {
            partities.forEach(p -> updateEndOffsets(Map.of(p, einde(p))));
            return super.endOffsets(partities);
        }

        private long einde(TopicPartition partitie) {
            var alle = van(partitie);
            return alle.isEmpty() ? 0 : alle.getLast().offset() + 1;
        }

        @Override
        public synchronized void setMaxPollRecords(long aantal) {
            opEenKeer = Math.toIntExact(aantal);
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partities) {
            super.assign(partities);
            beginningOffsets(partities);
        }

        @Override
        public synchronized void seek(TopicPartition partitie, long plaats) {
            super.seek(partitie, plaats);
            var rest = van(partitie).stream().filter(b -> b.offset() >= plaats).iterator();
            verder.put(partitie, rest);
        }

        /// What is there, partition by partition.
        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration wacht) {
            tijdens.getAndSet(NIETS).run();
            var gelezen = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
            int over = opEenKeer;
            for (var partitie : verder.entrySet()) {
                var lijst = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                while (over > 0 && partitie.getValue().hasNext()) {
                    lijst.add(partitie.getValue().next());
                    over--;
                }
                if (!lijst.isEmpty()) {
                    gelezen.put(partitie.getKey(), lijst);
                    super.seek(partitie.getKey(), lijst.getLast().offset() + 1);
                }
            }
            return new ConsumerRecords<>(gelezen, Map.of());
        }
    }
}
