package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.als;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.sob;
import static nl.pols.register.uitwisseling.Reis.CSV;
import static nl.pols.register.uitwisseling.Reis.NDJSON;
import static nl.pols.register.uitwisseling.Reis.export;
import static nl.pols.register.uitwisseling.Reis.stuur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Import and export over HTTP: every line its outcome, the same again no change, and what goes out
/// comes in.
@QuarkusTest
@WithPostgres
class UitwisselingResourceTest {
    private static final String IMPORT = SOBS + "/_importeer";
    private static final String EXPORT = SOBS + "/_exporteer";
    private static final String KOP =
            "sobId,soort,waarde,kenmerk,extra,geldigVan,geldigVanPrecisie,geldigTot\n";

    private static ValidatableResponse importeer(String inhoud) {
        return stuur(NDJSON, inhoud, "").statusCode(200);
    }

    private static String regel(UUID id, String naam, String gemeente) {
        return """
        {"id":"%s","fictief":true,"geldigVan":"2000-01-01","namen":[{"naam":"Fictief Oud","geldigVan":"2000-01-01","geldigTot":"2010-01-01"},{"naam":"%s","geldigVan":"2010-01-01","geldigVanPrecisie":"JAAR"}],"rechtsvormen":[{"rechtsvorm":"BV","geldigVan":"2000-01-01"}],"zetels":[{"gemeentecode":"%s","geldigVan":"2000-01-01"}],"relaties":[{"gemeentecode":"%s","soort":"INKOOP","diensten":["WSW"],"geldigVan":"2005-01-01","geldigTot":"2015-01-01"}],"cedrislidmaatschap":[{"geldigVan":"2001-01-01"}]}
        """
                .formatted(id, naam, gemeente, gemeente);
    }

