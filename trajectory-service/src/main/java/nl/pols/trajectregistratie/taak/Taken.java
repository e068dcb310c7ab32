package nl.pols.trajectregistratie.taak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.taak.Taak.Status;
import nl.pols.trajectregistratie.traject.Inzicht;
import nl.pols.trajectregistratie.traject.Kolommen;
import org.jspecify.annotations.Nullable;

/// The tasks that an organisation may see: its own. Read and written set by set.
@ApplicationScoped
class Taken {

    private final DataSource dataSource;

    Taken(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What a list is narrowed to; null leaves it wide.
    record Filter(
            Status status,
            @Nullable Taaksoort soort,
            @Nullable LocalDate vervaltUiterlijk,
            @Nullable UUID sobId,
            @Nullable UUID trajectId,
            Inzicht inzicht) {}

    /// By due day, the longest due first.
    @Transactional(TxType.MANDATORY)
    List<Taak> lijst(Organisatie wie, Filter filter, Slice deel) {
        var sql = new StringBuilder("SELECT * FROM taak WHERE ");
        var waarden = new ArrayList<Object>();
        switch (wie.soort()) {
            case GEMEENTE -> {
                sql.append("eigenaar = ?");
                waarden.add(wie.toString());
            }
            case SOB -> {
                sql.append("sob_id = ANY (array_append((SELECT pols_voorgangers()), ?::uuid))");
                waarden.add(wie.code());
            }
            case RIJK, CEDRIS, BEHEER, SYSTEEM -> sql.append("false");
        }
        // a literal, so that the index on what is open can be used
        sql.append(" AND status = '").append(filter.status().name()).append('\'');
        voorwaarde(
                sql,
                waarden,
                " AND soort = ?",
                filter.soort() == null ? null : filter.soort().name());
        voorwaarde(sql, waarden, " AND vervaldatum <= ?", filter.vervaltUiterlijk());
        voorwaarde(sql, waarden, " AND sob_id = ?", filter.sobId());
        voorwaarde(sql, waarden, " AND traject_id = ?", filter.trajectId());
        if (!filter.inzicht().toontProductie()) {
            // that somebody is asked about production would tell of it
            sql.append(" AND soort <> 'SIGNAALREACTIE'");
        }
        if (!deel.fromStart()) {
            sql.append(" AND (vervaldatum, id) ").append(deel.operator()).append(" (?, ?)");
            waarden.add(deel.key(0, LocalDate::parse));
            waarden.add(deel.key(1, UUID::fromString));
        }
        sql.append(" ORDER BY vervaldatum ").append(deel.order());
        sql.append(", id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return lees(sql.toString(), waarden);
    }

    private static void voorwaarde(
            StringBuilder sql, List<Object> waarden, String deel, @Nullable Object waarde) {
        if (waarde != null) {
            sql.append(deel);
            waarden.add(waarde);
        }
    }

    @Transactional(TxType.MANDATORY)
    List<Taak> vanTrajecten(String eigenaar, Collection<UUID> trajecten) {
        return trajecten.isEmpty()
                ? List.of()
                : lees(
                        "SELECT * FROM taak WHERE eigenaar = ? AND traject_id = ANY (?) AND"
                                + " signaal_id IS NULL AND soort <> 'OVERNAME'",
                        List.of(eigenaar, trajecten.toArray(UUID[]::new)));
    }

    @Transactional(TxType.MANDATORY)
    List<Taak> vanSignalen(Collection<UUID> signalen) {
        return lees(
                "SELECT * FROM taak WHERE signaal_id = ANY (?)",
                List.of((Object) signalen.toArray(UUID[]::new)));
    }

    /// Writes each that nobody else wrote first, and returns those.
    @Transactional(TxType.MANDATORY)
    List<Taak> schrijf(List<Taak> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                INSERT INTO taak AS t (id, eigenaar, sob_id, traject_id, signaal_id, soort, vervaldatum, status, versie,
                                    gewijzigd_op)
                                SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                                    ?::int[], ?::timestamptz[])
                                ON CONFLICT (eigenaar, traject_id, soort, vervaldatum, signaal_id) DO UPDATE
                                SET sob_id = excluded.sob_id, status = excluded.status, versie = excluded.versie,
                                    gewijzigd_op = excluded.gewijzigd_op
                                WHERE t.versie = excluded.versie - 1
                                RETURNING *
                                """)) {
            new Kolommen<>(connection, statement, 1, taken)
                    .tekst(Taak::id)
                    .tekst(Taak::eigenaar)
                    .tekst(Taak::sobId)
                    .tekst(Taak::trajectId)
                    .tekst(Taak::signaalId)
                    .tekst(Taak::soort)
                    .tekst(Taak::vervaldatum)
                    .tekst(Taak::status)
                    .geheel(Taak::versie)
                    .tekst(Taak::gewijzigdOp);
            return alle(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Tasks can't be written", e);
        }
    }

    /// Of tasks that there are: an SOB may change what its response settles, and adds none.
    @Transactional(TxType.MANDATORY)
    List<Taak> wijzig(List<Taak> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                UPDATE taak t SET sob_id = n.sob_id, status = n.status, versie = n.versie,
                                    gewijzigd_op = n.gewijzigd_op
                                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::timestamptz[])
                                    AS n (id, sob_id, status, versie, gewijzigd_op)
                                WHERE t.id = n.id AND t.versie = n.versie - 1
                                RETURNING t.*
                                """)) {
            new Kolommen<>(connection, statement, 1, taken)
                    .tekst(Taak::id)
                    .tekst(Taak::sobId)
                    .tekst(Taak::status)
                    .geheel(Taak::versie)
                    .tekst(Taak::gewijzigdOp);
            return alle(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Tasks can't be changed", e);
        }
    }

    private List<Taak> lees(String sql, List<Object> waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.size(); i++) {
                if (waarden.get(i) instanceof UUID[] ids) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    statement.setObject(i + 1, waarden.get(i));
                }
            }
            return alle(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Tasks can't be read", e);
        }
    }

    private static List<Taak> alle(PreparedStatement statement) throws SQLException {
        var taken = new ArrayList<Taak>();
        try (ResultSet rij = statement.executeQuery()) {
            while (rij.next()) {
                taken.add(taak(rij));
            }
        }
        return taken;
    }

    static Taak taak(ResultSet rij) throws SQLException {
        return new Taak(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                rij.getObject("sob_id", UUID.class),
                rij.getObject("traject_id", UUID.class),
                rij.getObject("signaal_id", UUID.class),
                rij.getString("van_gemeentecode"),
                Taaksoort.valueOf(rij.getString("soort")),
                rij.getDate("vervaldatum").toLocalDate(),
                Status.valueOf(rij.getString("status")),
                rij.getInt("versie"),
                rij.getObject("gewijzigd_op", OffsetDateTime.class).toInstant());
    }
}
