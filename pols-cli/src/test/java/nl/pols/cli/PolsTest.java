package nl.pols.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolsTest {

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "test", "controleer"})
    void everyCommandHasHelp(String command) {
        assertThat(Pols.run(command, "--help")).isZero();
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(Pols.run("upp")).isEqualTo(2);
    }
}
