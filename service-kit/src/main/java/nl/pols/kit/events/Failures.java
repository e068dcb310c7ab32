package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;

/// Tells a failure of the surroundings from a failure of an event. When in doubt the database is
/// asked whether it is there: an event is never blamed for a database that is away.
@ApplicationScoped
class Failures {

    /// Connection, resources, shutdown, serialisation and deadlock (PostgreSQL, appendix A).
    private static final List<String> TRANSIENT_STATES = List.of("08", "53", "57P", "40");

    private final InboxStore store;

    Failures(InboxStore store) {
        this.store = store;
    }

    boolean isTransient(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof KafkaException || t instanceof SQLTransientException) {
                return true;
            }
            if (t instanceof SQLException sql && hasTransientState(sql)) {
                return true;
            }
        }
        return !store.isReachable();
    }

    private static boolean hasTransientState(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return TRANSIENT_STATES.stream().anyMatch(state::startsWith);
    }

    /// The reason of a dead letter: the deepest sentence, since wrappers only say that it failed.
    String sentence(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return "%s: %s".formatted(deepest.getClass().getSimpleName(), deepest.getMessage());
    }
}
