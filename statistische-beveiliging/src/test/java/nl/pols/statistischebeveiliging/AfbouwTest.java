package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
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

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    private static Naast eerder(Levering weg, Set<Plaats> getoond, Naast... verder) {
        return naast("eerder " + weg.grootheid(), true, weg, getoond, verder);
    }

    private static Naast naast(
            String naam, boolean isGeheel, Levering weg, Set<Plaats> getoond, Naast... verder) {
        var verborgen = new HashSet<>(ALLES);
        verborgen.removeAll(getoond);
        return new Naast(naam, isGeheel, false, weg, getoond, verborgen, List.of(verder));
    }

    private Beveiligd samen(Levering stand, Naast... naast) {
        var samen = beveiliging.beveilig(new Koppeling(List.of(naast)).samen(stand));
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(samen.verslag().vergroofd()).isEmpty();
        return samen;
    }

    private static Set<Plaats> geheim(Beveiligd samen, Levering stand) {
        var geheim = new HashSet<Plaats>();
        Ontkoppeling.van(samen, stand)
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
        assertThat(geheim(beveiliging.beveilig(LATER), LATER)).isEmpty();
        var samen = samen(LATER, eerder(WEG, ALLES));

        assertThat(samen.beloofd())
                .isEqualTo(Map.of(G1.met(Naast.AS, "eerder weg rest"), new Interval(0, 10)));
        assertThat(geheim(samen, LATER)).containsExactlyInAnyOrder(G1, G2);
    }

    /// The later one was out before.
    @Test
    void theEarlierStockDrawnLaterHidesItToo() {
        var samen = samen(EERST, naast("later", false, WEG, ALLES));

        assertThat(geheim(samen, EERST)).hasSize(2).contains(G1);
    }

    /// With 27 and 60 hidden instead, 60 is at most the 60 of the year before, so 27 is at least
    /// that: at most three left.
    @Test
    void theAttackerKnowsThatNobodyCameIn() {
        var samen = samen(LATER, eerder(WEG, ALLES));
        var cellen = new TreeMap<>(samen.onafgerond().cellen());
        cellen.put(G2, Cijfer.van(38, 1));
        cellen.put(G3, Cijfer.geheim());
        var uitgave = samen.onafgerond();
        var lek =
                new Uitgave(
                        "lek",
                        uitgave.dimensies(),
                        1,
                        cellen,
                        uitgave.achterliggend(),
                        uitgave.verbindingen());

        assertThat(Aanvaller.val(List.of(lek), samen.beloofd()).teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(0, 3)));
    }

    /// 30, then 27 hidden, then 23: seven in two years, fewer than ten. 17 it may be shown as:
    /// thirteen.
    @Test
    void itIsShownAgainWhenTenHaveLeftSinceItWas() {
        var toen = eerder(levering("toen", 3, 12, 0), ALLES);
        var vorige = Set.of(G3, Plaats.TOTAAL);

        var nogNiet = levering("stand", 23, 26, 60);
        assertThat(geheim(samen(nogNiet, eerder(levering("weg", 4, 12, 0), vorige, toen)), nogNiet))
                .containsExactlyInAnyOrder(G1, G2);
        var weer = levering("stand", 17, 26, 60);
        assertThat(geheim(samen(weer, eerder(levering("weg", 10, 12, 0), vorige, toen)), weer))
                .isEmpty();
    }

    /// The year in between told of the country only: of the areas the one before it is the last
    /// that was read. 30, 29 untold, 27.
    @Test
    void whatAReleaseLeftOutLiesBetweenTwoOthers() {
        var toen = eerder(levering("toen", 1, 6, 0), ALLES);
        var vorige =
                new Naast(
                        "vorige",
                        true,
                        false,
                        levering("weg", 2, 6, 0),
                        Set.of(Plaats.TOTAAL),
                        Set.of(),
                        List.of(toen));

        assertThat(geheim(samen(LATER, vorige), LATER)).contains(G1);
    }
}
