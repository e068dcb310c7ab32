package nl.pols.kit.logging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.PeriodicSizeRotatingFileHandler;
import org.jspecify.annotations.Nullable;

/// Gives the log of processings a file of its own, if one is configured: each line is one record as
/// JSON and nothing else, and no record goes to the other logs too.
@ApplicationScoped
class DataverwerkingenFile {

    private final DataverwerkingenConfig config;
    private final Logger category = Logger.getLogger(Dataverwerkingen.CATEGORY);
    private volatile @Nullable PeriodicSizeRotatingFileHandler handler;

    DataverwerkingenFile(DataverwerkingenConfig config) {
        this.config = config;
    }

    void open(@Observes StartupEvent start) {
        config.file().ifPresent(this::open);
    }

    /// A log that must be kept and can't be written stops the start, not the first processing.
    void open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var opened = new PeriodicSizeRotatingFileHandler();
            opened.setRotateSize(config.maxSize().asLongValue());
            opened.setMaxBackupIndex(config.keep());
            opened.setEncoding(StandardCharsets.UTF_8.name());
            opened.setFormatter(new PatternFormatter("%m%n"));
            opened.setAutoFlush(true);
            opened.setSuffix(".yyyy-MM-dd");
            opened.setFile(file.toFile());
            category.setUseParentHandlers(false);
            category.addHandler(opened);
            handler = opened;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "POLS_DATAVERWERKINGEN_FILE: %s can't be written".formatted(file), e);
        }
    }

    boolean isOpen() {
        return handler != null;
    }

    void close(@Observes ShutdownEvent stop) {
        close();
    }

    void close() {
        var opened = handler;
        if (opened != null) {
            category.removeHandler(opened);
            category.setUseParentHandlers(true);
            opened.close();
            handler = null;
        }
    }
}
