package nl.pols.financiering.grootboek;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Random postings from many at once, each sent again until it is answered, while the server's
/// processes are killed under them. Afterwards the ledger itself is asked: nothing is lost, nothing
/// is there twice, no bound is broken, debits are credits, every chain is whole.
@QuarkusTest
@WithPostgres
class GrootboekStormTest {

    private static final String ALMERE = "gemeente:GM0034";
    private static final int CLIENTS = 12;
    private static final int POSTINGS = 60;
    private static final long SEED = 20220523;

    @ConfigProperty(name = "pols.db.url")
    String url;

    private final List<UUID> grants = new ArrayList<>();
    private final Queue<UUID> booked = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Made> commitments = new ConcurrentLinkedQueue<>();
    private final Queue<Made> expenditures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger(CLIENTS);
    private final Semaphore answered = new Semaphore(0);

    private record Made(UUID grant, UUID id) {}

    @BeforeEach
    void threeGrantsThatAreTooSmallForAll() {
        var code = "X-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        var tranche = tranche(regeling(code, false), 2022, 10_000);
        for (int i = 0; i < 3; i++) {
            grants.add(toekenning(tranche, "GM0034", 3_000, "2022-03-01"));
        }
    }

    @Test
    void nothingIsLostAndNothingIsThereTwiceWhateverIsKilled() throws Exception {
        int killed = storm();

        assertThat(killed).isPositive();
        assertThat(booked).hasSizeGreaterThan(POSTINGS);
        assertThat(refused).isNotEmpty();
        assertThat(
                        number(
                                "SELECT count(*) FROM boeking WHERE boeking_id = ANY ('%s')"
                                        .formatted(in(booked))))
                .isEqualTo(booked.size());
        assertThat(
                        number(
                                "SELECT count(*) FROM boeking WHERE boeking_id = ANY ('%s')"
                                        .formatted(in(refused))))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(*) FROM rekening WHERE soort <> 'REGELING' AND"
                                        + " debet_cents > credit_cents"))
                .isZero();
        assertThat(number("SELECT sum(debet_cents) - sum(credit_cents) FROM rekening")).isZero();
        assertThat(number("SELECT coalesce(sum(verschillen), 0) FROM grootboek_afstemmen()"))
                .isZero();
        // what was killed while nobody used it is found by who asks next
        await().untilAsserted(() ->
                get("rijk", "/rekeningen/_verifieer").statusCode(200).body("heel", equalTo(true)));
    }

    private int storm() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var chance = new Random(SEED + i);
            work.add(() -> client(chance));
        }
        work.add(this::kill);
        try (var threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            var results = threads.invokeAll(work);
            for (var result : results) {
                result.get();
            }
            return results.getLast().get();
        }
    }

    private int client(Random chance) {
        try {
            for (int i = 0; i < POSTINGS; i++) {
                one(chance);
            }
            return 0;
        } finally {
            busy.decrementAndGet();
        }
    }

    private void one(Random chance) {
        var grant = grants.get(chance.nextInt(grants.size()));
        var body = bestedingBody(1 + chance.nextInt(40), "2022-04-01");
        var made = new Made(grant, id(body));
        switch (chance.nextInt(5)) {
            case 0 -> {
                if (send(grant, "/verplichtingen", body)) {
                    commitments.add(made);
                }
            }
            case 1 -> {
                var commitment = commitments.peek();
                if (commitment != null) {
                    body.put("verplichtingId", commitment.id());
                    send(commitment.grant(), "/bestedingen", body);
                }
            }
            case 2 -> {
                var spent = expenditures.poll();
                if (spent != null) {
                    body.put("reden", "OVERIG");
                    send(spent.grant(), "/bestedingen/" + spent.id() + "/correcties", body);
                }
            }
            default -> {
                if (send(grant, "/bestedingen", body)) {
                    expenditures.add(made);
                }
            }
        }
    }

    /// Until it is answered; now and then also once more after that.
    private boolean send(UUID grant, String path, Map<String, Object> body) {
        for (int i = 0; i < 200; i++) {
            int status = post(ALMERE, "/toekenningen/" + grant + path, body).extract().statusCode();
            answered.release();
            if (status == 201 || status == 200) {
                booked.add(id(body));
                return true;
            }
            if (status == 409) {
                refused.add(id(body));
                return false;
            }
            assertThat(status).isGreaterThanOrEqualTo(500);
        }
        throw new AssertionError("Never answered");
    }

    /// Two processes of the server after every 25 answers.
    private int kill() throws Exception {
        int killed = 0;
        while (busy.get() > 0) {
            if (!answered.tryAcquire(25, 1, TimeUnit.SECONDS)) {
                continue;
            }
            killed +=
                    (int)
                            number(
                                    """
                                    SELECT count(pg_terminate_backend(pid)) FROM (
                                        SELECT pid FROM pg_stat_activity
                                         WHERE datname = current_database() AND usename LIKE '%_app'
                                         ORDER BY random() LIMIT 2) p
                                    """);
        }
        return killed;
    }

    private static String in(Queue<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).distinct().toList()) + "}";
    }

    private long number(String sql) throws SQLException {
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
