package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ONBEKENDE_SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.aanlevering;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.doe;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.status;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.bevestiging;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.regels;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.vervang;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.vervanger;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.voorgesteld;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.voorgesteldAtomair;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.voorstel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class VervangingTest {

    @BeforeEach
    void begin() {
        Vervangingen.begin();
    }

    @Test
    void proposesWhatWouldLapseAndChangesNothing() {
        String id = voorgesteld("voorstel", vervanger()).extract().path("id");

        aanlevering(id)
                .body("redenen.regel", contains("W5-trajecten-vervallen"))
                .body("velden.pointer", contains("/afstand"))
                .body("gewijzigd", equalTo(1))
                .body("nieuw", equalTo(1))
                .body("vervanging.verdwijnt", equalTo(2))
                .body("vervanging.binnenBereik", equalTo(4))
                .body("vervanging.vervallen", equalTo(0));
        als(AMSTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/verdwijnt")
                .then()
                .statusCode(200)
                .body("items.registratienummer", containsInAnyOrder("va-3", "va-4"));
        assertThat(tel("SELECT count(*) FROM traject WHERE versie = 1")).isEqualTo(5);
        assertThat(tel("SELECT count(*) FROM traject_versie")).isZero();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void takesEffectOnceTheProposalAndTheNumberAreConfirmed() {
        String id = voorgesteld("bevestigd", vervanger()).extract().path("id");
        String voorstel = voorstel(id);
        refused(id, "{}", "voorstel-verouderd");
        refused(id, "{\"voorstel\":\"" + voorstel + "\"}", "aantal-niet-bevestigd");
        refused(id, bevestiging(voorstel, 3), "aantal-niet-bevestigd");

        for (int keer = 1; keer <= 2; keer++) {
            doe(id, "goedkeuring", bevestiging(voorstel, 2))
                    .statusCode(200)
                    .body("status", equalTo("AFGEROND"))
                    .body("vervanging.vervallen", equalTo(2))
                    .body("nieuw", equalTo(1))
                    .body("gewijzigd", equalTo(1));
        }

        assertThat(status("va-3")).isEqualTo("GEANNULEERD");
        assertThat(status("va-2")).isEqualTo(status("va-buiten")).isEqualTo(status("va-5"));
        assertThat(
                        tel(
                                "SELECT count(*) FROM traject WHERE handeling = 'VERVANGING' AND"
                                        + " versie = 2"))
                .isEqualTo(2);
        assertThat(tel("SELECT count(*) FROM aanlevering_wacht")).isZero();
        assertThat(SchemaCheck.takeValidEvents().stream().map(e -> e.event().type()))
                .filteredOn(t -> t.endsWith("traject-geannuleerd.v1"))
                .hasSize(2);
        geleverd("terug", record("va-3")).body("gewijzigd", equalTo(1));
        assertThat(status("va-3")).isEqualTo(status("va-2"));
    }

    @Test
    void letsAnEndedOneLapseTooAndKeepsItsHistory() {
        String beeindigd =
                record("va-3")
                        .replace(
                                "\"GROOT\"}",
                                "\"GROOT\",\"einddatum\":\"2022-06-01\",\"uitstroom\":\"BETAALD_WERK\"}");
        geleverd("einde", beeindigd);
        String id = voorgesteld("ook-einde", vervanger()).extract().path("id");
        doe(id, "goedkeuring", bevestiging(voorstel(id), 2)).statusCode(200);
        assertThat(status("va-3")).isEqualTo("GEANNULEERD");
        assertThat(
                        tel(
                                "SELECT count(*) FROM traject_versie WHERE registratienummer ="
                                        + " 'va-3' AND uitstroom IS NOT NULL"))
                .isOne();
    }

    @Test
    void refusesAProposalUnderWhichSomethingChangedAndMakesItAnew() {
        String id = voorgesteld("verouderd", vervanger()).extract().path("id");
        String oud = voorstel(id);
        geleverd("tussendoor", record("va-3").replace("GROOT", "KLEIN"));

        refused(id, bevestiging(oud, 2), "voorstel-verouderd");
        assertThat(status("va-4")).isEqualTo(status("va-1"));
        String nieuw = voorstel(id);
        assertThat(nieuw).isNotEqualTo(oud);
        doe(id, "goedkeuring", bevestiging(nieuw, 2)).statusCode(200);
        assertThat(status("va-3")).isEqualTo("GEANNULEERD");
    }

    @Test
    void asksNothingWhenNothingLapses() {
        vervang("alles", regels(record("va-1"), record("va-2"), record("va-3"), record("va-4")))
                .statusCode(201)
                .body("status", equalTo("AFGEROND"))
                .body("ongewijzigd", equalTo(4))
                .body("redenen", nullValue())
                .body("vervanging.verdwijnt", equalTo(0));
    }

    @Test
    void countsARefusedRecordAsNamedAndRefusesWhereANumberCannotBeRead() {
        String fout = record("va-3").replace("GROOT", "ENORM");
        voorgesteld("fout", regels(record("va-1"), record("va-2"), fout))
                .body("vervanging.verdwijnt", equalTo(1));
        String id = voorgesteld("onleesbaar", regels(record("va-1"), "kapot")).extract().path("id");
        refused(id, bevestiging(voorstel(id), 3), "vervanging-onvolledig");
    }

    @Test
    void isAboutOneSobIfOneIsNamed() {
        vervang("andere-sob", record("va-1"), "vervangtSobId", ONBEKENDE_SOB.toString())
                .statusCode(201)
                .body("status", equalTo("AFGEROND"))
                .body("vervanging.binnenBereik", equalTo(0));
    }

    @Test
    void keepsAllOrNothingTogether() {
        voorgesteldAtomair("atomair-fout", regels(record("va-1"), "kapot"))
                .body("status", equalTo("GEWEIGERD"))
                .body("geweigerd", equalTo(2));
        String id =
                voorgesteldAtomair("atomair", vervanger())
                        .body("status", equalTo("TER_GOEDKEURING"))
                        .extract()
                        .path("id");
        doe(id, "goedkeuring", bevestiging(voorstel(id), 2))
                .statusCode(200)
                .body("status", equalTo("AFGEROND"))
                .body("vervanging.vervallen", equalTo(2));
    }

    private static void refused(String id, String body, String type) {
        doe(id, "goedkeuring", body).statusCode(409).body("type", equalTo("/problemen/" + type));
    }
}
