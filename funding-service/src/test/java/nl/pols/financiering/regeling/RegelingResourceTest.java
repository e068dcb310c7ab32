package nl.pols.financiering.regeling;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.regelingBody;
import static nl.pols.financiering.Api.tranche;
import static nl.pols.financiering.Api.trancheBody;
import static nl.pols.financiering.Api.voegToe;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The contract of schemes, tranches and earmarks: HTTP and a real PostgreSQL. The amounts are the
/// lines of letter 001.
@QuarkusTest
@WithPostgres
class RegelingResourceTest {

    private static final long MILLION = 100_000_000L;

    @Test
    void theWelfareLineIs240MillionIn40And140And60() {
        var regeling = regeling("BIJSTAND", true);
        tranche(regeling, 2020, 40 * MILLION);
        tranche(regeling, 2021, 140 * MILLION);
        tranche(regeling, 2022, 60 * MILLION);

        get("gemeente:GM0363", "/regelingen/" + regeling)
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("totaalCents", equalTo(24_000_000_000L))
                .body("tranches.jaar", equalTo(List.of(2020, 2021, 2022)))
                .body("vrijBesteedbaar", equalTo(true))
                .body("terugvloeiing", equalTo(false));
    }

    @Test
    void werkfitbehoudIs9Point75WithinThe107AndRefuses108() {
        var regeling = regeling("RMT-107", false);
        var hoofd = tranche(regeling, 2022, 107 * MILLION);
        var teGroot = trancheBody(2022, 108 * MILLION);
        teGroot.put("onderdeelVan", hoofd);
        voegToe(regeling, teGroot)
                .statusCode(409)
                .body("type", equalTo("/problemen/hoofdtranche-overschreden"));
        var werkfit = trancheBody(2022, 975_000_000L);
        werkfit.put("onderdeelVan", hoofd);
        voegToe(regeling, werkfit).statusCode(201);

        get("rijk", "/regelingen/" + regeling)
                .body("totaalCents", equalTo(10_700_000_000L))
                .body("tranches", hasSize(2))
                .body(
                        "tranches.find { it.id == '" + hoofd + "' }.beschikbaarCents",
                        equalTo(9_725_000_000L));
    }

    @Test
    void theSameIdAndBodyAnswerWhatIsStored() {
        var body = regelingBody(UUID.randomUUID(), "HERHAALD", true);
        post("rijk", "/regelingen", body).statusCode(201).header("Location", notNullValue());

        post("rijk", "/regelingen", body).statusCode(200).body("versie", equalTo(1));
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        var id = UUID.randomUUID();
        post("rijk", "/regelingen", regelingBody(id, "EEN", true)).statusCode(201);

        post("rijk", "/regelingen", regelingBody(id, "EEN", false))
                .statusCode(409)
                .body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void aTrancheCanBeRepeatedButNotChanged() {
        var regeling = regeling("TRANCHE-HERHAALD", true);
        var body = trancheBody(2021, 100);
        voegToe(regeling, body).statusCode(201);

        voegToe(regeling, body).statusCode(200).body("tranches", hasSize(1));
        body.put("bedragCents", 101);
        voegToe(regeling, body).statusCode(409).body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void anIdOfSomethingElseIsRefused() {
        var regeling = regeling("ANDER-DING", true);
        var body = trancheBody(2021, 100);
        body.put("id", regeling);

        voegToe(regeling, body).statusCode(409).body("type", equalTo("/problemen/id-al-gebruikt"));
    }

    @Test
    void aCodeNamesOneScheme() {
        regeling("DUBBEL", true);

        post("rijk", "/regelingen", regelingBody(UUID.randomUUID(), "DUBBEL", true))
                .statusCode(409)
                .body("type", equalTo("/problemen/code-al-gebruikt"));
    }

    @Test
    void freelySpendableMeansNeverFlowBack() {
        var body = new HashMap<>(regelingBody(UUID.randomUUID(), "BEIDE", true));
        body.put("terugvloeiing", true);

        post("rijk", "/regelingen", body)
                .statusCode(409)
                .body("type", equalTo("/problemen/vrij-besteedbaar-vloeit-niet-terug"));
    }

    @Test
    void aPartOfATrancheOfAnotherSchemeIsRefused() {
        var elders = tranche(regeling("ELDERS", true), 2022, 1000);
        var body = trancheBody(2022, 100);
        body.put("onderdeelVan", elders);

        voegToe(regeling("HIER", true), body)
                .statusCode(409)
                .body("type", equalTo("/problemen/onbekende-hoofdtranche"));
    }

    @Test
    void aPartInAnotherYearIsRefused() {
        var regeling = regeling("ANDER-JAAR", true);
        var body = trancheBody(2023, 100);
        body.put("onderdeelVan", tranche(regeling, 2022, 1000));

        voegToe(regeling, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/onderdeel-in-ander-jaar"));
    }

    @Test
    void anUnknownSchemeIsUnknown() {
        get("rijk", "/regelingen/" + UUID.randomUUID())
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-regeling"));
        voegToe(UUID.randomUUID(), trancheBody(2022, 1))
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-regeling"));
    }

    @Test
    void onlyTheStateLaysDown() {
        post("gemeente:GM0363", "/regelingen", regelingBody(UUID.randomUUID(), "NEE", true))
                .statusCode(403);
    }

    @Test
    void listsPageByPageInTheOrderOfTheCodes() {
        regeling("PAGINA-A", true);
        regeling("PAGINA-B", true);

        String next = get("rijk", "/regelingen?limit=1").statusCode(200).extract().path("next");

        get("rijk", "/regelingen?limit=1000&cursor=" + next)
                .statusCode(200)
                .body("items.code", hasItem("PAGINA-B"));
    }

    @Test
    void aBodyWithNothingInItNamesEveryFieldThatIsMissing() {
        post("rijk", "/regelingen", Map.of())
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", hasItem("/code"))
                .body("errors.pointer", hasItem("/bron"));
    }
}
