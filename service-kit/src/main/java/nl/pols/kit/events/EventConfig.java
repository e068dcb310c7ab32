package nl.pols.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What an event says about its sender.
@ConfigMapping(prefix = "pols")
interface EventConfig {

    /// OIN of the operator; part of the events' `source`.
    @WithDefault("00000099000000001000")
    String oin();
}
