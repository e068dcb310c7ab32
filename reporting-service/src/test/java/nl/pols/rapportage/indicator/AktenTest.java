package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.Test;

/// Acts of succession that letter 002 counted, from a register small enough to count by hand.
@QuarkusTest
@MetDatabase
class AktenTest extends Registerproef {
    private void akte(int nummer, String soort, String op, int... sobs) {
        sector.vertel(
                Sobproef.rechtsopvolging(
                        nummer,
                        "vastgesteld",
                        soort,
                        LocalDate.parse(op),
                        Sobproef.BEKEND,
                        IntStream.of(sobs).mapToObj(Sobproef::id).toArray(java.util.UUID[]::new)));
    }

    @Test
    void letter002SevenRenamesAndAMergerOfThree() {
        vertel(IntStream.range(1, 12).mapToObj(Sobproef::sob));
        for (int n = 1; n <= 7; n++) {
            akte(n, "NAAMSWIJZIGING", "2018-0%d-01".formatted(n), n);
        }
        akte(8, "FUSIE", "2018-07-01", 8, 9, 10, 11);
        akte(9, "OPHEFFING", "2019-01-01", 7, 6);

        assertThat(vragen.breuk("H04", "2018", null)).isEqualTo("8");
        assertThat(vragen.breuk("H04", "2018", "naamswijziging")).isEqualTo("7");
        assertThat(vragen.breuk("H04", "2018", "fusie")).isEqualTo("1");
        assertThat(vragen.breuk("H04", "2018", "opgegaan in een fusie")).isEqualTo("3");
        assertThat(vragen.breuk("H04", "2018", "opheffing")).isEqualTo("0");
        assertThat(vragen.breuk("H04", "2019", "opheffing")).isEqualTo("1");
        // 2 renames each in the first and second quarter's end months: 3 + 3 + (1 + the merger)
        assertThat(
                        vragen
                                .vraag("H04", "2018", null, Map.of(), Dimensie.PERIODE)
                                .waarden()
                                .stream()
                                .filter(w -> w.onderdeel() == null)
                                .map(w -> w.teller()))
                .containsExactly(3L, 3L, 2L, 0L);
    }

    @Test
    void aRevokedActIsNoneFromTheDayThatIsKnown() {
        vertel(Stream.of(sob(1), sob(2)));
        akte(1, "FUSIE", "2021-01-01", 1, 2);
        sector.vertel(
                Sobproef.rechtsopvolging(
                        1,
                        "ingetrokken",
                        "FUSIE",
                        LocalDate.of(2021, 1, 1),
                        Trajectproef.BEKEND,
                        id(1),
                        id(2)));

        assertThat(vragen.breuk("H04", "2021", "fusie")).isEqualTo("0");
        var toen = vragen.vraag("H04", "2021", Trajectproef.BEKEND.minusSeconds(1), Map.of(), null);
        assertThat(toen.totaal("fusie").teller()).isEqualTo(1);
    }
}
