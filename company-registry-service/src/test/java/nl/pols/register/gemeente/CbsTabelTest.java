package nl.pols.register.gemeente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.gemeente.CbsTabel.Rij;
import org.junit.jupiter.api.Test;

/// Tables of CBS as they come.
class CbsTabelTest {
    private static final String KOPPEN =
            """
            "Regio's";"Codes en namen van gemeenten/Code (code)";"Lokaliseringen van gemeenten/Arbeidsmarktregio's/Code (code)";\
            "Lokaliseringen van gemeenten/Arbeidsmarktregio's/Naam (naam)";"Lokaliseringen van gemeenten/RegioPlus-arbeidsmarktregio's/Code (code)";\
            "Lokaliseringen van gemeenten/Provincies/Code (code)";"Lokaliseringen van gemeenten/Provincies/Naam (naam)"
            """;

    @Test
    void readsQuotedFieldsAndPaddedCodes() {
        var tabel =
                CbsTabel.lees(
                        KOPPEN
                                + """
                                "Haarlem";"GM0392    ";"AM37      ";"Zuid-Kennemerland en IJmond";"RA01  ";"PV27  ";"Noord-Holland       "
                                """);
        assertThat(tabel.rijen())
                .containsExactly(
                        new Rij(
                                2,
                                "GM0392",
                                "Haarlem",
                                "Noord-Holland",
                                "AM37",
                                "Zuid-Kennemerland en IJmond"));
    }

    @Test
    void passesOverATitleBeforeAndASourceAfterTheTable() {
        var tabel =
                CbsTabel.lees(
                        "\uFEFF\"Gebieden in Nederland 2020\"\n"
                                + KOPPEN
                                + "\"Haarlem\";\"GM0392\";\"AM37\";\"Regio\";\"RA01\";\"PV27\";\"Noord-Holland\"\n"
                                + "\"Bron: CBS\"\n");
        assertThat(tabel.rijen()).singleElement().extracting(Rij::regel).isEqualTo(3);
    }

    @Test
    void takesOffWhatCbsAddsToTellAMunicipalityFromAProvince() {
        var tabel =
                CbsTabel.lees(
                        KOPPEN
                                + "\"'s-Gravenhage"
                                + " (gemeente)\";\"GM0518\";\"AM21\";\"Haaglanden\";\"\";\"PV28\";\"Zuid-Holland\"\n"
                                + "\"Hengelo"
                                + " (O.)\";\"GM0164\";\"AM05\";\"Twente\";\"\";\"PV23\";\"Overijssel\"\n");
        assertThat(tabel.rijen())
                .extracting(Rij::naam)
                .containsExactly("'s-Gravenhage", "Hengelo (O.)");
    }

    @Test
    void theColumnWithNamesGoesBeforeTheFirstOne() {
        var tabel =
                CbsTabel.lees(
                        """
                        "Regio's";"Codes en namen van gemeenten/Code (code)";"Codes en namen van gemeenten/Naam (naam)";"Codes en namen van gemeenten/Sortering naam (naam)";"Arbeidsmarktregio's/Code (code)";"Arbeidsmarktregio's/Naam (naam)";"Provincies/Naam (naam)"
                        "Utrecht (gemeente)";"GM0344";"Utrecht";"Utrecht";"AM13";"Midden-Utrecht";"Utrecht"
                        """);
        assertThat(tabel.rijen()).singleElement().extracting(Rij::naam).isEqualTo("Utrecht");
    }

    @Test
    void aSeparatorOrAQuoteWithinAFieldIsPartOfIt() {
        var tabel =
                CbsTabel.lees(
                        KOPPEN
                                + "\"Fictief;"
                                + " \"\"Oord\"\"\";\"GM0392\";\"AM37\";\"Regio\";\"\";\"\";\"Zeeland\"\n");
        assertThat(tabel.rijen()).extracting(Rij::naam).containsExactly("Fictief; \"Oord\"");
    }

    @Test
    void aTableWithoutRegionsSaysWhichColumnsItNeeds() {
        assertThatThrownBy(() ->
                        CbsTabel.lees(
                                "\"Regio's\";\"Codes en namen van gemeenten/Code (code)\"\n"
                                        + "\"Haarlem\";\"GM0392\"\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("arbeidsmarktregio");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        assertThatThrownBy(() -> CbsTabel.lees(KOPPEN)).isInstanceOf(InvalidInput.class);
    }
}
