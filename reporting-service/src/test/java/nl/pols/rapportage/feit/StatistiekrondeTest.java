package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL knows of a table that was filled just now, and isn't asked to look again until it has
/// doubled.
@QuarkusTest
@MetDatabase
class StatistiekrondeTest {
    private static final String BEKENDE_RIJEN =
            "(SELECT FROM pg_class, generate_series(1, reltuples::int) WHERE relname = '%s') r";

    @Inject Proefsector sector;
    @Inject Statistiekronde ronde;

    @BeforeEach
    void leeg() {
        sector.leeg();
        sector.uitvoeren("ANALYZE pseudoniemwissel");
    }

    @Test
    void aTableThatFilledIsLookedAt() {
        vul(3_000);
        ververs();
        assertThat(bekend()).isEqualTo(3_000);
    }

    @Test
    void oneThatGrewALittleIsNot() {
        vul(3_000);
        ververs();
        vul(2_000);
        ververs();
        assertThat(bekend()).isEqualTo(3_000);
    }

    private void vul(int rijen) {
        sector.uitvoeren(
                "INSERT INTO pseudoniemwissel SELECT gen_random_uuid(), gen_random_uuid() FROM"
                        + " generate_series(1, %d); SELECT pg_stat_force_next_flush()"
                                .formatted(rijen));
    }

    /// Also where the service's own round has it in hand.
    private void ververs() {
        while (ronde.ververs().isPresent()) {
            Thread.onSpinWait();
        }
    }

    private int bekend() {
        return sector.tel(BEKENDE_RIJEN.formatted("pseudoniemwissel"));
    }
}
