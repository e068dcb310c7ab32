package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.VOORBIJ;
import static nl.pols.rapportage.publicatie.Publicatieproef.afgelopen;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.concept;
import static nl.pols.rapportage.publicatie.Publicatieproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.stelOp;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static nl.pols.rapportage.publicatie.Publicatieproef.uitgebracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a draft to a release ([Publicatieproef]).
@QuarkusTest
@MetDatabase
class UitgeefResourceTest {
    @Inject Proefsector sector;
    @Inject Publicaties publicaties;

    @BeforeEach
    void vijfGemeenten() {
        Publicatieproef.vijfGemeenten(sector);
    }

    @Test
    void askingIsAnsweredAtOnceWithWhereToSeeHowFarItIs() {
        var gevraagd =
                stelOp("\"embargoTot\":\"%s\"".formatted(VOORBIJ))
                        .statusCode(202)
                        .body("geeindigdOp", nullValue())
                        .extract();
        afgelopen(gevraagd.header("Location"))
                .body("fase", equalTo("KLAAR"))
                .body("poging", equalTo(1))
                .body("publicatieId", equalTo(gevraagd.path("publicatieId")));
        als("gemeente:GM0001").get(gevraagd.header("Location")).then().statusCode(403);
    }

    @Test
    void whatAKilledProcessLeftIsTakenUpAgain() {
        afgelopen(afgebroken("TRAJECTENMONITOR", 1))
                .body("fase", equalTo("KLAAR"))
                .body("poging", equalTo(2));
    }

    @Test
    void aFailureSaysWhatWhereAndWhatToDo() {
        afgelopen(afgebroken("WEERBERICHT", 1))
                .body("mislukt.wat", containsString("WEERBERICHT is geen product"))
                .body("mislukt.waar", equalTo("WACHTEN"))
                .body("mislukt.watTeDoen", containsString("opnieuw"));
        afgelopen(afgebroken("TRAJECTENMONITOR", 3))
                .body("mislukt.wat", containsString("3 keer gestopt"))
                .body("mislukt.watTeDoen", containsString("geheugen"));
    }

    /// As a process leaves it that was killed while it attacked.
    private String afgebroken(String product, int pogingen) {
        var id = UUID.randomUUID();
        sector.uitvoeren(
                """
                INSERT INTO publicatie_opstelling (publicatie_id, product, periode, kennisdatum, embargo_tot, organisatie, door,
                    begonnen_op, fase, reeks, pogingen)
                VALUES ('%s', '%s', '2022-H1', '2022-08-01', '2022-10-15', 'cedris', 'iemand', now(), 'AANVALLEN', 'LOPEND', %d)
                """
                        .formatted(id, product, pogingen));
        return PUBLICATIES + "/" + id + "/opstelling";
    }

    @Test
    void whoDrewItUpCannotSign() {
        teken(concept(VOORBIJ, ""), "cedris")
                .statusCode(409)
                .body("type", equalTo("/problemen/tweede-persoon-nodig"));
    }

    @Test
    void whatIsOutStaysWhatItIs() {
        var id = uitgebracht();
        assertThat(publicaties.inhoud(UUID.fromString(id))).isPresent();
        for (var daad :
                List.of(
                        "UPDATE publicatie SET getekend_door = 'iemand'",
                        "UPDATE publicatie SET versie = 2, na_versie = 1, wijziging = 'x'")) {
            assertThatThrownBy(() -> sector.uitvoeren(daad)).hasMessageContaining("frozen");
        }
    }

    @Test
    void countedAgainItIsTheSameHoweverMuchBecameKnownSince() {
        var id = uitgebracht();
        var later = new ArrayList<CloudEvent>();
        for (int i = 0; i < 20; i++) {
            later.add(
                    traject()
                            .bij("GM0002", Trajectproef.SOB)
                            .nieuweVersie(1, java.time.Instant.parse("2022-09-01T00:00:00Z"))
                            .event());
        }
        sector.vertel(later);
        verifieer(id)
                .body("gelijk", equalTo(true))
                .body("zelfdeDefinities", equalTo(true))
                .body("programma", matchesPattern("[0-9a-f]{40}"));

        sector.uitvoeren("UPDATE publicatie_inhoud SET inhoud = inhoud || ' '::bytea");
        verifieer(id).body("gelijk", equalTo(false));
    }

