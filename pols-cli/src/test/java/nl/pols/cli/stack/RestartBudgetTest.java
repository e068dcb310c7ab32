package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RestartBudget budget = new RestartBudget(clock());

    @Test
    void oneThatKeepsDyingIsNotStartedForEver() {
        takeAll(Component.KAFKA);
        assertThat(budget.take(Component.KAFKA)).isEmpty();
    }

    @Test
    void eachComponentHasItsOwn() {
        takeAll(Component.KAFKA);
        assertThat(budget.take(Component.CONNECT)).isPresent();
    }

    @Test
    void aQuietSpellGivesItBack() {
        takeAll(Component.KAFKA);
        now = now.plus(RestartBudget.SPELL).plusSeconds(1);
        assertThat(budget.take(Component.KAFKA)).isPresent();
    }

    @Test
    void eachPauseIsTwiceTheOneBefore() {
        assertThat(budget.take(Component.POSTGRES)).contains(Duration.ofSeconds(1));
        assertThat(budget.take(Component.POSTGRES)).contains(Duration.ofSeconds(2));
        assertThat(budget.take(Component.POSTGRES)).contains(Duration.ofSeconds(4));
    }

    private void takeAll(Component component) {
        for (int i = 0; i < RestartBudget.RESTARTS_IN_A_SPELL; i++) {
            assertThat(budget.take(component)).isPresent();
            now = now.plus(Duration.ofSeconds(1));
        }
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
