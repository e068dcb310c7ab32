package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.pols.statistischebeveiliging.proef.Standen;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;

/// A group that nobody enters. By hand: 30, 50 and 60 at the end of a year (140), 27, 38 and 60 a
/// year later (125), so 3, 12 and nobody left (15). No figure is of fewer than ten people, but 30 -
/// 27 is.
class AfbouwTest {
    private static final Levering EERST = levering("stand", 30, 50, 60);
    private static final Levering LATER = levering("stand", 27, 38, 60);
    private static final Levering WEG = levering("weg", 3, 12, 0);
    private static final Plaats G1 = Plaats.van("gebied", "G1");
    private static final Plaats G2 = Plaats.van("gebied", "G2");
    private static final Plaats G3 = Plaats.van("gebied", "G3");
    private static final Set<Plaats> ALLES = Set.of(G1, G2, G3, Plaats.TOTAAL);
    private static final Set<Plaats> ZONDER_G1_EN_G2 = Set.of(G3, Plaats.TOTAAL);

    private final AtomicLong uren = new AtomicLong();

    /// At every look an hour has gone by.
    private final Beveiliging beveiliging =
            new Beveiliging(
                    Parameters.STANDAARD, () -> Duration.ofHours(uren.incrementAndGet()).toNanos());

    private static Naast eerder(String naam, Levering weg, Set<Plaats> getoond) {
        return naast(naam, true, weg, getoond);
    }

    private static Naast naast(String naam, boolean isGeheel, Levering weg, Set<Plaats> getoond) {
        var verborgen = new HashSet<>(ALLES);
        verborgen.removeAll(getoond);
        return new Naast(naam, isGeheel, false, weg, getoond, verborgen);
    }

    /// @param eerder the nearest first
    private Set<Plaats> geheim(Levering stand, Naast... eerder) {
        return geheim(beveilig(stand, new Afbouw("nu", List.of(eerder), List.of())));
    }

    private Afbouwbeveiligd beveilig(Levering stand, Afbouw afbouw) {
        var veilig = beveiliging.beveilig(stand, Map.of(), afbouw);
        assertThat(Standen.val(veilig).houdt()).isTrue();
        assertThat(veilig.beveiligd().verslag().vergroofd()).isEmpty();
        return veilig;
    }

    private static Set<Plaats> geheim(Afbouwbeveiligd veilig) {
        var geheim = new HashSet<Plaats>();
        veilig.beveiligd()
                .uitgave()
                .cellen()
                .forEach((plaats, cijfer) -> {
                    if (cijfer.staat() == Staat.GEHEIM) {
                        geheim.add(plaats);
                    }
                });
        return geheim;
    }

    /// 27 with it the 38: nobody left the third, so that can't have been more than it was.
    @Test
    void aStockHidesWhoLeftSinceTheOneThatIsOut() {
        assertThat(geheim(LATER)).isEmpty();
        var veilig =
                beveilig(LATER, new Afbouw("nu", List.of(eerder("toen", WEG, ALLES)), List.of()));

        assertThat(geheim(veilig)).containsExactlyInAnyOrder(G1, G2);
        assertThat(veilig.bewijs().delen())
                .singleElement()
                .satisfies(deel ->
                        assertThat(deel.beloofd())
                                .isEqualTo(
                                        Map.of(
                                                G1.met(Naast.AS, "vertrokken toen nu"),
                                                new Interval(0, 10))));
    }

    /// The later one was out before.
    @Test
    void theEarlierStockDrawnLaterHidesItToo() {
        var later = naast("later", false, WEG, ALLES);

        assertThat(geheim(beveilig(EERST, new Afbouw("nu", List.of(), List.of(later)))))
                .containsExactlyInAnyOrder(G1, G2);
    }

    /// 30, then 27 hidden, then 23: seven in two years, fewer than ten. 17 it may be shown as:
    /// thirteen.
    @Test
    void itIsShownAgainWhenTenHaveLeftSinceItWas() {
        var toen = eerder("toen", WEG, ALLES);

        assertThat(
                        geheim(
                                levering("stand", 23, 26, 60),
                                eerder("vorige", levering("weg", 4, 12, 0), ZONDER_G1_EN_G2),
                                toen))
                .containsExactlyInAnyOrder(G1, G2);
        assertThat(
                        geheim(
                                levering("stand", 17, 26, 60),
                                eerder("vorige", levering("weg", 10, 12, 0), ZONDER_G1_EN_G2),
                                toen))
                .isEmpty();
    }

    /// One a year leaves the first, two the second; after seven years that is seven, and fourteen.
    /// Whoever only looked back at six of them, which all hid the first, would show it.
    @Test
    void howeverLongAgoItWasShown() {
        var jaren = new ArrayList<Naast>();
        for (int jaar = 6; jaar >= 0; jaar--) {
            jaren.add(
                    eerder(
                            "jaar " + jaar,
                            levering("weg", 1, 9, 0),
                            jaar == 0 ? ALLES : ZONDER_G1_EN_G2));
        }
        var nu = levering("stand", 23, 50, 60);

        assertThat(geheim(nu, jaren.toArray(Naast[]::new))).containsExactlyInAnyOrder(G1, G2);
        assertThat(geheim(nu, jaren.subList(0, 6).toArray(Naast[]::new))).doesNotContain(G1);
    }

