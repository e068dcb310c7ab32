package nl.pols.trajectregistratie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZeefTest {

    private static final int AANTAL = 300_000;

    @Test
    void neverForgetsAndSeldomMistakes() {
        var zeef = new Zeef();
        for (int i = 0; i < AANTAL; i++) {
            zeef.voegToe("2022-" + i);
        }
        int vergeten = 0;
        int vergist = 0;
        for (int i = 0; i < AANTAL; i++) {
            vergeten += zeef.misschien("2022-" + i) ? 0 : 1;
            vergist += zeef.misschien("2023-" + i) ? 1 : 0;
        }
        assertThat(vergeten).isZero();
        assertThat(vergist).isLessThan(AANTAL / 500);
    }
}
