package nl.pols.trajectregistratie.voorziening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import nl.pols.trajectregistratie.dossier.Bevinding;
import org.junit.jupiter.api.Test;

class SrgregelTest {

    private static final String REGEL = SrgResource.REGEL;
    private static final Srgindeling INDELING =
            Srgindeling.van2015(JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    void aRecordHasNineteenFieldsOnNinetySixPositions() {
        assertThat(INDELING.velden()).hasSize(19);
        assertThat(INDELING.lengte()).isEqualTo(96).isEqualTo(REGEL.length());
        // up to and with the first day: 64 before the type, then 2 and 8
        assertThat(INDELING.kortste()).isEqualTo(84);
    }

    @Test
    void aLineBecomesAProvision() {
        assertThat(new Srgregel(INDELING, REGEL).opgave())
                .isEqualTo(
                        Map.of(
                                "registratienummer", "VZ-2016-0007",
                                "bsn", "999990019",
                                "type", "04",
                                "startdatum", "2016-03-01",
                                "loonwaarde", 55));
        assertThat(regels(REGEL)).isEmpty();
    }

    @Test
    void theLastDayBecomesTheFirstDayWithout() {
        String beeindigd = met(84, "20161231" + "1" + "000");
        assertThat(new Srgregel(INDELING, beeindigd).opgave())
                .containsEntry("einddatum", "2017-01-01")
                .containsEntry("redenEinde", "1")
                .doesNotContainKey("loonwaarde");
        assertThat(regels(beeindigd)).isEmpty();
    }

    @Test
    void emptyFieldsAreSpacesOrZerosAndMayBeCutOffAtTheEnd() {
        assertThat(regels(met(84, "00000000" + "0" + "000"))).isEmpty();
        assertThat(regels(REGEL.substring(0, 84))).isEmpty();
        assertThat(regels(REGEL.substring(0, 83))).containsExactly("SRG-lengte");
        assertThat(regels(REGEL + " 1")).containsExactly("SRG-lengte");
    }

    @Test
    void everyFieldHasItsForm() {
        assertThat(bevindingen(met(31, "12345678 "))).isEmpty(); // its own check comes with the BSN
        assertThat(bevindingen(met(31, "         ")))
                .extracting(Bevinding::regel, Bevinding::pointer)
                .containsExactly(tuple("SRG-verplicht", "/bsn"));
        assertThat(bevindingen(met(76, "20160231")))
                .extracting(Bevinding::regel, Bevinding::pointer)
                .containsExactly(tuple("SRG-vorm", "/begindatum"));
        assertThat(regels(met(93, "5x5"))).containsExactly("SRG-vorm");
    }

    @Test
    void anotherFileAnotherMunicipalityAndAnotherTimeAreRefused() {
        assertThat(regels(met(6, "06"))).containsExactly("SRG-bestand");
        assertThat(regels(met(23, "0599"))).containsExactly("SRG-gemeente");
        assertThat(regels(met(0, "201812"))).isEmpty();
        assertThat(regels(met(0, "201901"))).containsExactly("SRG-periode");
        assertThat(regels(met(0, "201412"))).containsExactly("SRG-periode");
        assertThat(regels(met(0, "201613"))).containsExactly("SRG-periode");
    }

    private static String met(int plaats, String waarde) {
        return REGEL.substring(0, plaats) + waarde + REGEL.substring(plaats + waarde.length());
    }

    private static List<Bevinding> bevindingen(String regel) {
        return new Srgregel(INDELING, regel).bevindingen("GM0363");
    }

    private static List<String> regels(String regel) {
        return bevindingen(regel).stream().map(Bevinding::regel).toList();
    }
}
