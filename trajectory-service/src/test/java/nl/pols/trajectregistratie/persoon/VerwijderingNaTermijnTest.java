package nl.pols.trajectregistratie.persoon;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is due is listed first and erased only when its owner approved; what isn't due stays.
@QuarkusTest
@WithPostgres
class VerwijderingNaTermijnTest {

    private static final String BASIS = "/trajectregistratie/v1/";
    private static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);
    private static final String BSN = bsn(31_313);

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer(
                "TRUNCATE traject, traject_versie, taak, voorziening, voorziening_versie,"
                        + " bewaarronde, bewaarronde_record, verwijdering CASCADE");
        Fixtures.voer("DELETE FROM bewaarregel WHERE eigenaar <> '*'");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aTermPassesTheDayThatManyMonthsAfterTheEnd() {
        var regel = new Bewaarregel("*", Recordsoort.TRAJECT, 1, 84, "g", "d", Instant.EPOCH);
        assertThat(regel.vervaltOp(LocalDate.of(2019, 5, 31))).isEqualTo("2026-05-31");
        assertThat(regel.laatsteEinde(LocalDate.of(2026, 5, 30))).isBefore("2019-05-31");
        assertThat(regel.laatsteEinde(LocalDate.of(2026, 5, 31))).isEqualTo("2019-05-31");
    }

    @Test
    void listsWhatIsDueAndErasesItWhenApproved() {
        stelRegel("TRAJECT", 12);
        String vervallen = stel("br-1", VANDAAG.minusMonths(12));
        stel("br-2", VANDAAG.minusMonths(12).plusDays(2));
        stel("br-3", null);
        String ronde =
                gemeente()
                        .post(BASIS + "bewaarrondes")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("VOORGESTELD"))
                        .body("aantallen.TRAJECT", equalTo(1))
                        .extract()
                        .path("bewaarrondeId");
        gemeente()
                .get(BASIS + "bewaarrondes/" + ronde + "/records")
                .then()
                .body("items.recordId", contains(vervallen))
                .body("items[0].vervaldatum", notNullValue());
        String persoon = als(AMSTERDAM).get(TRAJECTEN + "/" + vervallen).path("deelnemerId");
        SchemaCheck.takeValidEvents();

        String bewijs =
                gemeente()
                        .post(BASIS + "bewaarrondes/" + ronde + "/goedkeuring")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UITGEVOERD"))
                        .extract()
                        .path("verwijderingId");
        gemeente()
                .get(BASIS + "verwijderingen/" + bewijs)
                .then()
                .body("grond", equalTo("BEWAARTERMIJN"))
                .body("aantallen.traject", equalTo(1));
        assertThat(Speurder.zoek("br-1")).isEmpty();
        // the same person, but not due
        assertThat(Speurder.zoek("br-2")).contains("traject");
        assertThat(Speurder.zoek(persoon)).contains("traject");
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.json()).contains(vervallen));
        gemeente()
                .post(BASIS + "bewaarrondes/" + ronde + "/goedkeuring")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problemen/bewaarronde-niet-open"));
        gemeente().post(BASIS + "bewaarrondes").then().body("aantallen.TRAJECT", nullValue());
    }

    @Test
    void whatIsNoLongerDueIsSpared() {
        stelRegel("TRAJECT", 12);
        stel("br-4", VANDAAG.minusMonths(14));
        String ronde = gemeente().post(BASIS + "bewaarrondes").path("bewaarrondeId");
        stel("br-4", VANDAAG.minusMonths(1));
        gemeente()
                .post(BASIS + "bewaarrondes/" + ronde + "/goedkeuring")
                .then()
                .body("status", equalTo("UITGEVOERD"));
        assertThat(Speurder.zoek("br-4")).contains("traject");
    }

    @Test
    void aLaterListTakesThePlaceOfTheOneBefore() {
        String eerste = gemeente().post(BASIS + "bewaarrondes").path("bewaarrondeId");
        gemeente().post(BASIS + "bewaarrondes").then().statusCode(201);
        gemeente().post(BASIS + "bewaarrondes/" + eerste + "/goedkeuring").then().statusCode(409);
        met(ROTTERDAM)
                .get(BASIS + "bewaarrondes/" + eerste)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-bewaarronde"));
    }

    @Test
    void theStandardHoldsUntilAnOwnerLaysDownItsOwn() {
        gemeente()
                .get(BASIS + "bewaarregels")
                .then()
                .body("items", hasSize(5))
                .body("items.find{it.soort=='TRAJECT'}.maanden", equalTo(84))
                .body("items.find{it.soort=='TRAJECT'}.standaard", equalTo(true));
        stelRegel("TRAJECT", 60);
        stelRegel("TRAJECT", 48);
        gemeente()
                .get(BASIS + "bewaarregels")
                .then()
                .body("items.find{it.soort=='TRAJECT'}.maanden", equalTo(48))
                .body("items.find{it.soort=='TRAJECT'}.versie", equalTo(2));
        met(ROTTERDAM)
                .get(BASIS + "bewaarregels")
                .then()
                .body("items.find{it.soort=='TRAJECT'}.maanden", equalTo(84));
        als(AMSTERDAM).get(BASIS + "bewaarregels").then().statusCode(403);
        met("rijk").post(BASIS + "bewaarrondes").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"soort\":\"TRAJECT\",\"maanden\":0,\"grond\":\"x\"}",
                "{\"soort\":\"TRAJECT\",\"maanden\":1201,\"grond\":\"x\"}",
                "{\"soort\":\"ALLES\",\"maanden\":12,\"grond\":\"x\"}",
                "{\"soort\":\"TRAJECT\",\"maanden\":12,\"grond\":\"\"}",
                "{\"soort\":\"TRAJECT\",\"maanden\":12,\"grond\":\"van 999990019\"}",
                "[]"
            })
    void refusesWhatIsNoRule(String body) {
        gemeente()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASIS + "bewaarregels")
                .then()
                .statusCode(400);
    }

    private static void stelRegel(String soort, int maanden) {
        gemeente()
                .contentType(ContentType.JSON)
                .body(
                        "{\"soort\":\"%s\",\"maanden\":%d,\"grond\":\"proef\"}"
                                .formatted(soort, maanden))
                .post(BASIS + "bewaarregels")
                .then()
                .statusCode(201);
    }

    private static String stel(String nummer, @Nullable LocalDate einde) {
        String record = record(nummer, BSN).replace("\"2022-01-10\"", "\"2021-01-10\"");
        if (einde != null) {
            record =
                    record.replace(
                            "\"uitkering\"",
                            "\"einddatum\":\"%s\",\"uitstroom\":\"UITVAL\",\"uitkering\""
                                    .formatted(einde));
        }
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record)
                .post(TRAJECTEN)
                .path("trajectId");
    }

    private static RequestSpecification gemeente() {
        return met(AMSTERDAM);
    }

    private static RequestSpecification met(String wie) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes(wie, "personen:verwijderen"));
    }
}
