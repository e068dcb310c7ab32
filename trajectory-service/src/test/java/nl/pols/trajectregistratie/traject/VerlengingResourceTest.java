package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guardrails on extending a trajectory, and who decides on it. The record starts on 10 January
/// 2022 and is planned until 10 July.
@QuarkusTest
@WithPostgres
class VerlengingResourceTest {

    private static final String VERLENGING =
            """
            {"besluitdatum":"2022-06-20","nieuweEinddatum":"2022-10-10","reden":"Opleiding loopt door",\
            "beslisser":"SOB_REINTEGRATIE","exitplan":"BETAALD_WERK"}\
            """;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    private static String goed(String act) {
        return switch (act) {
            case "evaluaties" -> "{\"datum\":\"2022-05-09\",\"uitkomst\":\"DOORGAAN\"}";
            case "loonwaardemetingen" -> "{\"datum\":\"2022-06-01\",\"percentage\":65}";
            case "verlengingen" -> VERLENGING;
            default -> "{\"einddatum\":\"2022-09-30\",\"uitstroom\":\"BETAALD_WERK\"}";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "nieuweEinddatum":"2022-10-11","beslisser":"GEMEENTE_REGIE" | W02-verlenging-te-lang
                    "nieuweEinddatum":"2022-10-10","beslisser":"GEMEENTE_REGIE","goedgekeurdDoor":"SOB_PRODUCTIE" | W03-goedkeurder-is-productie
                    "nieuweEinddatum":"2022-10-10","beslisser":"SOB_PRODUCTIE" | W04-productie-beslist-alleen
                    """)
    void refusesAnExtensionBeyondItsGuardrails(String hoe, String regel) {
        String id = nieuw("wb-" + regel.substring(0, 3));
        doe(
                        id,
                        "verlengingen",
                        "{\"besluitdatum\":\"2022-06-20\",\"reden\":\"x\",\"exitplan\":\"OPLEIDING\","
                                + hoe
                                + "}")
                .statusCode(409)
                .body("type", equalTo("/problemen/verlenging-niet-toegestaan"))
                .body("errors.code", contains(regel));
        assertThat(SchemaCheck.takeValidEvents()).hasSize(1);
    }

    @Test
    void goesBeyondAYearOnlyWithAVeryLargeDistanceAndTheMunicipalitysApproval() {
        String lang = "\"nieuweEinddatum\":\"2023-01-20\",\"beslisser\":\"SOB_REINTEGRATIE\"";
        String zelf = lang + ",\"goedgekeurdDoor\":\"SOB_REINTEGRATIE\"";
        String gemeente = lang + ",\"goedgekeurdDoor\":\"GEMEENTE_REGIE\"";
        String dichtbij = stel(record("jr-1").replace("2022-07-10", "2022-12-10"));
        verleng(dichtbij, zelf)
                .statusCode(409)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "W05-jaar-zonder-goedkeuring-gemeente",
                                "W06-jaar-zonder-zeer-grote-afstand"));
        verleng(dichtbij, gemeente)
                .statusCode(409)
                .body("errors.code", contains("W06-jaar-zonder-zeer-grote-afstand"));
        String ver =
                stel(
                        record("jr-2")
                                .replace("2022-07-10", "2022-12-10")
                                .replace("GROOT", "ZEER_GROOT"));
        verleng(ver, zelf)
                .statusCode(409)
                .body("errors.code", contains("W05-jaar-zonder-goedkeuring-gemeente"));
        verleng(ver, gemeente).statusCode(201);
    }

    @Test
    void takesTheSameExtensionFromADeliveryWithAWarning() {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(
                        met(
                                record("wb-9"),
                                "\"verlengingen\":[{\"besluitdatum\":\"2022-06-20\",\"nieuweEinddatum\":\"2022-12-10\",\"reden\":\"x\",\"beslisser\":\"SOB_PRODUCTIE\",\"exitplan\":\"OPLEIDING\"}]"))
                .post(TRAJECTEN)
                .then()
                .statusCode(201)
                .body(
                        "waarschuwingen.regel",
                        containsInAnyOrder(
                                "W02-verlenging-te-lang", "W04-productie-beslist-alleen"));
    }

    @Test
    void neverShowsWhoDecidesWhatTheParticipantProduces() {
        String id =
                stel(
                        met(
                                record("nk-1"),
                                "\"loonwaardemetingen\":[{\"datum\":\"2022-06-01\",\"percentage\":65}],\"urenverloop\":[{\"vanaf\":\"2022-05-01\",\"productie\":12,\"coaching\":3,\"scholing\":6,\"overig\":0}]"));
        var beslisser = met(Inzicht.BESLUITEN);
        var ookLezer = met(Inzicht.BESLUITEN, "trajecten:lezen", "trajecten:schrijven");
        var dossier = TRAJECTEN + "/" + id + "/besluitdossier";
        beslisser.get(TRAJECTEN + "/" + id).then().statusCode(403);
        beslisser.get(TRAJECTEN).then().statusCode(403);
        List<String> antwoorden =
                List.of(
                        tekst(beslisser, dossier),
                        tekst(ookLezer, dossier),
                        tekst(als(AMSTERDAM), dossier),
                        tekst(ookLezer, TRAJECTEN + "/" + id),
                        tekst(ookLezer, TRAJECTEN + "/" + id + "/versies"),
                        tekst(ookLezer, TRAJECTEN + "?registratienummer=nk-1"),
                        beslisser
                                .contentType(ContentType.JSON)
                                .body(VERLENGING)
                                .post(TRAJECTEN + "/" + id + "/verlengingen")
                                .then()
                                .statusCode(201)
                                .extract()
                                .asString(),
                        met(Inzicht.BESLUITEN, "trajecten:lezen", "trajecten:schrijven")
                                .contentType(ContentType.JSON)
                                .body(goed("evaluaties"))
                                .post(TRAJECTEN + "/" + id + "/evaluaties")
                                .then()
                                .statusCode(201)
                                .extract()
                                .asString());
        assertThat(antwoorden)
                .allSatisfy(a ->
                        assertThat(a)
                                .contains(id)
                                .doesNotContain("\"productie\"")
                                .doesNotContain("urenPerWeek")
                                .doesNotContain("loonwaarde")
                                .doesNotContain("percentage"));
        assertThat(tekst(als(AMSTERDAM), TRAJECTEN + "/" + id))
                .contains("\"productie\"", "percentage");
    }

    @Test
    void tellsWhoDecidesHowFarTheyCanGo() {
        String id = nieuw("nk-2");
        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id + "/besluitdossier")
                .then()
                .body("ruimte.uiterlijkeEinddatum", equalTo("2022-10-10"))
                .body("ruimte.jaargrens", equalTo("2023-01-10"))
                .body("ruimte.goedkeuringDoor", hasSize(2));
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes("gemeente:GM0599", Inzicht.BESLUITEN))
                .get(TRAJECTEN + "/" + id + "/besluitdossier")
                .then()
                .statusCode(404);
    }

    private static String tekst(RequestSpecification wie, String pad) {
        return wie.get(pad).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification met(String... scopes) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.withScopes(AMSTERDAM, scopes));
    }

    private static String met(String record, String extra) {
        return record.substring(0, record.length() - 1) + "," + extra + "}";
    }

    private static String nieuw(String nummer) {
        return stel(record(nummer));
    }

    private static String stel(String record) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record)
                .post(TRAJECTEN)
                .then()
                .statusCode(201)
                .extract()
                .path("trajectId");
    }

    private static ValidatableResponse verleng(String id, String hoe) {
        return doe(
                id,
                "verlengingen",
                "{\"besluitdatum\":\"2022-11-20\",\"reden\":\"x\",\"exitplan\":\"OPLEIDING\","
                        + hoe
                        + "}");
    }

    private static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/" + wat)
                .then();
    }
}
