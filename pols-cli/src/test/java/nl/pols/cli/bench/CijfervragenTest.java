package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.pols.cli.bench.Cijfervragen.Cijfervraag;
import nl.pols.cli.bench.Cijfervragen.Soort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CijfervragenTest {

    private final Cijfervragen vragen =
            new Cijfervragen(
                    Proefveld.json(
                            """
                            {"items":[
                              {"code":"A02","tijd":"PEILDATUM","filters":["gemeente"],"uitsplitsingen":["gemeente","regio"]},
                              {"code":"B02","tijd":"PERIODE","filters":["sob"],"uitsplitsingen":["sob"]},
                              {"code":"G04","tijd":"JAAR","filters":[],"uitsplitsingen":["regio"]}]}
                            """));

    @Test
    void aStockIsAskedOnADayAFlowOverAQuarterAndSomeOverAYear() {
        assertThat(paths(Soort.LANDELIJK, null))
                .hasSize(12 + 12 + 4)
                .contains(
                        "/indicatoren/A02/waarden?peildatum=2019-06-30",
                        "/indicatoren/B02/waarden?periode=2020-Q1",
                        "/indicatoren/G04/waarden?periode=2022");
    }

    @Test
    void onlyWhatAnIndicatorKnowsIsAskedOfIt() {
        assertThat(all(Soort.GEMEENTE, null))
                .extracting(Cijfervraag::indicator)
                .containsOnly("A02");
        assertThat(all(Soort.PER_REGIO, null))
                .extracting(Cijfervraag::indicator)
                .containsOnly("A02", "G04");
        assertThat(paths(Soort.GEMEENTE, null))
                .isNotEmpty()
                .allMatch(path -> path.contains("&gemeente=GM"))
                .noneMatch(path -> path.contains("uitsplitsing"));
    }

    @Test
    void bothDatesAreAskedWhenThereIsAMomentOfKnowledge() {
        assertThat(paths(Soort.PER_GEMEENTE, Instant.parse("2026-01-01T00:00:00Z")))
                .isNotEmpty()
                .allMatch(path ->
                        path.endsWith("&uitsplitsing=gemeente&kennisdatum=2026-01-01T00:00:00Z"));
    }

    @Test
    void aRoundAsksEachIndicatorOnce() {
        assertThat(vragen.ronden(Soort.LANDELIJK, null))
                .hasSize(12)
                .allSatisfy(round ->
                        assertThat(round)
                                .extracting(Cijfervraag::indicator)
                                .containsExactly("A02", "B02", "G04"));
    }

    private List<String> paths(Soort soort, @Nullable Instant known) {
        return all(soort, known).stream().map(Cijfervraag::path).distinct().toList();
    }

    private List<Cijfervraag> all(Soort soort, @Nullable Instant known) {
        return vragen.ronden(soort, known).stream().flatMap(List::stream).toList();
    }
}
