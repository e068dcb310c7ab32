package nl.pols.kit.proef;

import static io.restassured.RestAssured.given;
import static nl.pols.kit.proef.KitApi.BASE;
import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.amsterdam;
import static nl.pols.kit.proef.KitApi.isProblem;
import static nl.pols.kit.proef.KitApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every failure is a problem, also those that the framework makes, and none repeats what was sent.
@QuarkusTest
@WithPostgres
class ProblemsTest {
    private static final String ID = "0190a6c2-7d7e-7cc3-98c4-dc0c0c07398f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nergens",
                BASE + "/nergens",
                KAMERS + "/",
                KAMERS + "/" + ID + "/meer",
                "/q/nergens"
            })
    void anAddressThatDoesNotExistIsAProblem(String path) {
        isProblem(amsterdam().get(path).then(), 404, "onbekend-pad");
    }

    @Test
    void aMethodThatDoesNotExistNamesThoseThatDo() {
        isProblem(amsterdam().delete(KAMERS).then(), 405, "methode-niet-toegestaan")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        isProblem(amsterdam().delete(KAMERS + "/" + ID).then(), 405, "methode-niet-toegestaan")
                .header("Allow", "GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void aFormatThatIsNotOfferedIsAProblem() {
        isProblem(amsterdam().accept("text/xml").get(KAMERS).then(), 406, "formaat-niet-leverbaar");
    }

    @Test
    void aFormatThatIsNotReadIsAProblem() {
        isProblem(
                amsterdam().contentType("text/xml").body("<a/>").post(KAMERS).then(),
                415,
                "formaat-niet-leesbaar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gemeentecode=GM0363 | query:gemeentecode", "999999990=1 | query:"})
    void aParameterThatAnAddressDoesNotHaveIsAProblemThatNamesThoseItHas(
            String query, String pointer) {
        isProblem(
                        amsterdam().get(KAMERS + "/zoek?aantal=1&" + query).then(),
                        400,
                        "ongeldige-invoer")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("onbekende-parameter"))
                .body(
                        "detail",
                        equalTo(
                                "Deze parameter kent dit adres niet. Kies uit: aantal, bekendOp,"
                                        + " geldigOp, gemeente."));
        isProblem(amsterdam().get(KAMERS + "?limiet=1").then(), 400, "ongeldige-invoer")
                .body("detail", containsString("Kies uit: cursor, limit."));
        isProblem(amsterdam().get(KAMERS + "/kapot?x=1").then(), 400, "ongeldige-invoer")
                .body("detail", containsString("kent geen parameters"));
    }

    @Test
    void aBodyThatIsPackedWhereNobodyUnpacksIsAProblem() {
        var kamer = KitApi.kamer(UUID.randomUUID(), "Ingepakt");

        isProblem(
                json(kamer).header("Content-Encoding", "gzip").post(KAMERS).then(),
                415,
                "formaat-niet-leesbaar");

        json(kamer).header("Content-Encoding", "identity").post(KAMERS).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": } | json",
                "{\"id\" | json",
                "[] | type",
                "\"x\" | type",
                "{\"id\":\"999999990\"} | formaat",
                "{\"bedragCents\":1,\"naem\":\"999999990\"} | onbekend-veld",
                "{\"bedragCents\":1,\"999999990\":1} | onbekend-veld",
                "{\"naam\":1} | formaat",
                "{\"bedragCents\":\"999999990\"} | type",
                "{\"bedragCents\":1.5} | formaat",
                "{\"bedragCents\":null} | verplicht",
                "{} | verplicht",
                "{\"soort\":\"999999990\"} | formaat",
                "{\"soort\":0} | formaat",
                "{\"bsn\":\"999999999\"} | bsn",
                "{\"bsn\":999999990} | type",
                "{\"bsn\":{}} | type",
                "{\"naam\":\"a\",\"naam\":\"b\"} | json",
                "{\"ramen\":[{\"breedte\":1,\"geplaatst\":\"2022-02-30\"}]} | formaat",
                "{\"ramen\":[{\"breedte\":1,\"geplaatst\":\"2022-02-28T00:00:00Z\"}]} | formaat",
            })
    void unreadableJsonSaysWhereAndWhyWithoutQuoting(String body, String code) {
        var answer = isProblem(json(body).post(KAMERS).then(), 400, "ongeldige-invoer");

        answer.body("errors.code", contains(code));
        assertThat(answer.extract().asString())
                .doesNotContain("99999999")
                .doesNotContain("nl.pols");
    }

    @Test
    void thePlaceIsAJsonPointer() {
        json("{\"ramen\":[{\"breedte\":1},{\"breedte\":1,\"geplaatst\":\"gisteren\"}]}")
                .post(KAMERS)
                .then()
                .body("errors.pointer", contains("/ramen/1/geplaatst"))
                .body("errors[0].detail", containsString("jjjj-mm-dd"));
    }

    @Test
    void brokenJsonSaysTheLine() {
        json("{\n\"id\": \n}").post(KAMERS).then().body("detail", containsString("regel 3"));
    }

    @Test
    void allRulesThatAreBrokenAreSaidAtOnce() {
        var body =
                """
                {"id":"%s","naam":"","bedragCents":-1,"ramen":[{"breedte":0}]}
                """
                        .formatted(UUID.randomUUID());

        isProblem(json(body).post(KAMERS).then(), 400, "ongeldige-invoer")
                .body("errors.pointer", contains("/bedragCents", "/naam", "/ramen/0/breedte"))
                .body("errors.code", contains("teken", "verplicht", "teken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void anEmptyBodyIsAProblem(String body) {
        isProblem(json(body).post(KAMERS).then(), 400, "ongeldige-invoer")
                .body("detail", containsString("leeg"));
    }

    @ParameterizedTest
    @CsvSource({
        "/geen-uuid, path:id",
        "/zoek?geldigOp=2022-02-30, query:geldigOp",
        "/zoek?bekendOp=gisteren, query:bekendOp",
        "/zoek?aantal=x, query:aantal",
        "/zoek?gemeente=363, query:gemeente",
        "?limit=x, query:limit",
        "?limit=0, query:limit",
        "?limit=1001, query:limit",
        "?cursor=zomaar, query:cursor",
    })
    void aWrongValueInTheAddressIsNamed(String path, String pointer) {
        isProblem(amsterdam().get(KAMERS + path).then(), 400, "ongeldige-invoer")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aRightValueInTheAddressIsRead() {
        given().queryParam("geldigOp", "2022-02-28")
                .queryParam("bekendOp", "2022-03-01T00:00:00+01:00")
                .queryParam("aantal", 2)
                .queryParam("gemeente", "GM0363")
                .get(KAMERS + "/zoek")
                .then()
                .statusCode(200)
                .body(equalTo("gevonden"));
    }

    @Test
    void anUnexpectedFailureShowsNothingOfTheInside() {
        isProblem(given().get(KAMERS + "/kapot").then(), 500, "interne-fout")
                .body(not(containsString("99999999")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aChangeWithoutTheVersionItStartsFromIsRefused() {
        var body = KitApi.kamer(UUID.randomUUID(), "Zolder");

        isProblem(json(body).put(KAMERS + "/" + ID).then(), 428, "voorwaarde-ontbreekt");
        isProblem(
                json(body).header("If-Match", "\"2\"").put(KAMERS + "/" + ID).then(),
                412,
                "versie-verouderd");
        json(body).header("If-Match", "\"3\"").put(KAMERS + "/" + ID).then().statusCode(204);
    }
}
