package nl.pols.trajectregistratie.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What became of companies, in the local copy of the register: over any number of successions, in
/// one statement.
@ApplicationScoped
public class Overgangen {

    private static final String KETEN =
            """
            WITH RECURSIVE keten (sob_id) AS (
                SELECT s FROM unnest(?::uuid[]) s
                UNION
                SELECT o.opvolger_id FROM register_opvolging o JOIN keten USING (sob_id)
            )
            SELECT o.sob_id, o.opvolger_id, o.ingangsdatum, o.gemeenten,
                (SELECT array_agg(DISTINCT r.gemeentecode) FROM register_relatie r
                 WHERE r.sob_id = o.opvolger_id AND (upper_inf(r.geldig) OR upper(r.geldig) > o.ingangsdatum))
            FROM register_opvolging o JOIN keten USING (sob_id)
            ORDER BY o.ingangsdatum, o.opvolger_id
            """;

    private final DataSource dataSource;

    Overgangen(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Every succession that can follow from these companies, the earliest first.
    @Transactional(TxType.MANDATORY)
    public List<Overgang> vanaf(Collection<UUID> sobs) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KETEN)) {
            statement.setArray(1, connection.createArrayOf("uuid", sobs.toArray()));
            var overgangen = new ArrayList<Overgang>();
            try (ResultSet rij = statement.executeQuery()) {
                while (rij.next()) {
                    overgangen.add(
                            new Overgang(
                                    rij.getObject(1, UUID.class),
                                    rij.getObject(2, UUID.class),
                                    rij.getObject(3, LocalDate.class),
                                    codes(rij.getArray(4)),
                                    codes(rij.getArray(5))));
                }
            }
            return overgangen;
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be read", e);
        }
    }

    private static Set<String> codes(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(List.of((String[]) array.getArray()));
    }
}
