package nl.pols.trajectregistratie.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The database itself refuses a trajectory that contradicts itself, whoever writes it.
@QuarkusTest
@WithPostgres
class TrajectKloptTest {

    @Test
    void takesWhatHolds() throws SQLException {
        assertThat(voegToe(Map.of())).isOne();
        assertThat(voegToe(Map.of("uren_productie", "3996", "uren_coaching", "4"))).isOne();
        assertThat(voegToe(Map.of("geplande_einddatum", "'2022-01-10'"))).isOne();
        assertThat(voegToe(Map.of("einddatum", "'2022-01-10'", "uitstroom", "'WERK'"))).isOne();
        assertThat(voegToe(Map.of("verloop", "'{\"annulering\":{}}'"))).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geplande_einddatum = '2022-01-09'",
                "einddatum = '2022-01-09' | uitstroom = 'WERK'",
                "einddatum = '2022-06-01'",
                "uitstroom = 'WERK'",
                "uren_productie = -1 | uren_overig = 9",
                "uren_coaching = -1 | uren_overig = 9",
                "uren_scholing = -1 | uren_overig = 9",
                "uren_overig = -1 | uren_coaching = 9",
                "uren_productie = 0",
                "uren_productie = 3997 | uren_coaching = 4",
                "versie = 0",
                "registratienummer = ''",
                "registratienummer = '1234567890123456789012345678901234567'",
                "reden = ''",
                "reden = repeat('x', 251)",
                "verloop = '{\"annulering\":{},\"overdracht\":{}}'",
                "verloop = '{\"annulering\":{}}' | einddatum = '2022-06-01' | uitstroom = 'WERK'"
            })
    void refusesWhatDoesNot(String wijziging) {
        Map<String, String> anders = new LinkedHashMap<>();
        for (String deel : wijziging.split(" \\| ")) {
            String[] kolom = deel.split(" = ", 2);
            anders.put(kolom[0], kolom[1]);
        }

        assertThatThrownBy(() -> voegToe(anders))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"traject_klopt\"");
    }

    private static int voegToe(Map<String, String> anders) throws SQLException {
        Map<String, String> rij = new LinkedHashMap<>();
        rij.put("eigenaar", "'gemeente:GM0363'");
        rij.put("id", "'" + UUID.randomUUID() + "'");
        rij.put("registratienummer", "'" + UUID.randomUUID() + "'");
        rij.put("deelnemer_id", "'" + UUID.randomUUID() + "'");
        rij.put("sob_id", "'" + Fixtures.SOB + "'");
        rij.put("startdatum", "'2022-01-10'");
        rij.put("geplande_einddatum", "'2022-07-10'");
        rij.put("uren_productie", "1");
        rij.put("uren_coaching", "0");
        rij.put("uren_scholing", "0");
        rij.put("uren_overig", "0");
        rij.put("uitkering", "'WW'");
        rij.put("behoud_van_uitkering", "true");
        rij.put("doelgroep", "'OVERIG'");
        rij.put("afstand", "'KLEIN'");
        rij.put("inhoud_hash", "1");
        rij.put("versie", "1");
        rij.put("bekend_vanaf", "now()");
        rij.put("door", "'een systeem'");
        rij.put("handeling", "'REGISTRATIE'");
        rij.putAll(anders);
        try (var connection = Fixtures.alsBeheerder();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "INSERT INTO traject (%s) VALUES (%s)"
                            .formatted(
                                    String.join(", ", rij.keySet()),
                                    String.join(", ", rij.values())));
        }
    }
}
