package nl.pols.financiering.boeking;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.ndjson;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of batches: each posting on its own or all together, twice sent is once booked.
@QuarkusTest
@WithPostgres
class LeverResourceTest {

    private static final String ALMERE = "gemeente:GM0034";

    private UUID toekenning;

    @BeforeEach
    void aGrantOf1000() {
        var code = "L-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        toekenning =
                toekenning(
                        tranche(regeling(code, false), 2022, 1000), "GM0034", 1000, "2022-03-01");
    }

    @Test
    void everyPostingCountsOnItsOwnUntilTheGrantIsExhausted() {
        var regels = IntStream.range(0, 15).mapToObj(i -> besteding(70)).toList();

        lever("", regels)
                .statusCode(200)
                .body("ontvangen", equalTo(15))
                .body("geboekt", equalTo(14))
                .body("geweigerd", equalTo(1))
                .body("weigeringen[0].regel", equalTo(15))
                .body("weigeringen[0].type", equalTo("/problemen/toekenning-uitgeput"));

        besteed(980);
        lever("", regels).body("geboekt", equalTo(0)).body("herhaald", equalTo(14));
        besteed(980);
    }

    @Test
    void togetherOneThatIsRefusedRefusesAll() {
        var regels = IntStream.range(0, 15).mapToObj(i -> besteding(70)).toList();

        lever("?atomair=true", regels)
                .statusCode(409)
                .body("type", equalTo("/problemen/levering-geweigerd"));

        besteed(0);
        lever("?atomair=true", regels.subList(0, 14)).statusCode(200).body("geboekt", equalTo(14));
        besteed(980);
    }

    @Test
    void aBatchReservesSettlesReleasesAndCorrects() {
        var verplichting = UUID.randomUUID();
        var besteding = UUID.randomUUID();

        lever(
                        "?atomair=true",
                        List.of(
                                regel("VERPLICHTING", verplichting, 500, ""),
                                regel(
                                        "BESTEDING",
                                        besteding,
                                        300,
                                        ",\"verplichtingId\":\"%s\"".formatted(verplichting)),
                                regel(
                                        "CORRECTIE",
                                        UUID.randomUUID(),
                                        100,
                                        ",\"bestedingId\":\"%s\",\"reden\":\"OVERIG\""
                                                .formatted(besteding)),
                                regel(
                                        "VRIJVAL",
                                        UUID.randomUUID(),
                                        300,
                                        ",\"verplichtingId\":\"%s\",\"reden\":\"OVERIG\""
                                                .formatted(verplichting))))
                .statusCode(200)
                .body("geboekt", equalTo(4));

        get(ALMERE, "/toekenningen/" + toekenning)
                .body("besteedCents", equalTo(200))
                .body("verplichtCents", equalTo(0))
                .body("beschikbaarCents", equalTo(800));
    }

    @Test
    void aCommitmentSaysWhetherItIsWithoutVatOneByOneAndInABatch() {
        var pad = "/toekenningen/" + toekenning + "/verplichtingen";
        var een = bestedingBody(100, "2022-04-01");
        een.put("exclusiefBtw", false);
        post(ALMERE, pad, een).statusCode(201).body("exclusiefBtw", equalTo(false));
        post(ALMERE, pad, een).statusCode(200);
        een.put("exclusiefBtw", true);
        post(ALMERE, pad, een).statusCode(409).body("type", equalTo("/problemen/id-al-gebruikt"));
        een.put("exclusiefBtw", "ja");
        post(ALMERE, pad, een)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors[0].pointer", equalTo("/exclusiefBtw"));

        var tweede = UUID.randomUUID();
        lever("", List.of(regel("VERPLICHTING", tweede, 100, ",\"exclusiefBtw\":true")))
                .body("geboekt", equalTo(1));
        get(ALMERE, pad + "/" + tweede).body("exclusiefBtw", equalTo(true));
    }

    @Test
    void anIdTwiceInOneBatchIsBookedOnce() {
        var een = besteding(70);

        lever("", List.of(een, een)).body("geboekt", equalTo(1)).body("herhaald", equalTo(1));

        besteed(70);
    }

