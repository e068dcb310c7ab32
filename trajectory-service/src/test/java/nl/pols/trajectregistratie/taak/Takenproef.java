package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;

/// Trajectories that begin when a test wants, and what is said of their tasks.
abstract class Takenproef {
    static final String PAD = "/trajectregistratie/v1/taken";
    static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);
    @Inject Takenronde ronde;

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM taak");
        Fixtures.voer("DELETE FROM taak_ronde");
        Fixtures.voer("DELETE FROM traject");
        Fixtures.voer("DELETE FROM verordening");
        SchemaCheck.takeValidEvents();
    }

    static List<String> taakfeiten() {
        return SchemaCheck.takeValidEvents().stream()
                .filter(e -> e.aggregate().equals("taak"))
                .map(e -> e.event())
                .map(e ->
                        "%s %s %d"
                                .formatted(
                                        e.type().replaceAll(".*(taak-.*)[.]v1", "$1"),
                                        e.data().path("status").asText(),
                                        e.sequence()))
                .toList();
    }

    static ValidatableResponse taken(String wie) {
        return als(wie).get(PAD).then().statusCode(200);
    }

    static String begonnen(String nummer, LocalDate start, int maanden) {
        return stel(recordVan(nummer, start, maanden)).statusCode(201).extract().path("trajectId");
    }

    static String recordVan(String nummer, LocalDate start, int maanden) {
        return record(nummer)
                .replace("2022-01-10", start.toString())
                .replace("2022-07-10", start.plusMonths(maanden).toString());
    }

    static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }

    static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/" + wat)
                .then();
    }
}
