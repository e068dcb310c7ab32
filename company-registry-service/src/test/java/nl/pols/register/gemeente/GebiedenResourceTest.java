package nl.pols.register.gemeente;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.REGIOS;
import static nl.pols.register.Api.als;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static nl.pols.register.gemeente.Cbstabellen.KOPPEN;
import static nl.pols.register.gemeente.Cbstabellen.tabel;
import static nl.pols.register.gemeente.Cbstabellen.vervang;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// A CBS table of areas over HTTP. Each test has a year of its own, so that what one takes over is
/// not in the way of another.
@QuarkusTest
@WithPostgres
class GebiedenResourceTest {
    private static final String IMPORT = "/register/v1/gebieden/_importeer";

    @Test
    void aTableThatSaysWhatIsKnownChangesNothing() {
        SchemaCheck.takeValidEvents();
        importeer(2023, tabel(2023))
                .statusCode(200)
                .body("ongewijzigd", equalTo(342))
                .body("gewijzigd", equalTo(0))
                .body("geldigVan", equalTo("2023-01-01"));
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void anotherRegionHoldsFromItsYearUpToTheNextTableAndIsToldOnce() {
        SchemaCheck.takeValidEvents();
        var voor = Instant.now();
        // Cranendonck was in Zuidoost-Brabant before it went to Midden-Limburg.
        var tabel =
                vervang(
                        tabel(2020),
                        "GM1706",
                        r ->
                                r.replace("AM33", "AM28")
                                        .replace("Midden-Limburg", "Zuidoost-Brabant"));

        importeer(2020, tabel)
                .statusCode(200)
                .body("gewijzigd", equalTo(1))
                .body("ongewijzigd", equalTo(354))
                .body(
                        "regels.findAll { it.uitslag == 'GEWIJZIGD' }.gemeentecode",
                        contains("GM1706"));

        regio("GM1706", "2019-12-31").body("arbeidsmarktregio", equalTo("AM33"));
        regio("GM1706", "2020-06-01").body("arbeidsmarktregio", equalTo("AM28"));
        regio("GM1706", "2026-01-01").body("arbeidsmarktregio", equalTo("AM33"));
        get(GEMEENTEN + "/GM1706?geldigOp=2020-06-01&bekendOp={voor}", voor.toString())
                .body("arbeidsmarktregio", equalTo("AM33"));
        var events = SchemaCheck.takeValidEvents().stream().map(Emitted::event).toList();
        assertThat(events).extracting(CloudEvent::subject).containsExactly("GM1706");
        assertThat(events.getFirst().sequence()).isEqualTo(2);
        assertThat(events.getFirst().data().get("regios")).hasSize(3);

        importeer(2020, tabel).body("gewijzigd", equalTo(0)).body("ongewijzigd", equalTo(355));
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void aTableAfterTheLastOneHoldsUntilFurtherNoticeAndRelationsStay() {
        var body = sob("Fictief Hernoemd", "GM0171");
        body.put("relaties", List.of(relatie("GM0171", "INKOOP", "2012-01-01")));
        String id = registreer(body, b -> {});

        importeer(
                        2027,
                        vervang(
                                tabel(2026),
                                "GM0171",
                                r -> r.replace("Noordoostpolder", "Polderoost")))
                .statusCode(200)
                .body("gewijzigd", equalTo(1))
                .body("$", not(hasKey("geldigTot")));

        get(GEMEENTEN + "/GM0171?geldigOp=2026-12-31").body("naam", equalTo("Noordoostpolder"));
        get(GEMEENTEN + "/GM0171?geldigOp=2030-01-01").body("naam", equalTo("Polderoost"));
        get("/register/v1/sociaal-ontwikkelbedrijven/" + id)
                .body("relaties.gemeentecode", contains("GM0171"));
    }

    @Test
    void aRegionThatIsNewInATableIsMadeForItsDays() {
        SchemaCheck.takeValidEvents();
        importeer(
                        2019,
                        vervang(
                                tabel(2019),
                                "GM0050",
                                r ->
                                        r.replace("AM06", "AM04")
                                                .replace(
                                                        "Veluwe Stedendriehoek",
                                                        "Fictieve Polder")))
                .statusCode(200);
        get(REGIOS + "/AM04?geldigOp=2019-05-01")
                .statusCode(200)
                .body("naam", equalTo("Fictieve Polder"));
        get(REGIOS + "/AM04?geldigOp=2018-05-01").statusCode(404);
        assertThat(SchemaCheck.takeValidEvents().stream().map(e -> e.event().subject()))
                .containsExactlyInAnyOrder("AM04", "GM0050");
    }

    @Test
    void aDryRunTellsTheSameAndLaysDownNothing() {
        SchemaCheck.takeValidEvents();
        var tabel =
                vervang(
                        tabel(2024),
                        "GM0392",
                        r ->
                                r.replace("AM37", "AM18")
                                        .replace("Zuid-Kennemerland en IJmond", "Groot Amsterdam"));
        importeer(2024, "&proef=true", tabel)
                .statusCode(200)
                .body("proef", equalTo(true))
                .body("gewijzigd", equalTo(1));
        regio("GM0392", "2024-06-01").body("arbeidsmarktregio", equalTo("AM37"));
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void aTableThatContradictsTheReorganisationsIsRefusedWithAReasonForEachLine() {
        SchemaCheck.takeValidEvents();
        var tabel = tabel(2020) + "\"Nergens\";\"GM9998\";\"AM01\";\"Groningen\";\"Groningen\"\n";
        importeer(2021, tabel)
                .statusCode(409)
                .body("type", equalTo("/problemen/indeling-tegengesproken"))
                .body(
                        "errors.findAll { it.code == 'gemeente-bestaat-niet-op-die-dag' }",
                        hasSize(4))
                .body(
                        "errors.find { it.code == 'gemeente-bestaat-niet-op-die-dag' }.detail",
                        containsString("opgeheven bij de herindeling van 2021-01-01"))
                .body(
                        "errors.find { it.code == 'gemeente-bestaat-niet-op-die-dag' }.pointer",
                        startsWith("/regels/"))
                .body(
                        "errors.find { it.code == 'gemeente-ontbreekt' }.detail",
                        containsString("Eemsdelta (GM1979)"))
                .body(
                        "errors.find { it.code == 'gemeente-onbekend' }.pointer",
                        equalTo("/regels/357"));
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();

        importeer(2021, "&proef=true", tabel)
                .statusCode(200)
                .body("geweigerd", equalTo(6))
                .body("ongewijzigd", equalTo(351))
                .body(
                        "regels.findAll { it.uitslag == 'GEWEIGERD' }.gemeentecode",
                        hasItem("GM1979"));
    }

    @Test
    void linesThatAreWrongByThemselvesAreBadInput() {
        var tabel =
                KOPPEN
                        + "\"Haarlem\";\"392\";\"AM37\";\"Regio\";\"Noord-Holland\"\n"
                        + "\"\";\"GM0363\";\"Amsterdam\";\"\";\"Holland\"\n"
                        + "\"Amsterdam\";\"GM0363\";\"AM37\";\"Andere\";\"Noord-Holland\"\n";
        importeer(2021, tabel)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body(
                        "errors.findAll { it.pointer == '/regels/3' }.code",
                        containsInAnyOrder(
                                "gemeentenaam-ontbreekt",
                                "provincie-onbekend",
                                "arbeidsmarktregio-onjuist"))
                .body(
                        "errors.findAll { it.pointer == '/regels/4' }.code",
                        containsInAnyOrder("gemeente-dubbel", "regio-met-twee-namen"));
    }

    @Test
    void aTableOfBeforeTheFirstDivisionOrWithoutAYearIsBadInput() {
        importeer(2017, tabel(2018))
                .statusCode(400)
                .body("errors.pointer", everyItem(equalTo("query:jaar")));
        cedris("text/csv", tabel(2018), IMPORT).statusCode(400);
        importeer(2021, "geen tabel")
                .statusCode(400)
                .body("errors[0].code", equalTo("kolom-ontbreekt"));
        cedris("application/json", "{}", IMPORT + "?jaar=2021").statusCode(415);
    }

    @Test
    void onlyWhoMayWriteImports() {
        als("gemeente:GM0363")
                .contentType("text/csv")
                .body(KOPPEN)
                .post(IMPORT + "?jaar=2021")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse regio(String gemeentecode, String dag) {
        return get(GEMEENTEN + "/{code}?geldigOp={dag}", gemeentecode, dag).statusCode(200);
    }

    private static ValidatableResponse importeer(int jaar, String tabel) {
        return importeer(jaar, "", tabel);
    }

    private static ValidatableResponse importeer(int jaar, String rest, String tabel) {
        return cedris("text/csv", tabel, IMPORT + "?jaar=" + jaar + rest);
    }

    private static ValidatableResponse cedris(String soort, String body, String pad) {
        return als("cedris")
                .contentType(soort + "; charset=utf-8")
                .body(body)
                .when()
                .post(pad)
                .then();
    }
}
