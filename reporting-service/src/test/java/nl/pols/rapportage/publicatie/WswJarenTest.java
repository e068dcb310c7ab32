package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.klaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Vorm;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.statistischebeveiliging.regels.Naast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Wsw employments at the end of three years. In 2021 two people leave Dorp 1, in 2022 three more,
/// and of the others none or at least ten:
///
///             Dorp 1  Dorp 3  Noord  Dorp 4  Dorp 5  Zuid
///     2020        62      64    126      40      57    97   223
///     2021        60      50    110      40      45    85   195
///     2022        57      36     93      40      33    73   166
@QuarkusTest
@MetDatabase
class WswJarenTest {
    private static final String KENNIS = "2023-03-01T00:00:00Z";
    private static final String DORP_1 = "GM0001;Dorp 1;";

    @Inject Proefsector sector;
    @Inject Uitgeven uitgeven;
    @Inject Tenancy tenancy;

    @BeforeEach
    void drieJaren() {
        Publicatieproef.vijfGemeenten(sector);
        var events = new ArrayList<CloudEvent>();
        wsw(events, "GM0001", 62, 2, 3);
        wsw(events, "GM0003", 64, 14, 14);
        wsw(events, "GM0004", 40, 0, 0);
        wsw(events, "GM0005", 57, 12, 12);
        sector.vertel(events);
    }

    private static void wsw(List<CloudEvent> events, String gemeente, int aantal, int... weg) {
        for (int i = 0; i < aantal; i++) {
            var tot = i < weg[0] ? "2021-05-01" : i < weg[0] + weg[1] ? "2022-05-01" : "2040-01-01";
            var kop = Kop.nieuw(Trajectproef.BEKEND, gemeente);
            var dagen = Dagen.van("2015-01-01", tot);
            var vorm = i % 2 == 0 ? "BESCHUT" : "GROEPSDETACHERING";
            events.add(Dienst.van(kop, Trajectproef.SOB, dagen, vorm, 10_000).event());
        }
    }

    private static String uitgebracht(String jaar, String extra) {
        return Productproef.uitgebracht("WSW_THERMOMETER_JAAR", jaar, KENNIS, extra);
    }

    private static List<String> gebieden(String id) {
        return csv(id, "DIENSTVERBANDEN", "gebied");
    }

    /// 57 to the nearest five, as nothing else is out that it could be taken off.
    @Test
    void aYearByItselfShowsIt() {
        assertThat(gebieden(uitgebracht("2022", ""))).contains(DORP_1 + "55;;");
    }

    /// 60 less 57 is three people who left.
    @Test
    void theYearAfterDoesNotTellWhoLeft() {
        var eerste = uitgebracht("2021", "");
        var tweede = uitgebracht("2022", "");

        assertThat(gebieden(eerste)).contains(DORP_1 + "60;;");
        assertThat(gebieden(tweede))
                .contains(DORP_1 + ";;x", "AM01;Noord;95;;", "AM02;Zuid;75;;")
                .contains("GM0004;Dorp 4;40;;", "NL;Nederland;165;;");
        OvernameTest.verifieer(tweede);
    }

    /// Drawn up the other way round it is the first that keeps it to itself.
    @Test
    void theYearBeforeDoesNotEither() {
        uitgebracht("2022", "");
        var eerste = uitgebracht("2021", "");

        assertThat(gebieden(eerste)).contains(DORP_1 + ";;x", "NL;Nederland;195;;");
        OvernameTest.verifieer(eerste);
    }

    /// 62 less 57 is five people, whatever there was of the year in between.
    @Test
    void aYearThatWasNeverPublishedIsLinkedPast() {
        assertThat(gebieden(uitgebracht("2020", ""))).contains(DORP_1 + "60;;");
        assertThat(gebieden(uitgebracht("2022", ""))).contains(DORP_1 + ";;x");
    }

    /// The first year stands beside both of those after it, also where somebody left who was alone
    /// in a form that nobody had in the first.
    @Test
    void allThatAreOutAreProtectedTogether() {
        var vormen =
                List.of(
                        new Vorm(LocalDate.of(2020, 1, 1), "BESCHUT", 10_000),
                        new Vorm(LocalDate.of(2021, 3, 1), "BEGELEID_WERKEN", 10_000));
        sector.vertel(
                new Dienst(
                                Kop.nieuw(Trajectproef.BEKEND, "GM0003"),
                                Trajectproef.SOB,
                                Dagen.van("2020-01-01", "2022-05-01"),
                                vormen)
                        .event());
        uitgebracht("2021", "");
        uitgebracht("2022", "");
        var id = uitgebracht("2020", "");
        var onbekend =
                tenancy
                        .callAs(Organisatie.CEDRIS, () -> uitgeven.grond(UUID.fromString(id)))
                        .reeksen()
                        .stream()
                        .flatMap(reeks -> reeks.risico().stream())
                        .map(Grond.Risico::plaats)
                        .filter(plaats -> plaats.containsValue("GM0001"))
                        .map(plaats -> plaats.get(Naast.AS));

        assertThat(onbekend)
                .containsExactlyInAnyOrder(
                        "vertrokken 2020 2021", "vertrokken 2021 2022", "vertrokken 2020 2022");
        OvernameTest.verifieer(id);
    }

    /// Of 62 at the end of 2015 five have left seven years later.
    @Test
    void whatWasPublishedManyYearsAgoTellsNoMore() {
        assertThat(gebieden(uitgebracht("2015", "")))
                .anyMatch(regel -> regel.startsWith("GM0001;") && regel.endsWith(";60;;"));
        assertThat(gebieden(uitgebracht("2022", ""))).contains(DORP_1 + ";;x");
    }

    /// What was hidden isn't about others yet.
    @Test
    void aRevisionStaysAsItWas() {
        uitgebracht("2021", "");
        uitgebracht("2022", "");

        assertThat(gebieden(uitgebracht("2021", ",\"wijziging\":\"Niets.\"")))
                .contains(DORP_1 + "60;;");
        assertThat(gebieden(uitgebracht("2022", ",\"wijziging\":\"Niets.\"")))
                .contains(DORP_1 + ";;x");
    }

    @Test
    void aDraftThatDoesNotKnowTheOtherIsNotSigned() {
        var eerste = opgesteld("2020");
        var tweede = opgesteld("2022");
        teken(eerste, "rijk").statusCode(200);

        teken(tweede, "rijk")
                .statusCode(409)
                .body("title", equalTo("Concept verouderd"))
                .body("detail", containsString("WSW_THERMOMETER_JAAR 2020"));
    }

    private static String opgesteld(String jaar) {
        return klaar(
                als("cedris")
                        .body(opdracht("WSW_THERMOMETER_JAAR", jaar))
                        .post(PUBLICATIES)
                        .then());
    }

    private static String opdracht(String product, String periode) {
        return """
        {"product":"%s","periode":"%s","kennisdatum":"%s","embargoTot":"%s"}
        """
                .formatted(product, periode, KENNIS, Publicatieproef.VOORBIJ);
    }
}
