package nl.pols.trajectregistratie.beschutwerk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The catalogue of rules for sheltered work.
class BeschutregelsTest {
    @Test
    void everyRuleHasTwoSentencesAndASourceAndItsOwnId() {
        assertThat(Beschutregels.ALLE)
                .allSatisfy(regel -> {
                    assertThat(regel.id()).startsWith("BW-");
                    assertThat(regel.nl()).endsWith(".");
                    assertThat(regel.en()).endsWith(".");
                    assertThat(regel.bron()).isNotBlank();
                })
                .extracting(regel -> regel.id())
                .doesNotHaveDuplicates();
    }
}
