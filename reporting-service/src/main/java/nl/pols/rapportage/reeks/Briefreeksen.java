package nl.pols.rapportage.reeks;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What letter 004 itself says of external series, so that they can be asked on an empty
/// installation too; what their sources published comes in by import and takes its own place.
@ApplicationScoped
class Briefreeksen {
    private static final String BRIEF_004 = "reeksen/brief-004.ndjson";

    private final NeemReeksenOp neemOp;

    Briefreeksen(NeemReeksenOp neemOp) {
        this.neemOp = neemOp;
    }

    void bijStart(@Observes StartupEvent start) {
        legVast();
    }

    /// Every start again: what is there already stays as it is.
    Reeksuitslag legVast() {
        try (var regels =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(BRIEF_004)) {
            if (regels == null) {
                throw new IllegalStateException("Missing resource " + BRIEF_004);
            }
            return neemOp.neemOp(Reekslezer.ndjson(regels), "pols");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
