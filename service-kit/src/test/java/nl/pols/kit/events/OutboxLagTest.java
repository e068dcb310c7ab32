package nl.pols.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The role of the application sees its slot without a right that it doesn't have otherwise.
@QuarkusTest
@WithPostgres
class OutboxLagTest {

    @Inject OutboxLag lag;
    @Inject InboxStore store;

    @Test
    void theLogThatWaitsForTheConnectorIsMeasured() {
        long before = lag.slot().orElseThrow().bytes();
        store.run("SELECT pg_logical_emit_message(true, 'proef', repeat('x', 100000))");

        var slot = lag.slot().orElseThrow();

        assertThat(slot.name()).startsWith("pols_");
        assertThat(slot.active()).isFalse();
        assertThat(slot.bytes()).isGreaterThan(before + 100_000);
    }

    @Test
    void theMonitoringSeesIt() {
        var registry = new SimpleMeterRegistry();
        lag.register(new StartupEvent(), registry);

        assertThat(registry.get("pols.outbox.slot.achterstand.bytes").gauge().value())
                .isGreaterThan(0);
    }

    @Test
    void theHealthPageTellsIt() {
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks[0].name", equalTo("outbox (replication slot)"))
                .body("checks[0].data.slot", startsWith("pols_"))
                .body("checks[0].data.connector", equalTo("weg"))
                .body("checks[0].data.achterstandBytes", greaterThan(0));
    }

    @Test
    void aSlotThatIsTooFarBehindOrLostNeedsSomebody() {
        assertThat(lag.isTooFar(new OutboxLag.Slot("s", false, "reserved", 1L << 20))).isFalse();
        assertThat(lag.isTooFar(new OutboxLag.Slot("s", true, "extended", 1L << 30))).isTrue();
        assertThat(lag.isTooFar(new OutboxLag.Slot("s", false, "lost", 0))).isTrue();
    }
}
