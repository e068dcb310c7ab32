package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Aanvalsproef.klein;
import static nl.pols.rapportage.publicatie.Aanvalsproef.uitgave;
import static nl.pols.rapportage.publicatie.Publicatieproef.OOIT;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.VOORBIJ;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static nl.pols.rapportage.publicatie.Publicatieproef.uitgebracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.publicatie.Buit.Gezien;
import nl.pols.rapportage.publicatie.Publicatieproef.Groep;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody without a token can get of five municipalities of which one has four participants
/// ([Publicatieproef]): everything that the document names, put together. Two releases over one
/// period: in the second the small municipality has six and another twelve more.
@QuarkusTest
@MetDatabase
class OpenbaarheidTest {
    private static final String KUBUSSEN = "/rapportage/v1/kubussen";
    private static final String KUBUS =
            KUBUSSEN + "/trajectenmonitor-lopend-gebied-uitkering/cellen";
    private static final String EERSTE = "TRAJECTENMONITOR-2022-H1-1";
    private static final String TWEEDE = "TRAJECTENMONITOR-2022-H1-2";
    private static final List<String> GEBIEDEN =
            List.of("GM0001", "GM0002", "GM0003", "GM0004", "GM0005", "AM01", "AM02");
    private static final List<Groep> LATER =
            List.of(
                    new Groep("GM0002", "PARTICIPATIEWET", "KLEIN", "OVERIG", 2),
                    new Groep("GM0004", "WW", "GROOT", "BANENAFSPRAAK", 12));

    @Inject Proefsector sector;

    @BeforeEach
    void vijfGemeenten() {
        Publicatieproef.vijfGemeenten(sector);
    }

    @Test
    void nobodyWithoutATokenLearnsACellOfFew() {
        var nummers = tweeUitgaven();
        var tocht = new Kruiptocht(waarden(nummers), true).loop();

        assertThat(tocht)
                .as("what the document says needs a token does")
                .allSatisfy(
                        a -> assertThat(a.status() == 401).as(a.adres()).isEqualTo(!a.openbaar()));
        var buit = new Buit();
        tocht.stream().filter(a -> a.status() == 200).forEach(a -> buit.voegToe(a, nummers));
        assertThat(tocht.stream().filter(a -> a.status() == 200).map(a -> a.pad()).distinct())
                .contains(
                        "/rapportage/v1/publicaties/{publicatieId}/inhoud",
                        "/rapportage/v1/publicaties/{publicatieId}/tabellen/{reeks}/{tabel}",
                        "/rapportage/v1/kubussen/{kubus}/cellen");
        assertThat(buit.getallen()).hasSizeGreaterThan(500).allMatch(n -> n >= 10 && n % 5 == 0);
        for (var reeks : List.of("LOPEND", "INGEZET")) {
            var eerste = uitgave(buit.cellen(EERSTE, reeks), Publicatieproef.groepen());
            var tweede = uitgave(buit.cellen(TWEEDE, reeks), later());
            assertThat(klein(eerste, Publicatieproef.groepen())).hasSizeGreaterThan(2);
            houdt(Aanvaller.val(List.of(eerste), klein(eerste, Publicatieproef.groepen())));
            houdt(Aanvaller.val(List.of(eerste, tweede), klein(tweede, later())));
        }
    }

    /// The walk is worth something only if one cell too many is found.
    @Test
    void oneHiddenCellMoreWouldTell() {
        var nummers = Map.of(uitgebracht(), EERSTE);
        var buit = new Buit();
        new Kruiptocht(waarden(nummers), false)
                .loop().stream()
                        .filter(a -> a.status() == 200)
                        .forEach(a -> buit.voegToe(a, nummers));
        var gezien = buit.cellen(EERSTE, "LOPEND");
        var groepen = Publicatieproef.groepen();
        var geheim =
                List.of("GM0001", "GM0003").stream()
                        .map(gemeente -> Plaats.van("gebied", gemeente))
                        .filter(plaats -> new Gezien("", false).equals(gezien.get(plaats)))
                        .toList();
        assertThat(geheim).hasSize(1);
        gezien.put(geheim.getFirst(), new Gezien("100", false));

        var lek = uitgave(gezien, groepen);
        assertThat(Aanvaller.val(List.of(lek), klein(lek, groepen)).teNauw())
                .anyMatch(b -> b.plaats().equals(Plaats.van("gebied", "GM0002")));
    }

