package nl.pols.rapportage.herbouw;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/// What both measurements of reading topics share: the database as `./pols` sets it, messages of a
/// drawn sector, and what of the processors was used.
final class Meetproef {
    private static final Instant BEGIN = Instant.parse("2022-06-01T00:00:00Z");
    private static final int PARTITIES = 6;

    private Meetproef() {}

    /// The settings of `./pols`, as far as they can be set while it runs; returns the server.
    static ProcessHandle zoalsPolsHetInstelt() throws SQLException {
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
                return ProcessHandle.of(pid.getLong(1)).orElseThrow();
            }
        }
    }

    /// The register first; a third of the trajectories has a second version. As many places (a
    /// municipality and a company) as there are in the Netherlands: what counting takes depends on
    /// it.
    static List<ConsumerRecord<byte[], byte[]>> berichten(int aantal) {
        var steekproef = new Steekproef(1, 40, 10, LocalDate.of(2019, 1, 1), 1400);
        var berichten = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        steekproef.register(35).forEach(event -> berichten.add(bericht(event, 0)));
        var laatste = new ArrayList<Trajectproef>();
        for (int i = 0; i < aantal; i++) {
            laatste.add(steekproef.traject(BEGIN.plusSeconds(i), laatste));
            berichten.add(bericht(laatste.get(i).event(), partitie(laatste.get(i).id())));
            if (i % 3 == 2) {
                var correctie = steekproef.correctie(laatste.get(i - 1), BEGIN.plusSeconds(i));
                berichten.add(bericht(correctie.event(), partitie(correctie.id())));
            }
        }
        return berichten;
    }

    private static int partitie(UUID id) {
        return Math.floorMod(id.hashCode(), PARTITIES);
    }

    private static ConsumerRecord<byte[], byte[]> bericht(CloudEvent event, int partitie) {
        var een = ReceivedEvents.raw(Events.topic(event), event.subject(), event.toJson());
        return new ConsumerRecord<>(een.topic(), partitie, een.offset(), een.key(), een.value());
    }

    /// The clock, and of the processors what this process and the database's had until now, in
    /// nanoseconds.
    record Stand(long tijd, long service, long databank) {
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

        /// What there was since, as a line.
        String sinds(String wat, Stand begin) {
            return "  %-12s %7.1f s, service %6.1f s, PostgreSQL %6.1f s of processor%n"
                    .formatted(
                            wat,
                            (tijd - begin.tijd) / 1e9,
                            (service - begin.service) / 1e9,
                            (databank - begin.databank) / 1e9);
        }
    }
}