    @Test
    void everyLineHasItsOutcomeAndTheSameAgainChangesNothing() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var regels = regel(a, "Fictief A", "GM0268") + "\n\n" + regel(b, "Fictief B", "GM0363");
        importeer(regels)
                .body("ontvangen", equalTo(2))
                .body("nieuw", equalTo(2))
                .body("uitslagen.regel", contains(1, 4))
                .body("uitslagen.id", contains(a.toString(), b.toString()));
        get(SOBS + "/" + a)
                .body("naam", equalTo("Fictief A"))
                .body("namen.naam", contains("Fictief Oud", "Fictief A"));
        var etag = get(SOBS + "/" + a).extract().header("ETag");
        importeer(regels)
                .body("ongewijzigd", equalTo(2))
                .body("uitslagen.uitslag", everyItem(is("ONGEWIJZIGD")));
        assertThat(get(SOBS + "/" + a).extract().header("ETag")).isEqualTo(etag);
        importeer(regel(a, "Fictief A Anders", "GM0268")).body("gewijzigd", equalTo(1));
        get(SOBS + "/" + a).body("naam", equalTo("Fictief A Anders"));
    }

    @Test
    void aBadLineRefusesOnlyItselfAndSaysWhy() {
        var goed = UUID.randomUUID();
        var slecht = UUID.randomUUID();
        importeer(
                        "geen json\n"
                                + regel(slecht, "Fictief Ergens", "GM9999")
                                + regel(goed, "Fictief Goed", "GM0268")
                                + "{\"geldigVan\":\"2000-01-01\"}\n"
                                + "{\"id\":\""
                                + UUID.randomUUID()
                                + "\",\"geldigVan\":\"2000-01-01\"}\n"
                                + "{\"id\":\""
                                + UUID.randomUUID()
                                + "\",\"onbekend\":1}\n")
                .body("ontvangen", equalTo(6))
                .body("nieuw", equalTo(1))
                .body("geweigerd", equalTo(5))
                .body("uitslagen[0].fouten.code", contains("json"))
                .body("uitslagen[1].id", equalTo(slecht.toString()))
                .body("uitslagen[1].fouten.pointer", hasItem("/zetels/0/gemeentecode"))
                .body("uitslagen[1].fouten.code", everyItem(is("onbekende-gemeente")))
                .body("uitslagen[1].fouten[0].nl", notNullValue())
                .body("uitslagen[1].fouten[0].en", notNullValue())
                .body("uitslagen[2].uitslag", equalTo("NIEUW"))
                .body("uitslagen[3].fouten.pointer", contains("/id"))
                .body("uitslagen[4].fouten.pointer", contains("/namen", "/rechtsvormen"))
                .body("uitslagen[5].fouten.pointer", contains("/onbekend"));
        get(SOBS + "/" + slecht).statusCode(404);
    }

    @Test
    void whatOnlyTheDatabaseSeesRefusesOneLineToo() {
        var een = UUID.randomUUID();
        var twee = UUID.randomUUID();
        var drie = UUID.randomUUID();
        importeer(
                        metNummer(een, "11223344")
                                + metNummer(twee, "11223344")
                                + metNummer(drie, "55667788"))
                .body("nieuw", equalTo(2))
                .body("uitslagen.uitslag", contains("NIEUW", "GEWEIGERD", "NIEUW"));
        get(SOBS + "/" + drie).statusCode(200);
    }

    private static String metNummer(UUID id, String kvk) {
        return """
        {"id":"%s","fictief":true,"naam":"Fictief Nummer","geldigVan":"2000-01-01","rechtsvorm":"BV","kvkNummer":"%s"}
        """
                .formatted(id, kvk);
    }

    @Test
    void aTrialTellsTheSameAndChangesNothing() {
        var id = UUID.randomUUID();
        stuur(NDJSON, regel(id, "Fictief Proef", "GM0268"), "?proef=true")
                .statusCode(200)
                .body("proef", equalTo(true))
                .body("nieuw", equalTo(1));
        get(SOBS + "/" + id).statusCode(404);
    }

    @Test
    void aRegistrationThatWasDoneIsUnchangedAsALine() {
        var body = sob("Fictief Geregistreerd", "GM0268");
        post(SOBS, body).statusCode(201);
        importeer(
                        """
                        {"id":"%s","naam":"Fictief Geregistreerd","geldigVan":"2010-01-01","rechtsvorm":"OPENBAAR_LICHAAM","zetelGemeentecode":"GM0268","fictief":true,"relaties":[{"gemeentecode":"GM0268","soort":"GR_DEELNEMER","geldigVan":"2010-01-01"}]}
                        """
                                .formatted(body.get("id")))
                .body("ongewijzigd", equalTo(1));
    }

    @Test
    void whatGoesOutComesInUnchangedAsLinesAndAsATable() {
        var id = UUID.randomUUID();
        importeer(regel(id, "Fictief \\\"Rond, heen\\\" & weer", "GM0268"))
                .body("nieuw", equalTo(1));
        var regels = export(NDJSON);
        assertThat(regels).contains(id.toString());
        importeer(regels)
                .body("gewijzigd", equalTo(0))
                .body("nieuw", equalTo(0))
                .body("geweigerd", equalTo(0));
        var tabel = export(CSV);
        assertThat(tabel).startsWith(KOP.strip()).contains(id + ",RELATIE,GM0268,INKOOP,WSW,");
        stuur(CSV, tabel, "")
                .statusCode(200)
                .body("gewijzigd", equalTo(0))
                .body("nieuw", equalTo(0))
                .body("geweigerd", equalTo(0));
        var ander = UUID.randomUUID();
        stuur(CSV, rijen(tabel, id.toString()).replace(id.toString(), ander.toString()), "")
                .statusCode(200)
                .body("nieuw", equalTo(1));
        assertThat(rijen(export(CSV), ander.toString()))
                .isEqualTo(rijen(tabel, id.toString()).replace(id.toString(), ander.toString()));
    }

    private static String rijen(String tabel, String id) {
        return KOP + String.join("\n", tabel.lines().filter(rij -> rij.startsWith(id)).toList());
    }

    @Test
    void aFaultInATableIsToldByRowAndColumn() {
        var id = UUID.randomUUID();
        stuur(
                        CSV,
                        KOP
                                + id
                                + ",BESTAAN,nee,,,2000-01-01,,\n"
                                + id
                                + ",NAAM,Fictief Tabel,,,2000-01-01,,\n"
                                + id
                                + ",RECHTSVORM,BV,,,01-01-2000,,\n",
                        "")
                .statusCode(200)
                .body("geweigerd", equalTo(1))
                .body("uitslagen[0].regel", equalTo(2))
                .body("uitslagen[0].fouten.rij", contains(4))
                .body("uitslagen[0].fouten.kolom", contains("geldigVan"));
    }

    @Test
    void readsGzipAndSaysWhatIsNoGzipNoUtf8OrNoTable() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    regel(UUID.randomUUID(), "Fictief Gzip", "GM0268")
                            .getBytes(StandardCharsets.UTF_8));
        }
        gezipt(bytes.toByteArray()).statusCode(200).body("nieuw", equalTo(1));
        gezipt("geen gzip".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
        stuur(CSV, "a,b\n1,2\n", "").statusCode(400).body("errors.code", contains("kopregel"));
        stuur("application/xml", "<a/>", "").statusCode(415);
        stuur(NDJSON, "", "").statusCode(200).body("ontvangen", equalTo(0));
    }

    private static ValidatableResponse gezipt(byte[] inhoud) {
        return cedris().contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(inhoud)
                .post(IMPORT)
                .then();
    }

    @Test
    void onlyWhoMayWriteImports() {
        als("gemeente:GM0363")
                .contentType(NDJSON)
                .body(new byte[] {'{', '}'})
                .post(IMPORT)
                .then()
                .statusCode(403);
        als("gemeente:GM0363").accept(NDJSON).get(EXPORT).then().statusCode(200);
        cedris().accept("application/xml").get(EXPORT).then().statusCode(406);
    }

    @Test
    void anExportOfADayHasOnlyTheCompaniesOfThatDay() {
        var id = UUID.randomUUID();
        importeer(regel(id, "Fictief Dag", "GM0268")).body("uitslagen", hasSize(1));
        assertThat(dag("1999-12-31")).doesNotContain(id.toString());
        assertThat(dag("2000-01-01")).contains(id.toString());
    }

    private static String dag(String dag) {
        return cedris().accept(NDJSON).get(EXPORT + "?geldigOp=" + dag).asString();
    }
}
