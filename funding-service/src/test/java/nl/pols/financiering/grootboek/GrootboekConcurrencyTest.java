package nl.pols.financiering.grootboek;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.toekenningBody;
import static nl.pols.financiering.Api.tranche;
import static nl.pols.financiering.Api.trancheBody;
import static nl.pols.financiering.Api.voegToe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The bound under concurrency, over HTTP and a real PostgreSQL: many at once never get more out of
/// a scheme, a tranche or a grant than was put in, and nobody who fits is refused.
@QuarkusTest
@WithPostgres
class GrootboekConcurrencyTest {

    private static final String ALMERE = "gemeente:GM0034";
    private static final int MANY = 64;

    @ConfigProperty(name = "pols.db.url")
    String url;

    @Test
    void grantsOfOneFreshTrancheNeverExceedIt() throws Exception {
        var tranche = tranche(regeling(code(), false), 2022, 1000);

        var antwoorden =
                atOnce(i ->
                        post(
                                        "rijk",
                                        "/toekenningen",
                                        toekenningBody(tranche, "GM0034", 30, "2022-03-01"))
                                .extract()
                                .statusCode());

        assertThat(antwoorden).containsOnly(201, 409);
        assertThat(Collections.frequency(antwoorden, 201)).isEqualTo(1000 / 30);
        assertTheLedgerHolds();
    }

    @Test
    void theFirstExpendituresOfAFreshGrantNeverExceedIt() throws Exception {
        var toekenning = vers(1000);

        var antwoorden = atOnce(i -> besteed(toekenning, bestedingBody(70, "2022-04-01")));

        assertThat(antwoorden).containsOnly(201, 409);
        assertThat(Collections.frequency(antwoorden, 201)).isEqualTo(1000 / 70);
        get("rijk", "/toekenningen/" + toekenning).body("besteedCents", equalTo(980));
        assertTheLedgerHolds();
    }

    @Test
    void partsOfOneTrancheAndGrantsFromItShareWhatThereIs() throws Exception {
        var regeling = regeling(code(), false);
        var hoofd = tranche(regeling, 2022, 1000);

        var antwoorden =
                atOnce(i -> {
                    if (i % 2 == 0) {
                        var onderdeel = trancheBody(2022, 50);
                        onderdeel.put("onderdeelVan", hoofd);
                        return voegToe(regeling, onderdeel).extract().statusCode();
                    }
                    return post(
                                    "rijk",
                                    "/toekenningen",
                                    toekenningBody(hoofd, "GM0034", 50, "2022-03-01"))
                            .extract()
                            .statusCode();
                });

        assertThat(antwoorden).containsOnly(201, 409);
        assertThat(Collections.frequency(antwoorden, 201)).isEqualTo(20);
        assertTheLedgerHolds();
    }

    @Test
    void oneIdSentManyTimesAtOnceIsBookedOnce() throws Exception {
        var toekenning = vers(1000);
        var body = bestedingBody(10, "2022-04-01");

        var antwoorden = atOnce(i -> besteed(toekenning, body));

        assertThat(antwoorden).containsOnly(200, 201).containsOnlyOnce(201);
        get("rijk", "/toekenningen/" + toekenning).body("besteedCents", equalTo(10));
        assertTheLedgerHolds();
    }

    @Test
    void expendituresAndTheirCorrectionsCrossWithoutWaitingForEachOtherForEver() throws Exception {
        var toekenning = vers(1000);
        List<UUID> geboekt = new ArrayList<>();
        for (int i = 0; i < MANY / 2; i++) {
            var besteding = bestedingBody(10, "2022-04-01");
            assertThat(besteed(toekenning, besteding)).isEqualTo(201);
            geboekt.add(id(besteding));
        }

        var antwoorden =
                atOnce(i -> {
                    var body = bestedingBody(10, "2022-04-02");
                    if (i % 2 == 0) {
                        return besteed(toekenning, body);
                    }
                    body.put("reden", "DUBBEL_GEBOEKT");
                    return post(
                                    ALMERE,
                                    "/toekenningen/%s/bestedingen/%s/correcties"
                                            .formatted(toekenning, geboekt.get(i / 2)),
                                    body)
                            .extract()
                            .statusCode();
                });

        assertThat(antwoorden).containsOnly(201);
        get("rijk", "/toekenningen/" + toekenning).body("besteedCents", equalTo(10 * MANY / 2));
        assertTheLedgerHolds();
    }

    @Test
    void correctionsOfOneExpenditureNeverTakeBackMoreThanItWas() throws Exception {
        var toekenning = vers(1000);
        var besteding = bestedingBody(500, "2022-04-01");
        assertThat(besteed(toekenning, besteding)).isEqualTo(201);

        var antwoorden =
                atOnce(i -> {
                    var body = bestedingBody(30, "2022-04-02");
                    body.put("reden", "VERKEERD_BEDRAG");
                    return post(
                                    ALMERE,
                                    "/toekenningen/%s/bestedingen/%s/correcties"
                                            .formatted(toekenning, id(besteding)),
                                    body)
                            .extract()
                            .statusCode();
                });

        assertThat(antwoorden).containsOnly(201, 409);
        assertThat(Collections.frequency(antwoorden, 201)).isEqualTo(500 / 30);
        assertTheLedgerHolds();
    }

    private static int besteed(UUID toekenning, Map<String, Object> body) {
        return post(ALMERE, "/toekenningen/" + toekenning + "/bestedingen", body)
                .extract()
                .statusCode();
    }

    private static UUID vers(long cents) {
        return toekenning(
                tranche(regeling(code(), false), 2022, cents), "GM0034", cents, "2022-03-01");
    }

    /// Seen by the superuser, past every policy: balances are the sums of the postings, numbers are
    /// contiguous, debits equal credits, nothing is overdrawn.
    private void assertTheLedgerHolds() throws SQLException {
        var wrong =
                """
                SELECT count(*)
                  FROM rekening r
                  LEFT JOIN LATERAL (
                       SELECT count(*) AS aantal, coalesce(max(volgnummer), 0) AS hoogste,
                              coalesce(sum(bedrag_cents) FILTER (WHERE zijde = 'DEBET'), 0) AS debet,
                              coalesce(sum(bedrag_cents) FILTER (WHERE zijde = 'CREDIT'), 0) AS credit
                         FROM boekingsregel b WHERE b.rekening_id = r.rekening_id) b ON true
                 WHERE r.debet_cents <> b.debet OR r.credit_cents <> b.credit
                    OR r.volgnummer <> b.aantal OR r.volgnummer <> b.hoogste
                    OR (r.soort <> 'REGELING' AND b.debet > b.credit)
                """;
        assertThat(number(wrong)).isZero();
        assertThat(number("SELECT sum(debet_cents) - sum(credit_cents) FROM rekening")).isZero();
    }

    private long number(String sql) throws SQLException {
        var database = url.substring(url.lastIndexOf('/') + 1);
        try (var connection = PostgresServer.superuser(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String code() {
        return "C-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private static List<Integer> atOnce(Request request) throws Exception {
        List<Callable<Integer>> work =
                IntStream.range(0, MANY)
                        .<Callable<Integer>>mapToObj(i -> () -> request.send(i))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            List<Integer> results = new ArrayList<>();
            for (var future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private interface Request {
        int send(int i);
    }
}
