package nl.pols.kit.proef;

import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.as;
import static nl.pols.kit.proef.KitApi.isProblem;
import static nl.pols.kit.proef.KitApi.json;
import static nl.pols.kit.proef.KitApi.kamer;
import static nl.pols.kit.proef.KitApi.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A POST with an Idempotency-Key can be repeated as often as the sender likes and happens once.
@QuarkusTest
@WithPostgres
class RepeatTest {
    @Inject Tenancy tenancy;
    @Inject AgroalDataSource dataSource;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void count() {
        KamerResource.CREATED.set(0);
    }

    private Response post(String key, String body) {
        return json(body).header("Idempotency-Key", key).post(KAMERS);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndHappensOnce() {
        var body = kamer(UUID.randomUUID(), "Zaal");

        var first = post(key, body).then().statusCode(201).extract();
        var second =
                post(key, body)
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .header("ETag", equalTo("\"1\""))
                        .contentType("application/json")
                        .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotNull();
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(KamerResource.CREATED).hasValue(1);
    }

    @Test
    void theKeyOfAnotherBodyIsRefused() {
        post(key, kamer(UUID.randomUUID(), "Zaal")).then().statusCode(201);

        isProblem(post(key, kamer(UUID.randomUUID(), "Zaal")).then(), 409, "sleutel-hergebruikt");
    }

    @Test
    void theKeyOfAnotherOrganisationIsAnotherKey() {
        var body = kamer(UUID.randomUUID(), "Zaal");
        post(key, body).then().statusCode(201);

        var other =
                as("gemeente:GM0344")
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(kamer(UUID.randomUUID(), "Zaal"))
                        .post(KAMERS);

        other.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusedRequestLeavesTheKeyFree() {
        isProblem(post(key, "{\"bedragCents\":1}").then(), 400, "ongeldige-invoer");

        post(key, kamer(UUID.randomUUID(), "Zaal")).then().statusCode(201);
    }

    @Test
    void aRequestWithoutTheScopeClaimsNothing() {
        var body = kamer(UUID.randomUUID(), "Zaal");
        isProblem(
                withToken(Tokens.withScopes("gemeente:GM0363", "register:lezen"))
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(KAMERS)
                        .then(),
                403,
                "niet-bevoegd");

        post(key, body).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRequestThatIsStillRunningIsNotStartedAgain() throws InterruptedException {
        var body = kamer(UUID.randomUUID(), KamerResource.SLOW);
        var first = CompletableFuture.supplyAsync(() -> post(key, body));
        KamerResource.ENTERED.acquire();

        isProblem(post(key, body).then(), 409, "verzoek-loopt-nog");

        KamerResource.MAY_LEAVE.release();
        first.join().then().statusCode(201);
        post(key, body).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void aClaimWhoseHolderDiedIsTakenOver() {
        var body = kamer(UUID.randomUUID(), "Zaal");
        post(key, body).then().statusCode(201);
        change("update idempotentie set status = null, begonnen_op = now() - interval '3 minutes'");

        post(key, body.replace("Zaal", "Hal")).then().statusCode(500);
        post(key, kamer(UUID.randomUUID(), "Hal")).then().statusCode(201);
    }

    @Test
    void aKeyThatIsNoKeyIsRefused() {
        isProblem(post("é", kamer(UUID.randomUUID(), "Zaal")).then(), 400, "ongeldige-invoer")
                .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var large = " ".repeat(2_000_000) + kamer(UUID.randomUUID(), "Zaal");

        isProblem(json(large).post(KAMERS).then(), 413, "bericht-te-groot");
        isProblem(post(key, large).then(), 413, "bericht-te-groot");
    }

    private void change(String sql) {
        tenancy.runAs(
                Organisatie.parse("gemeente:GM0363"),
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> {
                                    try (var connection = dataSource.getConnection();
                                            var statement = connection.createStatement()) {
                                        return statement.executeUpdate(sql);
                                    }
                                }));
    }
}
