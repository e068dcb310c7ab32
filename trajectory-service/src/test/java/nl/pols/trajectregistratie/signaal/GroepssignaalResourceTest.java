package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signals about all that one SOB carries out for one municipality: never of a few, once a month,
/// for the two and nobody else.
@QuarkusTest
@WithPostgres
class GroepssignaalResourceTest {

    private static final String PAD = "/trajectregistratie/v1/signalen";
    private static final String BEDRIJF = "sob:" + SOB;
    private static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate PEIL = VANDAAG.withDayOfMonth(1);

    @Inject Signaalronde ronde;

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM signaal_versie; DELETE FROM signaal; DELETE FROM signaal_ronde");
        Fixtures.voer("DELETE FROM taak; DELETE FROM traject_versie; DELETE FROM traject");
        SchemaCheck.takeValidEvents();
    }

    /// 10 of 40 are productive (81 to 90 %): extended, 100 days longer, none to paid work.
    @Test
    void theProductiveQuarterIsHeldBesideTheOthers() {
        lever("gs-a", geeindigd("a", 40));
        ronde.loop(VANDAAG);
        over(AMSTERDAM)
                .body("items.code", containsInAnyOrder("G3", "G4", "G5"))
                .body("items.peildatum", everyItem(equalTo(PEIL.toString())))
                .body("items.uitleg.nl", not(hasItem(containsString("{"))))
                .body("items.uitleg.en", hasItem(containsString("95% interval")))
                .body("items.status", everyItem(equalTo("OPEN")));
        assertThat(als(BEDRIJF).get(PAD).<Object>path("items.signaalId"))
                .isEqualTo(als(AMSTERDAM).get(PAD).path("items.signaalId"));
        over(ROTTERDAM).body("items", empty());
        als(BEDRIJF)
                .get("/trajectregistratie/v1/taken")
                .then()
                .body(
                        "items.findAll { it.soort == 'SIGNAALREACTIE' }.trajectId",
                        contains(nullValue(), nullValue(), nullValue()));
        SchemaCheck.takeValidEvents();
        String id = als(BEDRIJF).get(PAD).path("items[0].signaalId");
        als(BEDRIJF)
                .contentType(ContentType.JSON)
                .body("{\"code\":\"WERKWIJZE_AANGEPAST\"}")
                .post(PAD + "/" + id + "/reacties")
                .then()
                .statusCode(201);
        Fixtures.voer("DELETE FROM signaal_ronde");
        ronde.loop(VANDAAG);
        assertThat(Fixtures.tel("SELECT max(versie) FROM signaal")).isEqualTo(2);
    }

    @Test
    void nothingIsSaidOfAGroupInWhichTheProductiveAreFewerThanTen() {
        lever("gs-b", geeindigd("b", 39));
        ronde.loop(VANDAAG);
        over(AMSTERDAM).body("items", empty());
    }

    @Test
    void reviewsAndFourEyesAreCountedFromTenOn() {
        lever("gs-c", lopend("c", 9));
        ronde.loop(VANDAAG);
        assertThat(groepssignalen()).isZero();
        lever("gs-d", lopend("d", 3));
        Fixtures.voer("DELETE FROM signaal_ronde");
        ronde.loop(VANDAAG);
        var groepen = als(AMSTERDAM).get(PAD).then().statusCode(200);
        groepen.body(
                "items.findAll { it.trajectId == null }.soort",
                containsInAnyOrder("EVALUATIES", "EVALUATIES_BIJ_VERLENGINGEN", "VIER_OGEN"));
        groepen.body(
                "items.find { it.soort == 'EVALUATIES' }.feiten.find { it.naam == 'NOEMER'"
                        + " }.waarde",
                equalTo("12"));
        groepen.body(
                "items.find { it.soort == 'EVALUATIES' }.feiten.find { it.naam == 'TELLER'"
                        + " }.waarde",
                equalTo("0"));
        groepen.body(
                "items.find { it.soort == 'VIER_OGEN' }.feiten.find { it.naam == 'NOEMER' }.waarde",
                equalTo("12"));
        // the data are corrected away: the group is closed
        Fixtures.voer("DELETE FROM traject WHERE registratienummer LIKE 'd%'");
        Fixtures.voer("DELETE FROM signaal_ronde");
        ronde.loop(VANDAAG);
        assertThat(groepssignalen()).isZero();
    }

    private static long groepssignalen() {
        return Fixtures.tel(
                "SELECT count(*) FROM signaal WHERE traject_id IS NULL AND status <> 'GESLOTEN'");
    }

    private static ValidatableResponse over(String wie) {
        return als(wie).get(PAD).then().statusCode(200);
    }

    private static void lever(String sleutel, String regels) {
        Fixtures.lever(AMSTERDAM, sleutel, regels)
                .post(Fixtures.AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("geweigerd", equalTo(0));
    }

    /// All begun in the first days of one quarter and ended within the year.
    private static String geeindigd(String prefix, int aantal) {
        LocalDate kwartaal = PEIL.minusDays(310).with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.range(0, aantal)
                .mapToObj(i -> {
                    boolean productief = i < aantal / 4;
                    LocalDate start = kwartaal.plusDays(i % 5);
                    LocalDate slot = start.plusDays((productief ? 300 : 200) + i % 3);
                    String delen =
                            "\"einddatum\":\"%s\",\"uitstroom\":\"%s\",\"loonwaardemetingen\":[{\"datum\":\"%s\",\"percentage\":%d}],"
                                    .formatted(
                                            slot,
                                            productief ? "OVERIG" : "BETAALD_WERK",
                                            start.plusDays(30),
                                            productief ? 81 + i : 40 + i);
                    if (productief) {
                        delen +=
                                "\"verlengingen\":[{\"besluitdatum\":\"%s\",\"nieuweEinddatum\":\"%s\",\"reden\":\"x\"}],"
                                        .formatted(start.plusDays(180), slot);
                    }
                    return record(prefix + i)
                            .replace("2022-01-10", start.toString())
                            .replace("2022-07-10", start.plusDays(199).toString())
                            .replace("\"uitkering\"", delen + "\"uitkering\"");
                })
                .collect(Collectors.joining("\n"));
    }

    /// Running for ten months, reviewed long ago, extended by the production side alone.
    private static String lopend(String prefix, int aantal) {
        LocalDate start = PEIL.minusMonths(10);
        String delen =
                "\"evaluaties\":[{\"datum\":\"%s\",\"uitkomst\":\"DOORGAAN\"}],\"verlengingen\":[{\"besluitdatum\":\"%s\",\"nieuweEinddatum\":\"%s\",\"reden\":\"x\",\"beslisser\":\"SOB_PRODUCTIE\",\"exitplan\":\"OPLEIDING\"}],"
                        .formatted(start.plusMonths(1), PEIL.minusMonths(5), PEIL.plusMonths(2));
        return IntStream.range(0, aantal)
                .mapToObj(i ->
                        record(prefix + i)
                                .replace("2022-01-10", start.toString())
                                .replace("2022-07-10", start.plusMonths(6).toString())
                                .replace("\"uitkering\"", delen + "\"uitkering\""))
                .collect(Collectors.joining("\n"));
    }
}
