package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A grant costs its expenditures, however many there are: what a correction takes back is looked
/// up by its own number, whatever PostgreSQL believes of how many expenditures a grant has.
@QuarkusTest
@MetDatabase
class GrotetoekenningTest {
    private static final UUID GROOT = new UUID(0, 1);
    private static final int UITGAVEN = 1000;
    private static final long RIJEN_PER_UITGAVE = 30;

    /// With what was read for nothing: each expenditure compared with all others of its grant gives
    /// on no more than the one that is sought.
    private static final List<String> GELEZEN =
            List.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Join Filter");

    @Inject Proefsector sector;

    /// Half of the expenditures each take one back.
    @BeforeEach
    void eenGroteToekenning() {
        sector.leeg();
        sector.uitvoeren(
                """
                INSERT INTO toekenningversie (toekenning_id, volgnummer, bekend_van, regeling_id, tranche_id,
                    ontvanger_soort, ontvanger_code, bedrag_cents, besteed_cents, datum)
                VALUES ('%1$s', 1 + %2$d, '2021-01-01', '%1$s', '%1$s', 'GEMEENTE', 'GM0363', 900000, 0, '2021-01-01');
                INSERT INTO bestedingversie (toekenning_id, volgnummer, besteding_id, bedrag_cents, datum, corrigeert)
                SELECT '%1$s', 1 + i, md5('uitgave' || i)::uuid, CASE WHEN i %% 2 = 0 THEN -100 ELSE 100 END,
                    date '2021-01-01' + i %% 300, CASE WHEN i %% 2 = 0 THEN md5('uitgave' || i - 1)::uuid END
                FROM generate_series(1, %2$d) i
                """
                        .formatted(GROOT, UITGAVEN));
    }

    @Test
    void aLargeGrantIsCountedInOnePassOverItsExpenditures() throws SQLException {
        var plan = planVan();

        assertThat(plan.findValuesAsText("Relation Name")).contains("bestedingversie");
        assertThat(Queryplan.rijen(plan, GELEZEN))
                .as("%s", plan)
                .isGreaterThan(UITGAVEN)
                .isLessThan(RIJEN_PER_UITGAVE * UITGAVEN);
    }

    /// As if each grant that PostgreSQL ever saw had one expenditure, and their numbers were often
    /// the same; where an index serves a step it is told to take it, as a table of a test is small.
    /// All of it is undone.
    private static JsonNode planVan() throws SQLException {
        try (var connection = Proefsector.verbinding()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL enable_seqscan = off");
                statement.execute(
                        "ALTER TABLE bestedingversie ALTER COLUMN toekenning_id SET (n_distinct ="
                                + " -1), ALTER COLUMN besteding_id SET (n_distinct = 1)");
                statement.execute("ANALYZE bestedingversie");
                return Queryplan.van(
                        connection, Geldtelling.WERK_BIJ.replace("?", "'{%s}'".formatted(GROOT)));
            } finally {
                connection.rollback();
            }
        }
    }
}
