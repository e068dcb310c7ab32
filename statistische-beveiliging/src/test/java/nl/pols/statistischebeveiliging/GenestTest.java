package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.proef.Proefrelease;
import nl.pols.statistischebeveiliging.proef.Toeval;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// A whole and a part of it. By hand: of 40, 50 and 60 trajectories (150) 37, 20 and 30 still run
/// (87), so 3, 30 and 30 don't (63). No figure is of fewer than ten people, but 40 - 37 is.
class GenestTest {
    private static final Levering GEHEEL = levering("A01", 40, 50, 60);
    private static final Levering DEEL = levering("A02", 37, 20, 30);
    private static final Plaats VERSCHIL = Plaats.van("gebied", "G1", "deel", "REST");
    private static final TreeMap<Plaats, Interval> BELOOFD =
            new TreeMap<>(Map.of(VERSCHIL, new Interval(0, 10)));

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 30_000));

    @Test
    void protectedApartTheDifferenceIsThree() {
        var geheel = beveiliging.beveilig(GEHEEL);
        var deel = beveiliging.beveilig(DEEL);
        assertThat(geheim(geheel)).isZero();
        assertThat(geheim(deel)).isZero();

        var verslag = val(geheel.onafgerond(), deel.onafgerond());
        assertThat(verslag.houdt()).isFalse();
        assertThat(verslag.bevindingen().getFirst().gevonden()).isEqualTo(new Interval(3, 3));
    }

    @Test
    void protectedTogetherNobodyCanTakeTheOneFromTheOther() {
        var samen = beveiliging.beveilig(Genest.samen(GEHEEL, DEEL));
        var geheel = Splitsing.geheel(GEHEEL).van(samen);
        var deel = Splitsing.deel(DEEL).van(samen);

        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        assertThat(samen.beloofd()).containsEntry(VERSCHIL, new Interval(0, 10));
        assertThat(val(geheel.onafgerond(), deel.onafgerond()).houdt()).isTrue();
        // 40 or 37 isn't told, nor one of the others that would tell it; the totals are
        assertThat(geheim(geheel) + geheim(deel)).isBetween(2L, 3L);
        assertThat(geheel.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(150);
        assertThat(deel.uitgave().cijfer(Plaats.TOTAAL).waarde()).isEqualTo(85);
        assertThat(geheel.uitgave().dimensies()).isEqualTo(GEHEEL.dimensies());
        assertThat(deel.uitgave().cellen().keySet())
                .allMatch(plaats -> !plaats.codes().containsKey(Genest.AS));
    }

    @Test
    void aPartIsNeverMoreThanItsWhole() {
        assertThatThrownBy(() -> Genest.samen(DEEL, GEHEEL)).hasMessageContaining(": het deel is ");
    }

    /// 42 cases of 39 people, of which 30 of 30 run: the other twelve are about eleven people, two
    /// of whom have one that runs as well, and not about nine.
    @Test
    void whatIsLeftIsAboutEverybodyWhoHasACaseInIt() {
        assertThat(rest(Genest.samen(van(42, 39), van(30, 30))))
                .isEqualTo(Bijdragen.gevallen(12, 9));
        assertThat(rest(Genest.samen(van(42, 39), van(30, 30), van(12, 11))))
                .isEqualTo(Bijdragen.gevallen(12, 11));
    }

    /// Counted as other cases than the two differ, it says nothing of who they are.
    @Test
    void ofOtherCasesThePersonsAreNotTaken() {
        assertThat(rest(Genest.samen(van(42, 39), van(30, 30), van(13, 12))))
                .isEqualTo(Bijdragen.gevallen(12, 9));
    }

    private static Levering van(long gevallen, long personen) {
        return GEHEEL.met(
                List.of(
                        new Tabel(
                                "totaal",
                                true,
                                Map.of(Plaats.TOTAAL, Bijdragen.gevallen(gevallen, personen)))));
    }

    private static Bijdragen rest(Levering samen) {
        return Objects.requireNonNull(
                samen.tabellen().getLast().cellen().get(Plaats.van(Genest.AS, "REST")));
    }

    @Test
    void neitherWholeNorPartNorRestIsKnownTooClosely() {
        for (int zaad = 0; zaad < 5; zaad++) {
            var release = new Toeval(zaad).release();
            var geheel = Proefrelease.metVerborgene(release.levering(Set.of()));
            var deel = Proefrelease.metVerborgene(deelVan(release, zaad).levering(Set.of()));
            var samen = beveiliging.beveilig(Genest.samen(geheel, deel));
            var verslag = Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd());
            assertThat(verslag.teNauw()).as("zaad %d", zaad).isEmpty();
            assertThat(verslag.tegenstrijdig()).as("zaad %d", zaad).isFalse();
        }
    }

    private static Proefrelease deelVan(Proefrelease release, long zaad) {
        var toeval = new Random(zaad);
        Map<List<String>, Long> personen = new LinkedHashMap<>();
        release.personen()
                .forEach((codes, aantal) -> personen.put(codes, toeval.nextLong(aantal + 1)));
        personen.values().removeIf(aantal -> aantal == 0);
        return new Proefrelease(
                release.dimensies(), personen, release.tabellen(), release.metNullen());
    }

    /// By whoever has both and can subtract.
    private static Aanvalsverslag val(Uitgave geheel, Uitgave deel) {
        var samen = Genest.samen(geheel, deel);
        var rest = new TreeSet<Plaats>();
        geheel.cellen().keySet().forEach(plaats -> rest.add(plaats.met(Genest.AS, "REST")));
        var metRest =
                new Uitgave(
                        samen.grootheid(), samen.dimensies(), samen.basis(), samen.cellen(), rest);
        return Aanvaller.val(List.of(metRest), BELOOFD);
    }

    private static long geheim(Beveiligd beveiligd) {
        return beveiligd.uitgave().cellen().values().stream()
                .filter(cijfer -> cijfer.staat() == Staat.GEHEIM)
                .count();
    }
}
