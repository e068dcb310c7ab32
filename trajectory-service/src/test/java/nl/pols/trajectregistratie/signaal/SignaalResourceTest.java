package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.signaal.Signaalproef.BEDRIJF;
import static nl.pols.trajectregistratie.signaal.Signaalproef.PAD;
import static nl.pols.trajectregistratie.signaal.Signaalproef.VANDAAG;
import static nl.pols.trajectregistratie.signaal.Signaalproef.WERKFIT;
import static nl.pols.trajectregistratie.signaal.Signaalproef.corrigeer;
import static nl.pols.trajectregistratie.signaal.Signaalproef.feiten;
import static nl.pols.trajectregistratie.signaal.Signaalproef.reageer;
import static nl.pols.trajectregistratie.signaal.Signaalproef.recordVan;
import static nl.pols.trajectregistratie.signaal.Signaalproef.signalen;
import static nl.pols.trajectregistratie.signaal.Signaalproef.stel;
import static nl.pols.trajectregistratie.signaal.Signaalproef.taken;
import static nl.pols.trajectregistratie.signaal.Signaalproef.werkfitSinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The life of signals about one trajectory: found by the round, read by both parties, answered
/// with a delay, closed when they no longer hold.
@QuarkusTest
@WithPostgres
class SignaalResourceTest {

    @Inject Signaalronde ronde;

    @BeforeEach
    void leeg() {
        Signaalproef.leegAlles();
    }

