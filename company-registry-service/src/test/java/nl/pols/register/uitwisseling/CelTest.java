package nl.pols.register.uitwisseling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cell of a table is never a formula, and never loses anything.
class CelTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+31 24", "-", "@naam", "\tnaam", "\rnaam", "'=1+1", "''=1+1", "''-"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsKeptFromItAndComesBack(String tekst) {
        assertThat(Cel.schrijf(tekst)).isEqualTo("'" + tekst);
        assertThat(Cel.lees(Cel.schrijf(tekst))).isEqualTo(tekst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Breed", "'s-Hertogenbosch", "!GO", "A=B", "'", "2018-01-01"})
    void otherTextsStandAsTheyAre(String tekst) {
        assertThat(Cel.schrijf(tekst)).isEqualTo(tekst);
        assertThat(Cel.lees(tekst)).isEqualTo(tekst);
    }
}
