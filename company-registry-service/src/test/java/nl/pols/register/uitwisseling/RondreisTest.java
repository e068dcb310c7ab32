package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.feitenVanElkeSoort;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.rechtsopvolging;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.splitsing;
import static nl.pols.register.Api.trekIn;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A register with acts of every kind goes out, is forgotten, comes in, and answers as before: of
/// every company on every date, of every act, and where everybody comes from.
@QuarkusTest
@WithPostgres
class RondreisTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final List<String> DAGEN =
            List.of(
                    "2010-01-01",
                    "2014-12-31",
                    "2015-01-01",
                    "2017-12-31",
                    "2018-01-01",
                    "2018-07-01",
                    "2022-01-01",
                    "2190-01-01");

    @Inject AgroalDataSource dataSource;
    private final List<String> sobs = new ArrayList<>();
    private final List<String> acten = new ArrayList<>();

    @BeforeEach
    void aRegisterWithActsOfEveryKind() throws SQLException {
        vergeet();
        hernoemdEnGefuseerd();
        gesplitst();
        samengevoegdMetSocialeDienst();
        opgeheven();
        aangekondigd();
        ingetrokken();
        dubbel();
    }

    private String nieuw(String naam) {
        var id =
                registreer(
                        sob(naam, "GM0268"),
                        s ->
                                s.put(
                                        "relaties",
                                        List.of(
                                                relatie("GM0268", "GR_DEELNEMER", "2010-01-01"),
                                                relatie("GM0225", "INKOOP", "2012-01-01"))));
        sobs.add(id);
        return id;
    }

    private ValidatableResponse act(Map<String, Object> body) {
        acten.add(id(body));
        var vastgesteld = post(RECHTSOPVOLGINGEN, body).statusCode(201);
        List<String> opvolgers = vastgesteld.extract().path("opvolgers");
        opvolgers.stream().filter(o -> !sobs.contains(o)).forEach(sobs::add);
        return vastgesteld;
    }

    private void hernoemdEnGefuseerd() {
        var a = nieuw("Fictief A");
        var b = nieuw("=Fictief B");
        int versie = 1;
        for (var feit : feitenVanElkeSoort("12345678")) {
            wijzig(SOBS + "/" + a + "/feiten", versie++, feit);
        }
        var hernoeming = naamswijziging(a, "Fictief A Hernoemd", "2015-01-01");
        hernoeming.put("ingangsdatumPrecisie", "JAAR");
        hernoeming.put("reden", "Blijkt uit het jaarverslag.");
        act(hernoeming);
        act(naamswijziging(a, "Fictief A Weer Anders", "2016-06-01"));
        var fusie =
                fusie(
                        List.of(a, b),
                        Map.of(
                                "naam", "Fictief AB",
                                "rechtsvorm", "OPENBAAR_LICHAAM",
                                "zetelGemeentecode", "GM0268",
                                "fictief", true),
                        "2018-01-01");
        List<String> opvolgers = act(fusie).extract().path("opvolgers");
        var ab = opvolgers.getFirst();
        wijzig(
                SOBS + "/" + ab + "/feiten",
                1,
                feit("NAAM", "2018-01-01", "naam", "Fictief A en B"));
        var c = nieuw("Fictief C");
        act(fusie(List.of(ab), Map.of("id", c), "2022-01-01"));
    }

    private void gesplitst() {
        var heel = nieuw("Fictief Heel");
        var deel = nieuw("Fictief Deel");
        var ander =
                Map.<String, Object>of(
                        "opvolger",
                        Map.of("naam", "Fictief Nieuw Deel", "rechtsvorm", "STICHTING"),
                        "aandeel",
                        3500,
                        "gemeenten",
                        List.of("GM0225"));
        act(splitsing(heel, List.of(deel(deel, 6500, "GM0268"), ander), "2018-07-01"));
    }

    private void samengevoegdMetSocialeDienst() {
        var verder = nieuw("Fictief Verder");
        var samen = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2017-01-01");
        samen.put("sobId", verder);
        samen.put("volledig", true);
        samen.put("gemeentecodes", List.of("GM0268"));
        samen.put("nieuweNaam", "Fictief Verder Samen");
        samen.put("rechtsvorm", "BEDRIJFSVOERINGSORGANISATIE");
        act(samen);
        var over = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2019-01-01");
        over.put("sobId", nieuw("Fictief Over"));
        over.put("volledig", false);
        over.put("gemeentecodes", List.of("GM0268", "GM0225"));
        over.put(
                "opvolger",
                Map.of("naam", "Fictief Afdeling", "rechtsvorm", "GEMEENTELIJKE_AFDELING"));
        act(over);
    }

    private void opgeheven() {
        var einde = nieuw("Fictief Einde");
        var werkgever =
                Map.<String, Object>of("sobId", nieuw("Fictief Werkgever"), "aandeel", 10000);
        act(opheffing(einde, List.of(werkgever), "2020-02-29"));
        var zonder =
                registreer(
                        sob("Fictief Zonder Wsw", "GM0225"),
                        s -> {
                            var relatie = relatie("GM0225", "INKOOP", "2010-01-01");
                            relatie.put("diensten", List.of("RE_INTEGRATIE"));
                            s.put("relaties", List.of(relatie));
                        });
        sobs.add(zonder);
        act(opheffing(zonder, List.of(), "2021-12-31"));
    }

    private void aangekondigd() {
        act(naamswijziging(nieuw("Fictief Nu"), "Fictief Straks", "2190-01-01"));
        act(
                fusie(
                        List.of(nieuw("Fictief Straks Op")),
                        Map.of("id", nieuw("Fictief Blijft")),
                        "2190-01-01"));
    }

    private void ingetrokken() {
        var een = nieuw("Fictief Een");
        var fusie =
                fusie(
                        List.of(een, nieuw("Fictief Twee")),
                        Map.of("naam", "Fictief Nooit", "rechtsvorm", "NV"),
                        "2018-01-01");
        act(fusie);
        trekIn(id(fusie)).statusCode(200);
        var hernoeming = naamswijziging(een, "Fictief Vergissing", "2019-01-01");
        act(hernoeming);
        trekIn(id(hernoeming)).statusCode(200);
    }

    private void dubbel() {
        var blijvend = nieuw("Fictief Een Keer");
        var dubbel = nieuw("Fictief Twee Keer");
        act(naamswijziging(dubbel, "Fictief Twee Keer Hernoemd", "2015-01-01"));
        var nummer = Map.of("soort", "KVK", "waarde", "87654321");
        wijzig(
                SOBS + "/" + dubbel + "/feiten",
                2,
                feit("IDENTIFICATIE", "2010-01-01", "identificatie", nummer));
        wijzig(
                        SOBS + "/" + dubbel + "/dubbelregistratie",
                        3,
                        Map.of("isDubbelVan", blijvend, "reden", "Tweemaal ingestuurd."))
                .statusCode(200);
        wijzig(
                SOBS + "/" + blijvend + "/feiten",
                1,
                feit("IDENTIFICATIE", "2010-01-01", "identificatie", nummer));
    }

    /// Everything that is told, save since when the register knows it.
    private Map<String, String> antwoorden() {
        var antwoorden = new LinkedHashMap<String, String>();
        for (String id : sobs) {
            vraag(SOBS + "/" + id, antwoorden);
            for (String dag : DAGEN) {
                vraag(SOBS + "/" + id + "?geldigOp=" + dag, antwoorden);
            }
            vraag(SOBS + "/" + id + "/herkomst?geldigOp=2190-01-01", antwoorden);
        }
        for (String id : acten) {
            vraag(RECHTSOPVOLGINGEN + "/" + id, antwoorden);
        }
        for (String dag : DAGEN) {
            vraag(SOBS + "?limit=1000&geldigOp=" + dag, antwoorden);
            vraag(RECHTSOPVOLGINGEN + "?limit=1000&geldigOp=" + dag, antwoorden);
        }
        return antwoorden;
    }

    private static void vraag(String adres, Map<String, String> antwoorden) {
        antwoorden.put(
                adres,
                get(adres)
                        .extract()
                        .asString()
                        .replaceAll("\"(vastgesteldOp|ingetrokkenOp|bekendOp)\":\"[^\"]*\"", "")
                        .replaceAll("\"(traceId)\":\"[^\"]*\"", ""));
    }

    private void vergeet() throws SQLException {
        String database;
        try (var connection = dataSource.getConnection()) {
            database = connection.getCatalog();
        }
        try (var superuser = PostgresServer.superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute("truncate sob, rechtsopvolging, wijziging, sob_zoekwoord cascade");
        }
    }

    private static String export(String soort) {
        return cedris().accept(soort)
                .get(SOBS + "/_exporteer")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse importeer(String soort, String inhoud, String vraag) {
        return cedris().contentType(soort)
                .body(inhoud.getBytes(StandardCharsets.UTF_8))
                .post(SOBS + "/_importeer" + vraag)
                .then()
                .statusCode(200);
    }

    private void reist(String soort, String inhoud) throws SQLException {
        var voor = antwoorden();
        vergeet();
        importeer(soort, inhoud, "?proef=true").body("uitslagen.uitslag", everyItem(is("NIEUW")));
        importeer(soort, inhoud, "").body("uitslagen.uitslag", everyItem(is("NIEUW")));
        assertThat(antwoorden()).isEqualTo(voor);
        importeer(soort, inhoud, "").body("uitslagen.uitslag", everyItem(is("ONGEWIJZIGD")));
        assertThat(zonderTijd(export(soort))).isEqualTo(zonderTijd(inhoud));
    }

    /// The order in which acts became known stays, and with it the order of their lines.
    private static String zonderTijd(String uitvoer) {
        return uitvoer.replaceAll("\"vastgesteldOp\":\"[^\"]*\"|[^,\n]*,vastgesteldOp,", "");
    }

    @Test
    void asLines() throws SQLException {
        reist(NDJSON, export(NDJSON));
    }

    @Test
    void asATable() throws SQLException {
        var tabel = export(CSV);
        assertThat(tabel).contains(",NAAM,'=Fictief B,").doesNotContain(",=");
        reist(CSV, tabel);
    }

    @Test
    void whateverTheOrderOfTheLines() throws SQLException {
        var voor = antwoorden();
        var regels = new ArrayList<>(export(NDJSON).lines().toList());
        Collections.shuffle(regels, new Random(3));
        vergeet();
        importeer(NDJSON, String.join("\n", regels), "")
                .body("uitslagen.uitslag", everyItem(is("NIEUW")));
        assertThat(antwoorden()).isEqualTo(voor);
    }

    @Test
    void anActThatIsNotSaidToBeProcessedIsLaidDownAsIfItWereSent() {
        var a = nieuw("Fictief Los");
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
                        .formatted(nieuw("Fictief Leeft"), nieuw("Fictief Leeft Ook"));
        importeer(NDJSON, fusie, "")
                .body("geweigerd", equalTo(1))
                .body("uitslagen[0].fouten.code", everyItem(is("rechtsopvolging-niet-verwerkt")))
                .body("uitslagen[0].fouten[0].pointer", equalTo("/rechtsopvolging/voorgangers/0"));
    }

    @Test
    void whatCameWithItsConsequencesCannotBeRevoked() throws SQLException {
        var regels = export(NDJSON);
        vergeet();
        importeer(NDJSON, regels, "");
        trekIn(acten.getFirst())
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-overgenomen"));
    }
}