    /// The year in between told of the country only: of the areas the one before it is the last
    /// that was read. 30, 29 untold, 27.
    @Test
    void whatAReleaseLeftOutLiesBetweenTwoOthers() {
        assertThat(
                        geheim(
                                LATER,
                                eerder("vorige", levering("weg", 2, 6, 0), Set.of(Plaats.TOTAAL)),
                                eerder("toen", levering("weg", 1, 6, 0), ALLES)))
                .contains(G1);
    }

    /// 140, then 137: the country itself tells of three.
    @Test
    void nothingIsShownWhereTheTotalTells() {
        assertThat(
                        geheim(
                                levering("stand", 29, 49, 59),
                                eerder("toen", levering("weg", 1, 1, 1), ALLES)))
                .isEqualTo(ALLES);
    }

    /// 30 less 27 stays known, and what was shown before is shown again.
    @Test
    void whatWasReadOfTheSameDayStaysRead() {
        var eerste = beveilig(LATER, new Afbouw("nu", List.of(), List.of())).beveiligd();
        var weer =
                beveiliging.beveilig(
                        LATER,
                        eerste.voorLater(),
                        new Afbouw("nu", List.of(eerder("toen", WEG, ALLES)), List.of()));

        assertThat(geheim(weer)).isEmpty();
        assertThat(weer.bewijs().delen()).allMatch(deel -> deel.beloofd().isEmpty());
    }

    /// In 2018 there were 33, 75 and 58. 2020 told 20, 47 and 45 and is known by now as 22, 45 and
    /// 45; 2021 told 20, 30 and 30. Between, in 2019, there were 23, 60 and 57.
    ///
    /// Who knows of the correction read that two left the first (22 and 20). Who doesn't would read
    /// of 140 and 60 that there were 80 of the first and the third in 2019, so at least 22 of the
    /// first, as of the third there were 58 before: two or more left until 2021.
    @Test
    void whoDoesNotKnowOfACorrectionIsNotToldWhoLeft() {
        assertThat(geheim(tweedeJaar(levering("2020", 20, 47, 45))))
                .containsExactlyInAnyOrder(G1, G2, G3);
    }

    /// Had it told 22, everybody would have read of the two.
    @Test
    void whatEverybodyReadIsNotKeptFromThem() {
        assertThat(geheim(tweedeJaar(levering("2020", 22, 45, 45))))
                .containsExactlyInAnyOrder(G1, G3);
    }

    /// Of another area and of the country it told otherwise: what is left of the 22 and 20 is that
    /// two left.
    @Test
    void whatWasReadOfTheAreaItselfStaysReadWhateverElseIsCorrected() {
        assertThat(geheim(tweedeJaar(levering("2020", 22, 49, 45))))
                .containsExactlyInAnyOrder(G1, G3);
    }

    /// Of the second there were 60 in the year before too: 140 less 60 and 58 is 22.
    @Test
    void nothingIsShownWhereTheTotalTellsWhoDoesNotKnowOfACorrection() {
        var toen = eerder("2018", levering("weg", 10, 0, 1), ALLES);

        assertThat(geheim(tweedeJaar(levering("2020", 20, 47, 45), toen))).isEqualTo(ALLES);
        assertThat(geheim(tweedeJaar(levering("2020", 22, 45, 45), toen)))
                .containsExactlyInAnyOrder(G1, G3);
    }

    private Afbouwbeveiligd tweedeJaar(Levering verteld) {
        return tweedeJaar(verteld, eerder("2018", levering("weg", 10, 15, 1), ALLES));
    }

    /// @param verteld what 2020 told
    private Afbouwbeveiligd tweedeJaar(Levering verteld, Naast toen) {
        var waarden = new HashMap<Plaats, Long>();
        verteld.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, cel) -> waarden.put(plaats, cel.som()));
        return beveilig(
                levering("stand", 23, 60, 57),
                new Afbouw(
                        "2019",
                        List.of(toen),
                        List.of(
                                naast("2020", false, levering("weg", 1, 15, 12), ALLES),
                                naast("2021", false, levering("weg", 2, 15, 15), ALLES)),
                        Map.of("2020", waarden)));
    }

    @Test
    void tablesOfTwoDimensionsAreRefused() {
        var samen = Map.of(G1.met("soort", "A"), Bijdragen.personen(3));
        var twee = EERST.met(List.of(new Tabel("samen", true, samen)));

        assertThatThrownBy(() -> geheim(twee)).isInstanceOf(RuntimeException.class);
    }
}
