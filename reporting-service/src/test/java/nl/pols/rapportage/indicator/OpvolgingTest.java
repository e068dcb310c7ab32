package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A merger moves figures to the successor and changes no total (letter 002, domain R2).
@QuarkusTest
@MetDatabase
class OpvolgingTest {
    private static final UUID NOORD = UUID.fromString("00000000-0000-7000-8000-000000000011");
    private static final UUID ZUID = UUID.fromString("00000000-0000-7000-8000-000000000012");
    private static final UUID SAMEN = UUID.fromString("00000000-0000-7000-8000-000000000013");
    private static final UUID GROOT = UUID.fromString("00000000-0000-7000-8000-000000000014");
    private static final Instant FUSIE_BEKEND = Instant.parse("2021-06-15T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    /// Noord (3 trajectories) and Zuid (4) become Samen (2 of its own) on 1 July 2021.
    @BeforeEach
    void fusie() {
        sector.leeg();
        sector.vertel(
                Events.sob(NOORD, "Noord"),
                Events.sob(ZUID, "Zuid"),
                Events.sob(SAMEN, "Samen"),
                Events.opgevolgd(NOORD, 2, "Noord", SAMEN, LocalDate.of(2021, 7, 1), FUSIE_BEKEND),
                Events.opgevolgd(ZUID, 2, "Zuid", SAMEN, LocalDate.of(2021, 7, 1), FUSIE_BEKEND));
        var bekend = Instant.parse("2021-01-01T00:00:00Z");
        sector.vertel(
                Stream.of(bij(3, NOORD), bij(4, ZUID), bij(2, SAMEN))
                        .flatMap(s -> s)
                        .map(t -> t.nieuweVersie(1, bekend)));
    }

    private static Stream<Trajectproef> bij(int aantal, UUID sob) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> traject().van("2021-01-01").bij("GM0363", sob));
    }

    private List<String> perSob(String code, String moment, @Nullable Instant kennis) {
        return vragen.vraag(code, moment, kennis, Map.of(), Dimensie.SOB).waarden().stream()
                .map(w -> w.dimensies().get("sobNaam") + " " + Vragen.breuk(w))
                .sorted()
                .toList();
    }

    @Test
    void theDayBeforeEachCountsItsOwn() {
        assertThat(perSob("A02", "2021-06-30", null))
                .containsExactly("Noord 3", "Samen 2", "Zuid 4");
    }

    @Test
    void fromTheDayItselfAllCountForTheSuccessor() {
        // 3 + 4 + 2 = 9
        assertThat(perSob("A02", "2021-07-01", null)).containsExactly("Samen 9");
    }

    @Test
    void theMergerYearCountsEveryTrajectoryOnce() {
        // the end of the period decides: the first half still has three companies, the year has one
        assertThat(perSob("A01", "2021-H1", null)).containsExactly("Noord 3", "Samen 2", "Zuid 4");
        assertThat(perSob("A01", "2021", null)).containsExactly("Samen 9");
        assertThat(vragen.breuk("A01", "2021", null)).isEqualTo("9");
    }

    @Test
    void beforeTheMergerWasKnownTheAnswerWasAnother() {
        assertThat(perSob("A02", "2021-07-01", FUSIE_BEKEND.minusSeconds(1)))
                .containsExactly("Noord 3", "Samen 2", "Zuid 4");
    }

    @Test
    void aChainOfMergersLeadsToItsEnd() {
        sector.vertel(
                Events.sob(GROOT, "Groot"),
                Events.opgevolgd(SAMEN, 2, "Samen", GROOT, LocalDate.of(2022, 1, 1), FUSIE_BEKEND));

        assertThat(perSob("A02", "2022-05-23", null)).containsExactly("Groot 9");
        assertThat(perSob("A02", "2021-12-31", null)).containsExactly("Groot 0", "Samen 9");
    }

    @Test
    void aFilterOnTheSuccessorTakesItsPredecessorsAlong() {
        var samen = Map.of(Dimensie.SOB, SAMEN.toString());

        assertThat(vragen.vraag("A02", "2021-07-01", null, samen, null).totaal(null).teller())
                .isEqualTo(9);
        assertThat(vragen.vraag("A02", "2021-06-30", null, samen, null).totaal(null).teller())
                .isEqualTo(2);
    }

    @Test
    void moneyMovesAlongToo() {
        // Noord 100 and Zuid 200 over the first half, Samen 50 + 400: 750 cents for Samen, 750 in
        // all
        opgave(1, NOORD, "2021-01-01", "2021-06-30", 100);
        opgave(2, ZUID, "2021-01-01", "2021-06-30", 200);
        opgave(3, SAMEN, "2021-01-01", "2021-06-30", 50);
        opgave(4, SAMEN, "2021-07-01", "2021-12-31", 400);

        assertThat(perSob("B01", "2021", null)).containsExactly("Samen 750");
        assertThat(perSob("B01", "2021-H1", null))
                .containsExactly("Noord 100", "Samen 50", "Zuid 200");
        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("750");
        // 750 / 9 running on the last day of the year
        assertThat(perSob("B06", "2021", null)).contains("Samen 750/9");
    }

    private void opgave(int nummer, UUID sob, String van, String tot, long cents) {
        sector.vertel(
                Events.opgave(
                        new UUID(7, nummer),
                        1,
                        sob,
                        van,
                        tot,
                        new long[] {cents, cents * 10, 0, 0},
                        Trajectproef.BEKEND));
    }

    @Test
    void aCircleOfSuccessorsEndsAndLosesNothing() {
        sector.vertel(
                Events.opgevolgd(SAMEN, 2, "Samen", NOORD, LocalDate.of(2022, 1, 1), FUSIE_BEKEND));

        var totaal =
                vragen.vraag("A02", "2022-05-23", null, Map.of(), Dimensie.SOB).waarden().stream()
                        .mapToLong(w -> w.teller() == null ? 0 : w.teller())
                        .sum();
        assertThat(totaal).isEqualTo(9);
    }
}
