package nl.pols.financiering.sjabloon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.pols.financiering.sjabloon.Formulier.Soort;
import nl.pols.financiering.sjabloon.Formulier.Veld;
import nl.pols.financiering.sjabloon.Waardelezer.Onjuist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cells as people fill them in.
class WaardelezerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,50 | 123450",
                "1.234,50 | 123450",
                "1.234.567 | 123456700",
                "1.234 | 123400",
                "1234.5 | 123450",
                "€ 1.234,50 | 123450",
                "12 345,00 | 1234500",
                "0 | 0",
                "-3,25 | -325"
            })
    void readsEurosInDutchSpellingAndTheMachines(String tekst, long cents) throws Onjuist {
        assertThat(lees(Soort.BEDRAG, new Waarde.Tekst(tekst))).isEqualTo(String.valueOf(cents));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | geen-getal",
                "1.23.456 | geen-getal",
                "circa 100 | geen-getal",
                "12,345 | decimalen",
                "1e3 | geen-getal",
                "99999999999999999999 | te-groot"
            })
    void whatCanBeReadInTwoWaysIsNotRead(String tekst, String code) {
        assertThat(fout(Soort.BEDRAG, new Waarde.Tekst(tekst)).code()).isEqualTo(code);
    }

    @Test
    void theNoiseOfFloatingPointIsNoThirdDecimal() throws Onjuist {
        assertThat(lees(Soort.BEDRAG, getal("0.30000000000000004"))).isEqualTo("30");
        assertThat(fout(Soort.BEDRAG, getal("0.305")).code()).isEqualTo("decimalen");
    }

    @Test
    void aPercentageIsTheSameHoweverTheCellShowsIt() throws Onjuist {
        var alsProcent = new Waarde.Getal(new BigDecimal("0.125"), true, null);

        assertThat(lees(Soort.PERCENTAGE, alsProcent)).isEqualTo("12.5");
        assertThat(lees(Soort.PERCENTAGE, getal("12.5"))).isEqualTo("12.5");
        assertThat(lees(Soort.PERCENTAGE, new Waarde.Tekst("12,5 %"))).isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource({"31-12-2021", "2021-12-31", "31/12/2021"})
    void readsDaysInBothOrders(String tekst) throws Onjuist {
        assertThat(lees(Soort.DATUM, new Waarde.Tekst(tekst))).isEqualTo("\"2021-12-31\"");
    }

    @Test
    void aDayIsADayThatExists() throws Onjuist {
        var cel = new Waarde.Getal(new BigDecimal("44561"), false, LocalDate.of(2021, 12, 31));

        assertThat(lees(Soort.DATUM, cel)).isEqualTo("\"2021-12-31\"");
        assertThat(fout(Soort.DATUM, new Waarde.Tekst("31-02-2021")).code()).isEqualTo("datum");
        assertThat(fout(Soort.DATUM, new Waarde.Tekst("heel 2021")).code()).isEqualTo("datum");
    }

    @Test
    void everyFaultSaysWhatToDo() {
        for (Waarde waarde :
                List.of(
                        new Waarde.Formule(),
                        new Waarde.Rekenfout("#DIV/0!"),
                        new Waarde.Waar(true),
                        new Waarde.Tekst("abc"))) {
            assertThat(fout(Soort.BEDRAG, waarde).zin()).containsPattern("[Vv]ul .*in");
        }
    }

    @Test
    void aChoiceIsOneOfThem() throws Onjuist {
        assertThat(lees(Soort.KEUZE, new Waarde.Tekst(" uren "))).isEqualTo("\"UREN\"");
        assertThat(fout(Soort.KEUZE, new Waarde.Tekst("m2")).zin()).contains("UREN, OVERIG");
    }

    private static Waarde getal(String getal) {
        return new Waarde.Getal(new BigDecimal(getal), false, null);
    }

    private static String lees(Soort soort, Waarde waarde) throws Onjuist {
        return Waardelezer.lees(veld(soort), waarde).toString();
    }

    private static Onjuist fout(Soort soort, Waarde waarde) {
        return catchThrowableOfType(Onjuist.class, () -> Waardelezer.lees(veld(soort), waarde));
    }

    private static Veld veld(Soort soort) {
        return new Veld("/x", "X", soort, true, null, "", List.of("UREN", "OVERIG"));
    }
}
