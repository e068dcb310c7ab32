package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is behind figures that don't count trajectories: grants, statements, and what else is told
/// of people.
@QuarkusTest
@MetDatabase
class HerkomstSoortenTest {
    private static final UUID SOB = Trajectproef.SOB;
    private static final String TRANCHE = "00000000-0000-7000-8000-00000000aaaa";
    private static final UUID PERSOON = UUID.randomUUID();
    @Inject Proefsector sector;
    @Inject Indicatoren indicatoren;

    @BeforeEach
    void kleineSector() {
        sector.leeg();
        var dagen = Dagen.vanaf("2020-01-01");
        var plek = new Plek(SOB, dagen, 2500, null, 0);
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0363", "Adorp", "AM01"),
                Events.sob(SOB, "Een", "GM0363"),
                Events.regeling(
                        "RMT",
                        "[{\"trancheId\":\"%s\",\"jaar\":2021,\"bedragCents\":900,\"doel\":\"d\"}]"
                                .formatted(TRANCHE)),
                Events.toekenning(UUID.randomUUID(), TRANCHE, "SOB", SOB.toString(), 300),
                Events.toekenning(UUID.randomUUID(), TRANCHE, "GEMEENTE", "GM0363", 400),
                Events.opgave(
                        UUID.randomUUID(),
                        1,
                        SOB,
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {100, 400, 300, 0},
                        Trajectproef.BEKEND));
        sector.vertel(
                List.of(
                        new Dossier(
                                        kop(),
                                        dagen.van(),
                                        "GEMEENTE",
                                        "POSITIEF",
                                        dagen,
                                        List.of(plek))
                                .event(),
                        new Voorziening(kop(), "04", dagen).event(),
                        new Vlag(kop(), true, dagen, List.of(dagen)).event()));
    }

    private static Kop kop() {
        return Kop.nieuw(Trajectproef.BEKEND, "GM0363").van(PERSOON);
    }

    @ParameterizedTest(name = "{0} is about one {2}")
    @CsvSource({
        "A13, peildatum=2021-06-01, VOORZIENING, type, 04",
        "D04, peildatum=2021-06-01, BESCHUT_WERK, urenHonderdsten, 2500",
        "E03, peildatum=2021-06-01, DOELGROEPREGISTRATIE, gemeentecode, GM0363"
    })
    void aMunicipalitySeesWhatElseIsToldOfPeople(
            String code, String moment, String soort, String veld, String waarde) {
        vraag("gemeente:GM0363", code + "/herkomst?gemeente=GM0363&" + moment)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].soort", equalTo(soort))
                .body("items[0].deelnemerId", equalTo(PERSOON.toString()))
                .body("items[0].gegevens." + veld, equalTo(waarde));
        vraag("gemeente:GM0001", code + "/herkomst?gemeente=GM0363&" + moment).statusCode(403);
    }

    @ParameterizedTest(name = "{0} is of one {1}")
    @CsvSource({
        "G02, TOEKENNING, verleendCents, 300",
        "G03, TOEKENNING, verleendCents, 300",
        "B01, EXPLOITATIEOPGAVE, omzetTotaalCents, 400",
        "B07, EXPLOITATIEOPGAVE, omzetTotaalCents, 400",
        "B08, EXPLOITATIEOPGAVE, omzetTotaalCents, 400"
    })
    void aCompanySeesItsGrantsAndItsStatements(
            String code, String soort, String veld, String waarde) {
        vraag("sob:" + SOB, code + "/herkomst?periode=2021&sob=" + SOB)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].soort", equalTo(soort))
                .body("items[0].deelnemerId", nullValue())
                .body("items[0].gegevens." + veld, equalTo(waarde));
        vraag("gemeente:GM0363", code + "/herkomst?periode=2021&gemeente=GM0363").statusCode(403);
    }

    /// Whatever its SQL looks like, for a company too: never a failure.
    @Test
    void everyIndicatorHasItOrSaysThatItHasNone() {
        for (Indicator indicator : indicatoren.alle()) {
            var moment =
                    switch (indicator.tijd()) {
                        case PEILDATUM -> "peildatum=2022-05-23";
                        case PERIODE, PERIODE_EN_PEILDATUM, JAAR -> "periode=2021";
                    };
            var sob = indicator.kent(Dimensie.SOB) ? "&sob=" + SOB : "";
            vraag("sob:" + SOB, indicator.code() + "/herkomst?" + moment + sob)
                    .statusCode(oneOf(200, 400, 403));
        }
    }

    private static ValidatableResponse vraag(String organisatie, String query) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie))
                .get("/rapportage/v1/indicatoren/" + query)
                .then();
    }
}
