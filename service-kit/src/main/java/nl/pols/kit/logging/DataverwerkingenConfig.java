package nl.pols.kit.logging;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Where the log of processings goes (`pols.dataverwerkingen.*`).
@ConfigMapping(prefix = "pols.dataverwerkingen")
interface DataverwerkingenConfig {

    /// A file of its own (`POLS_DATAVERWERKINGEN_FILE`). Without it the records go where all logs
    /// go, under the category `nl.pols.dataverwerkingen`.
    Optional<Path> file();

    /// The file turns over when it is this large, and at midnight.
    @WithDefault("100M")
    MemorySize maxSize();

    /// Full files of one day that are kept; with more on one day the oldest of them goes.
    @WithDefault("1000")
    int keep();
}
