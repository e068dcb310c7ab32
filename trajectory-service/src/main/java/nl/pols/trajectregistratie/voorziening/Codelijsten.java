package nl.pols.trajectregistratie.voorziening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// The lists of codes, each with the period in which it holds. Only ever added to: the highest
/// version of a code is the one that counts.
@ApplicationScoped
class Codelijsten {

    private final DataSource dataSource;
    private final Clock clock;

    Codelijsten(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    List<Code> alle() {
        String sql =
                """
                SELECT DISTINCT ON (lijst, code) lijst, code, naam, met_loonwaarde, geldig_van, geldig_tot, bron, versie
                FROM voorzieningcode ORDER BY lijst, code, versie DESC
                """;
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                ResultSet rij = statement.executeQuery()) {
            var codes = new ArrayList<Code>();
            while (rij.next()) {
                codes.add(
                        new Code(
                                rij.getString(1),
                                rij.getString(2),
                                rij.getString(3),
                                rij.getBoolean(4),
                                rij.getObject(5, LocalDate.class),
                                rij.getObject(6, LocalDate.class),
                                rij.getString(7),
                                rij.getInt(8)));
            }
            return codes;
        } catch (SQLException e) {
            throw new IllegalStateException("The codes can't be read", e);
        }
    }

    /// Adds those that are new or another than before; tells which.
    @Transactional
    List<Code> stelVast(List<Code> gesteld, String door) {
        var bekend =
                alle().stream()
                        .collect(Collectors.toMap(c -> c.lijst() + c.code(), Function.identity()));
        var nieuw = new ArrayList<Code>();
        for (Code c : gesteld) {
            var eerder = bekend.get(c.lijst() + c.code());
            var versie = eerder == null ? 1 : eerder.versie() + 1;
            if (eerder == null || !eerder.equals(metVersie(c, eerder.versie()))) {
                nieuw.add(metVersie(c, versie));
            }
        }
        voegToe(nieuw, door);
        return nieuw;
    }

    private static Code metVersie(Code c, int versie) {
        return new Code(
                c.lijst(),
                c.code(),
                c.naam(),
                c.metLoonwaarde(),
                c.geldigVan(),
                c.geldigTot(),
                c.bron(),
                versie);
    }

    private void voegToe(List<Code> codes, String door) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "INSERT INTO voorzieningcode VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " ?)")) {
            for (Code c : codes) {
                statement.setString(1, c.lijst());
                statement.setString(2, c.code());
                statement.setString(3, c.naam());
                statement.setBoolean(4, c.metLoonwaarde());
                statement.setObject(5, c.geldigVan());
                statement.setObject(6, c.geldigTot());
                statement.setString(7, c.bron());
                statement.setInt(8, c.versie());
                statement.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(10, door);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The codes can't be written", e);
        }
    }
}
