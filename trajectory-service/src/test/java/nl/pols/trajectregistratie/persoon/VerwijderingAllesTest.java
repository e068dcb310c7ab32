package nl.pols.trajectregistratie.persoon;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.TreeSet;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each table either can't hold a person, or is one that an erasure empties of the person. A new
/// table makes this fail until somebody said which.
@QuarkusTest
@WithPostgres
class VerwijderingAllesTest {

    /// What no person is in, and why: counts and codes, the register, settings, how far work is.
    private static final List<String> ZONDER_PERSOON =
            List.of(
                    "aanlevering",
                    "aanlevering_bevinding",
                    "beschut_werk_aantal",
                    "bewaarregel",
                    "bewaarronde",
                    "bewaarronde_record",
                    "flyway_schema_history",
                    "inbox_dode_brief",
                    "inbox_gat",
                    "inbox_positie",
                    "periodeverklaring",
                    "pseudoniemsleutel",
                    "register_gemeente",
                    "register_opvolging",
                    "register_relatie",
                    "register_sob",
                    "register_voorganger",
                    "scorekaart_gezien",
                    "signaal_ronde",
                    "signaalregel",
                    "taak",
                    "taak_ronde",
                    "verordening",
                    "verwijdering",
                    "voorzieningcode");

    @BeforeEach
    @AfterEach
    void leeg() {
        Fixtures.vulRegister();
        Speurder.metPersoon().forEach(t -> Fixtures.voer("TRUNCATE %s CASCADE".formatted(t)));
        Fixtures.voer("TRUNCATE aanlevering, verwijdering, taak CASCADE");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void ofEveryTableItIsKnownWhetherItHoldsAPerson() {
        var bekend = new TreeSet<>(ZONDER_PERSOON);
        bekend.addAll(Speurder.metPersoon());
        assertThat(Speurder.tabellen()).containsExactlyInAnyOrderElementsOf(bekend);
        assertThat(Speurder.metPersoon()).doesNotContainAnyElementsOf(ZONDER_PERSOON);
    }

    @Test
    void everyTableWithThePersonIsWithoutThePersonAfterwards() {
        Proefpersoon.vertelAlles();
        String persoon = veld("prs-2", "deelnemerId");
        String record = veld("prs-2", "trajectId");
        Proefpersoon.ookInWatZeldenIs(persoon);
        var overal = new TreeSet<>(Speurder.zoek(persoon));
        overal.addAll(Speurder.zoek("prs-"));
        overal.addAll(Speurder.zoek(record));
        // while something waits nothing is erased: VerwijderingResourceTest
        var genoemd = new TreeSet<>(Speurder.metPersoon());
        genoemd.remove("aanlevering_wacht");
        assertThat(overal).containsAll(genoemd);

        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes(AMSTERDAM, "personen:verwijderen"))
                .contentType(ContentType.JSON)
                .body("{\"bsn\":\"%s\",\"grond\":\"AVG_17_1_D\"}".formatted(Proefpersoon.BSN))
                .post("/trajectregistratie/v1/verwijderingen")
                .then()
                .statusCode(201);

        assertThat(Speurder.zoek(persoon)).isEmpty();
        assertThat(Speurder.zoek("prs-")).isEmpty();
        assertThat(Speurder.zoek(record)).doesNotContain("idempotentie");
    }

    private static String veld(String nummer, String veld) {
        return als(AMSTERDAM)
                .queryParam("registratienummer", nummer)
                .get(TRAJECTEN)
                .path("items[0]." + veld);
    }
}
