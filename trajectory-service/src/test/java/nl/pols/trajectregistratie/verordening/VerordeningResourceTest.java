package nl.pols.trajectregistratie.verordening;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an ordinance says, in dated versions that only its municipality sees.
@QuarkusTest
@WithPostgres
class VerordeningResourceTest {

    private static final String PAD = "/trajectregistratie/v1/verordeningen/";
    private static final String STRENGER =
            """
            {"geldigVan":"2022-01-01","verlengingMaanden":2,"jaargrensMaanden":9,"evaluatieMaanden":[2,4,6,9,12],
             "werkfitEvaluatieDagen":14,"aanloopDagen":7,"bron":"Re-integratieverordening 2022, artikel 8"}
            """;

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM verordening");
    }

    @Test
    void holdsToTheStandardUntilAnOrdinanceSaysOtherwise() {
        als(ROTTERDAM)
                .get(PAD + "GM0599")
                .then()
                .statusCode(200)
                .body("verlengingMaanden", equalTo(3))
                .body("evaluatieMaanden", contains(3, 6, 9, 12))
                .body("", not(hasKey("versie")));
        zet(ROTTERDAM, "GM0599", null, STRENGER)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("versie", equalTo(1));
        als(ROTTERDAM)
                .get(PAD + "GM0599")
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("verlengingMaanden", equalTo(2));
    }

    @Test
    void keepsEveryVersionWithItsFirstDayAndWhatWasKnown() {
        Instant eerst = Instant.now();
        zet(ROTTERDAM, "GM0599", null, STRENGER).statusCode(200);
        zet(ROTTERDAM, "GM0599", null, STRENGER).statusCode(428);
        zet(ROTTERDAM, "GM0599", "\"7\"", STRENGER).statusCode(412);
        zet(
                        ROTTERDAM,
                        "GM0599",
                        "\"1\"",
                        STRENGER.replace("2022-01-01", "2090-01-01")
                                .replace("Maanden\":2,", "Maanden\":1,"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        als(ROTTERDAM).get(PAD + "GM0599").then().body("verlengingMaanden", equalTo(2));
        als(ROTTERDAM)
                .queryParam("geldigOp", "2090-01-01")
                .get(PAD + "GM0599")
                .then()
                .body("verlengingMaanden", equalTo(1));
        als(ROTTERDAM)
                .queryParam("bekendOp", eerst.toString())
                .get(PAD + "GM0599")
                .then()
                .body("verlengingMaanden", equalTo(3));
        als(ROTTERDAM).get(PAD + "GM0599/versies").then().body("versie", contains(2, 1));
    }

    @Test
    void isOfItsMunicipalityAlone() throws SQLException {
        zet(ROTTERDAM, "GM0363", null, STRENGER)
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));
        zet("sob:" + SOB, "GM0599", null, STRENGER).statusCode(403);
        als(AMSTERDAM).get(PAD + "GM0599").then().statusCode(403);
        zet(ROTTERDAM, "GM0599", null, STRENGER).statusCode(200);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0363', false)");
            try (var rijen = statement.executeQuery("SELECT count(*) FROM verordening")) {
                rijen.next();
                assertThat(rijen.getLong(1)).isZero();
            }
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0599', false)");
            assertThat(statement.executeUpdate("UPDATE verordening SET verlenging_maanden = 6"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "verlengingMaanden":2 | "verlengingMaanden":7
                    "verlengingMaanden":2 | "verlengingMaanden":0
                    "jaargrensMaanden":9 | "jaargrensMaanden":13
                    [2,4,6,9,12] | [3,6,9,11]
                    [2,4,6,9,12] | [3,7,9,12]
                    [2,4,6,9,12] | [6,3,9,12]
                    "aanloopDagen":7 | "aanloopDagen":61
                    "werkfitEvaluatieDagen":14 | "werkfitEvaluatieDagen":91
                    "geldigVan":"2022-01-01" | "geldigVan":"1022-01-01"
                    """)
    void keepsAnOrdinanceWithinBounds(String oud, String nieuw) {
        zet(ROTTERDAM, "GM0599", null, STRENGER.replace(oud, nieuw)).statusCode(400);
    }

    @Test
    void boundsTheExtensionsOfItsMunicipality() {
        String id = registreer("vo-1");
        String drieMaanden =
                """
                {"besluitdatum":"2022-06-20","nieuweEinddatum":"2022-10-10","reden":"x","beslisser":"GEMEENTE_REGIE","exitplan":"OPLEIDING"}
                """;
        zet(ROTTERDAM, "GM0599", null, STRENGER).statusCode(200);
        verleng(id, drieMaanden)
                .statusCode(409)
                .body("errors.code", contains("W02-verlenging-te-lang"));
        verleng(id, drieMaanden.replace("10-10", "09-10")).statusCode(201);
    }

    private static String registreer(String nummer) {
        return als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body(record(nummer))
                .post(TRAJECTEN)
                .then()
                .statusCode(201)
                .extract()
                .path("trajectId");
    }

    private static ValidatableResponse verleng(String id, String body) {
        return als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/verlengingen")
                .then();
    }

    private static ValidatableResponse zet(
            String wie, String gemeente, @Nullable String ifMatch, String body) {
        var verzoek = als(wie).contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            verzoek.header("If-Match", ifMatch);
        }
        return verzoek.put(PAD + gemeente).then();
    }
}
