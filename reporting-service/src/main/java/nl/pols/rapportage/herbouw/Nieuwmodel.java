package nl.pols.rapportage.herbouw;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The read model that is built, in a schema of its own, with the positions of an inbox of its own.
/// Invariant: nothing of it is seen by a question before the exchange, and nothing of the old one
/// after it: both are one transaction.
@ApplicationScoped
class Nieuwmodel {
    /// What doesn't come from topics, or not from them alone, and so outlives a rebuild. Every
    /// other table is built anew.
    static final Map<String, String> BLIJFT =
            Map.ofEntries(
                    Map.entry("flyway_schema_history", "the migrations"),
                    Map.entry("idempotentie", "answers that were given to clients"),
                    Map.entry("leesmodel", "which model serves"),
                    Map.entry("leesmodel_stand", "the steps of the model that serves"),
                    Map.entry("herbouw_verslag", "what became of rebuilds"),
                    Map.entry("telling", "that counting beforehand has begun"),
                    Map.entry("reekswaarde", "delivered by an administrator"),
                    Map.entry("navraag", "asked of senders, and answered by them"),
                    Map.entry("aanleverreactie", "what senders say of themselves"),
                    Map.entry("inzage", "who looked behind which figure"),
                    Map.entry("publicatie", "drawn up and signed by people"),
                    Map.entry("publicatie_inhoud", "what was frozen"),
                    Map.entry("publicatie_grond", "what stands behind what was frozen"),
                    Map.entry("publicatie_opstelling", "asked by people"),
                    Map.entry("abonnement", "made by subscribers"),
                    Map.entry("melding", "what subscribers still have to be told"));

    private static final String TABELLEN =
            "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('herbouw') AND"
                    + " relkind = 'r' ORDER BY relname";

    private final AgroalDataSource dataSource;

    Nieuwmodel(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Empty, whatever was there.
    void begin() {
        met(connection -> {
            try (var statement = connection.prepareStatement("SELECT herbouw_begin(?)")) {
                statement.setArray(1, connection.createArrayOf("text", BLIJFT.keySet().toArray()));
                statement.execute();
            }
        });
    }

    /// From here to the end of the transaction every table of the read model is the new one's.
    void richt() {
        voer("SET LOCAL search_path = herbouw, public");
    }

    /// For statements over all facts, in a transaction.
    void metRuimte() {
        voer("SET LOCAL work_mem = '96MB'");
    }

    /// What was read survives a crash from now on, and statements over all of it know how much it
    /// is. Fails where a crash came before.
    void maakDuurzaam() {
        voer("SELECT herbouw_duurzaam()");
        voor(tabellen(), "ANALYZE");
    }

    void indexeer(Collection<String> tabellen) {
        met(connection -> {
            try (var statement = connection.prepareStatement("SELECT herbouw_indexen(?)")) {
                statement.setArray(1, connection.createArrayOf("text", tabellen.toArray()));
                statement.execute();
            }
        });
    }

    /// As questions need it: index-only scans read a table that was never vacuumed row by row.
    void maakVlot(Collection<String> tabellen) {
        voor(tabellen, "VACUUM (ANALYZE)");
    }

    private void voor(Collection<String> tabellen, String onderhoud) {
        met(connection -> {
            try (var statement = connection.createStatement()) {
                for (String tabel : tabellen) {
                    statement.execute("%s herbouw.\"%s\"".formatted(onderhoud, tabel));
                }
            }
        });
    }

    void sluitOpgegevenGaten() {
        voer("SELECT herbouw_opgegeven()");
    }

    /// In the current transaction.
    void wissel() {
        voer("SELECT herbouw_wissel()");
    }

    void weg() {
        voer("SELECT herbouw_weg()");
    }

    List<String> tabellen() {
        try (var connection = dataSource.getConnection()) {
            return tabellen(connection);
        } catch (SQLException e) {
            throw new Bouwfout(e);
        }
    }

    static List<String> tabellen(Connection connection) throws SQLException {
        var gevonden = new ArrayList<String>();
        try (var statement = connection.prepareStatement(TABELLEN);
                var rij = statement.executeQuery()) {
            while (rij.next()) {
                gevonden.add(rij.getString(1));
            }
        }
        return gevonden;
    }

    /// What is done with a connection.
    private interface Werk {
        void doe(Connection connection) throws SQLException;
    }

    private void voer(String sql) {
        met(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private void met(Werk werk) {
        try (var connection = dataSource.getConnection()) {
            werk.doe(connection);
        } catch (SQLException e) {
            throw new Bouwfout(e);
        }
    }

    /// The database did not do what was asked.
    static final class Bouwfout extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String staat;

        Bouwfout(SQLException cause) {
            super(cause.getMessage(), cause);
            this.staat = cause.getSQLState() == null ? "" : cause.getSQLState();
        }

        /// Somebody else held a table for too long, or waited for one that this transaction held.
        boolean isOnderweg() {
            return staat.equals("55P03") || staat.equals("40P01");
        }
    }
}
