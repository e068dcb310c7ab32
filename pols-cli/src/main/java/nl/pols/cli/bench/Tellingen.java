package nl.pols.cli.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Superuser;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What is really there, counted past the service that is measured: versions in its database and
/// events in Kafka. A repeated delivery that costs nothing shows only here.
final class Tellingen implements AutoCloseable {

    private static final String TOPIC = "pols.trajectregistratie.traject";
    private static final long A_MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Superuser superuser;
    private final KafkaConsumer<byte[], byte[]> kafka;
    private final List<TopicPartition> partitions;

    Tellingen(Superuser superuser, Endpoints at) {
        this.superuser = superuser;
        this.kafka =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", at.kafka()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        this.partitions =
                kafka.partitionsFor(TOPIC).stream()
                        .map(one -> new TopicPartition(TOPIC, one.partition()))
                        .toList();
    }

    /// Current and superseded versions of all trajectories.
    long versies() {
        return tel("SELECT (SELECT count(*) FROM traject) + (SELECT count(*) FROM traject_versie)");
    }

    long tel(String sql) {
        return tel("trajecten", sql);
    }

    /// Versions of trajectories that the reports have.
    long gerapporteerd() {
        return tel(
                "rapportage",
                "SELECT coalesce(sum(versies), 0) FROM versietelling WHERE tabel ="
                        + " 'trajectversie'");
    }

    private long tel(String database, String sql) {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new PolsFailure("Counting failed: " + e.getMessage(), e);
        }
    }

    /// Events about trajectories that are published.
    synchronized long events() {
        return kafka.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    /// Waits until so many are published, telling how far it is; fails when that takes too long.
    void awaitEvents(long wanted, Duration patience, Console console) {
        await("published", this::events, wanted, patience, console);
    }

    /// The same until so many are in the reports.
    void awaitReported(long wanted, Duration patience, Console console) {
        await("reported", this::gerapporteerd, wanted, patience, console);
    }

    private static void await(
            String done, LongSupplier count, long wanted, Duration patience, Console console) {
        long deadline = System.nanoTime() + patience.toNanos();
        long told = System.nanoTime();
        for (long now = count.getAsLong(); now < wanted; now = count.getAsLong()) {
            if (System.nanoTime() > deadline) {
                throw new PolsFailure(
                        "Only %d of %d events were %s in %d s; see ./pols status."
                                .formatted(now, wanted, done, patience.toSeconds()));
            }
            if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(10)) {
                console.say("  %d events still to be %s".formatted(wanted - now, done));
                told = System.nanoTime();
            }
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
