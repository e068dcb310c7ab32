package nl.pols.acceptance;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.pols.cli.stack.Component;
import nl.pols.cli.stack.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A storm of random postings on grants that are too small for all of them, while the ledger's
/// service and the database are killed under it. Every client says each posting again until it has
/// an answer. Afterwards: what was acknowledged is there once, what was refused isn't, no grant is
/// overspent, on every account debits and credits are those of its postings, every chain is whole
/// and every event arrived once. `-Dpols.boekingen=200000` makes it as large as the ledger's bar.
@ExtendWith(Suite.class)
class LedgerKillTest {

    private static final String GEMEENTE = "GM0599";
    private static final int POSTINGS = Integer.getInteger("pols.boekingen", 600);
    private static final int CLIENTS = POSTINGS > 10_000 ? 16 : 6;
    private static final int GRANTS = 3;

    /// Less than is asked for: about 24 cents a posting, net of what is taken back.
    private static final long GRANTED = POSTINGS * 5L;

    private static final long SEED = Long.getLong("pols.zaad", 4);

    /// Who is killed, and after which part of the postings.
    private record Kill(Component victim, int percentage) {}

    private static final List<Kill> KILLS =
            List.of(
                    new Kill(Component.FUNDING, 10),
                    new Kill(Component.POSTGRES, 40),
                    new Kill(Component.FUNDING, 70));

    private final Suite suite;
    private final Sector sector;
    private final List<UUID> grants = new ArrayList<>();

    LedgerKillTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void nothingIsLostNothingIsThereTwiceAndNothingIsOverspent() throws Exception {
        grant();

        var seen = storm();

        assertThat(seen.stream().mapToInt(Poster.Seen::refused).sum()).isPositive();
        for (UUID grant : grants) {
            long spent = seen.stream().mapToLong(s -> s.spent(grant)).sum();
            long postings = seen.stream().mapToLong(s -> s.postings(grant)).sum();
            assertThat(spent).isBetween(1L, GRANTED);
            assertThat(grantOf(grant).getLong("besteedCents")).isEqualTo(spent);
            assertThat(
                            number(
                                    "financiering",
                                    """
                                    SELECT count(*) FROM boeking b JOIN toekenning t
                                        ON t.besteed_rekening IN (b.debet_rekening, b.credit_rekening)
                                     WHERE t.toekenning_id = '%s'
                                    """
                                            .formatted(grant)))
                    .isEqualTo(postings);
            arrived(grant, postings);
        }
        theLedgerIsWhole();
    }

    private void theLedgerIsWhole() throws SQLException {
        var ledger = "financiering";
        assertThat(number(ledger, "SELECT sum(debet_cents) - sum(credit_cents) FROM rekening"))
                .isZero();
        assertThat(
                        number(
                                ledger,
                                "SELECT coalesce(sum(verschillen), 0) FROM grootboek_afstemmen()"))
                .isZero();
        // what ./pols verifieer grootboek asks
        assertThat(get("rijk", suite.at().financiering() + "/rekeningen/_verifieer"))
                .matches(proof -> proof.getBoolean("heel"), "every chain is whole");
    }

    private void grant() {
        var scheme = UUID.randomUUID();
        var tranche = UUID.randomUUID();
        var code = "STORM-" + scheme.toString().substring(0, 8);
        post(
                "/regelingen",
                """
                {"id":"%s","code":"%s","naam":"Storm","doel":"Storm","vrijBesteedbaar":true,
                 "terugvloeiing":false,"bron":"brief 001"}
                """
                        .formatted(scheme, code.toUpperCase(java.util.Locale.ROOT)));
        post(
                "/regelingen/" + scheme + "/tranches",
                """
                {"id":"%s","jaar":2022,"bedragCents":%d,"doel":"Storm"}
                """
                        .formatted(tranche, GRANTS * GRANTED));
        for (int i = 0; i < GRANTS; i++) {
            var grant = UUID.randomUUID();
            post(
                    "/toekenningen",
                    """
                    {"id":"%s","trancheId":"%s","ontvanger":{"soort":"GEMEENTE","code":"%s"},
                     "bedragCents":%d,"datum":"2022-01-01"}
                    """
                            .formatted(grant, tranche, GEMEENTE, GRANTED));
            grants.add(grant);
        }
    }

    /// The clients go on until everybody was killed and everything was said.
    private List<Poster.Seen> storm() throws Exception {
        var posters = new ArrayList<Poster>();
        for (int i = 0; i < CLIENTS; i++) {
            posters.add(new Poster(suite, GEMEENTE, grants, new Random(SEED + i)));
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<Poster.Seen>>();
            posters.forEach(poster -> running.add(threads.submit((Callable<Poster.Seen>) poster)));
            for (Kill kill : KILLS) {
                said(posters, POSTINGS * kill.percentage() / 100);
                suite.kill(kill.victim());
            }
            said(posters, POSTINGS);
            posters.forEach(Poster::finish);
            var seen = new ArrayList<Poster.Seen>();
            for (var one : running) {
                seen.add(one.get());
            }
            return seen;
        }
    }

    private static void said(List<Poster> posters, int postings) {
        await("%d postings were answered".formatted(postings))
                .atMost(ofMinutes(8))
                .until(() -> posters.stream().mapToInt(Poster::answers).sum() >= postings);
    }

    private void arrived(UUID grant, long postings) {
        var stand = suite.at().rapportage() + "/stand";
        await("every event is reported")
                .atMost(ofMinutes(3))
                .untilAsserted(() -> {
                    assertThat(
                                    number(
                                            "rapportage",
                                            "SELECT count(*) FROM bestedingversie WHERE"
                                                    + " toekenning_id = '%s'".formatted(grant)))
                            .isEqualTo(postings);
                    var now = get("beheer", stand);
                    assertThat(now.getLong("gaten")).isZero();
                    assertThat(now.getLong("dodeBrieven")).isZero();
                });
    }

    private JsonPath grantOf(UUID id) {
        return get("gemeente:" + GEMEENTE, suite.at().financiering() + "/toekenningen/" + id);
    }

    private JsonPath get(String als, String address) {
        return sector.als(als).get(address).then().statusCode(200).extract().jsonPath();
    }

    private void post(String path, String body) {
        sector.als("rijk").body(body).post(suite.at().financiering() + path).then().statusCode(201);
    }

    private long number(String database, String sql) throws SQLException {
        try (var connection = Superuser.of(suite.home()).connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
