package nl.pols.financiering.grootboek;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// The only class that reads and writes the ledger. It adds accounts and postings and can do
/// nothing else: the database keeps the balances and the bound (migration V1), so that no code,
/// concurrent or wrong, can spend more than was put on an account. SQL and not an ORM: a posting is
/// one statement.
@ApplicationScoped
public class Grootboek {

    private static final String SALDO =
            "SELECT rekening_id, debet_cents, credit_cents, volgnummer FROM ";

    private final DataSource dataSource;

    Grootboek(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Opens an empty account; an id that any account has is refused.
    @Transactional(TxType.MANDATORY)
    public void open(UUID rekeningId, Rekeningsoort soort, String houder) {
        var sql =
                "INSERT INTO rekening (rekening_id, soort, houder) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING";
        int rows =
                with(
                        sql,
                        statement -> {
                            set(statement, rekeningId, soort.name(), houder);
                            return statement.executeUpdate();
                        });
        if (rows == 0) {
            throw new IdAlGebruikt(rekeningId);
        }
    }

    /// Until the end of the transaction whoever asks for the same turn waits.
    @Transactional(TxType.MANDATORY)
    public void omDeBeurt(String wat) {
        with(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                statement -> {
                    set(statement, wat);
                    return statement.execute();
                });
    }

    /// Balances under a lock that lasts until the transaction ends: what is decided on them holds.
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Saldo> vergrendel(UUID... rekeningen) {
        return saldi(SALDO + "rekeningen_vergrendelen(?)", rekeningen);
    }

    /// Balances as they are now, without a lock: for reading only.
    @Transactional
    public Map<UUID, Saldo> saldi(Collection<UUID> rekeningen) {
        return saldi(
                SALDO + "rekening WHERE rekening_id = ANY (?)", rekeningen.toArray(UUID[]::new));
    }

    /// Books. The bound was checked by the caller under a lock; if it was not, the database
    /// refuses.
    @Transactional(TxType.MANDATORY)
    public void boek(Boeking boeking, Instant geboektOp) {
        var sql =
                """
                INSERT INTO boeking (boeking_id, soort, debet_rekening, credit_rekening, bedrag_cents,
                    valutadatum, geboekt_op, houder, sob_id, omschrijving, corrigeert, reden)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        with(
                sql,
                statement -> {
                    set(
                            statement,
                            boeking.boekingId(),
                            boeking.soort().name(),
                            boeking.debet(),
                            boeking.credit(),
                            boeking.bedragCents(),
                            boeking.valutadatum(),
                            geboektOp.atOffset(ZoneOffset.UTC),
                            boeking.houder(),
                            boeking.sobId(),
                            boeking.omschrijving(),
                            boeking.corrigeert(),
                            boeking.reden());
                    try {
                        return statement.executeUpdate();
                    } catch (PSQLException e) {
                        if (violates(e, "boeking_pkey")) {
                            throw new IdAlGebruikt(boeking.boekingId());
                        }
                        throw e;
                    }
                });
    }

    /// One posting in the row of an account, by the posting's id.
    @Transactional
    public Optional<Boekingsregel> regel(UUID rekeningId, UUID boekingId) {
        var sql = "SELECT * FROM boekingsregel WHERE rekening_id = ? AND boeking_id = ?";
        return regels(sql, rekeningId, boekingId).stream().findFirst();
    }

    /// The postings on an account after a place in its row, in order.
    @Transactional
    public List<Boekingsregel> regelsNa(UUID rekeningId, long volgnummer, int aantal) {
        var sql =
                "SELECT * FROM boekingsregel WHERE rekening_id = ? AND volgnummer > ?"
                        + " ORDER BY volgnummer LIMIT ?";
        return regels(sql, rekeningId, volgnummer, aantal);
    }

    /// The postings on an account before a place in its row, the nearest first.
    @Transactional
    public List<Boekingsregel> regelsVoor(UUID rekeningId, long volgnummer, int aantal) {
        var sql =
                "SELECT * FROM boekingsregel WHERE rekening_id = ? AND volgnummer < ?"
                        + " ORDER BY volgnummer DESC LIMIT ?";
        return regels(sql, rekeningId, volgnummer, aantal);
    }

    /// What counter-postings already took back of a posting.
    @Transactional
    public long gecorrigeerdCents(UUID boekingId) {
        return with(
                "SELECT coalesce(sum(bedrag_cents), 0) FROM boeking WHERE corrigeert = ?",
                statement -> {
                    set(statement, boekingId);
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }

    private Map<UUID, Saldo> saldi(String sql, UUID[] rekeningen) {
        return with(
                sql,
                statement -> {
                    var ids = statement.getConnection().createArrayOf("uuid", rekeningen);
                    statement.setArray(1, ids);
                    Map<UUID, Saldo> saldi = new HashMap<>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            var id = rows.getObject(1, UUID.class);
                            saldi.put(
                                    id,
                                    new Saldo(
                                            id, rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                        }
                    }
                    return saldi;
                });
    }

    private List<Boekingsregel> regels(String sql, Object... parameters) {
        return with(
                sql,
                statement -> {
                    set(statement, parameters);
                    List<Boekingsregel> regels = new ArrayList<>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            regels.add(regel(rows));
                        }
                    }
                    return regels;
                });
    }

    private static Boekingsregel regel(ResultSet row) throws SQLException {
        return new Boekingsregel(
                row.getObject("rekening_id", UUID.class),
                row.getLong("volgnummer"),
                row.getObject("boeking_id", UUID.class),
                Boekingsoort.valueOf(row.getString("soort")),
                row.getLong("bedrag_cents"),
                row.getObject("valutadatum", LocalDate.class),
                row.getObject("geboekt_op", OffsetDateTime.class).toInstant(),
                row.getObject("sob_id", UUID.class),
                row.getString("omschrijving"),
                row.getObject("corrigeert", UUID.class),
                row.getString("reden"));
    }

    private static boolean violates(PSQLException e, String constraint) {
        var server = e.getServerErrorMessage();
        return server != null && constraint.equals(server.getConstraint());
    }

    private static void set(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger can't be read or written", e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
