package nl.pols.rapportage.feit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What PostgreSQL did for a statement, step by step, with the rows that each step took: these are
/// the same on every machine, where time isn't.
final class Queryplan {
    private Queryplan() {}

    static JsonNode van(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rij =
                        statement.executeQuery(
                                "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + sql)) {
            rij.next();
            return JsonMapper.builder().build().readTree(rij.getString(1)).path(0).path("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The sum of such numbers over all steps, each as often as the step was taken.
    static long rijen(JsonNode stap, List<String> soorten) {
        long rijen = 0;
        for (String soort : soorten) {
            rijen += Math.round(stap.path(soort).asDouble() * stap.path("Actual Loops").asDouble());
        }
        for (JsonNode deel : stap.path("Plans")) {
            rijen += rijen(deel, soorten);
        }
        return rijen;
    }
}
