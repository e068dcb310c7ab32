package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A link between figures takes off, or has more than, what the figures themselves count.
class VerschilTest {
    @ParameterizedTest(name = "{0} has the trajectories of A01")
    @ValueSource(
            strings = {
                "helft",
                "erbij",
                "begonnen-over",
                "begonnen-zonder-werk",
                "begonnen-bekend",
                "beeindigd-over",
                "beeindigd-zonder-werk",
                "beeindigd-bekend"
            })
    void whoIsOfAHalfYearIsWhoA01Counts(String naam) {
        var a01 = Indicatoren.leesSql("A01");
        var voorwaarde =
                a01.substring(
                                a01.indexOf("WHERE ") + 6,
                                a01.indexOf("\n  AND {traject.voorwaarde}"))
                        .replace(":van", "helft.van")
                        .replace(":tot", "helft.tot");

        assertThat(Verschil.tekst(naam)).contains(voorwaarde);
    }
}
