package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotLagTest {

    @Test
    void aSlotThatKeepsUpIsToldWithoutAWarning() {
        var slot = new SlotLag("pols_register", true, "reserved", 3 * 1024 * 1024 / 2);

        assertThat(slot.needsSomebody()).isFalse();
        assertThat(slot.line()).isEqualTo("pols_register 1.5 MB behind, connector connected");
    }

    @Test
    void aSlotThatIsFarBehindIsWarnedOfBeforeItIsLost() {
        var slot = new SlotLag("pols_register", false, "extended", SlotLag.TOO_FAR + 1);

        assertThat(slot.needsSomebody()).isTrue();
        assertThat(slot.line()).contains("connector away", "WARNING");
    }

    @Test
    void aLostSlotSaysWhatToDo() {
        assertThat(new SlotLag("pols_register", false, "lost", 0).line())
                .contains("LOST", "published again");
    }
}
