package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.pols.register.Database;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// The years of which the register was told the whole division, and by whom.
@ApplicationScoped
class Indelingen {
    private final Database database;

    Indelingen(Database database) {
        this.database = database;
    }

    /// A division that was told.
    ///
    /// @param gewijzigd how many municipalities it said something new about
    record Indeling(
            int jaar,
            Instant tijdstip,
            String organisatie,
            String actor,
            @Nullable String reden,
            int gewijzigd) {}

    /// The days for which a table of that year speaks: up to the next year with one.
    Geldig dagen(int jaar) {
        var volgende =
                database.vraag(
                        "select min(jaar) from gebiedsindeling where jaar > ?",
                        rij -> Optional.ofNullable(rij.getObject(1, Integer.class)),
                        jaar);
        return new Geldig(
                LocalDate.of(jaar, 1, 1),
                volgende.getFirst().map(j -> LocalDate.of(j, 1, 1)).orElse(null));
    }

    boolean kent(int jaar) {
        return database.vraag(
                        "select exists (select from gebiedsindeling where jaar = ?)",
                        rij -> rij.getBoolean(1),
                        jaar)
                .getFirst();
    }

    List<Indeling> alle() {
        return database.vraag(
                "select jaar, tijdstip, organisatie, actor, reden, gewijzigd from gebiedsindeling"
                        + " order by jaar, tijdstip",
                Indelingen::indeling);
    }

    void noteer(Indeling indeling) {
        database.schrijf(
                "insert into gebiedsindeling (jaar, tijdstip, organisatie, actor, reden, gewijzigd)"
                        + " values (?, ?, ?, ?, ?, ?)",
                indeling.jaar,
                indeling.tijdstip,
                indeling.organisatie,
                indeling.actor,
                indeling.reden,
                indeling.gewijzigd);
    }

    private static Indeling indeling(ResultSet rij) throws SQLException {
        return new Indeling(
                rij.getInt("jaar"),
                rij.getTimestamp("tijdstip").toInstant(),
                rij.getString("organisatie"),
                rij.getString("actor"),
                rij.getString("reden"),
                rij.getInt("gewijzigd"));
    }
}
