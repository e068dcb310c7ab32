package nl.pols.rapportage.herbouw;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import nl.pols.kit.events.Inbox;
import nl.pols.rapportage.herbouw.Meetproef.Stand;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Measures what it costs to keep the model that serves up with its topics, in batches as the inbox
/// reads them when it is behind; asserts nothing and is not part of the build: `mvn -pl
/// reporting-service test -Dtest=Inboxmeting -Dpols.meting=50000` writes `target/inboxmeting.txt`.
@QuarkusTest
@MetDatabase
class Inboxmeting {
    /// A poll gives of one partition what it has, then of the next.
    private static final Comparator<ConsumerRecord<byte[], byte[]>> PER_PARTITIE =
            Comparator.<ConsumerRecord<byte[], byte[]>, String>comparing(ConsumerRecord::topic)
                    .thenComparing(ConsumerRecord::partition);

    @Inject Proefsector sector;
    @Inject Inbox inbox;

    @Test
    void meet() throws Exception {
        var server = Meetproef.zoalsPolsHetInstelt();
        int aantal = Integer.getInteger("pols.meting", 50_000);
        int batch = Integer.getInteger("pols.meting.batch", 1_000);
        var uit = new StringBuilder();
        var berichten = Meetproef.berichten(aantal);
        for (int keer = 1; keer <= Integer.getInteger("pols.meting.keren", 2); keer++) {
            sector.leeg();
            var begin = Stand.nu(server);
            for (int van = 0; van < berichten.size(); van += 6 * batch) {
                var deel = berichten.subList(van, Math.min(van + 6 * batch, berichten.size()));
                var perPartitie = deel.stream().sorted(PER_PARTITIE).toList();
                for (int i = 0; i < perPartitie.size(); i += batch) {
                    inbox.receive(perPartitie.subList(i, Math.min(i + batch, perPartitie.size())));
                }
            }
            uit.append("%nrun %d, %d events%n".formatted(keer, berichten.size()));
            uit.append(Stand.nu(server).sinds("all", begin));
            Files.writeString(Path.of("target", "inboxmeting.txt"), uit);
        }
    }
}
