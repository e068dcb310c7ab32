package nl.pols.kit.events;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When the way out of events needs somebody.
@ConfigMapping(prefix = "pols.outbox")
interface OutboxConfig {

    /// Log kept for the connector above which it is time to look: an eighth of what
    /// `deploy/postgres` allows before the slot is given up.
    @WithDefault("512M")
    MemorySize slotWarning();
}