    @Test
    void aPublicQuestionIsAnsweredWithCellsOfTheRelease() {
        uitgebracht();
        RestAssured.get(KUBUSSEN)
                .then()
                .statusCode(200)
                .body("items.kubus", hasItems("trajectenmonitor-lopend-gebied-uitkering"))
                .body("items[0].perioden", equalTo(List.of("2022-H1")));
        // 96 and 4 x 12 = 48 to the nearest five
        RestAssured.get(KUBUS + "?gebied=GM0004&uitkering=TOTAAL,WW")
                .then()
                .statusCode(200)
                .body("publicatie", equalTo(EERSTE))
                .body("cellen.waarde", equalTo(List.of(95, 50)))
                .body("cellen.plaats.uitkering", equalTo(List.of("TOTAAL", "WW")));
        RestAssured.get(KUBUS + "?gebied=GM0002&uitkering=TOTAAL")
                .then()
                .body("cellen", hasSize(1))
                .body("cellen[0].symbool", equalTo("GEHEIM"));
    }

    @Test
    void aQuestionOutsideTheMenuIsToldTheMenu() {
        RestAssured.get(KUBUS)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/nog-geen-cijfers"));
        uitgebracht();
        for (var vraag :
                List.of("?leeftijd=27", "?periode=2022-03", "?gebied=GM9999", "?gebied=")) {
            RestAssured.get(KUBUS + vraag)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problemen/vraag-buiten-het-menu"));
        }
        RestAssured.get(KUBUS + "?peildatum=2022-03-01")
                .then()
                .body("detail", containsString("assen gebied, uitkering en de perioden 2022-H1"));
        RestAssured.get(KUBUSSEN + "/leeftijden/cellen")
                .then()
                .statusCode(404)
                .body("detail", containsString("trajectenmonitor-lopend-gebied-afstand"));
    }

    /// Out, revised, under embargo, drawn up only, and withdrawn.
    private Map<String, String> tweeUitgaven() {
        var nummers = new HashMap<String, String>();
        nummers.put(uitgebracht(), EERSTE);
        var events = new ArrayList<nl.pols.kit.events.CloudEvent>();
        LATER.forEach(g ->
                events.addAll(Publicatieproef.events(g, Instant.parse("2022-09-01T00:00:00Z"))));
        sector.vertel(events);
        var tweede = herziening("2022-10-01T00:00:00Z", VOORBIJ);
        teken(tweede, "rijk").statusCode(200).body("nummer", equalTo(TWEEDE));
        nummers.put(tweede, TWEEDE);
        var embargo = herziening("2022-10-02T00:00:00Z", OOIT);
        teken(embargo, "rijk").statusCode(200);
        nummers.put(embargo, "TRAJECTENMONITOR-2022-H1-3");
        nummers.put(herziening("2022-10-03T00:00:00Z", VOORBIJ), "concept");
        return nummers;
    }

    private static String herziening(String kennisdatum, String embargo) {
        return Publicatieproef.klaar(
                als("cedris")
                        .body(
                                """
                                {"product":"TRAJECTENMONITOR","periode":"2022-H1","kennisdatum":"%s","embargoTot":"%s","wijziging":"Dorp 4 leverde na."}
                                """
                                        .formatted(kennisdatum, embargo))
                        .post(PUBLICATIES)
                        .then());
    }

    private static List<Groep> later() {
        var groepen = new ArrayList<>(Publicatieproef.groepen());
        groepen.addAll(LATER);
        return groepen;
    }

    private static Map<String, List<String>> waarden(Map<String, String> nummers) {
        var waarden = new HashMap<String, List<String>>();
        waarden.put("publicatieId", List.copyOf(nummers.keySet()));
        waarden.put("product", List.of("TRAJECTENMONITOR"));
        waarden.put("periode", List.of("2022-H1"));
        waarden.put("reeks", List.of("LOPEND", "INGEZET"));
        waarden.put(
                "tabel",
                List.of(
                        "gebied-uitkering",
                        "gebied-afstand",
                        "gebied-doelgroep",
                        "bedrijf",
                        "gebied-bedrijf"));
        waarden.put("kubus", RestAssured.get(KUBUSSEN).path("items.kubus"));
        var gebieden = new ArrayList<>(GEBIEDEN);
        gebieden.add("GM0001,GM0003");
        waarden.put("gebied", gebieden);
        waarden.put("uitkering", List.of("PARTICIPATIEWET", "WW", "TOTAAL"));
        waarden.put("afstand", List.of("KLEIN", "GROOT"));
        waarden.put("doelgroep", List.of("BANENAFSPRAAK", "OVERIG"));
        waarden.put("limit", List.of("1"));
        return waarden;
    }

    private static void houdt(Aanvalsverslag verslag) {
        assertThat(verslag.teNauw()).isEmpty();
        assertThat(verslag.houdt()).isTrue();
    }
}
