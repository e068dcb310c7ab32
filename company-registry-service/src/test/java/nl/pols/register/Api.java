package nl.pols.register;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pols.kit.fixtures.Tokens;

/// The registry as a client sees it.
public final class Api {
    public static final String SOBS = "/register/v1/sociaal-ontwikkelbedrijven";
    public static final String RECHTSOPVOLGINGEN = "/register/v1/rechtsopvolgingen";
    public static final String GEMEENTEN = "/register/v1/gemeenten";
    public static final String HERINDELINGEN = "/register/v1/herindelingen";
    public static final String REGIOS = "/register/v1/arbeidsmarktregios";

    private Api() {}

    public static RequestSpecification als(String organisatie) {
        return given().auth().oauth2(Tokens.van(organisatie));
    }

    public static RequestSpecification cedris() {
        return als("cedris");
    }

    public static ValidatableResponse post(String path, Object body) {
        return cedris().contentType(ContentType.JSON).body(body).when().post(path).then();
    }

    public static ValidatableResponse get(String path, Object... pathValues) {
        return cedris().when().get(path, pathValues).then();
    }

    /// A registration with one relation, to change before it is sent.
    public static Map<String, Object> sob(String naam, String gemeentecode) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("naam", naam);
        body.put("geldigVan", "2010-01-01");
        body.put("rechtsvorm", "OPENBAAR_LICHAAM");
        body.put("zetelGemeentecode", gemeentecode);
        body.put("fictief", true);
        body.put("relaties", List.of(relatie(gemeentecode, "GR_DEELNEMER", "2010-01-01")));
        return body;
    }

    public static Map<String, Object> relatie(String gemeentecode, String soort, String van) {
        var relatie = new LinkedHashMap<String, Object>();
        relatie.put("gemeentecode", gemeentecode);
        relatie.put("soort", soort);
        relatie.put("geldigVan", van);
        return relatie;
    }

    /// Registers it and returns its id.
    public static String registreer(String naam, String gemeentecode) {
        return registreer(sob(naam, gemeentecode), body -> {});
    }

    public static String registreer(
            Map<String, Object> body, Consumer<Map<String, Object>> wijziging) {
        wijziging.accept(body);
        return post(SOBS, body).statusCode(201).extract().path("id");
    }

    /// A change of something that was read in that version.
    public static ValidatableResponse wijzig(String path, int versie, Object body) {
        return cedris().contentType(ContentType.JSON)
                .header("If-Match", "\"%d\"".formatted(versie))
                .body(body)
                .when()
                .post(path)
                .then();
    }

    /// A fact to lay down; its value is added by the caller.
    public static Map<String, Object> feit(String soort, String van) {
        var feit = new LinkedHashMap<String, Object>();
        feit.put("soort", soort);
        feit.put("geldigVan", van);
        feit.put("reden", "Proef");
        return feit;
    }

    public static Map<String, Object> feit(String soort, String van, String veld, Object waarde) {
        var feit = feit(soort, van);
        feit.put(veld, waarde);
        return feit;
    }

    public static List<Map<String, Object>> feitenVanElkeSoort(String kvk) {
        var rechtsvorm = feit("RECHTSVORM", "2015-01-01", "rechtsvorm", "BV");
        rechtsvorm.put("geldigVanPrecisie", "JAAR");
        return List.of(
                rechtsvorm,
                feit("ZETEL", "2016-01-01", "zetelGemeentecode", "GM0225"),
                feit("TAAKOMVANG", "2010-01-01", "taakomvang", "BREED"),
                feit("CEDRISLIDMAATSCHAP", "2012-01-01"),
                feit("FUNCTIONALITEIT", "2017-01-01", "functionaliteit", "DETACHERINGSFACILITEIT"),
                feit(
                        "IDENTIFICATIE",
                        "2010-01-01",
                        "identificatie",
                        Map.of("soort", "KVK", "waarde", kvk)),
                feit(
                        "BETROKKENHEID",
                        "2021-03-01",
                        "betrokkenheid",
                        Map.of("onderwerp", "RMT", "betrokken", true, "arbeidsmarktregio", "AM12")),
                feit(
                        "RELATIE",
                        "2010-01-01",
                        "relatie",
                        Map.of(
                                "gemeentecode",
                                "GM0268",
                                "soort",
                                "GR_DEELNEMER",
                                "diensten",
                                List.of("WSW", "DETACHERING"))));
    }

    public static String id(Map<String, Object> body) {
        return String.valueOf(body.get("id"));
    }

    public static Map<String, Object> naamswijziging(String sobId, String naam, String per) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("soort", "NAAMSWIJZIGING");
        body.put("ingangsdatum", per);
        body.put("sobId", sobId);
        body.put("nieuweNaam", naam);
        return body;
    }

    public static Map<String, Object> fusie(
            List<String> voorgangers, Map<String, Object> opvolger, String per) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("soort", "FUSIE");
        body.put("ingangsdatum", per);
        body.put("voorgangers", new ArrayList<>(voorgangers));
        body.put("opvolger", opvolger);
        return body;
    }

    public static Map<String, Object> splitsing(
            String sobId, List<Map<String, Object>> verdeelsleutel, String per) {
        var body = rechtsopvolging("SPLITSING", per);
        body.put("sobId", sobId);
        body.put("verdeelsleutel", verdeelsleutel);
        return body;
    }

    /// A line of an allocation key, for an existing SOB.
    public static Map<String, Object> deel(String sobId, int aandeel, String... gemeenten) {
        return Map.of("sobId", sobId, "aandeel", aandeel, "gemeenten", List.of(gemeenten));
    }

    public static Map<String, Object> opheffing(
            String sobId, List<Map<String, Object>> wswWerkgevers, String per) {
        var body = rechtsopvolging("OPHEFFING", per);
        body.put("sobId", sobId);
        body.put("wswWerkgevers", wswWerkgevers);
        return body;
    }

    public static Map<String, Object> rechtsopvolging(String soort, String per) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("soort", soort);
        body.put("ingangsdatum", per);
        return body;
    }

    public static ValidatableResponse trekIn(String rechtsopvolgingId) {
        return post(
                RECHTSOPVOLGINGEN + "/" + rechtsopvolgingId + "/intrekking",
                Map.of("reden", "Is niet doorgegaan."));
    }
}
