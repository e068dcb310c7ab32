package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.Test;

/// What falls due: found on writing, done by what is reported, told once.
@QuarkusTest
@WithPostgres
class TakenTest extends Takenproef {
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
}
