package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Opgaveproef.opgave;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Opgaveproef;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The question of the motion Van Kent, by hand: is any company dependent on production work in
/// trajectories, and why.
@QuarkusTest
@MetDatabase
class AfhankelijkheidTest {
    private static final UUID A = new UUID(0x7000L, 0x8000000000000001L);
    private static final UUID B = new UUID(0x7000L, 0x8000000000000002L);
    private static final UUID C = new UUID(0x7000L, 0x8000000000000003L);
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private void vertel(Opgaveproef... opgaven) {
        for (Opgaveproef opgave : opgaven) {
            sector.vertel(opgave.event());
        }
    }

    private String oordeel(String onderdeel) {
        return vragen.breuk("B07", "2021", onderdeel);
    }

    /// | | trajectories | all turnover | costs of trajectories | share | coverage |
    /// |---|---|---|---|---|---|
    /// | A | 6 100 000.00 | 420 000 000.00 | 15 250 000.00 | 1.4524 % | 40.00 % |
    /// | B | 3 500 000.00 | 250 000 000.00 | 9 050 000.00 | 1.4000 % | 38.67 % |
    /// | C | 1 500 000.00 | 122 857 142.86 | 5 000 000.00 | 1.2209 % | 30.00 % |
    /// | sum | 11 100 000.00 | 792 857 142.86 | 29 300 000.00 | 1.4000 % | 37.88 % |
    private void deBrief() {
        vertel(
                opgave(A, 610_000_000L, 42_000_000_000L, 1_525_000_000L),
                opgave(B, 350_000_000L, 25_000_000_000L, 905_000_000L),
                opgave(C, 150_000_000L, 12_285_714_286L, 500_000_000L));
    }

    @Test
    void f010ToF015FollowFromTheStatementsOfThreeCompanies() {
        deBrief();

        // 6.1 + 3.5 + 1.5 = 11.1 million; 15.25 + 9.05 + 5 = 29.3 million; 11.1 - 29.3 = -18.2
        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("1110000000");
        assertThat(waarde("B02")).isEqualTo("0.0140");
        assertThat(vragen.breuk("B03", "2021", null)).isEqualTo("2930000000");
        assertThat(waarde("B04")).isEqualTo("0.3788");
        assertThat(vragen.breuk("B05", "2021", "voor gemeentelijke bijdrage"))
                .isEqualTo("-1820000000");
    }

    private String waarde(String code) {
        return String.valueOf(vragen.vraag(code, "2021").totaal(null).waarde());
    }

    @Test
    void f009TheSectorOfTheLetterIsNotDependentNorIsAnyCompany() {
        deBrief();

        assertThat(oordeel("samen niet afhankelijk")).isEqualTo("1/1");
        assertThat(oordeel("niet afhankelijk")).isEqualTo("3/3");
        assertThat(oordeel("afhankelijk")).isEqualTo("0/3");
    }

    /// | | share in ten-thousandths | coverage in ten-thousandths |
    /// |---|---|---|
    /// | together | 11.1 of 792.9 million | 11.1 of 29.3 million |
    /// | the middle of three | B: 140.00 | B: 3 867.4 |
    /// | nine of ten, 0.9 x 2 = 1.8 | 140.00 + 0.8 x 5.24 = 144.19 | 3 867.4 + 0.8 x 132.6 = 3 973.5 |
    @Test
    void theSpreadShowsWhatTheMeanHides() {
        deBrief();

        assertThat(spreiding("aandeel in omzet: samen")).isEqualTo("1110000000/79285714286");
        assertThat(spreiding("aandeel in omzet: mediaan")).isEqualTo("140/10000");
        assertThat(spreiding("aandeel in omzet: P90")).isEqualTo("144/10000");
        assertThat(spreiding("aandeel in omzet: bedrijven boven de drempel")).isEqualTo("0/3");
        assertThat(spreiding("kostendekking: samen")).isEqualTo("1110000000/2930000000");
        assertThat(spreiding("kostendekking: mediaan")).isEqualTo("3867/10000");
        assertThat(spreiding("kostendekking: P90")).isEqualTo("3973/10000");
        assertThat(spreiding("kostendekking: bedrijven boven 100 %")).isEqualTo("0/3");
    }

    @Test
    void oneDependentCompanyShowsInTheSpreadAndNotInTheSum() {
        // A 600 of 1 000 = 60 % and 600 of 500 = 120 %; B and C nothing of 10 000. Together 600 of
        // 21 000 = 2.9 % and 600 of 2 500 = 24 %; middle 0; nine of ten 0 + 0.8 x 60 % = 48 %
        vertel(
                opgave(A, 600, 1_000, 500),
                opgave(B, 0, 10_000, 1_000),
                opgave(C, 0, 10_000, 1_000));

        assertThat(spreiding("aandeel in omzet: samen")).isEqualTo("600/21000");
        assertThat(spreiding("aandeel in omzet: mediaan")).isEqualTo("0/10000");
        assertThat(spreiding("aandeel in omzet: P90")).isEqualTo("4800/10000");
        assertThat(spreiding("aandeel in omzet: bedrijven boven de drempel")).isEqualTo("1/3");
        assertThat(spreiding("kostendekking: P90")).isEqualTo("9600/10000");
        assertThat(spreiding("kostendekking: bedrijven boven 100 %")).isEqualTo("1/3");
    }