    @Test
    void municipalityAndSobSeeTheSameSignalAtTheSameMoment() {
        String trajectId = werkfitSinds("sg-1", 40);
        signalen(AMSTERDAM).body("items", empty());
        ronde.loop(VANDAAG);
        String id = signalen(AMSTERDAM).extract().path("items[0].signaalId");
        String gemeente = als(AMSTERDAM).get(PAD + "/" + id).asString();
        assertThat(als(BEDRIJF).get(PAD + "/" + id).asString()).isEqualTo(gemeente);
        als(AMSTERDAM)
                .get(PAD + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("soort", equalTo("VERBLIJF_NA_WERKFIT"))
                .body("code", equalTo("G1"))
                .body("trajectId", equalTo(trajectId))
                .body("status", equalTo("OPEN"))
                .body("feiten.find { it.naam == 'DAGEN' }.waarde", equalTo("10"))
                .body("uitleg.nl", containsString("10 dagen langer"))
                .body("uitleg.en", containsString("10 days longer"))
                .body("reactieUiterlijk", equalTo(VANDAAG.plusDays(28).toString()))
                .body("bedrag", nullValue())
                .body("$", not(hasItem("deelnemerId")));
        assertThat(feiten()).contains("signaal-ontstaan 1 OPEN", "taak-ontstaan 1 OPEN");
    }

    @Test
    void eachResponseIsKeptWithItsDelayAndBothMakeItAnswered() {
        werkfitSinds("sg-3", 40);
        ronde.loop(VANDAAG);
        String id = signalen(AMSTERDAM).extract().path("items[0].signaalId");
        Fixtures.voer(
                "UPDATE signaal SET gevraagd_op = gevraagd_op - interval '3 days', bekend_vanaf ="
                        + " bekend_vanaf - interval '3 days'");
        als(BEDRIJF).queryParam("wachtOp", "SOB").get(PAD).then().body("items", hasSize(1));
        reageer(BEDRIJF, id, "UITSTROOM_GEREGELD")
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("reacties.naDagen", contains(3));
        als(BEDRIJF).queryParam("wachtOp", "SOB").get(PAD).then().body("items", empty());
        taken("OPEN").body("items.soort", hasItem("SIGNAALREACTIE"));
        reageer(AMSTERDAM, id, "GEEN_AANLEIDING")
                .statusCode(201)
                .body("status", equalTo("BEANTWOORD"));
        taken("OPEN").body("items.soort", not(hasItem("SIGNAALREACTIE")));
        taken("AFGEDAAN").body("items.signaalId", hasItem(id));
        als(BEDRIJF)
                .get(PAD + "/" + id + "/versies")
                .then()
                .body("versie", contains(1, 2, 3))
                .body("status", contains("OPEN", "OPEN", "BEANTWOORD"))
                .body("[2].reactievragen.opTijd", contains(true, true))
                .body("[2].reactievragen.dagen", contains(3, 3));
        assertThat(feiten())
                .contains(
                        "signaal-beantwoord 2 OPEN",
                        "signaal-beantwoord 3 BEANTWOORD",
                        "taak-afgedaan 2 AFGEDAAN");
    }

    @Test
    void aSignalThatNoLongerHoldsIsClosedAndItsHistoryStays() {
        String trajectId = werkfitSinds("sg-4", 40);
        ronde.loop(VANDAAG);
        String id = signalen(AMSTERDAM).extract().path("items[0].signaalId");
        String toen = als(AMSTERDAM).get(PAD + "/" + id).path("vastgelegdOp");
        // readiness was told wrongly: no course is left
        corrigeer(trajectId, recordVan("sg-4"));
        ronde.loop(VANDAAG);
        als(AMSTERDAM)
                .get(PAD + "/" + id)
                .then()
                .body("status", equalTo("GESLOTEN"))
                .body("versie", equalTo(2));
        als(AMSTERDAM)
                .queryParam("bekendOp", toen)
                .get(PAD + "/" + id)
                .then()
                .body("status", equalTo("OPEN"));
        als(BEDRIJF)
                .queryParam("bekendOp", toen)
                .queryParam("status", "OPEN")
                .get(PAD)
                .then()
                .body("items", hasSize(1));
        als(BEDRIJF).queryParam("status", "OPEN").get(PAD).then().body("items", empty());
        reageer(BEDRIJF, id, "GEEN_AANLEIDING")
                .statusCode(409)
                .body("type", equalTo("/problemen/signaal-gesloten"));
        taken("VERVALLEN").body("items.soort", hasItem("SIGNAALREACTIE"));
        corrigeer(trajectId, recordVan("sg-4", WERKFIT.formatted(VANDAAG.minusDays(45))));
        ronde.loop(VANDAAG);
        als(AMSTERDAM)
                .get(PAD + "/" + id)
                .then()
                .body("status", equalTo("OPEN"))
                .body("versie", equalTo(3));
        assertThat(feiten()).contains("signaal-gesloten 2 GESLOTEN", "signaal-ontstaan 3 OPEN");
    }

    @Test
    void aSignalAboutATrajectoryThatIsGoneIsClosed() {
        werkfitSinds("sg-13", 40);
        ronde.loop(VANDAAG);
        Fixtures.voer("DELETE FROM traject");
        ronde.loop(VANDAAG);
        signalen(BEDRIJF).body("items.status", contains("GESLOTEN"));
    }

    @Test
    void anotherRoundOnTheSameFactsWritesNothing() {
        werkfitSinds("sg-5", 40);
        ronde.loop(VANDAAG);
        SchemaCheck.takeValidEvents();
        ronde.loop(VANDAAG);
        ronde.loop(VANDAAG.plusDays(1));
        assertThat(feiten()).isEmpty();
        assertThat(Fixtures.tel("SELECT count(*) FROM signaal_versie")).isZero();
    }

    @Test
    void theRoundAfterTheDailyOneSeesWhatWasWrittenSince() {
        ronde.loop(VANDAAG);
        werkfitSinds("sg-6", 40);
        ronde.loop(VANDAAG);
        signalen(AMSTERDAM).body("items", hasSize(1));
    }

    @Test
    void twoReplicasRaiseOneSignal() throws Exception {
        werkfitSinds("sg-7", 40);
        try (var draden = Executors.newFixedThreadPool(4)) {
            Callable<Object> een =
                    () -> {
                        ronde.loop(VANDAAG);
                        return Boolean.TRUE;
                    };
            for (var klaar : draden.invokeAll(List.of(een, een, een, een))) {
                klaar.get();
            }
        }
        assertThat(Fixtures.tel("SELECT count(*) FROM signaal")).isOne();
        assertThat(feiten()).filteredOn(f -> f.startsWith("signaal-ontstaan")).hasSize(1);
    }

    @Test
    void everyDefinitionAboutOneTrajectoryFindsItsOwn() {
        stel(recordVan(
                        "sg-8",
                        "\"loonwaardemetingen\":[{\"datum\":\"%1$s\",\"percentage\":80}],\"vacatures\":[{\"datum\":\"%2$s\",\"passend\":true,\"voorgesteld\":false}]"
                                .formatted(VANDAAG.minusDays(90), VANDAAG.minusDays(10)),
                        "\"verlengingen\":[{\"besluitdatum\":\"%s\",\"nieuweEinddatum\":\"%s\",\"reden\":\"x\",\"beslisser\":\"SOB_PRODUCTIE\",\"exitplan\":\"OPLEIDING\"}]"
                                .formatted(VANDAAG.minusDays(20), VANDAAG.plusDays(90))))
                .statusCode(201);
        ronde.loop(VANDAAG);
        signalen(BEDRIJF)
                .body("items.code", containsInAnyOrder("G6", "G7", "G8", "G9"))
                .body("items.uitleg.nl", not(hasItem(containsString("{"))))
                .body("items.uitleg.en", not(hasItem(containsString("{"))));
        als(BEDRIJF)
                .queryParam("soort", "LANG_VERBLIJF")
                .get(PAD)
                .then()
                .body("items.code", contains("G8"));
        var eerste = als(BEDRIJF).queryParam("limit", 3).get(PAD);
        als(BEDRIJF)
                .queryParam("limit", 3)
                .queryParam("cursor", eerste.<String>path("next"))
                .get(PAD)
                .then()
                .body("items", hasSize(1));
    }
}
