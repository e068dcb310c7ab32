package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The table of successions as known now says what walking them says, on every day, whatever was
/// told and in whatever order; and telling everything again makes the same table.
@QuarkusTest
@MetDatabase
class OpvolgingstandTest {
    private static final Instant LATER = Instant.parse("2021-06-15T00:00:00Z");
    private static final int REGISTERS = 40;
    @Inject Proefsector sector;
    @Inject Opvolgingstand stand;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private void vertel(Sobproef... sobs) {
        sector.verwerk(Stream.of(sobs).map(Sobproef::event).toList());
    }

    private static Sobproef over(int van, int naar, String op) {
        return sob(van).opgevolgdDoor(id(naar), op, 10_000).nieuweVersie(2, LATER);
    }

    private static Sobproef gesplitst(int van, String op) {
        return sob(van).opgevolgdDoor(id(van + 1), op, 6_000, "GM0001")
                .opgevolgdDoor(id(van + 2), op, 4_000, "GM0003")
                .nieuweVersie(2, LATER);
    }

    /// Both ways give the same, and this many rows.
    private void gelijkMet(int trajecten, int geld) {
        stand.vereisGelijk("");
        assertThat(stand.opvolging()).hasSize(trajecten);
        assertThat(stand.erfenis()).hasSize(geld);
    }

    @Test
    void whoWasOnlyRenamedCountsForItself() {
        vertel(sob(1), sob(id(1), "Anders").nieuweVersie(2, LATER));

        gelijkMet(0, 0);
    }

    @Test
    void aMergerMovesEachPredecessor() {
        vertel(sob(1), sob(2), sob(3), over(1, 3, "2021-07-01"), over(2, 3, "2021-07-01"));

        gelijkMet(2, 2);
    }

    @Test
    void aSplitGoesByMunicipalityAndByShare() {
        vertel(gesplitst(1, "2021-07-01"));

        // GM0001, GM0003 and all others; two shares
        gelijkMet(3, 2);
    }

    @Test
    void whatIsRevokedIsGone() {
        vertel(gesplitst(1, "2021-07-01"), over(3, 4, "2021-09-01"));
        vertel(sob(1).nieuweVersie(3, LATER.plusSeconds(60)));

        gelijkMet(1, 1);
    }

    @Test
    void aChainHasAnEndForEveryDay() {
        vertel(over(1, 2, "2020-01-01"));
        // first to 2; from 2021 to 3, for 1 as well as for 2; later to 4, for all three
        vertel(over(2, 3, "2021-01-01"));
        vertel(over(3, 4, "2022-01-01"));

        gelijkMet(3 + 2 + 1, 3 + 2 + 1);
    }

    @Test
    void aRowOfTwoHundredMergersHasAnEndForEachOfThemOnEveryDay() {
        var mergers = new Sobproef[200];
        for (int i = 0; i < mergers.length; i++) {
            mergers[i] = over(i, i + 1, LocalDate.of(2000, 1, 1).plusDays(i).toString());
        }

        vertel(mergers);

        // the first goes on to the second, the third ...: 200 ends in its life; the last one has
        // one
        assertThat(stand.opvolging()).hasSize(200 * 201 / 2);
        assertThat(stand.erfenis()).hasSize(200 * 201 / 2);
    }

    @Test
    void aChainThatIsBrokenInTheMiddleEndsThere() {
        vertel(over(1, 2, "2020-01-01"), over(2, 3, "2021-01-01"), over(3, 4, "2022-01-01"));
        vertel(sob(2).nieuweVersie(3, LATER.plusSeconds(60)));

        gelijkMet(2, 2);
    }

    @Test
    void waysThatPartAndMeetAgainAddUp() {
        vertel(gesplitst(1, "2021-07-01"), over(2, 4, "2022-01-01"), over(3, 4, "2022-01-01"));

        // 1: three ways until 2022 and three after it, shares over two, then over one; 2 and 3: one
        gelijkMet(3 + 3 + 2, 2 + 1 + 2);
    }

