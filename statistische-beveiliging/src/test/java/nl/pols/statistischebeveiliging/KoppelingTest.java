package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.proef.Halfjaren;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
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

/// Two half-years. By hand: 12, 25 and 40 cases run at the end of the first (77); 15, 40 and 60
/// there are in the second (115), so 3, 15 and 20 came (38). No figure is of fewer than ten people,
/// but 15 - 12 is.
class KoppelingTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final Levering STAND = levering("stand", 12, 25, 40);
    private static final Levering INZET = levering("inzet", 15, 40, 60);
    private static final Levering ERBIJ = levering("erbij", 3, 15, 20);
    private static final Plaats G1 = Plaats.van("gebied", "G1");
    private static final Set<Plaats> ALLES =
            Set.copyOf(INZET.tabellen().getFirst().cellen().keySet());

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    private static Set<Plaats> zonder(Set<Plaats> getoond) {
        var verborgen = new HashSet<>(ALLES);
        verborgen.removeAll(getoond);
        return verborgen;
    }

    private static Koppeling naStand(Set<Plaats> getoond) {
        return new Koppeling(
                List.of(new Naast("naast-stand", false, false, ERBIJ, getoond, zonder(getoond))));
    }

    private static Koppeling voorInzet(Set<Plaats> getoond) {
        return new Koppeling(
                List.of(new Naast("naast-later", true, false, ERBIJ, getoond, zonder(getoond))));
    }

    @Test
    void protectedApartWhoCameIsThree() {
        assertThat(geheim(beveiliging.beveilig(STAND))).isEmpty();
        assertThat(geheim(beveiliging.beveilig(INZET))).isEmpty();

        var koppeling = naStand(ALLES);
        var samen = beveiliging.beveilig(koppeling.samen(INZET));
        var open = new TreeMap<>(samen.onafgerond().cellen());
        INZET.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> open.put(plaats, Cijfer.van(inhoud.som(), 1)));
        var apart =
                new Uitgave(
                        "apart",
                        samen.onafgerond().dimensies(),
                        1,
                        open,
                        samen.onafgerond().achterliggend());
        assertThat(Aanvaller.val(List.of(apart), samen.beloofd()).teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(3, 3)));
    }

    /// What is out can't be hidden: 15 isn't told, nor one of the others that would tell it.
    @Test
    void theLaterHalfYearHidesWhatTellsWhoCame() {
        var koppeling = naStand(ALLES);
        var samen = beveiliging.beveilig(koppeling.samen(INZET));
        var eigen = Ontkoppeling.van(samen, koppeling, INZET);

        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(samen.beloofd()).hasSize(1).containsValue(new Interval(0, 10));
        assertThat(geheim(eigen)).hasSize(2).contains(G1);
        assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(115);
        assertThat(eigen.uitgave().dimensies()).isEqualTo(INZET.dimensies());
        assertThat(eigen.uitgave().cellen().keySet()).isEqualTo(ALLES);
    }

    /// The other way round: the later one was out before.
    @Test
    void theEarlierHalfYearDrawnLaterHidesItself() {
        var koppeling = voorInzet(ALLES);
        var samen = beveiliging.beveilig(koppeling.samen(STAND));
        var eigen = Ontkoppeling.van(samen, koppeling, STAND);

        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(geheim(eigen)).hasSize(2).contains(G1);
        assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(75);
    }

    /// 12 and 25 were hidden: 15 less what nobody knows is nothing.
    @Test
    void whereTheOtherIsHiddenThereIsNothingToTakeOff() {
        var getoond = new HashSet<>(ALLES);
        getoond.removeAll(List.of(G1, Plaats.van("gebied", "G2")));
        var koppeling = naStand(getoond);
        var samen = beveiliging.beveilig(koppeling.samen(INZET));

        assertThat(geheim(Ontkoppeling.van(samen, koppeling, INZET))).isEmpty();
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
    }

    /// 4 and 25 were hidden. Nobody came in the second, so all of its 25 would tell that 25, and
    /// with it the 4.
    @Test
    void whatWasHiddenIsNotToldByWhatComesAfter() {
        var getoond = new HashSet<>(ALLES);
        getoond.removeAll(List.of(G1, Plaats.van("gebied", "G2")));
        var inzet = levering("inzet", 16, 25, 60);
        var koppeling =
                new Koppeling(
                        List.of(
                                new Naast(
                                        "naast-stand",
                                        false,
                                        false,
                                        levering("erbij", 12, 0, 20),
                                        getoond,
                                        zonder(getoond))));
        var samen = beveiliging.beveilig(koppeling.samen(inzet));

        assertThat(samen.beloofd()).containsKey(G1.met("naast-stand", "DEEL"));
        assertThat(geheim(Ontkoppeling.van(samen, koppeling, inzet))).isNotEmpty();
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
    }

    /// The other release has the country only: of an area there is nothing to take off, so who came
    /// there is no figure of anything, and 15 may be told.
    @Test
    void aLevelThatTheOtherHasNotIsNotLinked() {
        var koppeling =
                new Koppeling(
                        List.of(
                                new Naast(
                                        "naast-stand",
                                        false,
                                        false,
                                        ERBIJ,
                                        Set.of(Plaats.TOTAAL),
                                        Set.of())));
        var linked = koppeling.samen(INZET);

        assertThat(
                        linked.tabellen().stream()
                                .filter(tabel -> tabel.naam().startsWith("naast-"))
                                .flatMap(tabel -> tabel.cellen().keySet().stream()))
                .containsExactlyInAnyOrder(
                        Plaats.van("naast-stand", "DEEL"), Plaats.van("naast-stand", "REST"));
        assertThat(geheim(Ontkoppeling.van(beveiliging.beveilig(linked), koppeling, INZET)))
                .isEmpty();
    }

    /// A release from before releases were linked, beside one that was protected apart: both were
    /// read. Its revision with the same figures hides nothing, and loses no table.
    @Test
    void whatWasReadApartIsLeftAsItIs() {
        var apart = beveiliging.beveilig(INZET);
        var koppeling = naStand(ALLES);
        Map<Plaats, Vorig> toen = koppeling.heen(apart.voorLater());
        var eigen =
                Ontkoppeling.van(
                        beveiliging.beveilig(koppeling.samen(INZET), toen), koppeling, INZET);

        assertThat(geheim(eigen)).isEmpty();
        assertThat(eigen.verslag().vergroofd()).isEmpty();
    }

    @Test
    void nothingFollowsFromAllHalfYearsTogetherInWhateverOrderTheyCome() {
        int beloofd = 0;
        for (int zaad = 0; zaad < 4 * KEREN; zaad++) {
            var halfjaren = new Halfjaren(zaad);
            var uitgaven = new Uitgaven(halfjaren, beveiliging, true);
            brengUit(halfjaren, uitgaven, zaad);
            var alles = uitgaven.valAllesAan();
            assertThat(alles.tegenstrijdig()).as("zaad %d", zaad).isFalse();
            assertThat(alles.teNauw()).as("zaad %d", zaad).isEmpty();
            beloofd += alles.bevindingen().size();
        }
        assertThat(beloofd).isGreaterThan(100);
    }

    /// The link left out: somebody with all of them finds who came.
    @Test
    void protectedApartTheyTellWhoCame() {
        var halfjaren = new Halfjaren(0);
        var uitgaven = new Uitgaven(halfjaren, beveiliging, false);
        brengUit(halfjaren, uitgaven, 0);

        assertThat(uitgaven.valAllesAan().teNauw()).isNotEmpty();
    }

    /// Each at least once, in any order, with corrections between; then all of them as they are
    /// known last.
    private static void brengUit(Halfjaren halfjaren, Uitgaven uitgaven, long zaad) {
        var toeval = new Random(zaad);
        var volgorde = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(volgorde, toeval);
        for (int h : volgorde) {
            assertThat(uitgaven.brengUit(h).teNauw()).as("zaad %d, %d", zaad, h).isEmpty();
            halfjaren.corrigeer();
        }
        Collections.shuffle(volgorde, toeval);
        for (int h : volgorde) {
            assertThat(uitgaven.brengUit(h).teNauw()).as("zaad %d, %d weer", zaad, h).isEmpty();
        }
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
