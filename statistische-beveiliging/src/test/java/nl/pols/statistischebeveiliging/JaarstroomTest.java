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
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Los;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Som;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// Two half-years and the year that they make, of three areas. By hand, of the first area: 60 are
/// there in the first half and 50 in the second, 110; 36 of them began in the year, so 74 were
/// there before; 30 worked when the year began and 40 halfway; 110 - 36 - 30 - 40 = 4 were there
/// without work. No other figure, nor what any two differ, is of fewer than ten people.
class JaarstroomTest {
    private static final Levering EERSTE = levering("inzet", 60, 100, 120);
    private static final Levering ERBIJ = levering("erbij", 30, 40, 50);
    private static final Levering WEG = levering("weg", 20, 30, 40);
    private static final Levering LATER = levering("erbij", 10, 20, 30);
    private static final Levering BEGONNEN = levering("begonnen", 36, 40, 50);
    private static final Levering AL_DAAR = levering("al daar", 74, 150, 180);
    private static final Levering ZONDER_WERK = levering("zonder werk", 4, 20, 30);
    private static final Plaats G1 = Plaats.van("gebied", "G1");
    private static final Set<Plaats> ALLES =
            Set.copyOf(EERSTE.tabellen().getFirst().cellen().keySet());

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    private static Naast naast(String naam, Levering rest, Naast... verder) {
        boolean isGeheel = naam.equals("tweede");
        return new Naast(naam, isGeheel, false, rest, ALLES, Set.of(), List.of(verder));
    }

    private static List<Naast> naastEerste() {
        return List.of(naast("toen", ERBIJ), naast("halfweg", WEG, naast("tweede", LATER)));
    }

    private static List<Som> sommen(String eerste, String stroom) {
        return List.of(
                new Som("al daar", List.of(eerste, "tweede"), List.of(stroom), AL_DAAR),
                new Som(
                        "zonder werk",
                        List.of("al daar"),
                        List.of("toen", "halfweg"),
                        ZONDER_WERK));
    }

    private static Koppeling vanJaar() {
        return new Koppeling(
                List.of(),
                List.of(new Los("eerste", EERSTE, ALLES, Set.of(), naastEerste())),
                sommen("eerste", Som.EIGEN));
    }

    private static Koppeling vanEerste() {
        return new Koppeling(
                naastEerste(),
                List.of(new Los("stroom", BEGONNEN, ALLES, Set.of(), List.of())),
                sommen(Som.EIGEN, "stroom"));
    }

    @Test
    void protectedApartWhoWasWithoutWorkIsFour() {
        assertThat(geheim(beveiliging.beveilig(BEGONNEN))).isEmpty();

        var samen = beveiliging.beveilig(vanJaar().samen(BEGONNEN));
        var open = new TreeMap<>(samen.onafgerond().cellen());
        BEGONNEN.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> open.put(plaats, Cijfer.van(inhoud.som(), 1)));
        var uitgave =
                new Uitgave(
                        "begonnen",
                        samen.onafgerond().dimensies(),
                        1,
                        open,
                        samen.onafgerond().achterliggend(),
                        samen.onafgerond().verbindingen());
        assertThat(Aanvaller.val(List.of(uitgave), samen.beloofd()).teNauw())
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.plaats()).isEqualTo(G1.met(Naast.AS, "zonder werk"));
                    assertThat(b.gevonden()).isEqualTo(new Interval(4, 4));
                });
    }

    @Test
    void theYearHidesWhatTellsIt() {
        var samen = beveiliging.beveilig(vanJaar().samen(BEGONNEN));
        var eigen = Ontkoppeling.van(samen, BEGONNEN);

        assertThat(samen.beloofd())
                .containsExactly(Map.entry(G1.met(Naast.AS, "zonder werk"), new Interval(0, 10)));
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(geheim(eigen)).hasSize(2).contains(G1);
        assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(125);
        assertThat(eigen.uitgave().cellen().keySet()).isEqualTo(ALLES);
    }

    /// The other way round: the year was out before.
    @Test
    void aHalfOfItThatIsDrawnUpLaterHidesItself() {
        var samen = beveiliging.beveilig(vanEerste().samen(EERSTE));
        var eigen = Ontkoppeling.van(samen, EERSTE);

        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(geheim(eigen)).hasSize(2).contains(G1);
        assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(280);
    }

    /// The second half isn't out: nothing closes.
    @Test
    void withoutOneOfTheHalvesNothingFollows() {
        var los =
                new Los(
                        "eerste",
                        EERSTE,
                        ALLES,
                        Set.of(),
                        List.of(naast("toen", ERBIJ), naast("halfweg", WEG)));
        var koppeling = new Koppeling(List.of(), List.of(los), sommen("eerste", Som.EIGEN));
        var samen = beveiliging.beveilig(koppeling.samen(BEGONNEN));

        assertThat(geheim(Ontkoppeling.van(samen, BEGONNEN))).isEmpty();
        assertThat(samen.uitgave().verbindingen()).noneMatch(v -> v.isSamen());
    }

    /// A year from before it was linked, beside its halves: all of it was read. Its revision with
    /// the same figures hides nothing, and loses no table.
    @Test
    void whatWasReadApartIsLeftAsItIs() {
        var apart = beveiliging.beveilig(BEGONNEN);
        var koppeling = vanJaar();
        Map<Plaats, Vorig> toen = koppeling.bekend(apart.voorLater());
        var eigen =
                Ontkoppeling.van(beveiliging.beveilig(koppeling.samen(BEGONNEN), toen), BEGONNEN);

        assertThat(geheim(eigen)).isEmpty();
        assertThat(eigen.verslag().vergroofd()).isEmpty();
    }

    private static Set<Plaats> geheim(Beveiligd beveiligd) {
        var geheim = new HashSet<Plaats>();
        beveiligd
                .uitgave()
                .cellen()
                .forEach((plaats, cijfer) -> {
                    if (cijfer.staat() == Staat.GEHEIM) {
                        geheim.add(plaats);
                    }
                });
        return geheim;
    }
}
