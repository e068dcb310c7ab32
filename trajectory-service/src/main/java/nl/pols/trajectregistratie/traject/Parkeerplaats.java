package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.regels.Opgave;
import nl.pols.trajectregistratie.register.BekendGeworden;
import org.jspecify.annotations.Nullable;

/// Where records wait for an SOB or municipality that the register does not know yet (T8).
/// Invariant: at most one per owner and registration number, the last one stated; it holds the
/// pseudonym, never a BSN.
@ApplicationScoped
class Parkeerplaats {

    private final DataSource dataSource;
    private final ObjectMapper json;

    Parkeerplaats(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// A parked record that a batch names again.
    record Geparkeerd(long hash, @Nullable UUID aanleveringId) {}

    /// A record whose wait is over.
    record Gereed(Opgave opgave, String door, @Nullable UUID aanleveringId) {}

    @Transactional(TxType.MANDATORY)
    void parkeer(String eigenaar, Herkomst herkomst, Instant nu, List<Wachtend> records) {
        if (records.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                INSERT INTO geparkeerd (eigenaar, registratienummer, opgave, inhoud_hash, wacht_op, door, aanlevering_id, geparkeerd_op)
                                SELECT ?, n, o, h, string_to_array(w, ' '), ?, ?, ?::timestamptz
                                FROM unnest(?::text[], ?::jsonb[], ?::bigint[], ?::text[]) AS r(n, o, h, w)
                                ORDER BY n
                                ON CONFLICT (eigenaar, registratienummer) DO UPDATE
                                SET opgave = excluded.opgave, inhoud_hash = excluded.inhoud_hash, wacht_op = excluded.wacht_op, gereed = false,
                                    door = excluded.door, aanlevering_id = excluded.aanlevering_id, geparkeerd_op = excluded.geparkeerd_op
                                """)) {
            statement.setString(1, eigenaar);
            statement.setString(2, herkomst.door());
            statement.setObject(3, herkomst.aanleveringId());
            statement.setString(4, nu.toString());
            new Kolommen<>(connection, statement, 5, records)
                    .tekst(Wachtend::registratienummer)
                    .tekst(w -> alsJson(w.opgave()))
                    .lang(Wachtend::hash)
                    .tekst(w -> String.join(" ", w.wachtOp()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Records can't be parked", e);
        }
    }

    /// A record to park, and the keys of what it waits for.
    record Wachtend(
            String registratienummer, Opgave opgave, long hash, Collection<String> wachtOp) {}

    @Transactional(TxType.MANDATORY)
    void verwijder(String eigenaar, Collection<String> nummers) {
        if (nummers.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "DELETE FROM geparkeerd WHERE eigenaar = ? AND registratienummer ="
                                        + " ANY (?)")) {
            statement.setString(1, eigenaar);
            statement.setArray(2, connection.createArrayOf("text", nummers.toArray(String[]::new)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Parked records can't be removed", e);
        }
    }

    /// In the transaction that recorded what became known: from then on these records are due,
    /// whatever crashes.
    void meldGereed(@Observes BekendGeworden bekend) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "UPDATE geparkeerd SET gereed = true WHERE wacht_op && ? AND NOT"
                                        + " gereed")) {
            statement.setArray(1, connection.createArrayOf("text", bekend.sleutels().toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Parked records can't be marked", e);
        }
    }

    /// Whose records are due; asked as *systeem*.
    @Transactional(TxType.MANDATORY)
    List<String> eigenarenMetGereed() {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT DISTINCT eigenaar FROM geparkeerd WHERE gereed ORDER BY"
                                        + " eigenaar LIMIT 500");
                ResultSet rijen = statement.executeQuery()) {
            var eigenaren = new ArrayList<String>();
            while (rijen.next()) {
                eigenaren.add(rijen.getString(1));
            }
            return eigenaren;
        } catch (SQLException e) {
            throw new IllegalStateException("Due records can't be found", e);
        }
    }

    /// Takes due records out, at most `aantal`; another replica's are skipped.
    @Transactional(TxType.MANDATORY)
    List<Gereed> haalGereed(String eigenaar, int aantal) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                DELETE FROM geparkeerd WHERE eigenaar = ? AND registratienummer IN (
                                  SELECT registratienummer FROM geparkeerd WHERE eigenaar = ? AND gereed
                                  ORDER BY registratienummer LIMIT ? FOR UPDATE SKIP LOCKED)
                                RETURNING opgave, door, aanlevering_id
                                """)) {
            statement.setString(1, eigenaar);
            statement.setString(2, eigenaar);
            statement.setInt(3, aantal);
            var gereed = new ArrayList<Gereed>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gereed.add(
                            new Gereed(
                                    json.readValue(rijen.getString(1), Opgave.class),
                                    rijen.getString(2),
                                    rijen.getObject(3, UUID.class)));
                }
            }
            return gereed;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Due records can't be taken out", e);
        }
    }

    private String alsJson(Opgave opgave) {
        try {
            return json.writeValueAsString(opgave);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement can't be written as JSON", e);
        }
    }
}
