package nl.pols.statistischebeveiliging.aanval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Afbouwreeks;
import nl.pols.statistischebeveiliging.vorm.Afbouwwereld;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;

/// 80 of two areas, then 65; of the first area 30, then nothing is told.
class AfbouwaanvalTest {
    private static final Plaats WEG = Plaats.van("gebied", "G1", "naast", "toen nu");

    private final Afbouwaanval aanval =
            new Afbouwaanval(
                    new Afbouwreeks(
                            Dimensie.plat("gebied", "NL", List.of("G1", "G2")),
                            List.of(
                                    new TreeMap<>(Map.of("NL", 80L, "G1", 30L)),
                                    new TreeMap<>(Map.of("NL", 65L)))));

    /// Who left the first and who stayed, and the same of the second.
    private void bekijk(long weg1, long over1, long weg2, long over2) {
        aanval.bekijk(
                new Afbouwwereld(
                        WEG,
                        "G1",
                        0,
                        1,
                        Map.of("G1", new long[] {weg1, over1}, "G2", new long[] {weg2, over2})));
    }

    private Aanvalsverslag verslag(long boven) {
        return aanval.verslag(new TreeMap<>(Map.of(WEG, new Interval(0, boven))));
    }

    @Test
    void worldsThatFitShowHowFarItCanGo() {
        bekijk(0, 30, 15, 35);
        bekijk(10, 20, 5, 45);

        assertThat(verslag(10).houdt()).isTrue();
        assertThat(verslag(11).houdt()).isFalse();
    }

    @Test
    void whatNoWorldShowsIsNotBelieved() {
        assertThat(verslag(10).houdt()).isFalse();
        bekijk(0, 30, 15, 35);
        assertThat(verslag(10).houdt()).isFalse();
    }

    /// 79 at first.
    @Test
    void aWorldInWhichAnotherFigureWasPublishedIsNone() {
        bekijk(0, 30, 14, 35);

        assertThat(verslag(0).houdt()).isFalse();
        assertThat(verslag(0).tegenstrijdig()).isTrue();
    }

    /// Two came into the second.
    @Test
    void aWorldThatAnybodyEntersIsNone() {
        bekijk(17, 13, -2, 52);

        assertThat(verslag(10).tegenstrijdig()).isTrue();
    }
}
