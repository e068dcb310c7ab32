package nl.pols.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// How much of the write-ahead log PostgreSQL keeps for the connector that publishes this service's
/// events: as long as Connect is away it grows, and past `max_slot_wal_keep_size` the slot is lost
/// and with it the events in it. So it is seen long before.
@ApplicationScoped
class OutboxLag {

    private static final Logger LOG = Logger.getLogger(OutboxLag.class);
    private static final String SQL =
            """
            SELECT slot_name, active, coalesce(wal_status, 'lost'),
                coalesce(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), confirmed_flush_lsn), 0)::bigint
            FROM pg_replication_slots WHERE database = current_database() AND plugin = 'pgoutput'
            ORDER BY 4 DESC LIMIT 1
            """;

    /// The slot that is furthest behind.
    ///
    /// @param active whether the connector is connected
    /// @param walStatus `reserved`, `extended`, `unreserved` or `lost`, as PostgreSQL says
    /// @param bytes log that the connector has not confirmed yet
    record Slot(String name, boolean active, String walStatus, long bytes) {
        boolean isLost() {
            return walStatus.equals("lost");
        }
    }

    private final DataSource dataSource;
    private final OutboxConfig config;
    private volatile boolean warned;

    OutboxLag(DataSource dataSource, OutboxConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("pols.outbox.slot.achterstand.bytes", this, OutboxLag::bytesOrNaN)
                .description("Log dat PostgreSQL bewaart tot de connector het heeft gelezen")
                .register(registry);
    }

    /// Empty for a service that publishes nothing.
    Optional<Slot> slot() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var slot =
                    new Slot(row.getString(1), row.getBoolean(2), row.getString(3), row.getLong(4));
            warn(slot);
            return Optional.of(slot);
        } catch (SQLException e) {
            throw new IllegalStateException("The replication slot can't be seen", e);
        }
    }

    boolean isTooFar(Slot slot) {
        return slot.isLost() || slot.bytes() > config.slotWarning().asLongValue();
    }

    /// Once when it gets too far, and again after it had caught up.
    private void warn(Slot slot) {
        boolean tooFar = isTooFar(slot);
        if (tooFar && !warned) {
            LOG.warnf(
                    "Replication slot %s is %d bytes behind (%s, connector %s): events wait. Is"
                            + " Kafka Connect running? Past max_slot_wal_keep_size they are lost.",
                    slot.name(),
                    slot.bytes(),
                    slot.walStatus(),
                    slot.active() ? "connected" : "away");
        }
        warned = tooFar;
    }

    private double bytesOrNaN() {
        try {
            return slot().map(Slot::bytes).map(Long::doubleValue).orElse(Double.NaN);
        } catch (IllegalStateException e) {
            LOG.debug("No figure for the monitoring", e);
            return Double.NaN;
        }
    }
}
