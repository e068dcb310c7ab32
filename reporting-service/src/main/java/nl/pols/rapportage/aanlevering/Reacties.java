package nl.pols.rapportage.aanlevering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Reactie;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.indicator.Periode;

/// What municipalities say of their own deliveries. Only ever added to; the last one is shown.
@ApplicationScoped
class Reacties {
    private final AgroalDataSource dataSource;
    private final Leesmodel leesmodel;
    private final Clock clock;

    Reacties(AgroalDataSource dataSource, Leesmodel leesmodel, Clock clock) {
        this.dataSource = dataSource;
        this.leesmodel = leesmodel;
        this.clock = clock;
    }

    /// The last of each municipality about a period.
    Map<String, Reactie> over(Periode periode) {
        var reacties = new HashMap<String, Reactie>();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT DISTINCT ON (gemeentecode) gemeentecode, tekst, op FROM"
                                        + " aanleverreactie WHERE periode = ? ORDER BY"
                                        + " gemeentecode, op DESC")) {
            statement.setString(1, periode.tekst());
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    reacties.put(
                            rijen.getString(1),
                            new Reactie(
                                    rijen.getString(2),
                                    rijen.getObject(3, java.time.OffsetDateTime.class)
                                            .toInstant()));
                }
            }
            return reacties;
        } catch (SQLException e) {
            throw new IllegalStateException("Reactions can't be read", e);
        }
    }

    /// From now on others see the municipality's row of the period.
    @Transactional
    Reactie geef(String gemeente, Periode periode, String tekst, String door) {
        var reactie = new Reactie(tekst, clock.instant());
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "INSERT INTO aanleverreactie (gemeentecode, periode, tekst, op,"
                                        + " door) VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, gemeente);
            statement.setString(2, periode.tekst());
            statement.setString(3, tekst);
            statement.setObject(4, reactie.op().atOffset(ZoneOffset.UTC));
            statement.setString(5, door);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A reaction can't be written", e);
        }
        leesmodel.stap();
        return reactie;
    }
}
