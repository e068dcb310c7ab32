package nl.pols.financiering.traject;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static nl.pols.financiering.traject.Voorbeeldtraject.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.Api;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// M4 over HTTP: additional means are spent on somebody who is known from a trajectory, as a group
/// for which they are open, with a ground; and who is forgotten is forgotten here too.
@QuarkusTest
@WithPostgres
class AanvullendResourceTest {

    private static final String ALMERE = "gemeente:GM0034";

    @Inject Inbox inbox;

    private final UUID traject = UUID.randomUUID();
    private final UUID deelnemer = UUID.randomUUID();
    private UUID toekenning;

    @BeforeEach
    void anAdditionalSchemeForTheJobsAgreementAndSomebodyInATrajectory() {
        var code = "M4-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        var id = UUID.randomUUID();
        var body = new HashMap<>(Api.regelingBody(id, code, false));
        body.put("aanvullend", true);
        post("rijk", "/regelingen", body).statusCode(201);
        open(id, "BANENAFSPRAAK", "2022-01-01");
        open(id, "ALLE", "2022-07-01");
        toekenning = toekenning(tranche(id, 2022, 1000), "GM0034", 1000, "2022-01-01");
        loopt(1, null, "LOPEND");
    }

    @Test
    void itIsBookedWithItsGroundItsGroupAndItsPerson() {
        var besteding = besteding("2022-03-01", "BANENAFSPRAAK", deelnemer);

        boek(besteding)
                .statusCode(201)
                .body("onderbouwing.grond", equalTo("NIET_TOEREIKEND"))
                .body("onderbouwing.deelnemerId", equalTo(deelnemer.toString()));
        boek(besteding).statusCode(200);
        get(ALMERE, pad()).body("items[0].onderbouwing.doelgroep", equalTo("BANENAFSPRAAK"));
    }

    @Test
    void withoutItNothingIsBooked() {
        boek(bestedingBody(10, "2022-03-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/onderbouwing-ontbreekt"));
        var half = bestedingBody(10, "2022-03-01");
        half.put("onderbouwing", Map.of("grond", "NIET_PASSEND", "doelgroep", "BANENAFSPRAAK"));
        boek(half)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/onderbouwing/deelnemerId")));

        get(ALMERE, pad()).body("items", empty());
    }

    @Test
    void aGroupCountsFromTheDayOnWhichTheSchemeIsOpenToIt() {
        boek(besteding("2022-06-30", "WERKLOOS_DOOR_CORONA", deelnemer))
                .statusCode(409)
                .body("type", equalTo("/problemen/geen-doelgroep"));
        boek(besteding("2022-07-01", "WERKLOOS_DOOR_CORONA", deelnemer)).statusCode(201);
    }

