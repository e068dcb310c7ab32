package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.signaal.Signaalproef.PAD;
import static nl.pols.trajectregistratie.signaal.Signaalproef.VANDAAG;
import static nl.pols.trajectregistratie.signaal.Signaalproef.WERKFIT;
import static nl.pols.trajectregistratie.signaal.Signaalproef.met;
import static nl.pols.trajectregistratie.signaal.Signaalproef.reageer;
import static nl.pols.trajectregistratie.signaal.Signaalproef.recordVan;
import static nl.pols.trajectregistratie.signaal.Signaalproef.signalen;
import static nl.pols.trajectregistratie.signaal.Signaalproef.stel;
import static nl.pols.trajectregistratie.signaal.Signaalproef.werkfitSinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees what of signals, and by which figures they are found.
@QuarkusTest
@WithPostgres
class SignaalInzageTest {

    @Inject Signaalronde ronde;

    @BeforeEach
    void leeg() {
        Signaalproef.leegAlles();
    }

    @Test
    void aThirdPartyCantTellThatItExists() {
        werkfitSinds("sg-2", 40);
        ronde.loop(VANDAAG);
        String id = signalen(AMSTERDAM).extract().path("items[0].signaalId");
        for (String ander : List.of(ROTTERDAM, "sob:" + UUID.randomUUID())) {
            signalen(ander).body("items", empty());
            var vreemd = als(ander).get(PAD + "/" + id).then().statusCode(404).extract();
            var nergens = als(ander).get(PAD + "/" + UUID.randomUUID()).then().extract();
            assertThat(vreemd.<String>path("type"))
                    .isEqualTo("/problemen/onbekend-signaal")
                    .isEqualTo(nergens.<String>path("type"));
            assertThat(vreemd.<String>path("detail")).isEqualTo(nergens.<String>path("detail"));
            reageer(ander, id, "GEEN_AANLEIDING").statusCode(404);
            als(ander).get(PAD + "/" + id + "/versies").then().statusCode(404);
        }
        als("rijk").get(PAD).then().statusCode(403);
        reageer("rijk", id, "GEEN_AANLEIDING").statusCode(403);
    }

    @Test
    void whoTookOverReadsAndRespondsInTheOldCompanysPlace() {
        werkfitSinds("sg-12", 40);
        ronde.loop(VANDAAG);
        var opvolger = UUID.randomUUID();
        String wie = "sob:" + opvolger;
        Fixtures.voer(
                "INSERT INTO register_sob VALUES ('%s', 'Fictieve Opvolger', 1)"
                        .formatted(opvolger));
        signalen(wie).body("items", empty());
        Fixtures.voer(
                "INSERT INTO register_relatie VALUES ('%s', 'GM0363', '[2015-01-01,)')"
                        .formatted(opvolger));
        Fixtures.voer(
                "INSERT INTO register_opvolging VALUES ('%s', '%s', current_date - 1)"
                        .formatted(SOB, opvolger));
        String id = signalen(wie).extract().path("items[0].signaalId");
        reageer(wie, id, "GEEN_AANLEIDING")
                .statusCode(201)
                .body("reacties.partij", contains("SOB"));
        reageer(AMSTERDAM, id, "GEEN_AANLEIDING").body("status", equalTo("BEANTWOORD"));
        Fixtures.voer("DELETE FROM register_opvolging");
    }

