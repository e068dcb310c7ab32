package nl.pols.financiering.bonus;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bonus for sheltered work over HTTP and a real PostgreSQL: never twice for the same.
@QuarkusTest
@WithPostgres
class BonusclaimResourceTest {

    private static final String PAD = "/bonusclaims";
    private static final String ALMERE = "gemeente:GM0034";
    private static final String AMSTERDAM = "gemeente:GM0363";

    private final UUID deelnemer = UUID.randomUUID();
    private final String plaats = "BW-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aClaimMayBeRepeatedButNotChanged() {
        var claim = claim(deelnemer, plaats, "2018-01-01", "2018-12-31");
        post(ALMERE, PAD, claim).statusCode(201).body("versie", equalTo(1));

        post(ALMERE, PAD, claim).statusCode(200);
        claim.put("bedragCents", 1);
        post(ALMERE, PAD, claim).statusCode(409).body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void nobodyClaimsTwiceForAPersonNorLearnsWhoDid() {
        post(ALMERE, PAD, claim(deelnemer, plaats, "2018-01-01", "2018-06-30")).statusCode(201);

        post(AMSTERDAM, PAD, claim(deelnemer, "ANDERS", "2018-06-30", "2018-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problemen/bonus-al-geclaimd"))
                .body("detail", not(containsString("GM0034")));
        post(AMSTERDAM, PAD, claim(deelnemer, "ANDERS", "2018-07-01", "2018-12-31"))
                .statusCode(201);
    }

    @Test
    void nobodyClaimsTwiceForAPlace() {
        post(ALMERE, PAD, claim(deelnemer, plaats, "2017-01-01", "2017-12-31")).statusCode(201);

        var ander = UUID.randomUUID();
        post(ALMERE, PAD, claim(ander, plaats, "2017-12-31", "2017-12-31")).statusCode(409);
        post(AMSTERDAM, PAD, claim(ander, plaats, "2017-12-31", "2017-12-31")).statusCode(201);
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var als = i % 2 == 0 ? ALMERE : AMSTERDAM;
            var body = claim(deelnemer, plaats + i, "2016-01-01", "2016-12-31");
            claims.add(() -> post(als, PAD, body).extract().statusCode());
        }
        var statussen = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var uitkomst : pool.invokeAll(claims)) {
                statussen.add(uitkomst.get());
            }
        }
        assertThat(statussen).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aWithdrawnClaimMakesRoom() {
        SchemaCheck.takeValidEvents();
        var claim = claim(deelnemer, plaats, "2019-01-01", "2019-12-31");
        post(ALMERE, PAD, claim).statusCode(201);
        var intrekking = PAD + "/" + id(claim) + "/intrekking";
        post(ALMERE, intrekking, Map.of("reden", "DUBBEL_GECLAIMD"))
                .statusCode(200)
                .body("versie", equalTo(2));

        post(ALMERE, intrekking, Map.of("reden", "DUBBEL_GECLAIMD")).statusCode(200);
        post(ALMERE, intrekking, Map.of("reden", "OVERIG"))
                .statusCode(409)
                .body("type", equalTo("/problemen/bonusclaim-al-ingetrokken"));
        post(AMSTERDAM, PAD, claim(deelnemer, plaats, "2019-01-01", "2019-12-31")).statusCode(201);
        assertThat(SchemaCheck.takeValidEvents().stream().map(Emitted::event))
                .extracting(CloudEvent::type)
                .containsExactly(
                        "nl.beschut-werk.bonus-geclaimd.v1",
                        "nl.beschut-werk.bonus-ingetrokken.v1",
                        "nl.beschut-werk.bonus-geclaimd.v1");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, 2014-12-31, 409, bonus-buiten-termijn",
        "2020-01-01, 2020-01-31, 409, bonus-buiten-termijn",
        "2018-12-31, 2019-01-01, 400, periode-niet-in-een-jaar",
        "2018-02-01, 2018-01-31, 400, periode-niet-in-een-jaar"
    })
    void aClaimIsAboutOneOfTheFiveYears(String van, String tot, int status, String type) {
        post(ALMERE, PAD, claim(deelnemer, plaats, van, tot))
                .statusCode(status)
                .body("type", equalTo("/problemen/" + type));
    }

    @Test
    void aMunicipalitySeesItsOwnAndNobodyElseClaims() {
        var claim = claim(deelnemer, plaats, "2015-01-01", "2015-12-31");
        post("gemeente:GM0599", PAD, claim).statusCode(201);

        get("gemeente:GM0599", PAD).body("items", hasSize(1));
        get(AMSTERDAM, PAD + "/" + id(claim))
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-bonusclaim"));
        post(AMSTERDAM, PAD + "/" + id(claim) + "/intrekking", Map.of("reden", "OVERIG"))
                .statusCode(404);
        get("rijk", PAD + "/" + id(claim)).statusCode(200);
        post("rijk", PAD, claim(UUID.randomUUID(), "X", "2015-01-01", "2015-12-31"))
                .statusCode(403);
        claim.put("bedragCents", 0);
        claim.put("id", UUID.randomUUID());
        post(ALMERE, PAD, claim).statusCode(400);
    }

    private static Map<String, Object> claim(
            UUID deelnemer, String plaats, String van, String tot) {
        var body = new HashMap<String, Object>();
        body.put("id", UUID.randomUUID());
        body.put("deelnemerId", deelnemer);
        body.put("registratienummer", plaats);
        body.put("periodeVan", van);
        body.put("periodeTot", tot);
        body.put("bedragCents", 300000);
        return body;
    }
}
