package nl.pols.rapportage.publicatie;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.Databank;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.publicatie.Opstelling.Fase;
import nl.pols.rapportage.publicatie.Opstelling.Mislukking;
import org.jspecify.annotations.Nullable;

/// The book of publications that are drawn up: in the database, so that every instance tells how
/// far one is, and one that was cut off is taken up again. Each line is written by itself.
@ApplicationScoped
class Opstellingen {
    private static final String LEES =
            """
            SELECT publicatie_id, product, periode, kennisdatum, embargo_tot, wijziging, organisatie, door, gevraagd_op,
                   begonnen_op, geeindigd_op, fase, reeks, pogingen, wat, advies
            FROM publicatie_opstelling
            """;
    private static final String PLEK = "(hashtextextended('publicatie-opstelling', 0))";

    private final AgroalDataSource dataSource;
    private final Databank databank;

    Opstellingen(AgroalDataSource dataSource, Databank databank) {
        this.dataSource = dataSource;
        this.databank = databank;
    }

    /// What must be done, for whom, and how often it was begun before.
    record Werk(UUID id, Opdracht opdracht, Organisatie voor, String door, int pogingen) {}

    void vraag(UUID id, Opdracht opdracht, Organisatie voor, String door) {
        databank.voer(
                "INSERT INTO publicatie_opstelling (publicatie_id, product, periode, kennisdatum,"
                        + " embargo_tot, wijziging, organisatie, door, fase) VALUES (?, ?, ?, ?, ?,"
                        + " ?, ?, ?, 'WACHTEN')",
                id,
                opdracht.product(),
                opdracht.periode().tekst(),
                opdracht.kennisdatum().atOffset(ZoneOffset.UTC),
                opdracht.embargoTot().atOffset(ZoneOffset.UTC),
                opdracht.wijziging(),
                voor.toString(),
                door);
    }

    void begin(UUID id) {
        databank.voer(
                "UPDATE publicatie_opstelling SET begonnen_op = now(), pogingen = pogingen + 1"
                        + " WHERE publicatie_id = ?",
                id);
    }

    void bij(UUID id, Fase fase, @Nullable String reeks) {
        databank.voer(
                "UPDATE publicatie_opstelling SET fase = ?, reeks = ?, geeindigd_op = CASE WHEN ?"
                        + " THEN now() END WHERE publicatie_id = ?",
                fase.name(),
                reeks,
                fase.isEinde(),
                id);
    }

    void mislukt(UUID id, Mislukking mislukking) {
        databank.voer(
                "UPDATE publicatie_opstelling SET fase = 'MISLUKT', reeks = ?, wat = ?, advies = ?,"
                        + " geeindigd_op = now() WHERE publicatie_id = ?",
                mislukking.waar(),
                mislukking.wat(),
                mislukking.watTeDoen(),
                id);
    }

    Optional<Opstelling> een(UUID id) {
        return databank
                .lees(LEES + " WHERE publicatie_id = ?", Opstellingen::opstelling, id)
                .stream()
                .findFirst();
    }

    /// The one that waits longest, one that was cut off included.
    Optional<Werk> volgende() {
        return databank
                .lees(
                        LEES + " WHERE geeindigd_op IS NULL ORDER BY gevraagd_op LIMIT 1",
                        Opstellingen::werk)
                .stream()
                .findFirst();
    }

    /// Does the work if nobody does it, over all instances. The place is held by a connection, so
    /// that it is free as soon as its process is gone.
    ///
    /// @return whether it was had
    boolean alsEnige(Runnable werk) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            if (!ja(statement.executeQuery("SELECT pg_try_advisory_lock" + PLEK))) {
                return false;
            }
            try {
                werk.run();
                return true;
            } finally {
                ja(statement.executeQuery("SELECT pg_advisory_unlock" + PLEK));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The place to draw up can't be had", e);
        }
    }

    private static boolean ja(ResultSet rij) throws SQLException {
        try (rij) {
            return rij.next() && rij.getBoolean(1);
        }
    }

    private static Werk werk(ResultSet rij) throws SQLException {
        var opdracht =
                new Opdracht(
                        rij.getString("product"),
                        Periode.lees(rij.getString("periode")).orElseThrow(),
                        rij.getObject("kennisdatum", OffsetDateTime.class).toInstant(),
                        rij.getObject("embargo_tot", OffsetDateTime.class).toInstant(),
                        rij.getString("wijziging"));
        return new Werk(
                rij.getObject("publicatie_id", UUID.class),
                opdracht,
                Organisatie.parse(rij.getString("organisatie")),
                rij.getString("door"),
                rij.getInt("pogingen"));
    }

    private static Opstelling opstelling(ResultSet rij) throws SQLException {
        var fase = Fase.valueOf(rij.getString("fase"));
        var reeks = rij.getString("reeks");
        var begonnen = rij.getTimestamp("begonnen_op");
        var geeindigd = rij.getTimestamp("geeindigd_op");
        return new Opstelling(
                rij.getObject("publicatie_id", UUID.class),
                rij.getString("product"),
                rij.getString("periode"),
                fase,
                reeks,
                rij.getInt("pogingen"),
                rij.getTimestamp("gevraagd_op").toInstant(),
                begonnen == null ? null : begonnen.toInstant(),
                geeindigd == null ? null : geeindigd.toInstant(),
                fase == Fase.MISLUKT
                        ? new Mislukking(
                                rij.getString("wat"),
                                String.valueOf(reeks),
                                rij.getString("advies"))
                        : null);
    }
}