    @Test
    void aRevisionIsAnotherOneThatSaysWhatChanged() {
        var eerste = uitgebracht();
        stelOp("\"embargoTot\":\"%s\"".formatted(VOORBIJ))
                .statusCode(400)
                .body("errors.pointer", hasItem("/wijziging"));
        var tweede = concept(VOORBIJ, ",\"wijziging\":\"Dorp 4 leverde na.\"");
        teken(tweede, "rijk").body("nummer", equalTo("TRAJECTENMONITOR-2022-H1-2"));

        openbaar("/TRAJECTENMONITOR/2022-H1/laatste", "*/*")
                .statusCode(303)
                .header("Location", containsString(tweede));
        openbaar("/" + eerste, Formaat.JSON_TYPE).body("status", equalTo("UITGEBRACHT"));
        assertThat(csv(tweede, "gebied-uitkering")).contains("GM0002;Dorp 2;TOTAAL;Totaal;;;x");
    }

    @Test
    void whoSignsSeesHowNearTheAttackCame() {
        var id = concept(VOORBIJ, "");
        als("rijk")
                .get(PUBLICATIES + "/" + id + "/risico")
                .then()
                .statusCode(200)
                .body("items.plaats.gebied", hasItem("GM0002"));
        als("gemeente:GM0001").get(PUBLICATIES + "/" + id + "/risico").then().statusCode(403);
    }

    @Test
    void badQuestionsAreRefusedWithTheirPlace() {
        stelOp("\"embargoTot\":\"%s\",\"wijziging\":\"niets\"".formatted(VOORBIJ))
                .statusCode(400)
                .body("errors.pointer", hasItem("/wijziging"));
        als("cedris")
                .body(
                        """
                        {"product":"TRAJECTENMONITOR","periode":"2022","kennisdatum":"2023-08-01T00:00:00Z","embargoTot":"2023-10-15T04:30:00Z"}
                        """)
                .post(PUBLICATIES)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("termijn"));
        als("cedris")
                .body(
                        """
                        {"product":"WEERBERICHT","periode":"2022-H1","kennisdatum":"2022-08-01T00:00:00Z","embargoTot":"2022-10-15T04:30:00Z"}
                        """)
                .post(PUBLICATIES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problemen/onbekend-product"));
        als("cedris")
                .body(
                        """
                        {"product":"TRAJECTENMONITOR","periode":"2022-H1","kennisdatum":"2022-06-01T00:00:00Z","embargoTot":"2022-10-15T04:30:00Z"}
                        """)
                .post(PUBLICATIES)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("niet-voorbij"));
        openbaar("/" + uitgebracht() + "/tabellen/LOPEND/gebied-bedrijf", Formaat.JSON_TYPE)
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-tabel"))
                .body("detail", not(nullValue()));
    }

    /// What is told in June 2022 isn't known in 2021: a publication would be of noughts only.
    @Test
    void nothingIsPublishedOfWhatNobodyKnewYet() {
        als("cedris")
                .body(
                        """
                        {"product":"TRAJECTENMONITOR","periode":"2021-H1","kennisdatum":"2021-08-01T00:00:00Z","embargoTot":"2022-10-15T04:30:00Z"}
                        """)
                .post(PUBLICATIES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/kennisdatum"))
                .body("errors.code", hasItem("niets-bekend"))
                .body("errors[0].detail", containsString("latere kennisdatum"));
        als("cedris")
                .get(PUBLICATIES)
                .then()
                .body("items.product", not(hasItem("TRAJECTENMONITOR")));
    }

    private static ValidatableResponse verifieer(String id) {
        return als("cedris").post(PUBLICATIES + "/" + id + "/_verifieer").then().statusCode(200);
    }
}
