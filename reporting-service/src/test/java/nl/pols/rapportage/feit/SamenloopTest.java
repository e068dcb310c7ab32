package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who runs beside whom costs what a batch holds: a person is compared with himself, whatever
/// PostgreSQL believes of the number of persons.
@QuarkusTest
@MetDatabase
class SamenloopTest {
    private static final int PERSONEN = 150;
    private static final int ELK = 4;
    private static final int RIJEN_PER_TRAJECT = 60;

    @Inject Proefsector sector;
    @Inject Telcontrole controle;
    @Inject AgroalDataSource dataSource;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void aBatchInWhichEverybodyHasSeveralIsComparedPersonByPerson() throws SQLException {
        var trajecten = vertelAllen();
        assertThat(sector.tel("samenloop")).isEqualTo(PERSONEN * ELK);
        assertThat(controle.verschillen()).isZero();

        var plan = QuarkusTransaction.requiringNew().call(() -> planVan(trajecten));

        assertThat(rijen(plan))
                .as("%s", plan)
                .isPositive()
                .isLessThan((long) RIJEN_PER_TRAJECT * PERSONEN * ELK);
    }

    /// Where an index serves a step PostgreSQL is told to take it; what it still reads whole has
    /// none, and would be read whole for each person.
    @Test
    void everyTableHasAnIndexForWhatIsLookedUpOfAPerson() throws SQLException {
        var trajecten = vertelAllen();

        var plan =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            try (var connection = dataSource.getConnection();
                                    var statement = connection.createStatement()) {
                                statement.execute("SET LOCAL enable_seqscan = off");
                            }
                            return planVan(trajecten);
                        });

        assertThat(plan.findValuesAsText("Relation Name"))
                .contains("trajectversie", "beschutversie", "samenloop", "telinstroom");
        assertThat(geheelGelezen(plan)).as("%s", plan).isEmpty();
    }

    private static List<String> geheelGelezen(JsonNode stap) {
        var tabellen = new ArrayList<String>();
        if (stap.path("Node Type").asText().equals("Seq Scan")) {
            tabellen.add(stap.path("Relation Name").asText());
        }
        stap.path("Plans").forEach(onder -> tabellen.addAll(geheelGelezen(onder)));
        return tabellen;
    }

    /// A row that is as it was is not written again.
    @Test
    void whoIsToldAgainLeavesTheOthersAsTheyAre() {
        var persoon = UUID.randomUUID();
        sector.vertel(
                traject().van("2021-01-01").tot("2021-06-01", "UITVAL").van(persoon).event(),
                traject().van("2021-03-01").tot("2021-09-01", "UITVAL").van(persoon).event());
        var eerst = versies("samenloop");
        var eersteKeer = versies("telinstroom WHERE nr = 1");

        sector.vertel(traject().van("2023-01-01").tot("2023-06-01", "UITVAL").van(persoon).event());

        assertThat(versies("samenloop")).isEqualTo(eerst).hasSize(2);
        assertThat(versies("telinstroom WHERE nr = 1")).isEqualTo(eersteKeer).hasSize(1);
        assertThat(versies("telinstroom")).hasSize(3);
        assertThat(controle.verschillen()).isZero();
    }

    /// With who locked it, which costs a write as well.
    private List<String> versies(String van) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var gevonden = new ArrayList<String>();
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement();
                            var rij =
                                    statement.executeQuery(
                                            "SELECT ctid || ' ' || xmin || ' ' || xmax FROM "
                                                    + van
                                                    + " ORDER BY 1")) {
                        while (rij.next()) {
                            gevonden.add(rij.getString(1));
                        }
                    }
                    return gevonden;
                });
    }

    private List<String> vertelAllen() {
        var events = new ArrayList<CloudEvent>();
        for (int p = 0; p < PERSONEN; p++) {
            var persoon = UUID.randomUUID();
            for (int i = 0; i < ELK; i++) {
                events.add(traject().van(persoon).event());
            }
        }
        sector.vertel(events);
        return events.stream().map(CloudEvent::subject).toList();
    }

    /// As a plan for whatever batch, which is what a consumer soon has.
    private JsonNode planVan(List<String> trajecten) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            var sql = Samenloop.WERK_BIJ;
            for (int i = 1; sql.contains("?"); i++) {
                sql = sql.replaceFirst("\\?", "\\$" + i);
            }
            statement.execute("PREPARE werk_bij AS " + sql);
            try {
                return plan(connection, trajecten);
            } finally {
                statement.execute("DEALLOCATE werk_bij");
            }
        }
    }

    private static JsonNode plan(Connection connection, List<String> trajecten)
            throws SQLException {
        var lijst = trajecten.stream().collect(Collectors.joining(",", "'{", "}'"));
        return Queryplan.van(
                connection, "EXECUTE werk_bij (%s, '{}', '{}', true, true)".formatted(lijst));
    }

    /// What all steps of it gave on, and what they held beside each other for nothing; not what
    /// they read for nothing, which of a table as small as that of a test may be all of it.
    private static long rijen(JsonNode plan) {
        return Queryplan.rijen(plan, List.of("Actual Rows", "Rows Removed by Join Filter"));
    }
}
