package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.traject.Drukte.DRADEN;
import static nl.pols.trajectregistratie.traject.Drukte.stel;
import static nl.pols.trajectregistratie.traject.Drukte.tegelijk;
import static nl.pols.trajectregistratie.traject.Drukte.wie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many single records at once, over HTTP: each gets the answer that it would have got by itself.
@QuarkusTest
@WithPostgres
@Timeout(120)
class LoketTest {

    private static final int VEEL = 64;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void eachGetsItsOwnAnswerInFewerTransactions() {
        var antwoorden = tegelijk(VEEL, i -> stel(wie(i), soort(i)));

        for (int i = 0; i < VEEL; i++) {
            var antwoord = antwoorden.get(i);
            assertThat(antwoord.statusCode()).as("%d", i).isEqualTo(verwacht(i));
            switch (i % 4) {
                case 2 ->
                        assertThat(antwoord.<List<String>>path("errors.code"))
                                .containsExactly("T1-gepland-voor-start");
                case 3 -> assertThat(antwoord.<String>path("uitslag")).isEqualTo("GEPARKEERD");
                default -> isEigen(antwoord, i);
            }
        }
        assertThat(SchemaCheck.takeValidEvents()).hasSize(VEEL / 2);
        assertThat(
                        tel(
                                "SELECT count(DISTINCT xmin::text) FROM traject WHERE"
                                        + " registratienummer LIKE 'veel-%'"))
                .isLessThan(VEEL / 2);
    }

    /// Valid from two senders, refused, parked.
    private static String soort(int i) {
        String goed = record("veel-" + i);
        return switch (i % 4) {
            case 2 -> goed.replace("2022-07-10", "2021-07-10");
            case 3 -> goed.replace(Fixtures.SOB.toString(), Fixtures.ONBEKENDE_SOB.toString());
            default -> goed;
        };
    }

    private static int verwacht(int i) {
        return switch (i % 4) {
            case 2 -> 400;
            case 3 -> 202;
            default -> 201;
        };
    }

    private static void isEigen(Response antwoord, int i) {
        String id = antwoord.path("trajectId");
        assertThat(antwoord.header("Location")).endsWith(TRAJECTEN + "/" + id);
        assertThat(antwoord.header("ETag")).isEqualTo("\"1\"");
        als(wie(i)).get(TRAJECTEN + "/" + id).then().statusCode(200);
        als(wie(i + 1)).get(TRAJECTEN + "/" + id).then().statusCode(404);
        assertThat(
                        tel(
                                "SELECT count(*) FROM traject WHERE id = '%s' AND registratienummer = 'veel-%d' AND eigenaar = '%s'"
                                        .formatted(id, i, wie(i))))
                .isOne();
    }

    @Test
    void ofTheSameRecordAtOnceOneIsNewAndTheOthersAreUnchanged() {
        var antwoorden = tegelijk(16, i -> stel(AMSTERDAM, record("zelfde")));

        assertThat(antwoorden)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(antwoorden).extracting(a -> a.header("ETag")).containsOnly("\"1\"");
        assertThat(antwoorden).extracting(a -> a.<String>path("trajectId")).doesNotContainNull();
        assertThat(antwoorden.stream().map(a -> a.<String>path("trajectId")).distinct()).hasSize(1);
        assertThat(SchemaCheck.takeValidEvents()).hasSize(1);
    }

    @Test
    void ofOneNumberStatedOtherwiseEachIsAVersionOfItsOwn() {
        var antwoorden =
                tegelijk(
                        8,
                        i ->
                                stel(
                                        AMSTERDAM,
                                        record("anders")
                                                .replace(
                                                        "\"productie\":17", "\"productie\":" + i)));

        assertThat(antwoorden).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(antwoorden)
                .extracting(a -> a.<Integer>path("versie"))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(SchemaCheck.takeValidEvents()).hasSize(8);
    }

    /// A delivery that is all or nothing may hold a number for hours.
    @Test
    void whoWaitsForSomebodysLockHoldsUpNobody() throws SQLException {
        stel(AMSTERDAM, record("bezet")).then().statusCode(201);
        try (var ander = Fixtures.alsBeheerder();
                var statement = ander.createStatement()) {
            ander.setAutoCommit(false);
            statement.execute("UPDATE traject SET door = door WHERE registratienummer = 'bezet'");
            var wacht =
                    CompletableFuture.supplyAsync(
                            () -> stel(AMSTERDAM, record("bezet").replace("GROOT", "KLEIN")),
                            DRADEN);
            await().until(() ->
                    tel("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                            == 1);

            for (int i = 0; i < 5; i++) {
                stel(wie(i), record("vrij-" + i)).then().statusCode(201);
            }
            assertThat(wacht).isNotDone();
            ander.rollback();
            assertThat(wacht.join().<String>path("uitslag")).isEqualTo("GEWIJZIGD");
        }
    }

    @Test
    void theProcessingOfEachIsRecordedWithinItsOwnRequest() {
        var regels = new CopyOnWriteArrayList<String>();
        var vanger = new Vanger(regels);
        var logboek = Logger.getLogger("nl.pols.dataverwerkingen");
        var niveau = logboek.getLevel();
        logboek.setLevel(Level.INFO);
        logboek.addHandler(vanger);
        try {
            tegelijk(
                    16,
                    i ->
                            als(wie(i))
                                    .header(
                                            "traceparent",
                                            "00-%032x-00f067aa0ba902b7-00".formatted(i + 1))
                                    .contentType(ContentType.JSON)
                                    .body(record("spoor-" + i))
                                    .post(TRAJECTEN)
                                    .then()
                                    .statusCode(201)
                                    .extract()
                                    .response());
        } finally {
            logboek.removeHandler(vanger);
            logboek.setLevel(niveau);
        }

        assertThat(regels).hasSize(16);
        for (int i = 0; i < 16; i++) {
            String spoor = "%032x".formatted(i + 1);
            String regel = regels.stream().filter(r -> r.contains(spoor)).findFirst().orElseThrow();
            String deelnemer = regel.substring(regel.length() - 39, regel.length() - 3);
            assertThat(
                            tel(
                                    "SELECT count(*) FROM traject WHERE registratienummer = 'spoor-%d' AND deelnemer_id = '%s'"
                                            .formatted(i, deelnemer)))
                    .isOne();
        }
    }

    private static final class Vanger extends Handler {
        private final List<String> regels;

        Vanger(List<String> regels) {
            this.regels = regels;
        }

        @Override
        public void publish(LogRecord regel) {
            regels.add(regel.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
