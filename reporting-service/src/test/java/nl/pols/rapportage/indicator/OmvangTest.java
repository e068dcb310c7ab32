package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.pols.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class OmvangTest {
    private final Omvang omvang = new Omvang(1_000);

    @Test
    void asManyCellsAsFitAreAnswered() {
        assertThatCode(() -> omvang.vereis(250, 4)).doesNotThrowAnyException();
    }

    @Test
    void oneMoreIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> omvang.vereis(251, 4))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r ->
                                org.assertj.core.api.Assertions.assertThat(r.type())
                                        .isEqualTo("/problemen/te-veel-cellen"))
                .hasMessageContaining("1004 cellen")
                .hasMessageContaining("hoogstens 1000")
                .hasMessageContaining("Beperk de vraag");
    }
}
