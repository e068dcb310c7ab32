package nl.pols.financiering.regeling;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.trancheBody;
import static nl.pols.financiering.Api.voegToe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an empty ledger holds after its first start: the lines of the letters, each with its
/// amounts, its target groups and where it comes from.
@QuarkusTest
@WithPostgres
class BeginstandTest {

    private static final long MILLION = 100_000_000L;

    @Inject LaadRegelingen laad;
    @Inject Tenancy tenancy;

    @Test
    void theWelfareLineIs240MillionAs40And140And60() {
        var asp = regelingMet("ASP-GEMEENTEN");

        assertThat(amounts(asp)).containsExactly(40 * MILLION, 140 * MILLION, 60 * MILLION);
        assertThat(cents(asp.get("totaalCents")))
                .isEqualTo(240 * MILLION)
                .isEqualTo(40 * MILLION + 140 * MILLION + 60 * MILLION);
        assertThat(asp)
                .containsEntry("vrijBesteedbaar", true)
                .containsEntry("terugvloeiing", false);
    }

    @Test
    void the9Point75MillionForWerkfitbehoudLieWithinThe107OfTheRmts() {
        var rmt = regelingMet("RMT");

        assertThat(amounts(rmt)).containsExactlyInAnyOrder(107 * MILLION, 975_000_000L);
        assertThat(cents(rmt.get("totaalCents"))).isEqualTo(107 * MILLION);
        assertThat(rmt).containsEntry("terugvloeiing", true).containsEntry("aanvullend", true);
    }

    @Test
    void the36MillionForPeopleWithALimitationSpanTwoLinesAndAreNotCountedTwice() {
        var totaal =
                get("rijk", "/oormerken")
                        .extract()
                        .<Object>path("items.find { it.code == 'ARBEIDSBEPERKING' }.totaalCents");

        // 9.75 of the RMTs + 26.25 of the impulse = 36
        assertThat(cents(totaal)).isEqualTo(36 * MILLION).isEqualTo(975_000_000L + 2_625_000_000L);
        // 107 + 26.25 = 133.25, with the 36 in it
        assertThat(
                        cents(regelingMet("RMT").get("totaalCents"))
                                + cents(regelingMet("IMPULS-BANENAFSPRAAK").get("totaalCents")))
                .isEqualTo(13_325_000_000L);
    }

    @Test
    void everyLineSaysWhereItComesFrom() {
        get("rijk", "/regelingen")
                .body("items.findAll { it.code in %s }.size()".formatted(codes()), equalTo(8))
                .body("items.find { it.code == 'KERSTENS' }.totaalCents", equalTo(3_000_000_000L))
                .body("items.find { it.code == 'WSW' }.totaalCents", equalTo(192_100_000_000L))
                .body(
                        "items.find { it.code == 'RE-INTEGRATIE' }.totaalCents",
                        equalTo(62_200_000_000L))
                .body("items.findAll { it.bron == null || it.bron == '' }", hasSize(0));
    }

    @Test
    void aSecondStartAddsNothing() {
        int nieuw =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(laad::laad));

        assertThat(nieuw).isZero();
    }

    @Test
    void aSchemeIsOpenedToAllTargetGroupsFromADayOn() {
        var rmt = regeling("RMT-MAATOUG", false);
        var body = doelgroep("ALLE", "2022-07-01");

        post("rijk", "/regelingen/" + rmt + "/doelgroepen", body)
                .statusCode(201)
                .body("doelgroepen.doelgroep", equalTo(List.of("ALLE")))
                .body("doelgroepen.geldigVan", equalTo(List.of("2022-07-01")));
        post("rijk", "/regelingen/" + rmt + "/doelgroepen", body).statusCode(200);
        body.put("geldigVan", "2022-07-02");
        post("rijk", "/regelingen/" + rmt + "/doelgroepen", body)
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
        post("rijk", "/regelingen/" + rmt + "/doelgroepen", doelgroep("ALLE", "2023-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/doelgroep-geldt-al"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var body = doelgroep("ALLE", "2022-07-01");
        body.put("geldigTot", "2022-07-01");

        post("rijk", "/regelingen/" + regeling("RMT-PERIODE", false) + "/doelgroepen", body)
                .statusCode(400)
                .body("errors.pointer", hasItem("/geldigTot"));
    }

    @Test
    void anEarmarkedPartOfAnotherSchemeAddsToNoTotal() {
        var rmt = regeling("RMT-OORMERK", false);
        var hoofd = trancheBody(2022, 107 * MILLION);
        voegToe(rmt, hoofd).statusCode(201);
        var deel = trancheBody(2022, 975_000_000L);
        deel.put("onderdeelVan", hoofd.get("id"));
        deel.put("oormerk", "PROEF");
        voegToe(rmt, deel).statusCode(201);

        get("rijk", "/oormerken")
                .body("items.find { it.code == 'PROEF' }.totaalCents", equalTo(975_000_000));
        get("rijk", "/regelingen/" + rmt).body("totaalCents", equalTo(10_700_000_000L));
    }

    private static Map<String, Object> doelgroep(String doelgroep, String van) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("doelgroep", doelgroep);
        body.put("geldigVan", van);
        body.put("bron", "Motie 35 925 XV, nr. 61");
        return body;
    }

    private static Map<String, Object> regelingMet(String code) {
        return get("gemeente:GM0363", "/regelingen?limit=1000")
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '%s' }".formatted(code));
    }

    private static String codes() {
        return "['ASP-GEMEENTEN', 'RMT', 'IMPULS-BANENAFSPRAAK', 'RE-INTEGRATIE', 'WSW',"
                + " 'KERSTENS', 'BONUS-BESCHUT-WERK', 'GEBUNDELDE-UITKERING']";
    }

    @SuppressWarnings("unchecked")
    private static List<Long> amounts(Map<String, Object> regeling) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(regeling.get("tranches")))
                .stream().map(tranche -> cents(tranche.get("bedragCents"))).toList();
    }

    private static long cents(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }
}
