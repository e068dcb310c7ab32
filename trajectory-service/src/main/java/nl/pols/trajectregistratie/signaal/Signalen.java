package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/// The signals of one municipality as its round needs them, and the way in which every version is
/// written: the one before it goes to the history.
@ApplicationScoped
class Signalen {

    private final DataSource dataSource;
    private final Signaalrij rij;

    Signalen(DataSource dataSource, Signaalrij rij) {
        this.dataSource = dataSource;
        this.rij = rij;
    }

    /// Held, so that a response waits for what is made of them.
    @Transactional(TxType.MANDATORY)
    List<Signaal> houdVast(String eigenaar, Collection<UUID> trajecten) {
        return lees(
                "SELECT * FROM signaal WHERE eigenaar = ? AND traject_id = ANY (?) ORDER BY id FOR"
                        + " UPDATE",
                eigenaar,
                trajecten.toArray(UUID[]::new));
    }

    /// Those about groups, held likewise.
    @Transactional(TxType.MANDATORY)
    List<Signaal> houdVastOverGroepen(String eigenaar) {
        return lees(
                "SELECT * FROM signaal WHERE eigenaar = ? AND traject_id IS NULL ORDER BY id FOR"
                        + " UPDATE",
                eigenaar);
    }

    /// Each is the first version, or the one after what is stored.
    @Transactional(TxType.MANDATORY)
    void schrijf(List<Signaal> signalen) {
        var nieuw = signalen.stream().filter(s -> s.versie() == 1).toList();
        var anders = signalen.stream().filter(s -> s.versie() > 1).toList();
        try (Connection connection = dataSource.getConnection()) {
            if (!nieuw.isEmpty()) {
                requireAlle(
                        nieuw, schrijf(connection, nieuw, "INSERT INTO signaal SELECT * FROM n"));
            }
            if (!anders.isEmpty()) {
                requireAlle(anders, schrijf(connection, anders, BEWAAR));
                requireAlle(anders, schrijf(connection, anders, WIJZIG));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Signals can't be written", e);
        }
    }

    private static final String RIJEN =
            """
            WITH n (id, eigenaar, sob_id, soort, traject_id, deelnemer_id, aanleiding, regelversie, trajectversie, peildatum,
                feiten, status, gevraagd_op, reactie_uiterlijk, reacties, wacht_op_gemeente, wacht_op_sob, versie, bekend_vanaf) AS (
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::int[],
                    ?::int[], ?::date[], ?::jsonb[], ?::text[], ?::timestamptz[], ?::date[], ?::jsonb[], ?::boolean[],
                    ?::boolean[], ?::int[], ?::timestamptz[]))
            """;

    private static final String BEWAAR =
            """
            INSERT INTO signaal_versie
            SELECT s.*, n.bekend_vanaf FROM signaal s JOIN n ON n.id = s.id AND s.versie = n.versie - 1
            """;

    private static final String WIJZIG =
            """
            UPDATE signaal s SET sob_id = n.sob_id, deelnemer_id = n.deelnemer_id, regelversie = n.regelversie,
                trajectversie = n.trajectversie, peildatum = n.peildatum, feiten = n.feiten, status = n.status,
                gevraagd_op = n.gevraagd_op, reactie_uiterlijk = n.reactie_uiterlijk, reacties = n.reacties,
                wacht_op_gemeente = n.wacht_op_gemeente, wacht_op_sob = n.wacht_op_sob, versie = n.versie, bekend_vanaf = n.bekend_vanaf
            FROM n WHERE s.id = n.id AND s.versie = n.versie - 1
            """;

    private int schrijf(Connection connection, List<Signaal> signalen, String wat)
            throws SQLException {
        try (var statement = connection.prepareStatement(RIJEN + wat)) {
            rij.zet(connection, statement, signalen);
            return statement.executeUpdate();
        }
    }

    /// They are held, so nobody can have come between.
    private static void requireAlle(List<Signaal> signalen, int geschreven) {
        if (geschreven != signalen.size()) {
            throw new IllegalStateException(
                    "%d of %d signals were written".formatted(geschreven, signalen.size()));
        }
    }

    List<Signaal> lees(String sql, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, waarden);
            var signalen = new ArrayList<Signaal>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    signalen.add(rij.lees(rijen));
                }
            }
            return signalen;
        } catch (SQLException e) {
            throw new IllegalStateException("Signals can't be read", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            Object waarde = Objects.requireNonNull(waarden[i]);
            if (waarde instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, waarde);
            }
        }
    }
}
