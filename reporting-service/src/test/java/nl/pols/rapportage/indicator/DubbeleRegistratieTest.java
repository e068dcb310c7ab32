package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.rapportage.proef.MetDatabase;
import org.junit.jupiter.api.Test;

/// A duplicate always was the other, as soon as that is known.
@QuarkusTest
@MetDatabase
class DubbeleRegistratieTest extends Splitsingproef {
    @Test
    void aDuplicateRegistrationAlwaysWasTheOther() {
        // 6 + 1 = 7 on any day, as known from then; before that both stood there
        vertel(sob(1).dubbelVan(id(2)).nieuweVersie(2, INGETROKKEN));
        opgave(1, 1, "2021-01-01", "2021-12-31", 100, 1_000, 0, 0);

        assertThat(perSob("A02", "2021-01-01")).containsExactly("Bedrijf 2 7", "Bedrijf 3 0");
        assertThat(perSob("B01", "2021")).containsExactly("Bedrijf 2 100", "Bedrijf 3 null");
        assertThat(per(Dimensie.SOB, "A02", "2021-01-01", INGETROKKEN.minusSeconds(1), null))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
    }

    @Test
    void aDuplicateFollowsTheOtherIntoItsSuccessor() {
        vertel(
                sob(1).dubbelVan(id(2)).nieuweVersie(2, BEKEND),
                sob(2).opgevolgdDoor(id(3), "2021-07-01", 10_000).nieuweVersie(2, BEKEND));

        assertThat(perSob("A02", "2021-06-30")).containsExactly("Bedrijf 2 7", "Bedrijf 3 0");
        assertThat(perSob("A02", "2021-07-01")).containsExactly("Bedrijf 3 7");
    }
}
