package nl.pols.financiering.besteding;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of expenditures and their corrections: HTTP and a real PostgreSQL.
@QuarkusTest
@WithPostgres
class BestedingResourceTest {

    private static final String ALMERE = "gemeente:GM0034";
    private static final String AMSTERDAM = "gemeente:GM0363";

    @Inject AgroalDataSource dataSource;
    @Inject Tenancy tenancy;

    private UUID tranche;

    @BeforeEach
    void aTrancheOf1000() {
        var code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        tranche = tranche(regeling(code, false), 2022, 1000);
    }

    @Test
    void anExpenditureIsBookedOnceHoweverOftenItIsSent() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var body = bestedingBody(500, "2022-04-01");
        besteed(ALMERE, toekenning, body).statusCode(201).body("volgnummer", equalTo(1));

        besteed(ALMERE, toekenning, body).statusCode(200).body("volgnummer", equalTo(1));
        body.put("omschrijving", "iets anders");
        besteed(ALMERE, toekenning, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void anIdBookedElsewhereIsRefusedAndBooksNothing() {
        var eerste = toekenning(tranche, "GM0034", 300, "2022-03-01");
        var tweede = toekenning(tranche, "GM0363", 300, "2022-03-01");
        var body = bestedingBody(100, "2022-04-01");
        besteed(ALMERE, eerste, body).statusCode(201);

        besteed(AMSTERDAM, tweede, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
        get(AMSTERDAM, "/toekenningen/" + tweede).body("besteedCents", equalTo(0));
    }

    @Test
    void aCorrectionGivesTheMoneyBackAndKeepsWhatWasBooked() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var besteding = bestedingBody(600, "2022-04-01");
        besteed(ALMERE, toekenning, besteding).statusCode(201);
        var correcties =
                "/toekenningen/" + toekenning + "/bestedingen/" + id(besteding) + "/correcties";
        var correctie = bestedingBody(200, "2022-05-01");
        correctie.put("reden", "VERKEERD_BEDRAG");

        post(ALMERE, correcties, correctie)
                .statusCode(201)
                .body("soort", equalTo("CORRECTIE"))
                .body("corrigeert", equalTo(id(besteding).toString()));
        post(ALMERE, correcties, correctie).statusCode(200);

        get(ALMERE, "/toekenningen/" + toekenning).body("besteedCents", equalTo(400));
        get(ALMERE, "/toekenningen/" + toekenning + "/bestedingen")
                .body("items.soort", equalTo(List.of("BESTEDING", "CORRECTIE")))
                .body("items.bedragCents", equalTo(List.of(600, 200)));
        correctie.put("id", UUID.randomUUID());
        correctie.put("bedragCents", 401);
        post(ALMERE, correcties, correctie)
                .statusCode(409)
                .body("type", equalTo("/problemen/correctie-te-groot"));
    }

    @Test
    void whetherAnAmountIsWithoutVatIsPartOfItAndOfItsCorrection() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var body = bestedingBody(121, "2022-04-01");
        body.put("exclusiefBtw", false);
        besteed(ALMERE, toekenning, body).statusCode(201);
        besteed(ALMERE, toekenning, body).statusCode(200).body("exclusiefBtw", equalTo(false));
        besteed(ALMERE, toekenning, bestedingBody(1, "2022-04-01"))
                .statusCode(201)
                .body("exclusiefBtw", nullValue());
        var pad = "/toekenningen/" + toekenning + "/bestedingen/";
        var correctie = bestedingBody(21, "2022-05-01");
        correctie.put("reden", "VERKEERD_BEDRAG");
        post(ALMERE, pad + id(body) + "/correcties", correctie)
                .statusCode(201)
                .body("exclusiefBtw", equalTo(false));
        body.put("exclusiefBtw", true);
        besteed(ALMERE, toekenning, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @ParameterizedTest
    @CsvSource({"VERPLICHTING, true, true", "BESTEDING, \"ja\", false", "VRIJVAL, true, false"})
    void theDatabaseTakesTheFlagOfWhatIsSpentOrCommittedOnlyAndOnlyAsTrueOrFalse(
            String soort, String vlag, boolean past) {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var boek =
                """
                SELECT boekingen_boeken(jsonb_build_array(jsonb_build_object(
                    'boeking_id', uuidv7(), 'soort', '%s', 'debet_rekening', toekenning_id,
                    'credit_rekening', besteed_rekening, 'bedrag_cents', 1, 'valutadatum', '2022-05-01',
                    'houder', houder, 'kenmerken', jsonb_build_object('exclusiefBtw', '%s'::jsonb))), now())
                FROM toekenning WHERE toekenning_id = '%s'
                """
                        .formatted(soort, vlag, toekenning);
        assertThat(accepts(boek)).isEqualTo(past);
    }

    private boolean accepts(String sql) {
        try {
            return tenancy.callAs(Organisatie.parse(ALMERE), () -> inTransaction(sql));
        } catch (QuarkusTransactionException e) {
            assertThat(e).hasStackTraceContaining("boeking_btw");
            return false;
        }
    }

    private boolean inTransaction(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                });
    }

