package nl.pols.rapportage.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Reads rows by a statement with named parameters (`:van`).
@ApplicationScoped
public class Sql {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][A-Za-z]*)");

    private static final Pattern BEKEND = Pattern.compile("\\{bekend\\.([a-z])}");

    private static final Onthouden<String, OpPlaats> GELEZEN = new Onthouden<>(400);

    private final AgroalDataSource dataSource;

    /// A statement as the database knows it, and what stands in its places.
    ///
    /// @param eigenPlan whether each question has a plan of its own: of a plan for whatever moment
    ///   PostgreSQL expects that hardly anything was known, and reads all versions again for each
    ///   municipality of a region
    private record OpPlaats(String tekst, List<String> namen, boolean eigenPlan) {
        static OpPlaats van(String sql) {
            var namen = new ArrayList<String>();
            var tekst =
                    PARAMETER
                            .matcher(sql)
                            .replaceAll(m -> {
                                namen.add(m.group(1));
                                return "?";
                            });
            return new OpPlaats(tekst, List.copyOf(namen), Tussentabellen.isVanToen(sql));
        }
    }

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A statement with the versions that were our knowledge in the places of `{bekend.x}`.
    public static String bekend(String sjabloon, Vraag.Kennis kennis) {
        return BEKEND.matcher(sjabloon).replaceAll(m -> Tussentabellen.bekend(m.group(1), kennis));
    }

    /// A statement that stands in a file of its own.
    public static String tekst(String naam) {
        return Indicatoren.lees(naam);
    }

    /// Makes one object of the current row.
    public interface Rij<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    /// The database could not answer; always a defect of ours, never of the question.
    static final class LezenMislukt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LezenMislukt(SQLException cause) {
            super("A figure could not be read: " + cause.getMessage(), cause);
        }
    }

    public <T> List<T> lees(String sql, Map<String, Object> parameters, Rij<T> maak) {
        return lees(sql, parameters, 0, maak);
    }

    /// @param hoogstens how many rows are read; nought for all
    <T> List<T> lees(String sql, Map<String, Object> parameters, int hoogstens, Rij<T> maak) {
        var opPlaats = GELEZEN.geef(sql, OpPlaats::van);
        var namen = opPlaats.namen;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(opPlaats.tekst)) {
            statement.setMaxRows(hoogstens);
            if (opPlaats.eigenPlan) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            for (int i = 0; i < namen.size(); i++) {
                zet(statement, i + 1, namen.get(i), parameters.get(namen.get(i)));
            }
            return rijen(statement, maak);
        } catch (SQLException e) {
            throw new LezenMislukt(e);
        }
    }

    private static <T> List<T> rijen(PreparedStatement statement, Rij<T> maak) throws SQLException {
        var gelezen = new ArrayList<T>();
        try (var rijen = statement.executeQuery()) {
            while (rijen.next()) {
                gelezen.add(maak.lees(rijen));
            }
        }
        return gelezen;
    }

    private static void zet(
            PreparedStatement statement, int plaats, String naam, @Nullable Object waarde)
            throws SQLException {
        if (waarde == null) {
            throw new IllegalArgumentException("No value for :" + naam);
        }
        statement.setObject(
                plaats, waarde instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : waarde);
    }
}
