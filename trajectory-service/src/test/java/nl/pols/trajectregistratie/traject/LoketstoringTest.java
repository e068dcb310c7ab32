package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static nl.pols.trajectregistratie.traject.Drukte.stel;
import static nl.pols.trajectregistratie.traject.Drukte.tegelijk;
import static nl.pols.trajectregistratie.traject.Drukte.wie;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many single records at once of which the database can't take one, or any.
@QuarkusTest
@WithPostgres
@Timeout(120)
class LoketstoringTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aDatabaseThatGoesAwayIsToldToAllOfThemAndNothingIsHalfThere() {
        bijInsert("NEW.registratienummer LIKE 'weg-%'", "57P01");
        try {
            var antwoorden = tegelijk(16, i -> stel(wie(i), record("weg-" + i)));

            for (var antwoord : antwoorden) {
                antwoord.then().statusCode(503).contentType("application/problem+json");
                assertThat(antwoord.<String>path("type"))
                        .isEqualTo("/problemen/tijdelijk-niet-beschikbaar");
            }
            assertThat(antwoorden.stream().map(a -> a.<String>path("traceId")).distinct())
                    .hasSize(16);
        } finally {
            voer("DROP FUNCTION proef_insert CASCADE");
        }
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'weg-%'"))
                .isZero();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void oneThatTheDatabaseCanNotTakeFailsByItself() {
        bijInsert("NEW.registratienummer = 'stuk-5'", "XX000");
        try {
            var antwoorden = tegelijk(16, i -> stel(wie(i), record("stuk-" + i)));

            for (int i = 0; i < antwoorden.size(); i++) {
                antwoorden.get(i).then().statusCode(i == 5 ? 500 : 201);
            }
        } finally {
            voer("DROP FUNCTION proef_insert CASCADE");
        }
        assertThat(SchemaCheck.takeValidEvents()).hasSize(15);
    }

    private static void bijInsert(String wanneer, String fout) {
        voer(
                """
                CREATE FUNCTION proef_insert() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION USING ERRCODE = ''%s''; END';
                CREATE TRIGGER proef_insert BEFORE INSERT ON traject FOR EACH ROW
                WHEN (%s) EXECUTE FUNCTION proef_insert();
                """
                        .formatted(fout, wanneer));
    }
}