    @Test
    void aCorrectionCanNotBeCorrectedNorSomethingUnknown() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var besteding = bestedingBody(600, "2022-04-01");
        besteed(ALMERE, toekenning, besteding).statusCode(201);
        var pad = "/toekenningen/" + toekenning + "/bestedingen/";
        var correctie = bestedingBody(200, "2022-05-01");
        correctie.put("reden", "DUBBEL_GEBOEKT");
        post(ALMERE, pad + id(besteding) + "/correcties", correctie).statusCode(201);
        var nogEen = bestedingBody(10, "2022-05-01");
        nogEen.put("reden", "OVERIG");

        post(ALMERE, pad + id(correctie) + "/correcties", nogEen)
                .statusCode(409)
                .body("type", equalTo("/problemen/correctie-niet-te-corrigeren"));
        post(ALMERE, pad + UUID.randomUUID() + "/correcties", nogEen)
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-besteding"));
    }

    @Test
    void bestedingenPageForwardAndBack() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        for (int i = 0; i < 3; i++) {
            besteed(ALMERE, toekenning, bestedingBody(1 + i, "2022-04-01")).statusCode(201);
        }
        var pad = "/toekenningen/" + toekenning + "/bestedingen?limit=2";

        var eerste = get(ALMERE, pad).body("items", hasSize(2)).extract();
        var tweede = get(ALMERE, pad + "&cursor=" + eerste.path("next"));

        tweede.body("items.bedragCents", equalTo(List.of(3)));
        get(ALMERE, pad + "&cursor=" + tweede.extract().path("prev"))
                .body("items.bedragCents", equalTo(List.of(1, 2)));
    }

    static List<Object> amountsThatAreNone() {
        return List.of(
                0, -1, "100", true, 10.5, 1.0, Bedragen.ABOVE_THE_CEILING, Bedragen.BEYOND_64_BITS);
    }

    @ParameterizedTest
    @MethodSource("amountsThatAreNone")
    void anAmountIsAPositiveWholeNumberOfCents(Object cents) {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");

        besteed(ALMERE, toekenning, bestedingBody(cents, "2022-04-01"))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
        get(ALMERE, "/toekenningen/" + toekenning).body("besteedCents", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2022-04-01T00:00:00Z", "vandaag", "20220401"})
    void aDayIsADay(String datum) {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");

        besteed(ALMERE, toekenning, bestedingBody(1, datum))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        var toekenning = toekenning(tranche, "GM0034", 600, "2022-03-01");
        var body = bestedingBody(1, "2022-04-01");
        body.put("bedragEuro", 1);

        besteed(ALMERE, toekenning, body)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    private static ValidatableResponse besteed(
            String als, UUID toekenning, Map<String, Object> body) {
        return post(als, "/toekenningen/" + toekenning + "/bestedingen", body);
    }

    private static final class Bedragen {

        private static final long ABOVE_THE_CEILING = 100_000_000_000_001L;
        private static final BigInteger BEYOND_64_BITS = BigInteger.TWO.pow(64);
    }
}
