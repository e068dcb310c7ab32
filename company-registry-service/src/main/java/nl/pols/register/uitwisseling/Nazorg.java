package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.pols.register.Database;

/// Leaves the register after an import as fast to search as before it.
@ApplicationScoped
class Nazorg {
    private final Database database;

    Nazorg(Database database) {
        this.database = database;
    }

    /// What the indexes of names still have to take in, they take in now.
    @Transactional
    void werkIndexenBij() {
        database.vraag("select zoekindexen_bijwerken()", rij -> true);
    }
}
