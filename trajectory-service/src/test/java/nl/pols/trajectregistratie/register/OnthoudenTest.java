package nl.pols.trajectregistratie.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnthoudenTest {

    private static final UUID EEN = new UUID(1, 1);
    private static final UUID TWEE = new UUID(2, 2);

    private Instant nu = Instant.parse("2026-11-21T10:00:00Z");
    private final Onthouden geheugen =
            new Onthouden(
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return nu;
                        }
                    });

    @Test
    void remembersForTwoSecondsWhoServesWhom() {
        geheugen.onthoud("GM0363", Map.of(EEN, Bediening.nieuw()));

        nu = nu.plusMillis(1_999);
        assertThat(geheugen.alle("GM0363", List.of(EEN))).containsOnlyKeys(EEN);
        nu = nu.plusMillis(1);
        assertThat(geheugen.alle("GM0363", List.of(EEN))).isNull();
    }

    @Test
    void knowsNothingOfAnotherMunicipalityOrWhenOneOfThemIsMissing() {
        geheugen.onthoud("GM0363", Map.of(EEN, Bediening.nieuw()));

        assertThat(geheugen.alle("GM0599", List.of(EEN))).isNull();
        assertThat(geheugen.alle("GM0363", List.of(EEN, TWEE))).isNull();
    }

    @Test
    void forgetsAllWhenTheRegisterChanges() {
        geheugen.onthoud("GM0363", Map.of(EEN, Bediening.nieuw()));

        geheugen.vergeet(new BekendGeworden(Set.of(BekendGeworden.sob(TWEE))));

        assertThat(geheugen.alle("GM0363", List.of(EEN))).isNull();
    }
}
