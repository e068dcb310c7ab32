package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.Test;

/// What falls due without anybody writing is found by the daily round, once.
@QuarkusTest
@WithPostgres
class TakenrondeTest extends Takenproef {
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
    void aPartOfAMunicipalityIsATransactionOfItsOwn() {
        IntStream.range(0, 12).forEach(i -> begonnen("tk-d" + i, VANDAAG, 9));
        ronde.loop(VANDAAG.plusMonths(3));
        assertThat(Fixtures.tel("SELECT count(*) FROM taak")).isEqualTo(12);
        assertThat(Fixtures.tel("SELECT count(DISTINCT xmin::text) FROM taak")).isEqualTo(3);
    }

    @Test
    void aRoundThatBrokeOffGoesOnWhereItWas() {
        IntStream.range(0, 12).forEach(i -> begonnen("tk-h" + i, VANDAAG, 9));
        var dag = VANDAAG.plusMonths(3);
        ronde.loop(dag);
        Fixtures.voer("DELETE FROM taak");
        Fixtures.voer(
                "UPDATE taak_ronde SET na = (SELECT id FROM traject ORDER BY id OFFSET 6 LIMIT 1)"
                        + " WHERE eigenaar = 'gemeente:GM0363'");
        ronde.loop(dag);
        assertThat(Fixtures.tel("SELECT count(*) FROM taak")).isEqualTo(5);
        ronde.loop(dag);
        assertThat(Fixtures.tel("SELECT count(*) FROM taak_ronde WHERE na IS NOT NULL")).isZero();
    }
}
