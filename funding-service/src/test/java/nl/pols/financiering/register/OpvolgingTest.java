package nl.pols.financiering.register;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.toekenningBody;
import static nl.pols.financiering.Api.tranche;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.Api;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Budgets follow the company that took over (letter 002): the successor sees what was granted and
/// stated before it, and nothing new can be given to a company that is gone.
@QuarkusTest
@WithPostgres
class OpvolgingTest {

    @Inject Inbox inbox;

    private final UUID oude = UUID.randomUUID();
    private final UUID nieuwe = UUID.randomUUID();
    private UUID tranche;

    @BeforeEach
    void aTrancheAndACompany() {
        var code = "O-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        tranche = tranche(regeling(code, false), 2022, 1000);
        inbox.receive(
                List.of(sob(oude, 1, "Oudnaam", null, ""), sob(nieuwe, 1, "Nieuwnaam", null, "")));
    }

    @Test
    void whatWasGrantedBeforeIsTheSuccessorsToSee() {
        var body = aan(oude, "2022-03-01");
        post("rijk", "/toekenningen", body).statusCode(201);
        get("sob:" + nieuwe, "/toekenningen").body("items", empty());

        gaatOver("2022-06-01");

        get("sob:" + nieuwe, "/toekenningen").body("items.id", hasItem(id(body).toString()));
        get("sob:" + nieuwe, "/toekenningen/" + id(body))
                .statusCode(200)
                .body("beschikbaarCents", equalTo(100));
        get("sob:" + UUID.randomUUID(), "/toekenningen/" + id(body)).statusCode(404);
    }

    @Test
    void nothingIsGrantedToACompanyThatIsGoneAndItsSuccessorIsNamed() {
        gaatOver("2022-06-01");

        post("rijk", "/toekenningen", aan(oude, "2022-07-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/sob-opgevolgd"))
                .body("detail", containsString("Nieuwnaam (" + nieuwe + ") vanaf 2022-06-01"));
        post("rijk", "/toekenningen", aan(oude, "2022-05-31")).statusCode(201);
    }

    @Test
    void nothingIsSpentThroughACompanyThatIsGone() {
        gaatOver("2022-06-01");
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var besteding = Api.bestedingBody(10, "2022-07-01");
        besteding.put("sobId", oude);

        post("gemeente:GM0034", "/toekenningen/" + toekenning + "/bestedingen", besteding)
                .statusCode(409)
                .body("type", equalTo("/problemen/sob-opgevolgd"));
    }

    @Test
    void aRevokedSuccessionTakesTheSightAwayAgain() {
        var body = aan(oude, "2022-03-01");
        post("rijk", "/toekenningen", body).statusCode(201);
        gaatOver("2022-06-01");

        inbox.receive(List.of(sob(oude, 3, "Oudnaam", null, "")));

        get("sob:" + nieuwe, "/toekenningen/" + id(body)).statusCode(404);
        post("rijk", "/toekenningen", aan(oude, "2022-07-01")).statusCode(201);
    }

    @Test
    void ofTheVersionsThatComeAtOnceTheLastOneCounts() {
        var opvolger =
                """
                {"sobId":"%s","ingangsdatum":"2022-06-01"}\
                """
                        .formatted(nieuwe);
        inbox.receive(
                List.of(
                        sob(oude, 2, "Oudnaam", "2022-06-01", opvolger),
                        sob(oude, 4, "Oudnaam", null, "")));
        inbox.receive(List.of(sob(oude, 3, "Oudnaam", "2022-06-01", opvolger)));

        post("rijk", "/toekenningen", aan(oude, "2022-07-01")).statusCode(201);
    }

    @Test
    void aCompanyOfWhichNothingWasHeardIsNotRefused() {
        post("rijk", "/toekenningen", aan(UUID.randomUUID(), "2022-07-01")).statusCode(201);
    }

    @Test
    void aCompanyThatDidNotExistYetIsRefused() {
        post("rijk", "/toekenningen", aan(later(), "2022-07-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/sob-bestaat-niet"));
    }

    private UUID later() {
        var later = UUID.randomUUID();
        inbox.receive(
                List.of(
                        event(
                                later,
                                1,
                                """
                                {"sobId":"%s","naam":"Later","geldigVan":"2023-01-01"}
                                """
                                        .formatted(later))));
        return later;
    }

    private Map<String, Object> aan(UUID sob, String datum) {
        var body = toekenningBody(tranche, "GM0034", 100, datum);
        body.put("ontvanger", Map.of("soort", "SOB", "code", sob.toString()));
        return body;
    }

    private void gaatOver(String op) {
        String opvolger =
                """
                {"sobId":"%s","ingangsdatum":"%s","aandeel":10000}\
                """
                        .formatted(nieuwe, op);
        inbox.receive(List.of(sob(oude, 2, "Oudnaam", op, opvolger)));
    }

    private static ConsumerRecord<byte[], byte[]> sob(
            UUID id, long volgnummer, String naam, @Nullable String tot, String opvolgers) {
        return event(
                id,
                volgnummer,
                """
                {"sobId":"%s","naam":"%s","geldigVan":"2000-01-01","geldigTot":%s,"opvolgers":[%s]}
                """
                        .formatted(id, naam, tot == null ? "null" : "\"" + tot + "\"", opvolgers));
    }

    private static ConsumerRecord<byte[], byte[]> event(UUID id, long volgnummer, String data) {
        return ReceivedEvents.event(
                "pols.register.sob",
                "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1",
                id.toString(),
                volgnummer,
                data);
    }
}
