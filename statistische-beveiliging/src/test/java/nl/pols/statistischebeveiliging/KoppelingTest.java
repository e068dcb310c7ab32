package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.patroon.Vorig;
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
    private static final Levering STAND = levering("stand", 12, 25, 40);
    private static final Levering INZET = levering("inzet", 15, 40, 60);
    private static final Levering ERBIJ = levering("erbij", 3, 15, 20);
    private static final Plaats G1 = Plaats.van("gebied", "G1");
    private static final Plaats G2 = Plaats.van("gebied", "G2");
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
                List.of(new Naast("stand", false, false, ERBIJ, getoond, zonder(getoond))));
    }

    private static Koppeling voorInzet(Set<Plaats> getoond) {
        return new Koppeling(
                List.of(new Naast("later", true, false, ERBIJ, getoond, zonder(getoond))));
    }

    /// As if other cells were shown.
    private static Uitgave met(Beveiligd samen, SortedMap<Plaats, Cijfer> cellen) {
        var uitgave = samen.onafgerond();
        return new Uitgave(
                uitgave.grootheid(),
                uitgave.dimensies(),
                1,
                cellen,
                uitgave.achterliggend(),
                uitgave.verbindingen());
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
        assertThat(Aanvaller.val(List.of(met(samen, open)), samen.beloofd()).teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(3, 3)));
    }

    /// What is out can't be hidden: 15 isn't told, nor one of the others that would tell it.
    @Test
    void theLaterHalfYearHidesWhatTellsWhoCame() {
        var koppeling = naStand(ALLES);
        var samen = beveiliging.beveilig(koppeling.samen(INZET));
        var eigen = Ontkoppeling.van(samen, INZET);

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
        var eigen = Ontkoppeling.van(samen, STAND);

        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(geheim(eigen)).hasSize(2).contains(G1);
        assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(75);
    }

    /// 12 and 25 were hidden: 15 less what nobody knows is nothing.
    @Test
    void whereTheOtherIsHiddenThereIsNothingToTakeOff() {
        var getoond = new HashSet<>(ALLES);
        getoond.removeAll(List.of(G1, G2));
        var koppeling = naStand(getoond);
        var samen = beveiliging.beveilig(koppeling.samen(INZET));

        assertThat(geheim(Ontkoppeling.van(samen, INZET))).isEmpty();
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
    }

    /// 4 and 25 were hidden. Nobody came in the second, so all of its 25 would tell that 25, and
    /// with it the 4.
    @Test
    void whatWasHiddenIsNotToldByWhatComesAfter() {
        var getoond = new HashSet<>(ALLES);
        getoond.removeAll(List.of(G1, G2));
        var inzet = levering("inzet", 16, 25, 60);
        var koppeling =
                new Koppeling(
                        List.of(
                                new Naast(
                                        "stand",
                                        false,
                                        false,
                                        levering("erbij", 12, 0, 20),
                                        getoond,
                                        zonder(getoond))));
        var samen = beveiliging.beveilig(koppeling.samen(inzet));

        assertThat(samen.beloofd()).containsKey(G1.met(Naast.AS, "stand"));
        assertThat(geheim(Ontkoppeling.van(samen, inzet))).isNotEmpty();
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
    }

    /// 44, 80 and 90 were there in the first half-year, and 40 and 50 who worked on are hidden, as
    /// 44
    /// - 40 is four people. Nobody came in G2, so all of its 50 in the second would tell that at
    ///   most 50 worked on, with the total that at least 40 did in G1, and that at most four
    ///   stopped.
    @Test
    void whatIsLeftOfAnotherReleaseIsNotToldByTheNext() {
        var inzet = levering("inzet", 60, 50, 80);
        var apart = beveiliging.beveilig(linked(List.of()).samen(inzet));
        assertThat(geheim(Ontkoppeling.van(apart, inzet))).isEmpty();
        var koppeling =
                linked(
                        List.of(
                                new Naast(
                                        "weg",
                                        true,
                                        false,
                                        levering("weg", 4, 30, 30),
                                        ALLES,
                                        Set.of())));
        var samen = beveiliging.beveilig(koppeling.samen(inzet));

        assertThat(samen.beloofd())
                .containsEntry(G1.met(Naast.AS, "weg rest"), new Interval(0, 10));
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(geheim(Ontkoppeling.van(samen, inzet))).contains(G2);

        var open = new TreeMap<>(samen.onafgerond().cellen());
        inzet.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> open.put(plaats, Cijfer.van(inhoud.som(), 1)));
        assertThat(Aanvaller.val(List.of(met(samen, open)), samen.beloofd()).teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(0, 4)));
    }

    private static Koppeling linked(List<Naast> verder) {
        var getoond = zonder(Set.of(G1, G2));
        return new Koppeling(
                List.of(
                        new Naast(
                                "stand",
                                false,
                                false,
                                levering("erbij", 20, 0, 20),
                                getoond,
                                zonder(getoond),
                                verder)));
    }

    /// The other release has the country only: of an area there is nothing to take off, so who came
    /// there is no figure of anything, and 15 may be told.
    @Test
    void aLevelThatTheOtherHasNotIsNotLinked() {
        var koppeling =
                new Koppeling(
                        List.of(
                                new Naast(
                                        "stand",
                                        false,
                                        false,
                                        ERBIJ,
                                        Set.of(Plaats.TOTAAL),
                                        Set.of())));
        var linked = koppeling.samen(INZET);
        assertThat(
                        linked.tabellen().stream()
                                .flatMap(tabel -> tabel.cellen().keySet().stream())
                                .filter(plaats -> !Koppeling.isEigen(plaats)))
                .containsExactlyInAnyOrder(
                        Plaats.van(Naast.AS, "stand"), Plaats.van(Naast.AS, "stand rest"));
        assertThat(geheim(Ontkoppeling.van(beveiliging.beveilig(linked), INZET))).isEmpty();
    }

    /// A release from before releases were linked, beside one that was protected apart: both were
    /// read. Its revision with the same figures hides nothing, and loses no table.
    @Test
    void whatWasReadApartIsLeftAsItIs() {
        var apart = beveiliging.beveilig(INZET);
        var koppeling = naStand(ALLES);
        Map<Plaats, Vorig> toen = koppeling.bekend(apart.voorLater());
        var eigen = Ontkoppeling.van(beveiliging.beveilig(koppeling.samen(INZET), toen), INZET);

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
