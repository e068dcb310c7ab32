package nl.pols.cli.sector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BrieftabelTest {

    @Test
    void writesNumbersAsADutchReaderDoes() throws JsonProcessingException {
        assertThat(row("AANTAL", "500", "13502.0000", "13500", true))
                .extracting(Brieftabel.Rij::berekend, Brieftabel.Rij::afgerond)
                .containsExactly("13.502", "13.500");
        assertThat(row("AANDEEL", "0.001", "0.0140", "0.014", true))
                .extracting(Brieftabel.Rij::berekend, Brieftabel.Rij::afgerond)
                .containsExactly("1,40%", "1,4%");
        assertThat(row("CENT", "10000000", "1110000000", "1110000000", true))
                .extracting(Brieftabel.Rij::berekend, Brieftabel.Rij::afgerond)
                .containsExactly("€ 11,10 mln", "€ 11,1 mln");
    }

    @Test
    void keepsAsManyDecimalsAsTheLetterRoundedTo() throws JsonProcessingException {
        assertThat(row("CENT", "1000000", "975000000", "975000000", true).afgerond())
                .isEqualTo("€ 9,75 mln");
        assertThat(row("CENT", "100", "-134800", "-134800", true).afgerond()).isEqualTo("€ -1.348");
    }

    @Test
    void isGoodOnlyWhenEveryRowIs() throws JsonProcessingException {
        assertThat(table(true, true).allWithinRounding()).isTrue();
        assertThat(table(true, false).allWithinRounding()).isFalse();
        assertThat(table(true, false).lines()).anySatisfy(line -> assertThat(line).endsWith("NEE"));
        assertThat(table().allWithinRounding()).as("an empty table shows nothing").isFalse();
    }

    private static Brieftabel.Rij row(
            String unit, String step, String value, String rounded, boolean within)
            throws JsonProcessingException {
        return letter(rowJson(unit, step, value, rounded, within)).rijen().getFirst();
    }

    private static Brieftabel table(boolean... within) throws JsonProcessingException {
        var rows = new java.util.ArrayList<String>();
        for (boolean one : within) {
            rows.add(rowJson("AANTAL", "1", "5", "5", one));
        }
        return letter(String.join(",", rows));
    }

    private static String rowJson(
            String unit, String step, String value, String rounded, boolean within) {
        return """
        {"id":"F1","omschrijving":"x","briefTekst":"5","eenheid":"%s","afrondingseenheid":%s,
         "waarde":%s,"afgerond":%s,"binnenAfronding":%s}
        """
                .formatted(unit, step, value, rounded, within);
    }

    private static Brieftabel letter(String rows) throws JsonProcessingException {
        return Brieftabel.of(
                new ObjectMapper()
                        .readTree(
                                "{\"titel\":\"t\",\"peildatum\":\"2022-05-23\",\"rijen\":["
                                        + rows
                                        + "]}"));
    }
}
