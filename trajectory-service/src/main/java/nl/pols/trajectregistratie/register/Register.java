package nl.pols.trajectregistratie.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.register.Bediening.Periode;
import org.jspecify.annotations.Nullable;

/// Answers a batch's questions about SOBs and municipalities in two statements, whatever its size.
@ApplicationScoped
public class Register {

    /// Held shared by whoever decides to park, alone by whoever records that something became
    /// known: so no record is parked for something that was told a moment before.
    private static final long SLOT = 0x706f6c73_72656731L;

    private final DataSource dataSource;
    private final Onthouden geheugen;

    Register(DataSource dataSource, Onthouden geheugen) {
        this.dataSource = dataSource;
        this.geheugen = geheugen;
    }

    /// What the register says about the SOBs and municipalities that were asked for.
    public static final class Kennis {
        private final Set<String> gemeenten = new HashSet<>();
        private final Map<UUID, Bediening> sobs;

        private Kennis(Map<UUID, Bediening> sobs) {
            this.sobs = sobs;
        }

        public boolean kentGemeente(String gemeentecode) {
            return gemeenten.contains(gemeentecode);
        }

        public boolean kentSob(UUID sobId) {
            return sobs.containsKey(sobId);
        }

        /// Whether the SOB serves the municipality that was asked for, or one that was joined into
        /// it, on that day.
        public boolean bedient(UUID sobId, LocalDate dag) {
            return bediening(sobId).zelf().stream().anyMatch(p -> p.omvat(dag));
        }

        /// Whether on that day it is served by an SOB that this one went over into by then.
        public boolean bedientAlsOpvolger(UUID sobId, LocalDate dag) {
            return bediening(sobId).alsOpvolger().stream().anyMatch(p -> p.omvat(dag));
        }

        private Bediening bediening(UUID sobId) {
            return sobs.getOrDefault(sobId, Bediening.GEEN);
        }
    }

    /// What was answered a moment ago, without a question to the database; null if it isn't
    /// remembered. Enough to accept a record: one that it would park must be asked for again.
    public @Nullable Kennis onthouden(
            String gemeentecode, Collection<UUID> sobs, Collection<String> andereGemeenten) {
        var bekend = andereGemeenten.isEmpty() ? geheugen.alle(gemeentecode, sobs) : null;
        if (bekend == null || bekend.isEmpty()) {
            return null;
        }
        var kennis = new Kennis(bekend);
        kennis.gemeenten.add(gemeentecode);
        return kennis;
    }

    /// @param gemeentecode the municipality whose relations with the SOBs matter
    @Transactional(TxType.MANDATORY)
    public Kennis raadpleeg(
            String gemeentecode, Collection<UUID> sobs, Collection<String> andereGemeenten) {
        var kennis = new Kennis(new HashMap<>());
        try (Connection connection = dataSource.getConnection()) {
            slot(connection, "pg_advisory_xact_lock_shared");
            zoekGemeenten(connection, gemeentecode, andereGemeenten, kennis);
            zoekSobs(connection, gemeentecode, sobs, kennis);
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be read", e);
        }
        if (kennis.kentGemeente(gemeentecode)) {
            geheugen.onthoud(gemeentecode, kennis.sobs);
        }
        return kennis;
    }

    static void slot(Connection connection, String functie) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + functie + "(?)")) {
            statement.setLong(1, SLOT);
            statement.execute();
        }
    }

    private static void zoekGemeenten(
            Connection connection, String gemeentecode, Collection<String> andere, Kennis kennis)
            throws SQLException {
        var codes = new HashSet<>(andere);
        codes.add(gemeentecode);
        try (var statement =
                connection.prepareStatement(
                        "SELECT gemeentecode FROM register_gemeente WHERE gemeentecode = ANY"
                                + " (?)")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray(String[]::new)));
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    kennis.gemeenten.add(rijen.getString(1));
                }
            }
        }
    }

    private static void zoekSobs(
            Connection connection, String gemeentecode, Collection<UUID> sobs, Kennis kennis)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        WITH RECURSIVE keten (sob_id, bediener, vanaf) AS (
                            SELECT s.sob_id, s.sob_id, '-infinity'::date FROM register_sob s WHERE s.sob_id = ANY (?)
                            UNION
                            SELECT k.sob_id, o.opvolger_id, greatest(k.vanaf, o.ingangsdatum)
                            FROM keten k JOIN register_opvolging o ON o.sob_id = k.bediener
                        ), eerder (gemeentecode) AS (
                            SELECT ?::text
                            UNION
                            SELECT v.voorganger FROM register_voorganger v JOIN eerder USING (gemeentecode)
                        )
                        SELECT k.sob_id, k.bediener <> k.sob_id, r.sob_id IS NOT NULL,
                            nullif(greatest(lower(r.geldig), k.vanaf), '-infinity'), upper(r.geldig)
                        FROM keten k
                        LEFT JOIN register_relatie r
                            ON r.sob_id = k.bediener AND r.gemeentecode IN (SELECT gemeentecode FROM eerder)
                        """)) {
            statement.setString(2, gemeentecode);
            statement.setArray(1, connection.createArrayOf("uuid", sobs.toArray()));
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    var bediening =
                            kennis.sobs.computeIfAbsent(
                                    rijen.getObject(1, UUID.class), id -> Bediening.nieuw());
                    var periodes = rijen.getBoolean(2) ? bediening.alsOpvolger() : bediening.zelf();
                    if (rijen.getBoolean(3)) {
                        periodes.add(new Periode(dag(rijen.getDate(4)), dag(rijen.getDate(5))));
                    }
                }
            }
        }
    }

    private static @Nullable LocalDate dag(@Nullable Date datum) {
        return datum == null ? null : datum.toLocalDate();
    }
}
