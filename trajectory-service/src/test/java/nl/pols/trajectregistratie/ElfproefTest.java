package nl.pols.trajectregistratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.pols.kit.identity.Bsn;
import nl.pols.trajectregistratie.regels.Elfproef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules have a test of their own for a BSN; it must be the one of the service kit.
class ElfproefTest {

    @Test
    void judgesNineDigitsAsTheServiceKitDoes() {
        var lot = new Random(20_261_121);
        int goed = 0;
        for (int i = 0; i < 100_000; i++) {
            String nummer = "%09d".formatted(lot.nextInt(1_000_000_000));
            assertThat(Elfproef.klopt(nummer)).isEqualTo(Bsn.isValid(nummer));
            goed += Elfproef.klopt(nummer) ? 1 : 0;
        }
        assertThat(goed).isBetween(8_000, 10_500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000", "99999001", "9999900190", "99999001a", "٩٩٩٩٩٠٠١٩"})
    void judgesWhatIsNoNumberAsTheServiceKitDoes(String nummer) {
        assertThat(Elfproef.klopt(nummer)).isEqualTo(Bsn.isValid(nummer)).isFalse();
    }
}
