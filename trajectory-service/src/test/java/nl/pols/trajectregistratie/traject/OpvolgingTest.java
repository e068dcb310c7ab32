package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a succession of SOBs means for what municipalities deliver (issue of letter 002: people
/// keep their trajectory, whatever their company is called).
@QuarkusTest
@WithPostgres
class OpvolgingTest {

    @Inject Inbox inbox;

    private final UUID oude = UUID.randomUUID();
    private final UUID nieuwe = UUID.randomUUID();

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void aTrajectoryThatNamesAnSobThatWentOverIsTakenWithAWarning() {
        gaatOver("2020-01-01", "GM0363");

        lever(AMSTERDAM, "op-1")
                .statusCode(201)
                .body("uitslag", equalTo("NIEUW"))
                .body("waarschuwingen.regel", contains("T8-sob-opgevolgd"));

        als(AMSTERDAM)
                .queryParam("registratienummer", "op-1")
                .get(TRAJECTEN)
                .then()
                .body("items[0].sobId", equalTo(oude.toString()));
    }

    @Test
    void theSuccessorReadsWhatItTookOverAndNothingElse() {
        gaatOver("2020-01-01", "GM0363");
        lever(AMSTERDAM, "lees-1").statusCode(201);

        als("sob:" + nieuwe)
                .get(TRAJECTEN)
                .then()
                .body("items.registratienummer", contains("lees-1"));
        als("sob:" + UUID.randomUUID()).get(TRAJECTEN).then().body("items", empty());
    }

    @Test
    void ofASplitCompanyEachSuccessorReadsThePartOfItsMunicipalities() {
        var andere = UUID.randomUUID();
        inbox.receive(
                List.of(
                        sob(oude, 1, relatie("GM0363", null) + "," + relatie("GM0599", null), ""),
                        sob(nieuwe, 1, relatie("GM0363", null), ""),
                        sob(andere, 1, relatie("GM0599", null), "")));
        lever(AMSTERDAM, "deel-1").statusCode(201);
        lever(ROTTERDAM, "deel-2").statusCode(201);

        inbox.receive(
                List.of(
                        sob(
                                oude,
                                2,
                                relatie("GM0363", "2024-01-01")
                                        + ","
                                        + relatie("GM0599", "2024-01-01"),
                                opvolger(nieuwe, "2024-01-01")
                                        + ","
                                        + opvolger(andere, "2024-01-01"))));

        als("sob:" + nieuwe)
                .get(TRAJECTEN)
                .then()
                .body("items.registratienummer", contains("deel-1"));
        als("sob:" + andere)
                .get(TRAJECTEN)
                .then()
                .body("items.registratienummer", contains("deel-2"));
    }

    @Test
    void aRevokedSuccessionServesNobodyAnyMore() {
        gaatOver("2020-01-01", "GM0363");
        inbox.receive(List.of(sob(oude, 3, relatie("GM0599", null), "")));

        lever(AMSTERDAM, "in-1")
                .statusCode(202)
                .body("redenen.regel", contains("T8-sob-bedient-gemeente-niet"));
        als("sob:" + nieuwe).get(TRAJECTEN).then().body("items", empty());
    }

    @Test
    void ofTheVersionsThatComeAtOnceTheLastOneCounts() {
        inbox.receive(
                List.of(
                        sob(nieuwe, 1, relatie("GM0599", null), ""),
                        sob(nieuwe, 2, relatie("GM0363", null), ""),
                        sob(oude, 1, relatie("GM0363", null), ""),
                        sob(oude, 3, relatie("GM0599", null), "")));
        inbox.receive(
                List.of(sob(oude, 2, relatie("GM0363", null), opvolger(nieuwe, "2020-01-01"))));

        lever(AMSTERDAM, "laat-1")
                .statusCode(202)
                .body("redenen.regel", contains("T8-sob-bedient-gemeente-niet"));
        assertThat(
                        tel(
                                "SELECT count(*) FROM register_relatie WHERE gemeentecode ="
                                        + " 'GM0363' AND"
                                        + " sob_id = '%s'".formatted(nieuwe)))
                .isEqualTo(1);
        assertThat(
                        tel(
                                "SELECT count(*) FROM register_opvolging WHERE sob_id = '%s'"
                                        .formatted(oude)))
                .isZero();
    }

    @Test
    void whatWaitsForTheOldOneIsTakenUpWhenTheNewOneServes() {
        inbox.receive(
                List.of(
                        sob(
                                oude,
                                1,
                                relatie("GM0363", "2020-01-01"),
                                opvolger(nieuwe, "2020-01-01"))));
        lever(AMSTERDAM, "wacht-1").statusCode(202);

        inbox.receive(List.of(sob(nieuwe, 1, relatie("GM0363", null), "")));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tel("SELECT count(*) FROM traject WHERE registratienummer = 'wacht-1'")
                                == 1);
    }

    private void gaatOver(String op, String gemeentecode) {
        inbox.receive(
                List.of(
                        sob(oude, 1, relatie(gemeentecode, null), ""),
                        sob(oude, 2, relatie(gemeentecode, op), opvolger(nieuwe, op)),
                        sob(nieuwe, 1, relatie(gemeentecode, null), "")));
    }

    private ValidatableResponse lever(String wie, String nummer) {
        return als(wie).contentType(ContentType.JSON)
                .body(record(nummer).replace(SOB.toString(), oude.toString()))
                .post(TRAJECTEN)
                .then();
    }

    private static String relatie(String gemeentecode, @Nullable String tot) {
        return """
        {"gemeentecode":"%s","soort":"INKOOP","geldigVan":"2000-01-01"%s}\
        """
                .formatted(gemeentecode, tot == null ? "" : ",\"geldigTot\":\"" + tot + "\"");
    }

    private static String opvolger(UUID id, String op) {
        return """
        {"sobId":"%s","ingangsdatum":"%s"}\
        """
                .formatted(id, op);
    }

    private static ConsumerRecord<byte[], byte[]> sob(
            UUID id, long volgnummer, String relaties, String opvolgers) {
        return ReceivedEvents.event(
                "pols.register.sob",
                "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1",
                id.toString(),
                volgnummer,
                """
                {"sobId":"%s","naam":"Fictief","namen":[],"rechtsvorm":"OPENBAAR_LICHAAM","fictief":true,
                 "relaties":[%s],"geldigVan":"2000-01-01","voorgangers":[],"opvolgers":[%s]}
                """
                        .formatted(id, relaties, opvolgers));
    }
}
