package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/// A table that follows from the versions and that their handlers keep with every batch. Invariant:
/// where [Opbouw#steltUit()] says so they don't, and this fills it for all facts at once, with the
/// same rows as a batch at a time would give. Every bean of this type takes part in a rebuild.
public interface Afgeleid {

    /// The tables that it fills.
    Set<String> tabellen();

    /// Fills the empty table. Names are without a schema: the model that is built comes first.
    void bereken(Connection connection) throws SQLException;
}
