package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.rechtsopvolging;
import static nl.pols.register.Api.splitsing;
import static nl.pols.register.Api.trekIn;
import static nl.pols.register.Api.wijzig;
import static nl.pols.register.uitwisseling.Reis.NDJSON;
import static nl.pols.register.uitwisseling.Reis.export;
import static nl.pols.register.uitwisseling.Reis.importeer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Acts that come from a file that doesn't tell what they did: what they must have done follows
/// from how their parties are.
@QuarkusTest
@WithPostgres
class OvergenomenAkteTest {
    private static final Map<String, Object> NIEUW =
            Map.of("naam", "Fictief Samen", "rechtsvorm", "NV");

    @Inject AgroalDataSource dataSource;
    @Inject Nazorg nazorg;
    private Voorbeeldregister register = new Voorbeeldregister();

    @BeforeEach
    void anEmptyRegister() throws SQLException {
        Reis.vergeet(dataSource);
        register = new Voorbeeldregister();
    }

    /// The whole register again, as one would have written it who only knows how things are.
    private void komtVanElders() throws SQLException {
        var regels = export(NDJSON).replaceAll(",\"gevolgen\":\\[.*\\](?=[,}]\n)", "");
        assertThat(regels).doesNotContain("gevolgen").contains("verwerkt");
        Reis.vergeet(dataSource);
        importeer(NDJSON, regels, "").body("uitslagen.uitslag", everyItem(is("NIEUW")));
        nazorg.werkIndexenBij();
    }

    private String opvolgerVan(Map<String, Object> act) {
        List<String> opvolgers = register.act(act).extract().path("opvolgers");
        return opvolgers.getFirst();
    }

    @Test
    void revokedFromTheLastToTheFirstEverythingIsAsItWasBeforeThem() throws SQLException {
        var a = register.nieuw("Fictief A");
        var b = register.nieuw("Fictief B");
        var c = register.nieuw("Fictief C");
        var d = register.nieuw("Fictief D");
        wijzig(SOBS + "/" + a + "/feiten", 1, feit("CEDRISLIDMAATSCHAP", "2012-01-01"));
        wijzig(
                SOBS + "/" + c + "/feiten",
                1,
                feit("TAAKOMVANG", "2010-01-01", "taakomvang", "BREED"));
        var eerste = List.of(a, b, c, d);
        var voor = Reis.overSobs(eerste);
        register.act(naamswijziging(a, "Fictief Anders", "2015-01-01"));
        register.act(naamswijziging(a, "Fictief Weer Anders", "2016-01-01"));
        var ab = opvolgerVan(fusie(List.of(a, b), NIEUW, "2017-01-01"));
        var samen = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2017-06-01");
        samen.putAll(Map.of("sobId", c, "volledig", true, "gemeentecodes", List.of("GM0268")));
        samen.putAll(Map.of("nieuweNaam", "Fictief Dienst", "rechtsvorm", "STICHTING"));
        register.act(samen);
        register.act(fusie(List.of(ab), Map.of("id", c), "2018-01-01"));
        var nieuw =
                Map.<String, Object>of(
                        "opvolger",
                        Map.of("naam", "Fictief Deel", "rechtsvorm", "BV"),
                        "aandeel",
                        4000,
                        "gemeenten",
                        List.of("GM0225"));
        register.act(splitsing(c, List.of(deel(d, 6000, "GM0268"), nieuw), "2019-01-01"));
        register.act(naamswijziging(d, "Fictief Straks", "2190-01-01"));
        komtVanElders();
        register.acten().reversed().forEach(act -> trekIn(act).statusCode(200));
        assertThat(Reis.overSobs(eerste)).isEqualTo(voor);
        get(SOBS + "/{id}", ab).body("status", equalTo("INGETROKKEN"));
    }

    @Test
    void aDissolvedCompanyLivesOn() throws SQLException {
        var einde = register.nieuw("Fictief Einde");
        var voor = Reis.overSobs(List.of(einde));
        var werkgever =
                Map.<String, Object>of(
                        "sobId", register.nieuw("Fictief Werkgever"), "aandeel", 10000);
        register.act(opheffing(einde, List.of(werkgever), "2020-02-29"));
        komtVanElders();
        trekIn(register.acten().getFirst()).statusCode(200);
        assertThat(Reis.overSobs(List.of(einde))).isEqualTo(voor);
    }

    private static void ingehaald(String act, String door) {
        trekIn(act)
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-ingehaald"))
                .body("detail", containsString(door));
    }

    @Test
    void whatALaterActOfTheFileBuildsOnIsRevokedAfterIt() throws SQLException {
        var a = register.nieuw("Fictief A");
        var eerste = naamswijziging(a, "Fictief Anders", "2015-01-01");
        var tweede = naamswijziging(a, "Fictief Weer Anders", "2016-01-01");
        var fusie = fusie(List.of(a, register.nieuw("Fictief B")), NIEUW, "2018-01-01");
        register.act(eerste);
        register.act(tweede);
        register.act(fusie);
        komtVanElders();
        ingehaald(id(eerste), id(tweede));
        ingehaald(id(tweede), id(fusie));
        trekIn(id(fusie)).statusCode(200);
        ingehaald(id(eerste), id(tweede));
    }

