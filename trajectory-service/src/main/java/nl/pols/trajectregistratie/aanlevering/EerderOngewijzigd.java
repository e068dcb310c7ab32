package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// Which numbers a delivery has named before without changing anything. A record that changes
/// something leaves the delivery's id behind; one that doesn't is only in the outcomes.
@ApplicationScoped
class EerderOngewijzigd {

    private final DataSource dataSource;

    EerderOngewijzigd(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(TxType.MANDATORY)
    Set<String> zoek(UUID aanleveringId, Collection<String> nummers) {
        Set<String> gevonden = new HashSet<>();
        lees(
                "SELECT n FROM aanlevering_deel, unnest(registratienummers,"
                    + " string_to_array(uitslagen, NULL)) u(n, l) WHERE aanlevering_id = ? AND l ="
                    + " 'O' AND n = ANY (?)",
                gevonden::add,
                aanleveringId,
                nummers);
        return gevonden;
    }

    /// What an earlier attempt of a delivery that goes on now had named.
    ///
    /// @param letters with these outcomes
    @Transactional
    void herinner(UUID aanleveringId, Set<String> letters, Consumer<String> zeef) {
        lees(
                "SELECT n FROM aanlevering_deel, unnest(registratienummers,"
                    + " string_to_array(uitslagen, NULL)) u(n, l) WHERE aanlevering_id = ? AND l ="
                    + " ANY (?)",
                zeef,
                aanleveringId,
                letters);
    }

    private void lees(
            String sql, Consumer<String> nemer, UUID aanleveringId, Collection<String> sleutels) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(10_000);
            statement.setObject(1, aanleveringId);
            statement.setArray(
                    2, connection.createArrayOf("text", sleutels.toArray(String[]::new)));
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    nemer.accept(rijen.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Earlier outcomes can't be read", e);
        }
    }
}
