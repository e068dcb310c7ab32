package nl.pols.financiering.boeking;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract of commitments and approved overspends: reserve, settle in parts, release, expire.
@QuarkusTest
@WithPostgres
class VerplichtingResourceTest {

    private static final String ALMERE = "gemeente:GM0034";

    @Inject Vervalronde vervalronde;

    private UUID toekenning;

    @BeforeEach
    void aGrantOf1000() {
        var code = "V-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        toekenning =
                toekenning(
                        tranche(regeling(code, false), 2022, 1000), "GM0034", 1000, "2022-03-01");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void whatIsCommittedIsNoLongerAvailableAndIsSettledInParts() {
        var verplichting = leg(600, null);

        besteed(401, null).statusCode(409).body("type", equalTo("/problemen/toekenning-uitgeput"));
        besteed(250, verplichting)
                .statusCode(201)
                .body("verplichtingId", equalTo(verplichting.toString()));
        besteed(150, verplichting).statusCode(201);

        stand(400, 200, 400);
        lees(verplichting, 200, "OPEN");
    }

    @Test
    void settlingOneCentMoreThanWasReservedIsRefusedAndBooksNothing() {
        var verplichting = leg(600, null);

        besteed(601, verplichting)
                .statusCode(409)
                .body("type", equalTo("/problemen/verplichting-overschreden"));

        stand(400, 600, 0);
    }

    @Test
    void whatIsLeftIsReleasedAndCanBeSpentOtherwise() {
        var verplichting = leg(600, null);
        besteed(250, verplichting).statusCode(201);
        var vrijval = vrijval();

        geefVrij(verplichting, vrijval).statusCode(201).body("status", equalTo("AFGEWIKKELD"));
        geefVrij(verplichting, vrijval).statusCode(200);

        stand(750, 0, 250);
        geefVrij(verplichting, vrijval())
                .statusCode(409)
                .body("type", equalTo("/problemen/verplichting-afgewikkeld"));
    }

    @Test
    void anExpiredReservationIsNotSettledButGivenBackOnce() {
        var verplichting = leg(600, "2022-06-30");
        var laat = bestedingBody(1, "2022-07-01");
        laat.put("verplichtingId", verplichting);

        post(ALMERE, pad() + "/bestedingen", laat)
                .statusCode(409)
                .body("type", equalTo("/problemen/verplichting-verlopen"));
        assertThat(vervalronde.loop(LocalDate.of(2022, 6, 30))).isZero();
        assertThat(vervalronde.loop(LocalDate.of(2022, 7, 1))).isEqualTo(1);
        assertThat(vervalronde.loop(LocalDate.of(2022, 7, 1))).isZero();

        stand(1000, 0, 0);
    }

    @Test
    void aCorrectionReturnsMoneyToTheCommitmentThatItCameFrom() {
        var verplichting = leg(600, null);
        var besteding = bestedingBody(500, "2022-04-01");
        besteding.put("verplichtingId", verplichting);
        post(ALMERE, pad() + "/bestedingen", besteding).statusCode(201);
        var correctie = bestedingBody(200, "2022-04-02");
        correctie.put("reden", "VERKEERD_BEDRAG");

        post(ALMERE, pad() + "/bestedingen/" + id(besteding) + "/correcties", correctie)
                .statusCode(201);

        lees(verplichting, 300, "OPEN");
        stand(400, 300, 300);
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        var body = verplichtingBody(600, null);
        post(ALMERE, pad() + "/verplichtingen", body).statusCode(201);

        post(ALMERE, pad() + "/verplichtingen", body).statusCode(200);
        body.put("verlooptOp", "2022-12-31");
        post(ALMERE, pad() + "/verplichtingen", body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
        stand(400, 600, 0);
    }

    @Test
    void aKnowingOverspendNeedsAnApprovalThatIsAPostingOfTheState() {
        besteed(1000, null).statusCode(201);
        besteed(1, null).statusCode(409);
        var goedkeuring = bestedingBody(50, "2022-11-01");
        goedkeuring.put("reden", "HOGERE_INSTROOM");

        post(ALMERE, pad() + "/overschrijdingen", goedkeuring).statusCode(403);
        post("rijk", pad() + "/overschrijdingen", goedkeuring).statusCode(201);
        post("rijk", pad() + "/overschrijdingen", goedkeuring).statusCode(200);

        besteed(51, null).statusCode(409);
        besteed(50, null).statusCode(201);
        get(ALMERE, pad())
                .body("overschredenCents", equalTo(50))
                .body("besteedCents", equalTo(1050));
    }

    @Test
    void everyStepIsAnEventWithTheWholeGrant() {
        var verplichting = leg(600, "2022-12-31");
        besteed(100, verplichting).statusCode(201);
        geefVrij(verplichting, vrijval()).statusCode(201);

        var events =
                SchemaCheck.takeValidEvents().stream()
                        .filter(e -> e.key().equals(toekenning.toString()))
                        .map(Emitted::event)
                        .toList();

        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly(
                        "nl.aanvullend-sociaal-pakket.verplichting-vastgelegd.v1",
                        "nl.aanvullend-sociaal-pakket.besteding-geboekt.v1",
                        "nl.aanvullend-sociaal-pakket.verplichting-vrijgevallen.v1");
        assertThat(events).extracting(CloudEvent::sequence).containsExactly(2L, 3L, 4L);
        assertThat(events)
                .extracting(e -> e.data().get("verplichtCents").longValue())
                .containsExactly(600L, 500L, 0L);
    }

    @Test
    void somebodyElsesCommitmentIsUnknown() {
        var verplichting = leg(600, null);

        get("gemeente:GM0363", pad() + "/verplichtingen/" + verplichting)
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-toekenning"));
        get(ALMERE, pad() + "/verplichtingen/" + UUID.randomUUID())
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-verplichting"));
    }

    private String pad() {
        return "/toekenningen/" + toekenning;
    }

    private UUID leg(long cents, @Nullable String verlooptOp) {
        var body = verplichtingBody(cents, verlooptOp);
        post(ALMERE, pad() + "/verplichtingen", body).statusCode(201);
        return id(body);
    }

    private static Map<String, Object> verplichtingBody(long cents, @Nullable String verlooptOp) {
        var body = bestedingBody(cents, "2022-03-02");
        if (verlooptOp != null) {
            body.put("verlooptOp", verlooptOp);
        }
        return body;
    }

    private ValidatableResponse besteed(long cents, @Nullable UUID verplichting) {
        var body = bestedingBody(cents, "2022-04-01");
        if (verplichting != null) {
            body.put("verplichtingId", verplichting);
        }
        return post(ALMERE, pad() + "/bestedingen", body);
    }

    private static Map<String, Object> vrijval() {
        var body = bestedingBody(1, "2022-05-01");
        body.remove("bedragCents");
        body.put("reden", "NIET_DOORGEGAAN");
        return body;
    }

    private ValidatableResponse geefVrij(UUID verplichting, Map<String, Object> body) {
        return post(ALMERE, pad() + "/verplichtingen/" + verplichting + "/vrijval", body);
    }

    private void lees(UUID verplichting, int open, String status) {
        get(ALMERE, pad() + "/verplichtingen/" + verplichting)
                .statusCode(200)
                .body("openCents", equalTo(open))
                .body("status", equalTo(status));
    }

    private void stand(int beschikbaar, int verplicht, int besteed) {
        get(ALMERE, pad())
                .body("beschikbaarCents", equalTo(beschikbaar))
                .body("verplichtCents", equalTo(verplicht))
                .body("besteedCents", equalTo(besteed));
    }
}
