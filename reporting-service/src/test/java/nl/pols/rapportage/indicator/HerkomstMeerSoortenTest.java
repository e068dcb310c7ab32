package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vorm;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is behind figures that compare two days, count two kinds of fact, lay an amount out, or
/// show what a source said.
@QuarkusTest
@MetDatabase
class HerkomstMeerSoortenTest {
    private static final UUID SOB = Trajectproef.SOB;
    private static final String ADORP = "gemeente:GM0363";
    private static final String HEEL = "00000000-0000-7000-8000-00000000aaaa";
    private static final String DEEL = "00000000-0000-7000-8000-00000000bbbb";
    private static final UUID TOEKENNING = UUID.randomUUID();
    @Inject Proefsector sector;

    @BeforeEach
    void kleineSector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0363", "Adorp", "AM01"),
                Events.gemeente("GM0364", "Bedorp", "AM01"),
                Events.sob(SOB, "Een", "GM0363"));
    }

    private static Kop kop(String gemeente) {
        return Kop.nieuw(Trajectproef.BEKEND, gemeente).van(UUID.randomUUID());
    }

    /// One throughout (of which the form changed), one that left, one that came, one in between and
    /// one of a neighbour.
    private void wsw() {
        var beschut = new Vorm(LocalDate.parse("2018-01-01"), "BESCHUT", 10_000);
        var begeleid = new Vorm(LocalDate.parse("2021-05-01"), "BEGELEID_WERKEN", 9_000);
        sector.vertel(
                List.of(
                        new Dienst(
                                        kop("GM0363"),
                                        SOB,
                                        Dagen.vanaf("2018-01-01"),
                                        List.of(beschut, begeleid))
                                .event(),
                        dienst("GM0363", Dagen.van("2018-01-01", "2021-03-01")),
                        dienst("GM0363", Dagen.vanaf("2021-06-01")),
                        dienst("GM0363", Dagen.van("2021-02-01", "2021-04-01")),
                        dienst("GM0364", Dagen.vanaf("2018-01-01"))));
    }

    private static nl.pols.kit.events.CloudEvent dienst(String gemeente, Dagen dagen) {
        return Dienst.van(kop(gemeente), SOB, dagen, "BESCHUT", 8_000).event();
    }

    @Test
    void theEmploymentsOfADayAreThoseThatWereCounted() {
        wsw();
        for (String code : List.of("F03", "F04")) {
            vraag(ADORP, code + "/herkomst?peildatum=2021-12-31&gemeente=GM0363")
                    .statusCode(200)
                    .body("items.soort", equalTo(List.of("WSW_DIENSTVERBAND", "WSW_DIENSTVERBAND")))
                    .body("items.gegevens.vorm", containsInAnyOrder("BEGELEID_WERKEN", "BESCHUT"))
                    .body("items.gegevens.begin", containsInAnyOrder("2018-01-01", "2021-06-01"));
        }
        vraag(ADORP, "F03/waarden?peildatum=2021-12-31&gemeente=GM0363")
                .body("waarden[0].noemer", equalTo(2));
    }

    @Test
    void behindAChangeAreWhoWereThereOnEitherDayEachOnce() {
        wsw();
        var query = "?periode=2021&gemeente=GM0363";
        vraag(ADORP, "F01/waarden" + query)
                .body(
                        "waarden.find { it.onderdeel == 'personen aan het begin' }.teller",
                        equalTo(2))
                .body(
                        "waarden.find { it.onderdeel == 'personen aan het eind' }.teller",
                        equalTo(2));

        vraag(ADORP, "F01/herkomst" + query)
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.gegevens.begin < '2021-01-01' }", hasSize(2))
                .body(
                        "items.findAll { it.gegevens.einde == null || it.gegevens.einde >"
                                + " '2021-12-31' }",
                        hasSize(2));
        vraag("gemeente:GM0364", "F01/herkomst" + query).statusCode(403);
    }

    @Test
    void aRatioOfTwoKindsShowsBothPageByPage() {
        wsw();
        var plek = Dagen.vanaf("2021-03-01");
        var later = Dagen.vanaf("2021-09-01");
        sector.vertel(
                traject().van("2021-02-01").bij("GM0363", SOB).event(),
                traject().van("2020-02-01").bij("GM0363", SOB).event(),
                new Dossier(
                                kop("GM0363"),
                                LocalDate.parse("2021-01-05"),
                                "GEMEENTE",
                                "POSITIEF",
                                Dagen.vanaf("2021-02-01"),
                                List.of(
                                        new Plek(SOB, plek, 2500, null, 0),
                                        new Plek(SOB, later, 2500, null, 0)))
                        .event());
        var query = "F02/herkomst?periode=2021&gemeente=GM0363&limit=2";
        var ids = new HashSet<String>();
        var soorten = new HashSet<String>();
        var volgende = "";
        for (int bladzijde = 1; bladzijde <= 3; bladzijde++) {
            var blad = vraag(ADORP, query + volgende).statusCode(200).extract();
            ids.addAll(blad.<List<String>>path("items.id"));
            soorten.addAll(blad.<List<String>>path("items.soort"));
            volgende = "&cursor=" + blad.path("next");
        }
        assertThat(ids).hasSize(5);
        assertThat(soorten)
                .containsExactlyInAnyOrder("WSW_DIENSTVERBAND", "TRAJECT", "BESCHUT_WERK");
        assertThat(volgende).endsWith("null");
    }

    @Test
    void adviceAndApplicationsOfThePeriodAreBehindTheShareOfPositives() {
        sector.vertel(
                dossier("2021-02-01", "POSITIEF", "2021-03-01"),
                dossier("2020-12-01", "NEGATIEF", "2021-01-15"),
                dossier("2020-02-01", "POSITIEF", "2020-03-01"));

        vraag(ADORP, "D03/herkomst?periode=2021&gemeente=GM0363")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.gegevens.advies", containsInAnyOrder("POSITIEF", "NEGATIEF"));
        vraag(ADORP, "D03/waarden?periode=2021&gemeente=GM0363")
                .body("waarden[0].teller", equalTo(1))
                .body("waarden[0].noemer", equalTo(2));
    }

    private static nl.pols.kit.events.CloudEvent dossier(
            String gevraagd, String advies, String adviesdatum) {
        return new Dossier(
                        kop("GM0363"),
                        LocalDate.parse(gevraagd),
                        "GEMEENTE",
                        advies,
                        Dagen.vanaf(adviesdatum),
                        List.of())
                .event();
    }

    /// A grant from a part of a tranche counts with the whole, and is shown once.
    @Test
    void aCompanySeesTheGrantsBehindWhatItGot() {
        sector.vertel(
                Events.regeling(
                        "RMT",
                        """
                        [{"trancheId":"%s","jaar":2021,"bedragCents":900,"doel":"d"},
                         {"trancheId":"%s","jaar":2021,"bedragCents":400,"doel":"d","onderdeelVan":"%s"}]
                        """
                                .formatted(HEEL, DEEL, HEEL)),
                Events.toekenning(TOEKENNING, DEEL, "SOB", SOB.toString(), 300),
                Events.toekenning(UUID.randomUUID(), HEEL, "GEMEENTE", "GM0363", 400));

        vraag("sob:" + SOB, "G01/waarden?periode=2021&sob=" + SOB)
                .body("waarden[0].teller", equalTo(300));
        vraag("sob:" + SOB, "G01/herkomst?periode=2021&sob=" + SOB)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].soort", equalTo("TOEKENNING"))
                .body("items[0].id", equalTo(TOEKENNING.toString()))
                .body("items[0].gegevens.verleendCents", equalTo("300"));
        vraag(ADORP, "G01/herkomst?periode=2021&gemeente=GM0363").statusCode(403);
    }

    /// Published for everybody, so shown to everybody; and who looked is still written down.
    @ParameterizedTest
    @CsvSource({"rijk", "cedris", "gemeente:GM0363"})
    void aFigureOfASourceShowsItsPublications(String wie) {
        sector.uitvoeren(
                """
                INSERT INTO reekswaarde VALUES
                ('BANENAFSPRAAK_REALISATIE', 'NL', '', '2015-01-01', '2016-01-01', 20000, 'eerste', '2016-04-01Z', '2016-06-01Z', 'x', now()),
                ('BANENAFSPRAAK_REALISATIE', 'NL', '', '2015-01-01', '2016-01-01', 21057, 'kamerbrief', '2016-06-01Z', 'infinity', 'x', now()),
                ('BANENAFSPRAAK_DOELSTELLING', 'NL', '', '2015-01-01', '2016-01-01', 9000, 'ladder', '2016-04-01Z', 'infinity', 'x', now()),
                ('BANENAFSPRAAK_REALISATIE', 'AM01', '', '2015-01-01', '2016-01-01', 700, 'regio', '2016-04-01Z', 'infinity', 'x', now())
                """);
        int voor = sector.tel("inzage");

        var bekendNu =
                vraag(wie, "E01/herkomst?peildatum=2015-12-31")
                        .statusCode(200)
                        .body("items.soort.unique()", equalTo(List.of("EXTERNE_REEKS")))
                        .body("items.gegevens.bron", containsInAnyOrder("kamerbrief", "ladder"))
                        .body("items.find { it.gegevens.bron == 'kamerbrief' }.versie", equalTo(2))
                        .extract();
        vraag(wie, "E01/herkomst?peildatum=2015-12-31&kennisdatum=2016-05-01")
                .body("items.gegevens.bron", containsInAnyOrder("eerste", "ladder"));

        assertThat(bekendNu.<List<String>>path("items.gegevens.waarde")).contains("21057");
        assertThat(sector.tel("inzage")).isEqualTo(voor + 2);
    }

    private static ValidatableResponse vraag(String organisatie, String query) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie))
                .get("/rapportage/v1/indicatoren/" + query)
                .then();
    }
}
