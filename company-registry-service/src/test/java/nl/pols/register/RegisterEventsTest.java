package nl.pols.register;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What others hear of the register: each event as its published schema says, in one unbroken
/// sequence per SOB, and none for what was refused or repeated.
@QuarkusTest
@WithPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterEventsTest {
    private static final String SOB = "nl.sociaal-ontwikkelbedrijven.sob-";
    private static final String OPVOLGING =
            "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-vastgesteld.v1";

    private static List<Emitted> atStart = List.of();

    @BeforeEach
    void forgetWhatCameBefore() {
        var before = SchemaCheck.takeValidEvents();
        if (atStart.isEmpty()) {
            atStart = before;
        }
    }

    @Test
    @Order(1)
    void theFirstStartPublishesEveryAreaOnceAsItsFirstVersion() {
        var perTopic =
                atStart.stream()
                        .collect(Collectors.groupingBy(Emitted::aggregate, Collectors.counting()));
        assertThat(perTopic)
                .isEqualTo(
                        Map.of("gemeente", 394L, "arbeidsmarktregio", 35L, "functionaliteit", 1L));
        assertThat(atStart).allMatch(e -> e.event().sequence() == 1);
        assertThat(atStart.stream().map(Emitted::key).distinct()).hasSize(430);
        assertThat(atStart)
                .filteredOn(e -> e.key().equals("GM0392"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.event().data().get("naam").asText()).isEqualTo("Haarlem"));
        assertThat(atStart)
                .filteredOn(e -> e.key().equals("GM0457"))
                .singleElement()
                .satisfies(e -> {
                    var weesp = e.event().data();
                    assertThat(weesp.get("geldigTot").asText()).isEqualTo("2022-03-24");
                    assertThat(weesp.at("/opvolgers/0/gemeentecode").asText()).isEqualTo("GM0363");
                    assertThat(weesp.at("/regios/0/arbeidsmarktregio").asText()).isEqualTo("AM12");
                });
    }

    @Test
    void aSobTellsEveryChangeInOneSequence() {
        var body = sob("Fictief Verteld", "GM0268");
        post(SOBS, body).statusCode(201);
        post(RECHTSOPVOLGINGEN, naamswijziging(id(body), "Fictief Anders", "2018-01-01"))
                .statusCode(201);
        Api.cedris()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(relatie("GM0225", "INKOOP", "2020-01-01"))
                .post(SOBS + "/{id}/relaties", id(body))
                .then()
                .statusCode(200);
        var events = events();
        var vanSob = events.stream().filter(e -> e.subject().equals(id(body))).toList();
        assertThat(vanSob.stream().map(CloudEvent::type))
                .containsExactly(
                        SOB + "geregistreerd.v1",
                        SOB + "hernoemd.v1",
                        SOB + "relatie-gewijzigd.v1");
        assertThat(vanSob.stream().map(CloudEvent::sequence)).containsExactly(1L, 2L, 3L);
        assertThat(events.stream().filter(e -> e.type().equals(OPVOLGING))).hasSize(1);
        var laatste = vanSob.getLast().data();
        assertThat(laatste.get("namen")).hasSize(2);
        assertThat(laatste.get("relaties")).hasSize(2);
    }

    @Test
    void aMergerTellsEveryPartyInOneTransaction() {
        var a = sob("Fictief Partij A", "GM0268");
        var b = sob("Fictief Partij B", "GM0225");
        post(SOBS, a).statusCode(201);
        post(SOBS, b).statusCode(201);
        forgetWhatCameBefore();
        var opvolger = Map.<String, Object>of("naam", "Fictief Partij C", "rechtsvorm", "BV");
        String c =
                post(RECHTSOPVOLGINGEN, fusie(List.of(id(a), id(b)), opvolger, "2018-01-01"))
                        .statusCode(201)
                        .extract()
                        .path("opvolgers[0]");
        var perSubject = events().stream().collect(Collectors.toMap(CloudEvent::subject, e -> e));
        assertThat(perSubject).hasSize(4).containsKeys(id(a), id(b), c);
        assertThat(perSubject.get(id(a)))
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(SOB + "opgevolgd.v1");
                    assertThat(e.sequence()).isEqualTo(2);
                    assertThat(e.data().at("/opvolger/sobId").asText()).isEqualTo(c);
                    assertThat(e.data().at("/geldigTot").asText()).isEqualTo("2018-01-01");
                });
        assertThat(perSubject.get(c))
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(SOB + "geregistreerd.v1");
                    assertThat(e.data().get("voorgangers")).hasSize(2);
                    assertThat(e.data().get("relaties")).hasSize(2);
                });
    }

    @Test
    void aFactOfEveryKindIsToldInTheStateOfTheSob() {
        var body = sob("Fictief Compleet", "GM0268");
        post(SOBS, body).statusCode(201);
        int versie = 1;
        for (var feit : Api.feitenVanElkeSoort("87654321")) {
            Api.wijzig(SOBS + "/" + id(body) + "/feiten", versie++, feit).statusCode(200);
        }
        var laatste = events().getLast();
        assertThat(laatste.type()).isEqualTo(SOB + "gewijzigd.v1");
        assertThat(laatste.sequence()).isEqualTo(versie);
        assertThat(laatste.data().at("/kvkNummer").asText()).isEqualTo("87654321");
        assertThat(laatste.data().at("/identificaties/0/uitgever").asText())
                .isEqualTo("Kamer van Koophandel");
        assertThat(laatste.data().at("/rechtsvormen/1/geldigVanPrecisie").asText())
                .isEqualTo("JAAR");
        assertThat(laatste.data().at("/taakomvang/0/taakomvang").asText()).isEqualTo("BREED");
        assertThat(laatste.data().at("/cedrislidmaatschap/0/geldigVan").asText())
                .isEqualTo("2012-01-01");
        assertThat(laatste.data().at("/functionaliteiten/0/functionaliteit").asText())
                .isEqualTo("DETACHERINGSFACILITEIT");
        assertThat(laatste.data().at("/betrokkenheid/0/arbeidsmarktregio").asText())
                .isEqualTo("AM12");
        assertThat(laatste.data().at("/relaties/0/diensten")).hasSize(2);
        assertThat(laatste.data().at("/zetels")).hasSize(2);
    }

    @Test
    void aDuplicateAndItsRevocationAreTold() {
        var blijvend = sob("Fictief Blijvend", "GM0268");
        var dubbel = sob("Fictief Dubbelganger", "GM0268");
        post(SOBS, blijvend).statusCode(201);
        post(SOBS, dubbel).statusCode(201);
        var pad = SOBS + "/" + id(dubbel) + "/dubbelregistratie";
        Api.wijzig(pad, 1, Map.of("isDubbelVan", id(blijvend), "reden", "Tweemaal aangemeld"));
        Api.wijzig(pad + "/intrekking", 2, Map.of("reden", "Toch niet"));
        var events = events();
        var gemeld = events.get(events.size() - 2).data();
        assertThat(gemeld.at("/dubbelVan").asText()).isEqualTo(id(blijvend));
        assertThat(gemeld.at("/naam").asText()).isEqualTo("Fictief Dubbelganger");
        assertThat(gemeld.at("/relaties")).isEmpty();
        assertThat(events.getLast().data().has("dubbelVan")).isFalse();
        assertThat(events.getLast().data().at("/relaties")).hasSize(1);
    }

    @Test
    void whatIsRefusedOrRepeatedIsNotTold() {
        var body = sob("Fictief Stil", "GM0268");
        post(SOBS, body).statusCode(201);
        var rename = naamswijziging(id(body), "Fictief Stiller", "2018-01-01");
        post(RECHTSOPVOLGINGEN, rename).statusCode(201);
        forgetWhatCameBefore();
        post(SOBS, body).statusCode(200);
        post(RECHTSOPVOLGINGEN, rename).statusCode(200);
        post(RECHTSOPVOLGINGEN, naamswijziging(id(body), "Te vroeg", "2018-01-01")).statusCode(409);
        post(SOBS, sob("Fictief Nergens", "GM9999")).statusCode(409);
        var onbekend = fusie(List.of(id(body)), Map.of("id", id(rename)), "2019-01-01");
        post(RECHTSOPVOLGINGEN, onbekend).statusCode(409);
        assertThat(events()).isEmpty();
    }

    private static List<CloudEvent> events() {
        var emitted = SchemaCheck.takeValidEvents();
        assertThat(emitted)
                .extracting(Emitted::aggregate)
                .isSubsetOf(Set.of("sob", "rechtsopvolging"));
        return emitted.stream().map(Emitted::event).toList();
    }
}
