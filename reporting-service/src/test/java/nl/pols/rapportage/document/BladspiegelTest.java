package nl.pols.rapportage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.rapportage.document.Staafdiagram.Balk;
import nl.pols.rapportage.document.Staafdiagram.Staaf;
import org.junit.jupiter.api.Test;

/// A page says what the document says, in the Dutch way.
class BladspiegelTest {

    @Test
    void aChartStandsOverTheTableThatSaysTheSame() {
        var html = Bladspiegel.scherm(Proefdocument.van("Proef"));

        assertThat(html)
                .containsSubsequence(
                        "<svg",
                        "aria-label=\"" + Proefdocument.IN_WOORDEN + "\"",
                        "</svg>",
                        "<caption>Trajecten per regio</caption>",
                        "Noord</th>",
                        "<td>12.345</td>",
                        "<td class=\"teken\" title=\"geheim\">x</td>");
    }

    @Test
    void nothingThatIsFilledInIsMarkup() {
        var html = Bladspiegel.scherm(Proefdocument.van("<script>alert('x')</script>"));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void aBarIsToScaleAndWhatIsHiddenHasNone() {
        var diagram =
                Staafdiagram.van(
                        List.of(
                                new Staaf("Noord", 200L, "200"),
                                new Staaf("Zuid", 50L, "50"),
                                new Staaf("West", null, "x"),
                                new Staaf("Oost", null, "-")));

        // 640 wide, less 240 for names and 70 for figures
        assertThat(diagram.balken()).extracting(Balk::breedte).containsExactly(330, 83, 0, 0);
        assertThat(diagram.balken()).extracting(Balk::tekst).containsExactly("200", "50", "x", "-");
        assertThat(diagram.hoogte()).isEqualTo(4 * 24);
    }

    @Test
    void numbersAndMomentsAreDutch() {
        assertThat(Nederlands.getal(1_234_567)).isEqualTo("1.234.567");
        assertThat(Nederlands.dag(LocalDate.of(2022, 3, 1))).isEqualTo("1 maart 2022");
        // summer time: two hours after UTC
        assertThat(Nederlands.tijdstip(Instant.parse("2022-10-15T04:30:00Z")))
                .isEqualTo("15 oktober 2022 om 06.30 uur");
    }
}
