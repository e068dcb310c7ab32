package nl.pols.trajectregistratie.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules on the course of a trajectory and on extensions. The record starts on 10 January 2022
/// and is planned until 10 July.
class VerloopregelsTest {

    private static final Afzender AMSTERDAM = new Afzender("GM0363", LocalDate.parse("2023-06-01"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "onderbrekingen":[{"van":"2022-03-01","tot":"2022-03-01","reden":"ZORG"}] | L01-onderbreking-omgekeerd | /onderbrekingen/0/tot
                    "onderbrekingen":[{"van":"2022-01-09","reden":"ZORG"}] | L02-onderbreking-buiten-traject | /onderbrekingen/0
                    "einddatum":"2022-06-30","uitstroom":"UITVAL","onderbrekingen":[{"van":"2022-06-01","tot":"2022-07-02","reden":"ZORG"}] | L02-onderbreking-buiten-traject | /onderbrekingen/0
                    "onderbrekingen":[{"van":"2022-04-01","tot":"2022-05-01","reden":"ZORG"},{"van":"2022-03-01","tot":"2022-04-02","reden":"ZIEKTE"}] | L03-onderbrekingen-overlappen | /onderbrekingen/1
                    "onderbrekingen":[{"van":"2022-03-01","reden":"ZORG"},{"van":"2022-04-01","tot":"2022-04-02","reden":"ZIEKTE"}] | L03-onderbrekingen-overlappen | /onderbrekingen/1
                    "evaluaties":[{"datum":"2022-01-09","uitkomst":"DOORGAAN"}] | L04-feit-voor-start | /evaluaties/0/datum
                    "loonwaardemetingen":[{"datum":"2022-01-09","percentage":50}] | L04-feit-voor-start | /loonwaardemetingen/0/datum
                    "werkfit":{"datum":"2022-01-09","bron":"UWV"} | L04-feit-voor-start | /werkfit/datum
                    "vacatures":[{"datum":"2022-01-09","passend":true,"voorgesteld":false}] | L04-feit-voor-start | /vacatures/0/datum
                    "evaluaties":[{"datum":"2023-06-02","uitkomst":"DOORGAAN"}] | L05-feit-in-toekomst | /evaluaties/0/datum
                    "annulering":{"datum":"2023-06-02","reden":"VERGISSING"} | L05-feit-in-toekomst | /annulering/datum
                    "einddatum":"2022-06-30","uitstroom":"UITVAL","evaluaties":[{"datum":"2022-07-01","uitkomst":"AFRONDEN"}] | L06-feit-na-einde | /evaluaties/0/datum
                    "loonwaardemetingen":[{"datum":"2022-02-01","percentage":101}] | L07-loonwaarde-buiten-bereik | /loonwaardemetingen/0/percentage
                    "loonwaardemetingen":[{"datum":"2022-02-01","percentage":-1}] | L07-loonwaarde-buiten-bereik | /loonwaardemetingen/0/percentage
                    "urenverloop":[{"vanaf":"2022-01-10","productie":1,"coaching":0,"scholing":0,"overig":0}] | L08-urenverloop-volgorde | /urenverloop/0/vanaf
                    "urenverloop":[{"vanaf":"2022-04-01","productie":1,"coaching":0,"scholing":0,"overig":0},{"vanaf":"2022-03-01","productie":1,"coaching":0,"scholing":0,"overig":0}] | L08-urenverloop-volgorde | /urenverloop/1/vanaf
                    "urenverloop":[{"vanaf":"2022-04-01","productie":40,"coaching":0.01,"scholing":0,"overig":0}] | L09-urenverloop-buiten-bereik | /urenverloop/0
                    "urenverloop":[{"vanaf":"2022-04-01","productie":0,"coaching":0,"scholing":0,"overig":0}] | L09-urenverloop-buiten-bereik | /urenverloop/0
                    "uitstroomcontrole":{"datum":"2023-02-01","aanHetWerk":true} | L10-uitstroomcontrole-zonder-werk | /uitstroomcontrole
                    "einddatum":"2022-06-30","uitstroom":"OPLEIDING","uitstroomcontrole":{"datum":"2023-02-01","aanHetWerk":true} | L10-uitstroomcontrole-zonder-werk | /uitstroomcontrole
                    "einddatum":"2022-06-30","uitstroom":"BETAALD_WERK","uitstroomcontrole":{"datum":"2022-12-28","aanHetWerk":true} | L11-uitstroomcontrole-te-vroeg | /uitstroomcontrole/datum
                    "einddatum":"2022-06-30","uitstroom":"UITVAL","annulering":{"datum":"2022-02-01","reden":"NIET_GESTART"} | L12-annulering-met-einde | /annulering
                    "annulering":{"datum":"2022-02-01","reden":"NIET_GESTART"},"evaluaties":[{"datum":"2022-02-10","uitkomst":"DOORGAAN"}] | L13-annulering-na-begin | /annulering/reden
                    "einddatum":"2022-06-30","uitstroom":"VERHUISD","overdracht":{"datum":"2022-06-30","naarGemeentecode":"GM0599"} | L14-overdracht-met-einde | /overdracht
                    "overdracht":{"datum":"2022-06-30"} | L15-overdracht-zonder-ontvanger | /overdracht
                    "overdracht":{"datum":"2022-06-30","naarGemeentecode":"GM0363"} | L15-overdracht-zonder-ontvanger | /overdracht
                    "overdracht":{"datum":"2022-01-09","naarGemeentecode":"GM0599"} | L16-overdracht-voor-start | /overdracht/datum
                    "overgenomenVan":{"gemeentecode":"GM0363","registratienummer":"nr-1"} | L17-overgenomen-van-zichzelf | /overgenomenVan
                    "geboortejaar":2010 | K01-geboortejaar | /geboortejaar
                    "typeVoorziening":"5" | V06-codewaarde | /typeVoorziening
                    "geslacht":"X" | V06-codewaarde | /geslacht
                    "evaluaties":[{"datum":"2022-02-10"}] | V04-verplicht-veld | /evaluaties/0/uitkomst
                    "evaluaties":[{"datum":"2022-02-10","uitkomst":"DOORGAAN","tekst":"x"}] | V02-onbekend-veld | /evaluaties/0/tekst
                    "evaluaties":[{"datum":"2022-02-10","datum":"2022-02-11","uitkomst":"DOORGAAN"}] | V12-dubbel-veld | /evaluaties/0/datum
                    "evaluaties":{} | V03-verkeerd-type | /evaluaties
                    "evaluaties":[1] | V03-verkeerd-type | /evaluaties/0
                    "werkfit":[] | V03-verkeerd-type | /werkfit
                    "loonwaardemetingen":[{"datum":"2022-02-01","percentage":50.5}] | V03-verkeerd-type | /loonwaardemetingen/0/percentage
                    "loonwaardemetingen":[{"datum":"2022-02-01","percentage":50,"methode":"123456782"}] | V06-codewaarde | /loonwaardemetingen/0/methode
                    """)
    void namesTheRuleThatIsBrokenAndWhere(String extra, String regel, String pointer) {
        assertThat(bevindingen(extra))
                .anySatisfy(b -> {
                    assertThat(b.regel().id()).isEqualTo(regel);
                    assertThat(b.pointer()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "onderbrekingen":[{"van":"2022-03-01","tot":"2022-04-01","reden":"ZORG"},{"van":"2022-04-01","reden":"ZIEKTE"}]
                    "onderbrekingen":[{"van":"2022-03-01","tot":null,"reden":"ZORG"}]
                    "einddatum":"2022-06-30","uitstroom":"UITVAL","onderbrekingen":[{"van":"2022-06-01","tot":"2022-07-01","reden":"ZORG"}]
                    "evaluaties":[{"datum":"2022-01-10","uitkomst":"DOORGAAN"},{"datum":"2023-06-01","uitkomst":"BIJSTELLEN"}]
                    "loonwaardemetingen":[{"datum":"2022-02-01","percentage":0},{"datum":"2022-03-01","percentage":100,"methode":"DARIUZ"}]
                    "urenverloop":[{"vanaf":"2022-01-11","productie":40,"coaching":0,"scholing":0,"overig":0}]
                    "einddatum":"2022-06-30","uitstroom":"BETAALD_WERK_MET_LKS","uitstroomcontrole":{"datum":"2022-12-29","aanHetWerk":false}
                    "annulering":{"datum":"2022-02-01","reden":"VERGISSING"},"evaluaties":[{"datum":"2022-02-10","uitkomst":"DOORGAAN"}]
                    "overdracht":{"datum":"2022-06-30","naarGemeentecode":"GM0599","nieuwTrajectNummer":"R-1"},"evaluaties":[]
                    "overgenomenVan":{"gemeentecode":"GM0599","registratienummer":"nr-1"},"geboortejaar":1980,"geslacht":"VROUW","doel":"WERKFIT","typeVoorziening":"05","doelgroepregister":true,"instroomkanaal":"STATUSHOUDER"
                    """)
    void takesWhatIsInOrder(String extra) {
        assertThat(bevindingen(extra)).isEmpty();
    }

    @Test
    void knowsNoCourseWhereNothingHappened() {
        var opgave = lees("\"evaluaties\":[],\"onderbrekingen\":null,\"werkfit\":null").opgave();
        assertThat(opgave.verloop()).isNull();
        assertThat(opgave.kenmerken()).isNull();
    }

    @Test
    void boundsEveryList() {
        var evaluatie = "{\"datum\":\"2022-02-10\",\"uitkomst\":\"DOORGAAN\"}";
        var veel = String.join(",", java.util.Collections.nCopies(41, evaluatie));
        assertThat(bevindingen("\"evaluaties\":[" + veel + "]"))
                .extracting(b -> b.regel().id())
                .contains("V15-te-veel-verlengingen");
    }

    @Test
    void refusesTheBsnAsTheNumberOfAnotherRecord() {
        var gelezen =
                lees(
                        "\"overgenomenVan\":{\"gemeentecode\":\"GM0599\",\"registratienummer\":\"%s\"}"
                                .formatted(Proefrecord.bsn(42)));
        assertThat(gelezen.bevindingen())
                .extracting(b -> b.regel().id())
                .contains("V14-bsn-buiten-bsn-veld");
        assertThat(gelezen.opgave().verloop()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "nieuweEinddatum":"2022-10-10" | W01-verlenging-zonder-beslisser
                    "nieuweEinddatum":"2022-10-10","beslisser":"GEMEENTE_REGIE" | W01-verlenging-zonder-beslisser
                    "nieuweEinddatum":"2022-10-11","beslisser":"GEMEENTE_REGIE","exitplan":"OPLEIDING" | W02-verlenging-te-lang
                    "nieuweEinddatum":"2022-10-10","beslisser":"GEMEENTE_REGIE","exitplan":"OPLEIDING","goedgekeurdDoor":"SOB_PRODUCTIE" | W03-goedkeurder-is-productie
                    "nieuweEinddatum":"2022-10-10","beslisser":"SOB_PRODUCTIE","exitplan":"OPLEIDING" | W04-productie-beslist-alleen
                    "nieuweEinddatum":"2023-01-11","beslisser":"SOB_REINTEGRATIE","exitplan":"OPLEIDING","goedgekeurdDoor":"SOB_REINTEGRATIE" | W05-jaar-zonder-goedkeuring-gemeente
                    "nieuweEinddatum":"2023-01-11","beslisser":"SOB_REINTEGRATIE","exitplan":"OPLEIDING","goedgekeurdDoor":"GEMEENTE_REGIE" | W06-jaar-zonder-zeer-grote-afstand
                    "nieuweEinddatum":"2022-10-10","beslisser":"GEMEENTE_REGIE","exitplan":"OPLEIDING","oudeEinddatum":"2022-07-09" | T3-oude-einddatum
                    "nieuweEinddatum":"2022-10-10","beslisser":"GEMEENTE_REGIE","exitplan":"OPLEIDING","evaluatiedatum":"2022-06-21" | T3-evaluatie-na-besluit
                    """)
    void guardsAnExtension(String extra, String regel) {
        var bevindingen = bevindingen(verlenging(extra));
        assertThat(bevindingen).extracting(b -> b.regel().id()).contains(regel);
        assertThat(Bevinding.weigert(bevindingen)).isEqualTo(regel.startsWith("T3"));
    }

    @Test
    void asksNothingMoreOfAnExtensionDecidedAsItShouldBe() {
        assertThat(
                        bevindingen(
                                verlenging(
                                        """
                                        "nieuweEinddatum":"2022-10-10","oudeEinddatum":"2022-07-10","beslisser":"SOB_PRODUCTIE",\
                                        "goedgekeurdDoor":"GEMEENTE_REGIE","exitplan":"BETAALD_WERK","evaluatiedatum":"2022-06-20"\
                                        """)))
                .isEmpty();
    }

    private static String verlenging(String extra) {
        return "\"verlengingen\":[{\"besluitdatum\":\"2022-06-20\",\"reden\":\"scholing\",%s}]"
                .formatted(extra);
    }

    private static List<Bevinding> bevindingen(String extra) {
        var gelezen = lees(extra);
        var alle = new ArrayList<>(gelezen.bevindingen());
        alle.addAll(Regels.toetsInhoud(gelezen.opgave(), AMSTERDAM));
        return alle;
    }

    private static OpgaveLezer.Gelezen lees(String extra) {
        var record = Proefrecord.van("nr-1", Proefrecord.bsn(42));
        var json = record.substring(0, record.length() - 1) + "," + extra + "}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new OpgaveLezer(bsn -> UUID.nameUUIDFromBytes(bsn.getBytes(StandardCharsets.UTF_8)))
                .lees(bytes, 0, bytes.length);
    }
}
