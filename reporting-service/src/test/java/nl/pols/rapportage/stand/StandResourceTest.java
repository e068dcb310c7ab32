package nl.pols.rapportage.stand;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever waits for a delivery sees when it is reported, and what is missing.
@QuarkusTest
@MetDatabase
class StandResourceTest {
    @Inject Proefsector sector;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private static ValidatableResponse stand() {
        return given().header("Authorization", "Bearer " + Tokens.van("cedris"))
                .get("/rapportage/v1/stand")
                .then()
                .statusCode(200);
    }

    @Test
    void anEmptyReadModelSaysSo() {
        stand().body("trajecten", equalTo(0))
                .body("laatsteGebeurtenis", nullValue())
                .body("achterstand", equalTo(0));
    }

    @Test
    void trajectoriesCountOnceAndTheirVersionsEach() {
        var eerst = traject();
        sector.vertel(
                Events.sob(Trajectproef.SOB, "Een"),
                Events.gemeente("GM0363", "Amsterdam", "AM01"),
                Events.toekenning(UUID.randomUUID(), 1, 100, 0),
                Events.opgave(
                        UUID.randomUUID(),
                        1,
                        Trajectproef.SOB,
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {1, 2, 3, 0},
                        Trajectproef.BEKEND),
                eerst.event(),
                eerst.tot("2022-06-01", "UITVAL")
                        .nieuweVersie(2, Trajectproef.BEKEND.plusSeconds(60))
                        .event(),
                traject().event());

        stand().body("trajecten", equalTo(2))
                .body("trajectversies", equalTo(3))
                .body("sobs", equalTo(1))
                .body("gemeenten", equalTo(1))
                .body("toekenningen", equalTo(1))
                .body("exploitatieopgaven", equalTo(1))
                .body("laatsteGebeurtenis", equalTo("2022-06-01T10:01:00Z"))
                .body("gaten", equalTo(0));
    }

    /// Sheltered work, the Wsw, the register and provisions count a record once as well.
    @Test
    void whatIsToldOfPeopleBesideTrajectoriesCountsByKind() {
        var kop = Kop.nieuw(Trajectproef.BEKEND, "GM0363");
        var later = Trajectproef.BEKEND.plusSeconds(60);
        sector.vertel(
                Dossier.met(Trajectproef.SOB, kop, "2022-01-10").event(),
                Dossier.met(Trajectproef.SOB, kop.volgende(later), "2022-02-10").event(),
                new Voorziening(anders(), "04", Dagen.vanaf("2018-01-01")).event(),
                new Voorziening(anders(), "06", Dagen.vanaf("2018-01-01")).event(),
                new Vlag(anders(), true, Dagen.vanaf("2018-01-01"), List.of()).event(),
                Dienst.van(anders(), Trajectproef.SOB, Dagen.vanaf("1998-03-01"), "BESCHUT", 10_000)
                        .event());

        stand().body("beschutWerk", equalTo(1))
                .body("voorzieningen", equalTo(2))
                .body("doelgroepregistraties", equalTo(1))
                .body("wswDienstverbanden", equalTo(1))
                .body("laatsteGebeurtenis", equalTo("2022-06-01T10:01:00Z"));
    }

    private static Kop anders() {
        return Kop.nieuw(Trajectproef.BEKEND, "GM0363");
    }

    @Test
    void aGapIsCountedUntilItCloses() {
        var eerst = traject();
        sector.vertel(eerst.nieuweVersie(3, Trajectproef.BEKEND).event());
        stand().body("gaten", equalTo(2)).body("trajecten", equalTo(1));

        sector.vertel(eerst.event(), eerst.nieuweVersie(2, Trajectproef.BEKEND).event());
        stand().body("gaten", equalTo(0)).body("trajectversies", equalTo(3));
    }

    @Test
    void withoutATokenThereIsNoState() {
        given().get("/rapportage/v1/stand").then().statusCode(401);
    }
}
