package nl.pols.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts and stops the one thread that reads all topics of this service's handlers. A plain
/// consumer thread and not a SmallRye channel: the topics come from the beans, an offset may only
/// be committed after the database's commit, a batch must be offered again without leaving the
/// group, and Kafka may be away when the service starts.
@ApplicationScoped
class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final InboxConfig config;
    private final Handlers handlers;
    private final InboxPolling polling;
    private @Nullable Thread thread;

    InboxConsumer(InboxConfig config, Handlers handlers, InboxPolling polling) {
        this.config = config;
        this.handlers = handlers;
        this.polling = polling;
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.isEmpty() && config.enabled()) {
            thread = Thread.ofPlatform().name("inbox").daemon().start(this::keepPolling);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            polling.stop();
            thread.join(PATIENCE_AT_STOP);
        }
    }

    /// Whether there should be a connection at all.
    boolean isWanted() {
        return thread != null;
    }

    /// A consumer that fails is closed and made anew; nothing is lost, since what was not committed
    /// comes again. Errors too: a thread that ends unseen would leave a service that looks well.
    private void keepPolling() {
        while (!polling.isStopped()) {
            try {
                polling.untilStopped();
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "The inbox starts again in %s", config.maxBackoff());
                LockSupport.parkNanos(config.maxBackoff().toNanos());
            }
        }
    }
}