    @Test
    void aDuplicateAlwaysWasTheOtherAndFollowsIt() {
        vertel(sob(1).dubbelVan(id(2)).nieuweVersie(2, LATER), over(2, 3, "2021-07-01"));

        gelijkMet(2 + 1, 2 + 1);
    }

    @Test
    void aCircleThatIsOpenedLetsEverybodyGo() {
        vertel(over(1, 2, "2020-01-01"), over(2, 3, "2020-01-01"), over(3, 2, "2020-01-01"));
        gelijkMet(0, 0);

        vertel(sob(3).nieuweVersie(3, LATER.plusSeconds(60)));

        gelijkMet(2, 2);
    }

    @Test
    void onlyWhoIsOnAWayToTheChangeIsWalkedAgain() {
        vertel(over(1, 2, "2020-01-01"), over(11, 12, "2020-01-01"));
        var ander = stand.gemaaktBij(11);

        vertel(over(2, 3, "2021-01-01"));

        assertThat(stand.gemaaktBij(11)).isEqualTo(ander).isNotEmpty();
        gelijkMet(3 + 1, 3 + 1);
    }

    @Test
    void bothAgreeOnWhateverIsToldInWhateverOrder() {
        for (int zaad = 1; zaad <= REGISTERS; zaad++) {
            sector.leeg();
            var toeval = new Random(zaad);
            var verteld = register(toeval);
            Collections.shuffle(verteld, toeval);
            int stuk = 1 + toeval.nextInt(6);
            for (int van = 0; van < verteld.size(); van += stuk) {
                sector.verwerk(verteld.subList(van, Math.min(van + stuk, verteld.size())));
            }

            stand.vereisGelijk("register " + zaad);
            var gehouden = List.of(stand.opvolging(), stand.erfenis());
            herbouw(verteld, toeval);
            assertThat(List.of(stand.opvolging(), stand.erfenis()))
                    .as("register %d, told again", zaad)
                    .isEqualTo(gehouden);
        }
    }

    private void herbouw(List<CloudEvent> verteld, Random toeval) {
        var opnieuw = new ArrayList<>(verteld);
        Collections.shuffle(opnieuw, toeval);
        sector.leeg();
        sector.verwerk(opnieuw);
    }

    /// Eight companies, each told up to four times: going over into any other, divided, twice into
    /// the same, a duplicate, or nothing any more. Circles occur, and shares of nought.
    private static List<CloudEvent> register(Random toeval) {
        var verteld = new ArrayList<CloudEvent>();
        for (int s = 1; s <= 8; s++) {
            verteld.add(sob(s).event());
            for (int versie = 2; versie <= 1 + toeval.nextInt(4); versie++) {
                verteld.add(
                        willekeurig(s, toeval)
                                .nieuweVersie(versie, LATER.plusSeconds(60L * versie))
                                .event());
            }
        }
        return verteld;
    }

    private static Sobproef willekeurig(int s, Random toeval) {
        var sob = sob(s);
        if (toeval.nextInt(8) == 0) {
            return sob.dubbelVan(id(ander(s, toeval)));
        }
        for (int deel = toeval.nextInt(4); deel > 0; deel--) {
            sob =
                    sob.opgevolgdDoor(
                            id(ander(s, toeval)),
                            "202%d-0%d-01".formatted(toeval.nextInt(3), 1 + toeval.nextInt(3)),
                            toeval.nextInt(4) * 2_500,
                            gemeenten(toeval));
        }
        return sob;
    }

    private static String[] gemeenten(Random toeval) {
        return Stream.of("GM0001", "GM0002", "GM0003")
                .filter(gemeente -> toeval.nextInt(3) == 0)
                .toArray(String[]::new);
    }

    /// Mostly a later one, as in life; sometimes any.
    private static int ander(int s, Random toeval) {
        int ander = toeval.nextInt(5) == 0 ? 1 + toeval.nextInt(9) : s + 1 + toeval.nextInt(2);
        return ander == s ? s + 1 : ander;
    }
}