    @Test
    void somebodyOfWhomNoTrajectoryRanThatDayIsRefusedWithoutNamingTheOne() {
        boek(besteding("2022-03-01", "BANENAFSPRAAK", UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/problemen/deelnemer-onbekend"))
                .body("detail", not(containsString(deelnemer.toString())));
        loopt(2, "2022-03-31", "BEEINDIGD");
        boek(besteding("2022-04-01", "BANENAFSPRAAK", deelnemer))
                .statusCode(409)
                .body("type", equalTo("/problemen/deelnemer-onbekend"));
        boek(besteding("2022-03-31", "BANENAFSPRAAK", deelnemer)).statusCode(201);
    }

    @Test
    void aCancelledTrajectoryAndAnotherMunicipalitysAreNone() {
        var elders = toekenning(trancheVan(), "GM0363", 100, "2022-01-01");

        post(
                        "gemeente:GM0363",
                        "/toekenningen/" + elders + "/bestedingen",
                        besteding("2022-07-01", "ALLE", deelnemer))
                .statusCode(409)
                .body("type", equalTo("/problemen/deelnemer-onbekend"));
        loopt(2, null, "GEANNULEERD");
        boek(besteding("2022-03-01", "BANENAFSPRAAK", deelnemer)).statusCode(409);
    }

    @Test
    void whoIsInAnotherGroupIsRefused() {
        inbox.receive(List.of(event(UUID.randomUUID(), deelnemer, 1, null, "LOPEND", "OVERIG")));
        var ander = UUID.randomUUID();
        inbox.receive(List.of(event(UUID.randomUUID(), ander, 1, null, "LOPEND", "OVERIG")));

        boek(besteding("2022-03-01", "BANENAFSPRAAK", ander))
                .statusCode(409)
                .body("type", equalTo("/problemen/niet-in-doelgroep"));
        boek(besteding("2022-03-01", "BANENAFSPRAAK", deelnemer)).statusCode(201);
    }

    @Test
    void otherMeansCarryNoPerson() {
        var gewoon =
                regeling(
                        "M4G-" + deelnemer.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        true);
        var grant = toekenning(tranche(gewoon, 2022, 100), "GM0034", 100, "2022-01-01");

        post(
                        ALMERE,
                        "/toekenningen/" + grant + "/bestedingen",
                        besteding("2022-03-01", "BANENAFSPRAAK", deelnemer))
                .statusCode(409)
                .body("type", equalTo("/problemen/onderbouwing-niet-nodig"));
    }

    @Test
    void whoIsForgottenIsForgottenHereAndTheChainStaysWhole() {
        var besteding = besteding("2022-03-01", "BANENAFSPRAAK", deelnemer);
        boek(besteding).statusCode(201);
        SchemaCheck.takeValidEvents();
        var vervanging = UUID.randomUUID();

        var record = Map.of("soort", "TRAJECT", "id", traject, "vervanging", vervanging);
        inbox.receive(
                List.of(
                        ReceivedEvents.event(
                                "pols.trajectregistratie.verwijdering",
                                "nl.re-integratietrajecten.persoon-verwijderd.v1",
                                UUID.randomUUID().toString(),
                                1,
                                Map.of("organisatie", ALMERE, "records", List.of(record)))));

        get(ALMERE, pad())
                .body("items[0].onderbouwing.deelnemerId", equalTo(vervanging.toString()));
        get(ALMERE, "/rekeningen/" + toekenning + "/_verifieer").body("heel", equalTo(true));
        // who has a copy of the expenditure can't know that it is one of those
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(verteld -> {
                    var een = verteld.event().data().get("records").get(0);
                    assertThat(verteld.aggregate()).isEqualTo("verwijdering");
                    assertThat(een.get("id").asText()).isEqualTo(Api.id(besteding).toString());
                    assertThat(een.get("vervanging").asText()).isEqualTo(vervanging.toString());
                });
    }

    @Test
    void whoGoesByAnotherPseudonymSinceARotationIsTheSamePerson() {
        boek(besteding("2022-03-01", "BANENAFSPRAAK", deelnemer)).statusCode(201);
        var nieuw = UUID.randomUUID();

        inbox.receive(
                List.of(
                        ReceivedEvents.event(
                                "pols.trajectregistratie.pseudoniemwissel",
                                "nl.re-integratietrajecten.pseudoniemen-gewisseld.v1",
                                UUID.randomUUID().toString(),
                                1,
                                Map.of(
                                        "wissels",
                                        List.of(Map.of("oud", deelnemer, "nieuw", nieuw))))));
        loopt(2, null, "LOPEND");

        get(ALMERE, pad()).body("items[0].onderbouwing.deelnemerId", equalTo(nieuw.toString()));
        boek(besteding("2022-03-02", "BANENAFSPRAAK", nieuw)).statusCode(201);
    }

    private UUID trancheVan() {
        String regeling = get("rijk", "/toekenningen/" + toekenning).extract().path("regelingId");
        return tranche(UUID.fromString(regeling), 2022, 500);
    }

    private static void open(UUID regeling, String doelgroep, String van) {
        post(
                        "rijk",
                        "/regelingen/" + regeling + "/doelgroepen",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "doelgroep",
                                doelgroep,
                                "geldigVan",
                                van,
                                "bron",
                                "Motie 35 925 XV, nr. 61"))
                .statusCode(201);
    }

    private void loopt(long versie, @Nullable String einddatum, String status) {
        inbox.receive(
                List.of(event(traject, deelnemer, versie, einddatum, status, "BANENAFSPRAAK")));
    }

    private static Map<String, Object> besteding(String datum, String doelgroep, UUID deelnemer) {
        var body = bestedingBody(10, datum);
        body.put(
                "onderbouwing",
                Map.of(
                        "grond", "NIET_TOEREIKEND",
                        "doelgroep", doelgroep,
                        "deelnemerId", deelnemer));
        return body;
    }

    private ValidatableResponse boek(Map<String, Object> body) {
        return post(ALMERE, pad(), body);
    }

    private String pad() {
        return "/toekenningen/" + toekenning + "/bestedingen";
    }
}
