package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ONBEKENDE_SOB;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ParkerenTest {

    @Inject Inbox inbox;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void parksWhatTheRegisterDoesNotKnowWithoutTheBsnAndTakesItUpByItself() {
        SchemaCheck.takeValidEvents();
        String bsn = bsn(501);
        String parkeert = record("park-1", bsn).replace(SOB.toString(), ONBEKENDE_SOB.toString());
        String id =
                lever(AMSTERDAM, "parkeren", parkeert + "\n" + record("park-2"))
                        .post(AANLEVERINGEN)
                        .then()
                        .statusCode(201)
                        .body("geparkeerd", equalTo(1))
                        .body("nieuw", equalTo(1))
                        .extract()
                        .path("id");
        als(AMSTERDAM)
                .queryParam("uitslag", "GEPARKEERD")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items[0].redenen.regel", contains("T8-sob-onbekend"));
        assertThat(
                        tel(
                                "SELECT count(*) FROM geparkeerd WHERE geparkeerd::text LIKE '%"
                                        + bsn
                                        + "%'"))
                .isZero();

        inbox.receive(List.of(sob(ONBEKENDE_SOB, "GM0363", 1)));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tel("SELECT count(*) FROM traject WHERE registratienummer = 'park-1'")
                                == 1);
        assertThat(tel("SELECT count(*) FROM geparkeerd")).isZero();
        assertThat(SchemaCheck.takeValidEvents()).hasSize(2);
        als(AMSTERDAM)
                .queryParam("registratienummer", "park-1")
                .get(TRAJECTEN)
                .then()
                .body("items[0].sobId", equalTo(ONBEKENDE_SOB.toString()));
    }

    @Test
    void parksASingleRecordForASobThatDoesNotServeTheMunicipalityYet() {
        var andere = UUID.randomUUID();
        inbox.receive(List.of(sob(andere, "GM0599", 1)));
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("los-1").replace(SOB.toString(), andere.toString()))
                .post(TRAJECTEN)
                .then()
                .statusCode(202)
                .body("uitslag", equalTo("GEPARKEERD"))
                .body("redenen.regel", contains("T8-sob-bedient-gemeente-niet"));

        inbox.receive(List.of(sob(andere, "GM0363", 2)));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tel("SELECT count(*) FROM traject WHERE registratienummer = 'los-1'") == 1);
    }

    @Test
    void parksForAMunicipalityThatNeverExistedAndLetsACorrectionReplaceIt() {
        String kwijt =
                record("gem-1")
                        .replace(
                                "\"afstand\"", "\"kostendragendeGemeente\":\"GM9999\",\"afstand\"");
        lever(AMSTERDAM, "gem-1", kwijt)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("geparkeerd", equalTo(1));
        lever(AMSTERDAM, "gem-2", record("gem-1"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(1));
        assertThat(tel("SELECT count(*) FROM geparkeerd WHERE registratienummer = 'gem-1'"))
                .isZero();
    }

    /// Another replica took over what the register said, so this one doesn't know it yet.
    @Test
    void nothingIsParkedByWhatWasRememberedOfTheRegister() {
        zetRelatie("[2026-01-01,)");
        inbox.receive(List.of(sob(UUID.randomUUID(), "GM0363", 1)));
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("geheugen-1"))
                .post(TRAJECTEN)
                .then()
                .statusCode(202);
        zetRelatie("[2015-01-01,)");

        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("geheugen-1"))
                .post(TRAJECTEN)
                .then()
                .statusCode(201);
    }

    private static void zetRelatie(String geldig) {
        Fixtures.voer(
                "UPDATE register_relatie SET geldig = '%s' WHERE gemeentecode = 'GM0363' AND sob_id = '%s'"
                        .formatted(geldig, SOB));
    }

    @Test
    void parksEverythingOfASenderThatTheRegisterDoesNotKnow() {
        lever("gemeente:GM9999", "vreemd", record("vr-1"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("geparkeerd", equalTo(1));
    }

    @Test
    void ignoresAnOlderEventThatArrivesLate() {
        var sob = UUID.randomUUID();
        inbox.receive(List.of(sob(sob, "GM0363", 2)));
        inbox.receive(List.of(sob(sob, "GM0599", 1)));
        assertThat(
                        tel(
                                "SELECT count(*) FROM register_relatie WHERE gemeentecode = 'GM0363' AND sob_id = '%s'"
                                        .formatted(sob)))
                .isEqualTo(1);
    }

    @Test
    void anSobThatServedAMunicipalityJoinedIntoTheSendersServesIt() {
        var vanWeesp = UUID.randomUUID();
        inbox.receive(List.of(gemeente("GM0457", 1, ""), sob(vanWeesp, "GM0457", 1)));
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("weesp-1").replace(SOB.toString(), vanWeesp.toString()))
                .post(TRAJECTEN)
                .then()
                .statusCode(202)
                .body("redenen.regel", contains("T8-sob-bedient-gemeente-niet"));

        inbox.receive(
                List.of(
                        gemeente(
                                "GM0363",
                                2,
                                """
                                {"gemeentecode":"GM0457","ingangsdatum":"2022-03-24","geheel":true}
                                """)));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tel("SELECT count(*) FROM traject WHERE registratienummer = 'weesp-1'")
                                == 1);
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("weesp-2").replace(SOB.toString(), vanWeesp.toString()))
                .post(TRAJECTEN)
                .then()
                .statusCode(201);
    }

    private static ConsumerRecord<byte[], byte[]> gemeente(
            String code, long volgnummer, String voorgangers) {
        return ReceivedEvents.event(
                "pols.register.gemeente",
                "nl.gemeenten.gemeente-vastgesteld.v1",
                code,
                volgnummer,
                """
                {"gemeentecode":"%s","naam":"Fictief","provincie":"Noord-Holland","arbeidsmarktregio":"AM18",
                 "geldigVan":"1900-01-01","voorgangers":[%s]}
                """
                        .formatted(code, voorgangers));
    }

    private static ConsumerRecord<byte[], byte[]> sob(
            UUID id, String gemeentecode, long volgnummer) {
        String type =
                volgnummer == 1
                        ? "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1"
                        : "nl.sociaal-ontwikkelbedrijven.sob-relatie-gewijzigd.v1";
        return ReceivedEvents.event(
                "pols.register.sob",
                type,
                id.toString(),
                volgnummer,
                """
                {"sobId":"%s","naam":"Fictief","namen":[],"rechtsvorm":"STICHTING","fictief":true,"geldigVan":"2015-01-01",
                 "relaties":[{"gemeentecode":"%s","soort":"INKOOP","geldigVan":"2015-01-01"}],"voorgangers":[]}
                """
                        .formatted(id, gemeentecode));
    }
}