    private String spreiding(String onderdeel) {
        return vragen.breuk("B08", "2021", onderdeel);
    }

    @Test
    void dependentTakesMoreThanItsCostAndMoreThanATenthOfTurnover() {
        // A 101 > 100 and 101 of 1 000 = 10.1 %; B 100 = 100 and 10 % exactly: neither; C 101 > 100
        // but 101 of 1 010 = 10 %: one of both. Together 302 of 3 010 = 10.03 % and 302 > 300
        vertel(
                opgave(A, 101, 1000, 100).kosten(9000, 0),
                opgave(B, 100, 1000, 100).kosten(9000, 0),
                opgave(C, 101, 1010, 100).kosten(9000, 0));

        assertThat(oordeel("afhankelijk")).isEqualTo("1/3");
        assertThat(oordeel("volgen")).isEqualTo("1/3");
        assertThat(oordeel("niet afhankelijk")).isEqualTo("1/3");
        assertThat(oordeel("reden: kostendekking boven 100 %")).isEqualTo("2/3");
        assertThat(oordeel("reden: aandeel in omzet boven de drempel")).isEqualTo("1/3");
        assertThat(oordeel("samen afhankelijk")).isEqualTo("1/1");
    }

    @Test
    void theShiftTestTakesAwayTheTurnoverAndWhatItAvoids() {
        // A: 10 000 + 30 + 20 + 10 - 10 010 = 50; without 100 of turnover and 20 of direct costs:
        // -30
        // B: 10 000 - 9 920 = 80; without 100 and 20: 0, which is not below nought
        // C: 10 000 - 10 001 = -1: it was below nought already
        vertel(
                opgave(A, 100, 10_000, 200).kosten(10_010, 20).bijdragen(30, 20, 10),
                opgave(B, 100, 10_000, 200).kosten(9_920, 20),
                opgave(C, 100, 10_000, 200).kosten(10_001, 0));

        assertThat(perSob("reden: resultaat slaat om zonder trajectproductie"))
                .containsExactly("1/1", "0/1", "0/1");
        assertThat(perSob("afhankelijk")).containsExactly("1/1", "0/1", "0/1");
    }

    @Test
    void aCustomerWithMoreThanHalfOfTheHoursIsWatched() {
        // A: K1 has 30 + 21 of 101 = 50.5 %; B: K1 has 50 of 100; C tells shares, no orders
        vertel(
                opgave(A, 1, 1000, 100)
                        .kosten(9000, 0)
                        .opdracht("K1", 30, 0, 0)
                        .opdracht("K2", 50, 0, 0)
                        .opdracht("K1", 21, 0, 0),
                opgave(B, 1, 1000, 100)
                        .kosten(9000, 0)
                        .opdracht("K1", 50, 0, 0)
                        .opdracht("K2", 50, 0, 0),
                opgave(C, 1, 1000, 100).kosten(9000, 0).klant("K7", 50.01).klant("K8", 10));

        assertThat(perSob("reden: een klant boven de helft van de trajecturen"))
                .containsExactly("1/1", "0/1", "1/1");
        assertThat(oordeel("volgen")).isEqualTo("2/3");
    }

    @Test
    void whatOthersCouldHaveDoneIsReplaceable() {
        // orders of A: 10 - 4 = 6 of 40 hours, 5 - 9 < 0: 0 of 10; of B: 2.5 - 0 of 10. 8.5 of 60 h
        vertel(
                opgave(A, 1, 1000, 100).opdracht("K1", 10, 30, 4).opdracht("K2", 5, 5, 9),
                opgave(B, 1, 1000, 100).opdracht("K1", 2.5, 7.5, 0),
                opgave(C, 1, 1000, 100));

        assertThat(oordeel("niet te vervangen uren")).isEqualTo("850/6000");
        assertThat(oordeel("opdrachten niet te leveren zonder trajecturen")).isEqualTo("2/3");
        assertThat(perSob("niet te vervangen uren")).containsExactly("600/5000", "250/1000", "0/0");
    }

    @Test
    void aSuccessorInheritsTheVerdict() {
        sector.vertel(Events.sob(A, "Een"), Events.sob(B, "Twee"));
        vertel(opgave(A, 100, 500, 50).kosten(9000, 0), opgave(B, 0, 500, 100).kosten(9000, 0));
        assertThat(oordeel("afhankelijk")).isEqualTo("1/2");

        sector.vertel(
                Events.opgevolgd(
                        A,
                        2,
                        "Een",
                        B,
                        java.time.LocalDate.of(2021, 7, 1),
                        java.time.Instant.parse("2021-08-01T00:00:00Z")));

        // together 100 of 1 000 and 100 of 150: neither
        assertThat(oordeel("niet afhankelijk")).isEqualTo("1/1");
    }

    private List<String> perSob(String onderdeel) {
        return vragen.vraag("B07", "2021", null, Map.of(), Dimensie.SOB).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(Vragen::breuk)
                .toList();
    }
}
