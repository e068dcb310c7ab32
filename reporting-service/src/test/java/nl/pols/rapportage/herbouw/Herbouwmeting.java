package nl.pols.rapportage.herbouw;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Topics;
import nl.pols.rapportage.proef.Trajectproef;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// Measures what a rebuild costs, phase by phase, with topics in memory; asserts nothing and is not
/// part of the build: `mvn -pl reporting-service test -Dtest=Herbouwmeting -Dpols.meting=100000`
/// writes `target/herbouwmeting.txt`.
@QuarkusTest
@MetDatabase
class Herbouwmeting {
    private static final Instant BEGIN = Instant.parse("2022-06-01T00:00:00Z");
    private static final int PARTITIES = 6;

    @Inject Proefsector sector;
    @Inject Topics topics;
    @Inject Bouw bouw;
    @Inject Verslagen verslagen;
    private final StringBuilder uit = new StringBuilder();
    private ProcessHandle server = ProcessHandle.current();

    @Test
    void meet() throws Exception {
        zoalsPolsHetInstelt();
        sector.leeg();
        int aantal = Integer.getInteger("pols.meting", 100_000);
        schrijf(aantal);
        for (int keer = 1; keer <= Integer.getInteger("pols.meting.keren", 2); keer++) {
            uit.append("%nrun %d, %d trajectories%n".formatted(keer, aantal));
            herbouw();
            Files.writeString(Path.of("target", "herbouwmeting.txt"), uit);
        }
    }

    /// The settings of `./pols`, as far as they can be set while it runs.
    private void zoalsPolsHetInstelt() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            for (String instelling :
                    List.of(
                            "fsync = on",
                            "synchronous_commit = on",
                            "full_page_writes = on",
                            "max_wal_size = '2GB'",
                            "jit = off",
                            "random_page_cost = 1.1",
                            "work_mem = '16MB'",
                            "effective_cache_size = '1GB'",
                            "max_parallel_workers_per_gather = 1")) {
                statement.execute("ALTER SYSTEM SET " + instelling);
            }
            statement.execute("SELECT pg_reload_conf()");
            try (var pid =
                    statement.executeQuery(
                            "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int8")) {
                pid.next();
                server = ProcessHandle.of(pid.getLong(1)).orElseThrow();
            }
        }
    }

    private void schrijf(int aantal) {
        var steekproef = new Steekproef(1, 342, 94, LocalDate.of(2019, 1, 1), 1400);
        steekproef.register(35).forEach(event -> topics.schrijf(List.of(bericht(event, 0))));
        var laatste = new ArrayList<Trajectproef>();
        var berichten = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < aantal; i++) {
            laatste.add(steekproef.traject(BEGIN.plusSeconds(i), laatste));
            berichten.add(bericht(laatste.get(i).event(), partitie(laatste.get(i).id())));
            if (i % 3 == 2) {
                var correctie = steekproef.correctie(laatste.get(i - 1), BEGIN.plusSeconds(i));
                berichten.add(bericht(correctie.event(), partitie(correctie.id())));
            }
        }
        topics.schrijf(berichten);
    }

    private static int partitie(UUID id) {
        return Math.floorMod(id.hashCode(), PARTITIES);
    }

    private static ConsumerRecord<byte[], byte[]> bericht(CloudEvent event, int partitie) {
        var een = ReceivedEvents.raw(Events.topic(event), event.subject(), event.toJson());
        return new ConsumerRecord<>(een.topic(), partitie, een.offset(), een.key(), een.value());
    }

    /// The model that serves knows nothing, so everything differs, and is taken over nevertheless.
    private void herbouw() {
        var id = UUID.randomUUID();
        verslagen.begin(id, "meting", true);
        var klok = new Klok();
        var volger = Thread.ofPlatform().daemon().start(() -> volg(id, klok));
        var uitslag = bouw.voer(true, new Gang(verslagen, id));
        volger.interrupt();
        klok.naar("KLAAR");
        var verslag = verslagen.een(id).orElseThrow();
        uit.append(
                "%s: %d events, %d/s read%n"
                        .formatted(uitslag.fase(), verslag.gelezen(), verslag.perSeconde()));
    }

    private void volg(UUID id, Klok klok) {
        while (!Thread.currentThread().isInterrupted()) {
            klok.naar(verslagen.een(id).orElseThrow().fase().name());
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// What each phase took, by the clock and of the processors.
    private final class Klok {
        private String fase = Fase.LEZEN.name();
        private Stand begin = Stand.nu(server);

        synchronized void naar(String volgende) {
            if (!volgende.equals(fase)) {
                var nu = Stand.nu(server);
                uit.append(
                        "  %-12s %7.1f s, service %6.1f s, PostgreSQL %6.1f s of processor%n"
                                .formatted(
                                        fase,
                                        (nu.tijd - begin.tijd) / 1e9,
                                        (nu.service - begin.service) / 1e9,
                                        (nu.databank - begin.databank) / 1e9));
                begin = nu;
                fase = volgende;
            }
        }
    }

    private record Stand(long tijd, long service, long databank) {
        static Stand nu(ProcessHandle server) {
            var systeem = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long databank =
                    server.descendants()
                            .map(ProcessHandle::info)
                            .mapToLong(info ->
                                    info.totalCpuDuration().map(Duration::toNanos).orElse(0L))
                            .sum();
            return new Stand(System.nanoTime(), systeem.getProcessCpuTime(), databank);
        }
    }
}