    @Test
    void whatIsBuiltOnItHereIsUndoneFirst() throws SQLException {
        var fusie =
                fusie(
                        List.of(register.nieuw("Fictief A"), register.nieuw("Fictief B")),
                        NIEUW,
                        "2018-01-01");
        var ab = opvolgerVan(fusie);
        komtVanElders();
        var later = naamswijziging(ab, "Fictief Later", "2019-01-01");
        post(RECHTSOPVOLGINGEN, later).statusCode(201);
        ingehaald(id(fusie), id(later));
        trekIn(id(later)).statusCode(200);
        trekIn(id(fusie)).statusCode(200);
        get(SOBS + "/{id}", ab).body("status", equalTo("INGETROKKEN"));
    }

    @Test
    void anActThatIsNotSaidToBeProcessedIsLaidDownAsIfItWereSent() {
        var a = register.nieuw("Fictief Los");
        var hernoeming = naamswijziging(a, "Fictief Los Hernoemd", "2015-01-01");
        importeer(NDJSON, regel(hernoeming, ""), "").body("nieuw", equalTo(1));
        get(SOBS + "/{id}?geldigOp=2015-01-01", a).body("naam", equalTo("Fictief Los Hernoemd"));
        post(RECHTSOPVOLGINGEN, hernoeming).statusCode(200);
        importeer(NDJSON, regel(hernoeming, ",\"intrekking\":{\"reden\":\"Vergissing\"}"), "")
                .body("gewijzigd", equalTo(1));
        get(SOBS + "/{id}?geldigOp=2015-01-01", a).body("naam", equalTo("Fictief Los"));
    }

    private static String regel(Map<String, Object> act, String erbij) {
        var body = new ArrayList<String>();
        act.forEach((naam, waarde) -> body.add("\"%s\":\"%s\"".formatted(naam, waarde)));
        return "{\"soort\":\"RECHTSOPVOLGING\",\"rechtsopvolging\":{%s}%s}\n"
                .formatted(String.join(",", body), erbij);
    }

    @Test
    void anActOfWhichNothingIsToBeSeenWithItsPartiesIsRefused() {
        var fusie =
                """
                {"soort":"RECHTSOPVOLGING","rechtsopvolging":{"id":"0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d","soort":"FUSIE","ingangsdatum":"2018-01-01","voorgangers":["%s"],"opvolger":{"id":"%s"}},"verwerkt":true}
                """
                        .formatted(
                                register.nieuw("Fictief Leeft"),
                                register.nieuw("Fictief Leeft Ook"));
        importeer(NDJSON, fusie, "")
                .body("geweigerd", equalTo(1))
                .body("uitslagen[0].fouten.code", everyItem(is("rechtsopvolging-niet-verwerkt")))
                .body("uitslagen[0].fouten[0].pointer", equalTo("/rechtsopvolging/voorgangers/0"));
    }

    @Test
    void consequencesThatDoNotFitAreRefused() {
        var a = register.nieuw("Fictief A");
        var b = register.nieuw("Fictief B");
        var act = naamswijziging(a, "Fictief A", "2015-01-01");
        weigert(act, b, "{\"namen\":[]}", "geen-partij", "/gevolgen/0/sobId");
        var kort = "{\"namen\":[{\"naam\":\"X\",\"geldigVan\":\"2015-01-01\"}]}";
        weigert(act, a, kort, "gevolg-sluit-niet", "/gevolgen/0/weg/namen");
        var fout = kort.replace("\"X\"", "\" \"");
        weigert(act, a, fout, "naam", "/gevolgen/0/weg/namen/0/naam");
    }

    /// Nobody asks of effects whether they fit every fact, until the act is undone.
    @Test
    void anActIsNotRevokedByEffectsThatContradictTheRegister() {
        var a = register.nieuw("Fictief A");
        var act = naamswijziging(a, "Fictief A", "2015-01-01");
        var gevolg =
                """
                ,"verwerkt":true,"gevolgen":[{"sobId":"%s","weg":{"relaties":[{"gemeentecode":"GM0268","soort":"GR_DEELNEMER","geldigVan":"2012-01-01"}]}}]\
                """
                        .formatted(a);
        importeer(NDJSON, regel(act, gevolg), "").body("nieuw", equalTo(1));
        trekIn(id(act)).statusCode(409).body("type", equalTo("/problemen/gevolgen-passen-niet"));
        get(RECHTSOPVOLGINGEN + "/{id}", id(act)).body("status", equalTo("INGEGAAN"));
    }

    private static void weigert(
            Map<String, Object> act, String sob, String weg, String code, String plaats) {
        var gevolg =
                ",\"verwerkt\":true,\"gevolgen\":[{\"sobId\":\"%s\",\"weg\":%s}]"
                        .formatted(sob, weg);
        importeer(NDJSON, regel(act, gevolg), "")
                .body("geweigerd", equalTo(1))
                .body("uitslagen[0].fouten[0].code", equalTo(code))
                .body("uitslagen[0].fouten[0].pointer", equalTo(plaats));
    }
}
