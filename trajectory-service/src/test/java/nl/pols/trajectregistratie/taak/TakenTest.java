package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What falls due: found on writing and by the daily round, done by what is reported, told once.
@QuarkusTest
@WithPostgres
class TakenTest {

    private static final String PAD = "/trajectregistratie/v1/taken";
    private static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);

    @Inject Takenronde ronde;

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM taak");
        Fixtures.voer("DELETE FROM taak_ronde");
        Fixtures.voer("DELETE FROM traject");
        Fixtures.voer("DELETE FROM verordening");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aReviewFallsDueAfterThreeMonthsAndIsDoneByTheReview() {
        String id = begonnen("tk-1", VANDAAG.minusMonths(3), 9);
        taken(AMSTERDAM)
                .body("items.soort", contains("EVALUATIE"))
                .body(
                        "items[0].vervaldatum",
                        equalTo(VANDAAG.minusMonths(3).plusMonths(3).toString()))
                .body("items[0].trajectId", equalTo(id));
        doe(id, "evaluaties", "{\"datum\":\"%s\",\"uitkomst\":\"DOORGAAN\"}".formatted(VANDAAG))
                .statusCode(201);
        taken(AMSTERDAM).body("items", empty());
        als(AMSTERDAM)
                .queryParam("status", "AFGEDAAN")
                .get(PAD)
                .then()
                .body("items.status", contains("AFGEDAAN"));
        assertThat(taakfeiten())
                .containsExactly("taak-ontstaan OPEN 1", "taak-afgedaan AFGEDAAN 2");
    }

    @Test
    void aTaskLapsesWithTheTrajectoryAndComesBackWhenTheEndWasAMistake() {
        String id = begonnen("tk-2", VANDAAG.minusMonths(3), 9);
        String record = recordVan("tk-2", VANDAAG.minusMonths(3), 9);
        doe(id, "beeindiging", "{\"einddatum\":\"%s\",\"uitstroom\":\"UITVAL\"}".formatted(VANDAAG))
                .statusCode(201);
        taken(AMSTERDAM).body("items", empty());
        stel(record).statusCode(200);
        taken(AMSTERDAM).body("items.versie", contains(3));
        doe(
                        id,
                        "overdracht",
                        "{\"datum\":\"%s\",\"naarGemeentecode\":\"GM0599\"}".formatted(VANDAAG))
                .statusCode(201);
        assertThat(taakfeiten())
                .containsExactly(
                        "taak-ontstaan OPEN 1",
                        "taak-afgedaan VERVALLEN 2",
                        "taak-ontstaan OPEN 3",
                        "taak-afgedaan VERVALLEN 4",
                        // whoever it was handed over to is asked
                        "taak-ontstaan OPEN 1");
    }

    @Test
    void anExtensionMeetsThePlannedEnd() {
        String id = begonnen("tk-3", VANDAAG.minusMonths(2), 2);
        taken(AMSTERDAM).body("items.soort", contains("EINDE_OF_VERLENGING"));
        LocalDate gepland = VANDAAG.minusMonths(2).plusMonths(2);
        doe(
                        id,
                        "verlengingen",
                        "{\"besluitdatum\":\"%s\",\"nieuweEinddatum\":\"%s\",\"reden\":\"x\",\"beslisser\":\"GEMEENTE_REGIE\",\"exitplan\":\"OPLEIDING\"}"
                                .formatted(VANDAAG, gepland.plusMonths(3)))
                .statusCode(201);
        taken(AMSTERDAM).body("items.soort", empty());
    }

    @Test
    void aStatementOfReadinessAsksForAReview() {
        String id = begonnen("tk-4", VANDAAG.minusMonths(1), 9);
        doe(
                        id,
                        "werkfitverklaring",
                        "{\"datum\":\"%s\",\"bron\":\"UWV\"}".formatted(VANDAAG.minusDays(20)))
                .statusCode(201);
        taken(AMSTERDAM)
                .body("items.soort", contains("EVALUATIE_WERKFIT"))
                .body("items.vervaldatum", contains(VANDAAG.plusDays(10).toString()));
        doe(id, "evaluaties", "{\"datum\":\"%s\",\"uitkomst\":\"AFRONDEN\"}".formatted(VANDAAG))
                .statusCode(201);
        taken(AMSTERDAM).body("items", empty());
    }

    @Test
    void paidWorkAsksForACheckAfterHalfAYear() {
        LocalDate einde = VANDAAG.minusWeeks(26);
        String record =
                recordVan("tk-5", einde.minusMonths(4), 6)
                        .replace(
                                "\"uitkering\"",
                                "\"einddatum\":\"%s\",\"uitstroom\":\"BETAALD_WERK\",\"uitkering\""
                                        .formatted(einde));
        String id = stel(record).statusCode(201).extract().path("trajectId");
        taken(AMSTERDAM).body("items.soort", contains("UITSTROOMCONTROLE"));
        doe(id, "uitstroomcontrole", "{\"datum\":\"%s\",\"aanHetWerk\":true}".formatted(VANDAAG))
                .statusCode(201);
        taken(AMSTERDAM).body("items", empty());
    }

    @Test
    void recordsOfThePastAreNoWorkForToday() {
        stel(record("tk-6")).statusCode(201);
        ronde.loop(VANDAAG);
        assertThat(Fixtures.tel("SELECT count(*) FROM taak")).isZero();
    }

    @Test
    void theDailyRoundFindsWhatFallsDueWithoutAnybodyWriting() {
        begonnen("tk-7", VANDAAG, 9);
        ronde.loop(VANDAAG.plusMonths(3).minusDays(15));
        assertThat(Fixtures.tel("SELECT count(*) FROM taak")).isZero();
        ronde.loop(VANDAAG.plusMonths(3).minusDays(14));
        assertThat(Fixtures.tel("SELECT count(*) FROM taak WHERE status = 'OPEN'")).isOne();
        ronde.loop(VANDAAG.plusMonths(3));
        ronde.loop(VANDAAG.plusMonths(6));
        assertThat(Fixtures.tel("SELECT count(*) FROM taak WHERE status = 'OPEN'")).isEqualTo(2);
        assertThat(taakfeiten()).containsExactly("taak-ontstaan OPEN 1", "taak-ontstaan OPEN 1");
    }

    @Test
    void anOrdinanceAsksForMoreReviewsFromTheNextRoundOn() {
        begonnen("tk-8", VANDAAG.minusMonths(2), 9);
        ronde.loop(VANDAAG);
        taken(AMSTERDAM).body("items", empty());
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"geldigVan":"2022-01-01","verlengingMaanden":2,"jaargrensMaanden":12,"evaluatieMaanden":[2,4,6,9,12],
                         "werkfitEvaluatieDagen":14,"aanloopDagen":7,"bron":"Verordening"}
                        """)
                .put("/trajectregistratie/v1/verordeningen/GM0363")
                .then()
                .statusCode(200);
        ronde.loop(VANDAAG);
        taken(AMSTERDAM).body("items.soort", contains("EVALUATIE"));
        Fixtures.voer("DELETE FROM verordening");
    }

    @Test
    void twoReplicasMakeOneTaskAndOneEvent() throws Exception {
        IntStream.range(0, 20).forEach(i -> begonnen("tk-r" + i, VANDAAG, 9));
        SchemaCheck.takeValidEvents();
        try (var draden = Executors.newFixedThreadPool(4)) {
            Callable<Object> een =
                    () -> {
                        ronde.loop(VANDAAG.plusMonths(3));
                        return Boolean.TRUE;
                    };
            for (var klaar : draden.invokeAll(List.of(een, een, een, een))) {
                klaar.get();
            }
        }
        assertThat(Fixtures.tel("SELECT count(*) FROM taak")).isEqualTo(20);
        assertThat(taakfeiten()).hasSize(20).containsOnly("taak-ontstaan OPEN 1");
    }

    @Test
    void showsMunicipalityAndSobTheirOwnAndNobodyElseAnything() throws SQLException {
        begonnen("tk-9", VANDAAG.minusMonths(3), 9);
        taken("sob:" + SOB).body("items", hasSize(1));
        taken(ROTTERDAM).body("items", empty());
        taken("sob:" + UUID.randomUUID()).body("items", empty());
        als("rijk").get(PAD).then().statusCode(403);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement();
                var rijen = statement.executeQuery("SELECT count(*) FROM taak")) {
            rijen.next();
            assertThat(rijen.getLong(1)).isZero();
        }
    }

    @Test
    void listsPageByPageTheLongestDueFirst() {
        for (int i = 0; i < 5; i++) {
            begonnen("tk-p" + i, VANDAAG.minusMonths(3).minusDays(i), 9);
        }
        var eerste = als(AMSTERDAM).queryParam("limit", 3).get(PAD);
        eerste.then()
                .body("items", hasSize(3))
                .body(
                        "items[0].vervaldatum",
                        equalTo(VANDAAG.minusMonths(3).minusDays(4).plusMonths(3).toString()));
        als(AMSTERDAM)
                .queryParam("limit", 3)
                .queryParam("cursor", eerste.<String>path("next"))
                .get(PAD)
                .then()
                .body("items", hasSize(2));
        als(AMSTERDAM)
                .queryParam("soort", "UITSTROOMCONTROLE")
                .get(PAD)
                .then()
                .body("items", empty());
        als(AMSTERDAM)
                .queryParam("vervaltUiterlijk", VANDAAG.minusDays(20).toString())
                .get(PAD)
                .then()
                .body("items", empty());
        als(AMSTERDAM)
                .queryParam("cursor", "PkhhYXJsZW0")
                .get(PAD)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:cursor"));
    }

    private static List<String> taakfeiten() {
        return SchemaCheck.takeValidEvents().stream()
                .filter(e -> e.aggregate().equals("taak"))
                .map(e -> e.event())
                .map(e ->
                        "%s %s %d"
                                .formatted(
                                        e.type().replaceAll(".*(taak-.*)[.]v1", "$1"),
                                        e.data().path("status").asText(),
                                        e.sequence()))
                .toList();
    }

    private static ValidatableResponse taken(String wie) {
        return als(wie).get(PAD).then().statusCode(200);
    }

    private static String begonnen(String nummer, LocalDate start, int maanden) {
        return stel(recordVan(nummer, start, maanden)).statusCode(201).extract().path("trajectId");
    }

    private static String recordVan(String nummer, LocalDate start, int maanden) {
        return record(nummer)
                .replace("2022-01-10", start.toString())
                .replace("2022-07-10", start.plusMonths(maanden).toString());
    }

    private static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }

    private static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/" + wat)
                .then();
    }
}
