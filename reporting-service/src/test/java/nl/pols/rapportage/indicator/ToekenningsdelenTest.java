package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.pols.rapportage.proef.MetDatabase;
import org.junit.jupiter.api.Test;

/// Grants count where they went, and what went nowhere yet is a part too.
@QuarkusTest
@MetDatabase
class ToekenningsdelenTest extends Uitsplitsingproef {
    @Test
    void grantsCountWhereTheyWent() {
        // 200 + 300 + 40 + 5 + 60 granted of 1 000; 395 is left
        regelingMetToekenningen();

        assertThat(vragen.breuk("G01", "2021", null)).isEqualTo("1000");
        // AM01: RMT 300 + Een 60; AM02: GM0002 200 + Twee 40
        assertThat(delen("G01", "2021", Dimensie.REGIO))
                .containsExactly(
                        "AM01 360", "AM02 240", "NIET_TOE_TE_DELEN 5", "NIET_VERLEEND 395");
        // an RMT and UWV are no municipality: 300 + 5
        assertThat(delen("G01", "2021", Dimensie.GEMEENTE))
                .containsExactly(
                        "GM0001 60",
                        "GM0002 200",
                        "GM0003 40",
                        "NIET_TOE_TE_DELEN 305",
                        "NIET_VERLEEND 395");
        assertThat(delen("G01", "2021", Dimensie.SOB))
                .containsExactly(
                        EEN + " 60",
                        TWEE + " 40",
                        ZONDER_ZETEL + " 0",
                        "NIET_TOE_TE_DELEN 505",
                        "NIET_VERLEEND 395");
    }

    @Test
    void aPartOfATrancheIsInItAndStandsBesideIt() {
        // of the part's 90 Een has 60 and 30 is left; alone, by its earmark, it is the whole
        regelingMetToekenningen();

        assertThat(delen("G01", "2021", Map.of(), Dimensie.REGIO, "waarvan deelbudgetten"))
                .containsExactly("AM01 60", "AM02 0", "NIET_TOE_TE_DELEN 0", "NIET_VERLEEND 30");
        var oormerk = Map.of(Dimensie.OORMERK, "AB");
        assertThat(delen("G01", "2021", oormerk, Dimensie.REGIO, null))
                .containsExactly("AM01 60", "NIET_VERLEEND 30");
        assertThat(vragen.vraag("G01", "2021", null, oormerk, null).totaal(null).teller())
                .isEqualTo(90);
    }

    @Test
    void aFilterShowsTheSameAsThePart() {
        regelingMetToekenningen();
        var regio = Map.of(Dimensie.REGIO, "AM01");

        assertThat(vragen.vraag("G01", "2021", null, regio, null).totaal(null).teller())
                .isEqualTo(360);
        assertThat(vragen.vraag("B01", "2021", null, regio, null).totaal(null).teller())
                .isEqualTo(100);
        assertThat(delen("B01", "2021", regio, Dimensie.SOB, null)).containsExactly(EEN + " 100");
        var gemeente = Map.of(Dimensie.GEMEENTE, "GM0002");
        assertThat(delen("G01", "2021", gemeente, Dimensie.REGELING, null))
                .containsExactly("RMT 200");
    }
}
