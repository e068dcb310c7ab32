package nl.pols.rapportage.inzage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;
import org.jspecify.annotations.Nullable;

/// Reads back who looked, newest first, and removes what is past its term.
@ApplicationScoped
class Inzageboek {
    private final AgroalDataSource dataSource;

    Inzageboek(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param van whose data must have been shown; null for all
    List<Ingezien> lees(@Nullable Organisatie van, Slice deel) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql(van, deel))) {
            int plaats = 1;
            if (van != null) {
                statement.setString(plaats++, van.toString());
            }
            if (!deel.fromStart()) {
                var moment = deel.key(0, Instant::parse).atOffset(ZoneOffset.UTC);
                statement.setObject(plaats++, moment);
                statement.setObject(plaats++, deel.key(1, UUID::fromString));
            }
            statement.setInt(plaats, deel.fetchSize());
            return rijen(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("It can't be read who looked", e);
        }
    }

    /// Newest first: the next page holds what is older.
    private static String sql(@Nullable Organisatie van, Slice deel) {
        var sql =
                new StringBuilder(
                        "SELECT inzage_id, tijdstip, organisatie, client_id, indicator, vraag,"
                                + " gevallen, betrokken FROM inzage WHERE true");
        if (van != null) {
            sql.append(" AND betrokken @> ARRAY[?]::text[]");
        }
        if (!deel.fromStart()) {
            sql.append(" AND (tijdstip, inzage_id) ")
                    .append(deel.backward() ? ">" : "<")
                    .append(" (?, ?)");
        }
        return sql.append(
                        " ORDER BY tijdstip %1$s, inzage_id %1$s LIMIT ?"
                                .formatted(deel.backward() ? "ASC" : "DESC"))
                .toString();
    }

    private static List<Ingezien> rijen(PreparedStatement statement) throws SQLException {
        var gelezen = new ArrayList<Ingezien>();
        try (var rij = statement.executeQuery()) {
            while (rij.next()) {
                gelezen.add(ingezien(rij));
            }
        }
        return gelezen;
    }

    private static Ingezien ingezien(ResultSet rij) throws SQLException {
        return new Ingezien(
                rij.getObject("inzage_id", UUID.class),
                rij.getTimestamp("tijdstip").toInstant(),
                rij.getString("organisatie"),
                rij.getString("client_id"),
                rij.getString("indicator"),
                rij.getString("vraag"),
                rij.getInt("gevallen"),
                List.of((String[]) rij.getArray("betrokken").getArray()));
    }

    /// How many were removed.
    long ruimOp(Instant voor) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT inzage_opruimen(?)")) {
            statement.setObject(1, voor.atOffset(ZoneOffset.UTC));
            try (var rij = statement.executeQuery()) {
                rij.next();
                return rij.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is past its term can't be removed", e);
        }
    }
}
