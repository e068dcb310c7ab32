package nl.pols.trajectregistratie.sleutel;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.BSN;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.stel;
import static nl.pols.trajectregistratie.persoon.Proefpersoon.vertelAlles;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.begin;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.deelnemer;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.nogEens;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.stand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.persoon.Proefpersoon;
import nl.pols.trajectregistratie.persoon.Speurder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While the key is rotated, and after it, a person has one pseudonym and nothing else changes.
@QuarkusTest
@WithPostgres
class SleutelwisselTest {

    private static final String AFSPRAAK = record("wss-1", BSN).replace("2022-07-10", "2022-12-31");

    @Inject Sleutelwissel wissel;
    @Inject Pseudonyms pseudonyms;

    @BeforeEach
    @AfterEach
    void leeg() {
        Wisselproef.leeg(pseudonyms);
    }

    @Test
    void everyRowFollowsAndDownstreamIsTold() {
        vertelAlles();
        String oud = deelnemer("prs-1");
        Proefpersoon.signaleer(oud);
        SchemaCheck.takeValidEvents();
        begin(2).statusCode(202).body("status", equalTo("VERZAMELEN"));
        wissel.gaVerder();
        assertThat(stand(2)).isEqualTo("VOLTOOID");

        String nieuw = deelnemer("prs-1");
        assertThat(nieuw).isNotEqualTo(oud).hasSize(36);
        assertThat(pseudonyms.to(2, UUID.fromString(oud))).hasToString(nieuw);
        assertThat(Speurder.zoek(oud)).isSubsetOf("idempotentie");
        assertThat(Speurder.zoek(nieuw))
                .contains(
                        "traject",
                        "traject_versie",
                        "geparkeerd",
                        "signaal",
                        "beschut_werk",
                        "voorziening",
                        "doelgroepregistratie");
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.json()).contains(oud).contains(nieuw));
        stel(AMSTERDAM, record("prs-9", BSN));
        assertThat(deelnemer("prs-9")).isEqualTo(nieuw);
    }

    /// A table with a person that the rotation passes by would keep the old pseudonym.
    @Test
    void everyTableThatKnowsAPersonIsChanged() {
        assertThat(Speurder.metDeelnemer())
                .containsExactlyInAnyOrderElementsOf(Pseudoniemsleutel.TABELLEN);
    }

    @Test
    void aDeliveryRepeatedUnchangedStaysUnchanged() {
        vertelAlles();
        String regels = Fixtures.records("wsl-", 30);
        lever(AMSTERDAM, "wsl-1", regels).post(AANLEVERINGEN).then().statusCode(201);
        begin(2).statusCode(202);
        wissel.gaVerder();
        lever(AMSTERDAM, "wsl-2", regels)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("ongewijzigd", equalTo(30));
        assertThat(Fixtures.tel("SELECT count(*) FROM geparkeerd")).isOne();
        String geparkeerd =
                record("prs-3", BSN)
                        .replace(Fixtures.SOB.toString(), Fixtures.ONBEKENDE_SOB.toString());
        lever(AMSTERDAM, "wsl-3", geparkeerd)
                .post(AANLEVERINGEN)
                .then()
                .body("geparkeerd", equalTo(1));
    }

    /// At every step, whatever was changed already and what wasn't.
    @Test
    void inBetweenAPersonIsOneToo() {
        stel(AMSTERDAM, AFSPRAAK.replace("\"GROOT\"", "\"KLEIN\""));
        stel(AMSTERDAM, AFSPRAAK);
        String vervolg =
                record("wss-2", BSN)
                        .replace("2022-07-10", "2023-06-30")
                        .replace("2022-01-10", "2023-01-02")
                        .replace("\"uitkering\"", "\"vervolgVan\":\"wss-1\",\"uitkering\"");
        String verklaring = verklaard();
        stel(AMSTERDAM, metEinde("2022-04-01"));
        begin(2).statusCode(202);
        int stappen = 0;
        while (wissel.doeStap()) {
            assertThat(nogEens(metEinde("2022-04-01"))).isEqualTo(3);
            revisies(verklaring, 0);
            als(AMSTERDAM)
                    .contentType(ContentType.JSON)
                    .body(vervolg.replace("wss-2", "wsv-" + stappen++))
                    .post(Fixtures.TRAJECTEN)
                    .then()
                    .statusCode(201);
            assertThat(deelnemer("wsv-0")).isEqualTo(deelnemer("wss-1"));
        }
        assertThat(stappen).isGreaterThan(Pseudoniemsleutel.TABELLEN.size());
        assertThat(stand(2)).isEqualTo("VOLTOOID");
        assertThat(Fixtures.tel("SELECT count(DISTINCT deelnemer_id) FROM pseudoniem_rij")).isOne();
        // another person is a revision, as ever
        stel(AMSTERDAM, metEinde("2022-04-01").replace(BSN, Fixtures.bsn(4_242_425)));
        revisies(verklaring, 1);
    }

    @Test
    void everybodyIsToldBeforeTheFirstRowComesUnderTheNewOne() {
        vertelAlles();
        begin(2).statusCode(202);
        SchemaCheck.takeValidEvents();
        while (pseudonyms.version() == 1) {
            wissel.doeStap();
        }
        assertThat(SchemaCheck.takeValidEvents()).hasSize(1);
        wissel.gaVerder();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void aPersonIsForgottenInTheMiddleOfIt() {
        vertelAlles();
        String oud = deelnemer("prs-1");
        begin(2).statusCode(202);
        while (!"traject_versie".equals(tabel())) {
            wissel.doeStap();
        }
        String nieuw = deelnemer("prs-1");
        assertThat(Speurder.zoek(oud)).contains("traject_versie", "voorziening");
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes(AMSTERDAM, "personen:verwijderen"))
                .contentType(ContentType.JSON)
                .body("{\"bsn\":\"%s\",\"grond\":\"AVG_17_1_D\"}".formatted(BSN))
                .post("/trajectregistratie/v1/verwijderingen")
                .then()
                .statusCode(201);
        assertThat(Speurder.zoek(oud)).isEmpty();
        assertThat(Speurder.zoek(nieuw)).isEmpty();
        wissel.gaVerder();
        assertThat(stand(2)).isEqualTo("VOLTOOID");
        assertThat(Speurder.zoek("prs-")).isEmpty();
    }

    private static String metEinde(String dag) {
        return AFSPRAAK.replace(
                "\"uitkering\"",
                "\"einddatum\":\"%s\",\"uitstroom\":\"UITVAL\",\"uitkering\"".formatted(dag));
    }

    private static String tabel() {
        return Wisselproef.beheer().get(Wisselproef.PAD + "/2").path("tabel");
    }

    private static String verklaard() {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(
                        "{\"periode\":\"2022-Q1\",\"aantallen\":{\"trajecten\":1,\"begonnen\":1,\"beeindigd\":0}}")
                .post("/trajectregistratie/v1/periodeverklaringen")
                .then()
                .statusCode(201)
                .extract()
                .path("periodeverklaringId");
    }

    private static void revisies(String verklaring, int aantal) {
        als(AMSTERDAM)
                .get("/trajectregistratie/v1/periodeverklaringen/%s/revisies".formatted(verklaring))
                .then()
                .body("items", aantal == 0 ? empty() : hasSize(aantal));
    }
}
