package nl.pols.financiering.toekenning;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.toekenningBody;
import static nl.pols.financiering.Api.tranche;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract of grants and expenditures: HTTP and a real PostgreSQL.
@QuarkusTest
@WithPostgres
class ToekenningResourceTest {

    private static final String ALMERE = "gemeente:GM0034";
    private static final String AMSTERDAM = "gemeente:GM0363";

    private UUID tranche;

    @BeforeEach
    void aTrancheOf1000() {
        var code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        tranche = tranche(regeling(code, false), 2022, 1000);
    }

    @Test
    void aGrantNeverExceedsItsTranche() {
        toekenning(tranche, "GM0034", 600, "2022-03-01");

        post("rijk", "/toekenningen", toekenningBody(tranche, "GM0363", 401, "2022-03-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/tranche-uitgeput"))
                .body(
                        "detail",
                        equalTo(
                                "Tranche "
                                        + tranche
                                        + ": nog 400 cent beschikbaar, 401 gevraagd."));
        toekenning(tranche, "GM0363", 400, "2022-03-01");
    }

    @Test
    void anExpenditureNeverExceedsItsGrant() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        besteed(ALMERE, toekenning, bestedingBody(500, "2022-04-01")).statusCode(201);

        besteed(ALMERE, toekenning, bestedingBody(101, "2022-04-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/toekenning-uitgeput"));
        get(ALMERE, "/toekenningen/" + toekenning)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("bedragCents", equalTo(600))
                .body("besteedCents", equalTo(500))
                .body("beschikbaarCents", equalTo(100));
    }

    @Test
    void theSameIdAndBodyAnswerWhatIsStored() {
        var body = toekenningBody(tranche, "GM0034", 600, "2022-03-01");
        post("rijk", "/toekenningen", body).statusCode(201);

        post("rijk", "/toekenningen", body).statusCode(200).body("bedragCents", equalTo(600));
        body.put("bedragCents", 601);
        post("rijk", "/toekenningen", body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void anotherMunicipalityCanNotTellThatAGrantExists() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var onbekend = UUID.randomUUID();

        for (var id : List.of(toekenning, onbekend)) {
            get(AMSTERDAM, "/toekenningen/" + id)
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-toekenning"))
                    .body("detail", equalTo("Er is geen toekenning " + id + "."));
            get(AMSTERDAM, "/toekenningen/" + id + "/bestedingen")
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-toekenning"));
            besteed(AMSTERDAM, id, bestedingBody(1, "2022-04-01"))
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-toekenning"));
        }
        get(AMSTERDAM, "/toekenningen?limit=1000")
                .body("items.id", not(hasItem(toekenning.toString())));
        get(ALMERE, "/toekenningen?limit=1000").body("items.id", hasItem(toekenning.toString()));
        get("rijk", "/toekenningen?limit=1000").body("items.id", hasItem(toekenning.toString()));
    }

    @Test
    void moneyOfAYearIsGrantedAndSpentInThatYear() {
        post("rijk", "/toekenningen", toekenningBody(tranche, "GM0034", 1, "2023-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/verkeerd-jaar"));
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        besteed(ALMERE, toekenning, bestedingBody(1, "2023-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/verkeerd-jaar"));
        besteed(ALMERE, toekenning, bestedingBody(1, "2022-02-28"))
                .statusCode(409)
                .body("type", equalTo("/problemen/besteding-voor-toekenning"));
    }

    @Test
    void aGrantNeedsAKnownTrancheAndAPossibleRecipient() {
        post("rijk", "/toekenningen", toekenningBody(UUID.randomUUID(), "GM0034", 1, "2022-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/onbekende-tranche"));
        post("rijk", "/toekenningen", toekenningBody(tranche, "Almere", 1, "2022-01-01"))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", hasItem("/ontvanger/code"));
    }

    @Test
    void onlyTheStateGrantsAndOnlyARecipientSpends() {
        post(ALMERE, "/toekenningen", toekenningBody(tranche, "GM0034", 1, "2022-03-01"))
                .statusCode(403);
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        besteed("cedris", toekenning, bestedingBody(1, "2022-04-01")).statusCode(403);
    }

    private static ValidatableResponse besteed(
            String als, UUID toekenning, Map<String, Object> body) {
        return post(als, "/toekenningen/" + toekenning + "/bestedingen", body);
    }
}