    @Test
    void whoDecidesOnExtensionsSeesNothingOfProduction() {
        stel(recordVan(
                        "sg-9",
                        "\"loonwaardemetingen\":[{\"datum\":\"%s\",\"percentage\":80}],"
                                        .formatted(VANDAAG.minusDays(90))
                                + WERKFIT.formatted(VANDAAG.minusDays(40)),
                        "\"verlengingen\":[{\"besluitdatum\":\"%s\",\"nieuweEinddatum\":\"%s\",\"reden\":\"x\"}]"
                                .formatted(VANDAAG.minusDays(20), VANDAAG.plusDays(90))))
                .statusCode(201);
        ronde.loop(VANDAAG);
        signalen(AMSTERDAM).body("items.code", containsInAnyOrder("G1", "G8"));
        var regie = Tokens.withScopes(AMSTERDAM, "verlengingen:besluiten");
        met(regie).get(PAD).then().statusCode(200).body("items.code", contains("G1"));
        String g1 = met(regie).get(PAD).path("items[0].signaalId");
        met(regie)
                .queryParam("opbrengstPerProductieuurCents", 95)
                .get(PAD + "/" + g1)
                .then()
                .statusCode(200)
                .body("feiten.naam", not(hasItem("PRODUCTIEUREN")))
                .body("bedrag", nullValue());
        String g8 =
                als(AMSTERDAM)
                        .queryParam("soort", "LANG_VERBLIJF")
                        .get(PAD)
                        .path("items[0].signaalId");
        met(regie).get(PAD + "/" + g8).then().statusCode(404);
        met(regie)
                .get("/trajectregistratie/v1/taken")
                .then()
                .body("items.soort", not(hasItem("SIGNAALREACTIE")));
    }

    @Test
    void anAmountIsOnlyThereIfSomebodySaysWhatAnHourBringsIn() {
        werkfitSinds("sg-10", 44);
        ronde.loop(VANDAAG);
        String id = signalen(AMSTERDAM).extract().path("items[0].signaalId");
        // 14 days at 17 hours a week is 34 hours; at 95 cents 3,230
        als(AMSTERDAM)
                .queryParam("opbrengstPerProductieuurCents", 95)
                .get(PAD + "/" + id)
                .then()
                .body("bedrag.bedragCents", equalTo(3_230))
                .body("bedrag.bron", equalTo("VRAGER"));
        als(AMSTERDAM)
                .queryParam("opbrengstPerProductieuurCents", -1)
                .get(PAD + "/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void anOrdinanceSetsAThresholdWithinTheBoundsOfTheDefinition() {
        werkfitSinds("sg-11", 25);
        ronde.loop(VANDAAG);
        signalen(AMSTERDAM).body("items", empty());
        verordening("RESPIJT", 61)
                .statusCode(400)
                .body("errors.code", contains("O2-signaaldrempel"));
        verordening("ANDERS", 1).statusCode(400);
        verordening("RESPIJT", 14).statusCode(200).body("signaaldrempels.waarde", contains(14));
        ronde.loop(VANDAAG);
        signalen(AMSTERDAM)
                .body("items[0].feiten.find { it.naam == 'RESPIJT' }.waarde", equalTo("14"))
                .body("items[0].feiten.find { it.naam == 'DAGEN' }.waarde", equalTo("11"));
        Fixtures.voer("DELETE FROM verordening");
    }

    private static ValidatableResponse verordening(String drempel, int waarde) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"geldigVan":"2022-01-01","verlengingMaanden":3,"jaargrensMaanden":12,"evaluatieMaanden":[3,6,9,12],
                         "werkfitEvaluatieDagen":30,"aanloopDagen":14,"bron":"Verordening",
                         "signaaldrempels":[{"soort":"VERBLIJF_NA_WERKFIT","drempel":"%s","waarde":%d}]}
                        """
                                .formatted(drempel, waarde))
                .put("/trajectregistratie/v1/verordeningen/GM0363")
                .then();
    }

    @Test
    void definitionsTellTheirThresholdsBoundsAndSource() {
        als("rijk")
                .get("/trajectregistratie/v1/signaalregels")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("G10"))
                .body(
                        "items.find { it.code == 'G1' }.drempels.find { it.naam == 'RESPIJT'"
                                + " }.waarde",
                        equalTo(30))
                .body("items.find { it.code == 'G1' }.bron", containsString("5.2"));
        als(AMSTERDAM).queryParam("soort", "X").get(PAD).then().statusCode(400);
        als(AMSTERDAM).queryParam("cursor", "PkhhYXJsZW0").get(PAD).then().statusCode(400);
    }
}
