package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import nl.pols.register.Database;
import org.jboss.logging.Logger;

/// Leaves the register after an import as fast to search as before it. Whoever sent the import
/// isn't kept waiting for that: what it brought is found all the same.
@ApplicationScoped
class Nazorg {
    private static final Logger LOG = Logger.getLogger(Nazorg.class);

    private final Database database;

    Nazorg(Database database) {
        this.database = database;
    }

    void begin() {
        Thread.ofVirtual()
                .name("nazorg")
                .start(() -> {
                    try {
                        werkIndexenBij();
                    } catch (RuntimeException e) {
                        LOG.warn("The indexes of names take in what is new at a later import", e);
                    }
                });
    }

    /// What the indexes of names still have to take in, they take in now.
    void werkIndexenBij() {
        database.vraag("select zoekindexen_bijwerken()", rij -> true);
    }
}
