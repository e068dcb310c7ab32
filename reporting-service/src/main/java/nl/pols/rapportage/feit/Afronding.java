package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws from the versions what was put off while they were read ([Opbouw]), each in one statement
/// for all facts: known periods first, then rotations of pseudonyms and erasures, then for whom
/// figures count, then every other table that follows.
@ApplicationScoped
public class Afronding {

    /// Every table of versions: that is, with a number in its key and an end to what is known.
    private static final String VERSIETABELLEN =
            """
            SELECT c.relname, sleutel.attname, format_type(sleutel.atttypid, NULL)
            FROM pg_class c
            JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            JOIN pg_attribute sleutel ON sleutel.attrelid = c.oid AND sleutel.attnum = i.indkey[0]
            JOIN pg_attribute nummer
                ON nummer.attrelid = c.oid AND nummer.attnum = i.indkey[1] AND nummer.attname = 'volgnummer'
            JOIN pg_attribute tot ON tot.attrelid = c.oid AND tot.attname = 'bekend_tot'
            WHERE c.relnamespace = current_schema()::regnamespace AND i.indnkeyatts = 2
            ORDER BY c.relname
            """;

    private static final String OPVOLGING =
            "SELECT werk_opvolging_bij(ARRAY(SELECT DISTINCT sob_id FROM sob_opvolger))";

    private final AgroalDataSource dataSource;
    private final List<Afgeleid> afgeleiden;

    Afronding(AgroalDataSource dataSource, @All List<Afgeleid> afgeleiden) {
        this.dataSource = dataSource;
        this.afgeleiden = afgeleiden;
    }

    /// What is drawn within the versions themselves: in the current transaction, of which the model
    /// that is built is the first schema.
    public void rondVersiesAf() {
        met(connection -> {
            for (Bekendheid bekendheid : versietabellen(connection)) {
                bekendheid.hertrekAlles(connection);
            }
            for (Persoonstabel tabel : Persoonstabel.values()) {
                Pseudoniemwissels.pasToeOpAlles(connection, tabel);
                Vergeten.pasToeOpAlles(connection, tabel);
            }
            try (var statement = connection.prepareStatement(OPVOLGING)) {
                statement.execute();
            }
        });
    }

    /// Every other table that follows from them, in such a transaction too: it reads the versions
    /// and writes to [#afgeleideTabellen()] only.
    public void leidAf() {
        met(connection -> {
            for (Afgeleid afgeleid : afgeleiden) {
                afgeleid.bereken(connection);
            }
        });
    }

    public Set<String> afgeleideTabellen() {
        return afgeleiden.stream()
                .flatMap(afgeleid -> afgeleid.tabellen().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void met(Verbinding.Werk werk) {
        try (var connection = dataSource.getConnection()) {
            werk.doe(connection);
        } catch (SQLException e) {
            throw new Verbinding.FeitNietVerwerkt(e);
        }
    }

    private static List<Bekendheid> versietabellen(Connection connection) throws SQLException {
        var gevonden = new ArrayList<Bekendheid>();
        try (var statement = connection.prepareStatement(VERSIETABELLEN);
                var rij = statement.executeQuery()) {
            while (rij.next()) {
                gevonden.add(new Bekendheid(rij.getString(1), rij.getString(2), rij.getString(3)));
            }
        }
        return gevonden;
    }
}
