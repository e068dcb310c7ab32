package nl.pols.trajectregistratie.wsw;

import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.trajectregistratie.Fixtures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// A company with employments, and two that take it over.
abstract class Wswproef {
    static final String WSW = "/trajectregistratie/v1/wsw/dienstverbanden";
    @Inject Inbox inbox;
    final UUID oude = UUID.randomUUID();
    final UUID nieuwe = UUID.randomUUID();
    final UUID andere = UUID.randomUUID();

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    void splitst(String op) {
        String beide = relatie("GM0363") + "," + relatie("GM0599");
        inbox.receive(
                List.of(
                        sob(nieuwe, 1, relatie("GM0363"), ""),
                        sob(andere, 1, relatie("GM0599"), ""),
                        sob(
                                oude,
                                1,
                                beide,
                                opvolger(nieuwe, op, "GM0363")
                                        + ","
                                        + opvolger(andere, op, "GM0599"))));
    }

    static String einde(UUID opvolger) {
        return """
        {"datum":"2019-01-01","reden":"OPHEFFING_WERKGEVER","opvolgendeWerkgever":"%s"}\
        """
                .formatted(opvolger);
    }

    static ValidatableResponse cijfers(UUID sob, String peildatum) {
        return als("sob:" + sob)
                .queryParam("peildatum", peildatum)
                .get("/trajectregistratie/v1/wsw/cijfers")
                .then()
                .statusCode(200);
    }

    static String record(String nummer, String bsn, String gemeentecode) {
        return """
        {"registratienummer":"%s","bsn":"%s","gemeentecode":"%s","startdatum":"1998-03-01",\
        "werkvormen":[{"vanaf":"1998-03-01","vorm":"BESCHUT"}],\
        "omvang":[{"vanaf":"1998-03-01","urenPerWeek":36,"arbeidsjaren":1.0}]}\
        """
                .formatted(nummer, bsn, gemeentecode);
    }

    String nieuw(String nummer, String bsn, String gemeentecode) {
        return stel(oude, record(nummer, bsn, gemeentecode)).statusCode(201).extract().path("id");
    }

    static ValidatableResponse stel(UUID sob, String record) {
        return als("sob:" + sob).contentType(ContentType.JSON).body(record).post(WSW).then();
    }

    static ValidatableResponse doe(UUID sob, String id, String wat, String body) {
        return als("sob:" + sob)
                .contentType(ContentType.JSON)
                .body(body)
                .post(WSW + "/" + id + "/" + wat)
                .then();
    }

    static String detail(String wie, String id) {
        return als(wie).get(WSW + "/" + id).then().statusCode(404).extract().path("detail");
    }

    static String relatie(String gemeentecode) {
        return """
        {"gemeentecode":"%s","soort":"INKOOP","geldigVan":"1990-01-01"}\
        """
                .formatted(gemeentecode);
    }

    static String opvolger(UUID id, String op, @Nullable String gemeente) {
        return """
        {"sobId":"%s","ingangsdatum":"%s","aandeel":5000,"gemeenten":["%s"]}\
        """
                .formatted(id, op, gemeente);
    }

    static ConsumerRecord<byte[], byte[]> sob(
            UUID id, long volgnummer, String relaties, String opvolgers) {
        return ReceivedEvents.event(
                "pols.register.sob",
                "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1",
                id.toString(),
                volgnummer,
                """
                {"sobId":"%s","naam":"Fictief","namen":[],"rechtsvorm":"OPENBAAR_LICHAAM","fictief":true,
                 "relaties":[%s],"geldigVan":"1990-01-01","voorgangers":[],"opvolgers":[%s]}
                """
                        .formatted(id, relaties, opvolgers));
    }
}