    @Test
    void aJsonArrayIsABatchToo() {
        post(ALMERE, "/boekingen/_lever", "[" + besteding(10) + "," + besteding(20) + "]")
                .statusCode(200)
                .body("geboekt", equalTo(2));

        besteed(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"bedragCents\":0'; /bedragCents",
                "'\"bedragCents\":-5'; /bedragCents",
                "'\"bedragCents\":100000000000001'; /bedragCents",
                "'\"bedragCents\":9223372036854775808'; /bedragCents",
                "'\"bedragCents\":1,\"valuta\":\"USD\"'; /valuta",
                "'\"omschrijving\":\"x\"'; /bedragCents"
            })
    void aLineThatIsNoPostingIsNamedAndTheOthersAreBooked(String velden, String pointer) {
        var fout =
                "{\"soort\":\"BESTEDING\",\"id\":\"%s\",\"toekenningId\":\"%s\",\"datum\":\"2022-04-01\",%s}"
                        .formatted(UUID.randomUUID(), toekenning, velden);

        lever("", List.of(besteding(10), fout))
                .statusCode(200)
                .body("geboekt", equalTo(1))
                .body("weigeringen[0].regel", equalTo(2))
                .body("weigeringen[0].errors.pointer", hasItem(pointer));
        lever("?atomair=true", List.of(besteding(10), fout))
                .statusCode(400)
                .body("errors.pointer", hasItem("/1" + pointer));

        besteed(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"soort\":\"BESTEDING\",\"id\":\"x\",\"bedragCents\":-5,\"datum\":\"2022-02-30\"';"
                    + " /id /bedragCents /datum",
                "'\"soort\":\"GIFT\",\"id\":7,\"valuta\":\"USD\",\"bedragCents\":0,\"datum\":\"2022-04-01\"';"
                    + " /soort /id /valuta /bedragCents",
                "'\"soort\":\"CORRECTIE\",\"id\":\"x\",\"reden\":\"ZOMAAR\",\"datum\":\"2022-04-01\"';"
                    + " /id /bestedingId /bedragCents /reden",
                "'\"soort\":\"BESTEDING\",\"bedragCents\":-1,\"datum\":\"2022-04-01\",\"onderbouwing\":{\"grond\":\"ZIN\"}';"
                    + " /id /bedragCents /onderbouwing/grond"
            })
    void allThatIsWrongWithALineIsTold(String velden, String pointers) {
        var fout = "{\"toekenningId\":\"%s\",%s}".formatted(toekenning, velden);

        lever("", List.of(fout))
                .statusCode(200)
                .body("weigeringen[0].errors.pointer", hasItems(pointers.trim().split(" ")));

        besteed(0);
    }

    @Test
    void whatIsNoJsonBooksNothing() {
        lever("", List.of(besteding(10), "{\"soort\": "))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
        lever("", List.of()).statusCode(400);

        besteed(0);
    }

    @Test
    void somebodyElsesGrantIsUnknownAndHarmsNobody() {
        lever("", List.of(besteding(10))).body("geboekt", equalTo(1));

        post("gemeente:GM0363", "/boekingen/_lever", "[" + besteding(10) + "]")
                .statusCode(200)
                .body("weigeringen[0].type", equalTo("/problemen/onbekende-toekenning"));

        besteed(10);
    }

    private String besteding(long cents) {
        return regel("BESTEDING", UUID.randomUUID(), cents, "");
    }

    private String regel(String soort, UUID id, long cents, String meer) {
        return "{\"soort\":\"%s\",\"id\":\"%s\",\"toekenningId\":\"%s\",\"bedragCents\":%d,\"datum\":\"2022-04-01\"%s}"
                .formatted(soort, id, toekenning, cents, meer);
    }

    private static ValidatableResponse lever(String vraag, List<String> regels) {
        return ndjson(ALMERE, "/boekingen/_lever" + vraag, String.join("\n", regels));
    }

    private void besteed(int cents) {
        get(ALMERE, "/toekenningen/" + toekenning).body("besteedCents", equalTo(cents));
    }
}
