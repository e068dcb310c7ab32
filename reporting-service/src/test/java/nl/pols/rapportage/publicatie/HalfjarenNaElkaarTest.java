package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.klaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// To the trajectories of [Publicatieproef], which all run since 2021, 24 come in three of the
/// municipalities in 2022, and 3 in Dorp 4: it has 96 at the end of 2021 and 99 in the half-year
/// after it.
@QuarkusTest
@MetDatabase
class HalfjarenNaElkaarTest {
    private static final String KENNIS = "2022-08-01T00:00:00Z";
    private static final String DORP_4 = "GM0004;Dorp 4;TOTAAL;Totaal;";

    @Inject Proefsector sector;

    @BeforeEach
    void wieErbijKwamen() {
        Publicatieproef.vijfGemeenten(sector);
        var events = new ArrayList<CloudEvent>();
        for (var gemeente : List.of("GM0001", "GM0003", "GM0004", "GM0005")) {
            int aantal = gemeente.equals("GM0004") ? 3 : 24;
            for (int i = 0; i < aantal; i++) {
                events.add(nieuw(gemeente, i));
            }
        }
        sector.vertel(events);
    }

    private static CloudEvent nieuw(String gemeente, int nummer) {
        var event =
                traject()
                        .van("2022-02-01")
                        .bij(gemeente, Trajectproef.SOB)
                        .uitkering(nummer % 2 == 0 ? "PARTICIPATIEWET" : "WW")
                        .nieuweVersie(1, Trajectproef.BEKEND)
                        .event();
        ((ObjectNode) event.data())
                .put("afstand", nummer % 4 < 2 ? "KLEIN" : "GROOT")
                .put("doelgroep", nummer % 8 < 4 ? "BANENAFSPRAAK" : "OVERIG");
        return event;
    }

    /// 99 to the nearest five, as no other release tells what they can be taken from.
    @Test
    void aHalfYearByItselfShowsIt() {
        var id = uitgebracht("2022-H1", "");

        assertThat(csv(id, "INGEZET", "gebied-uitkering")).contains(DORP_4 + "100;;");
        assertThat(csv(id, "LOPEND", "gebied-uitkering")).contains(DORP_4 + "100;;");
    }

    /// 99 less the 96 that everybody has is three people.
    @Test
    void theHalfYearAfterDoesNotTellWhoCame() {
        var eerste = uitgebracht("2021-H2", "");
        var tweede = uitgebracht("2022-H1", "");

        assertThat(csv(eerste, "LOPEND", "gebied-uitkering")).contains(DORP_4 + "95;;");
        assertThat(csv(tweede, "INGEZET", "gebied-uitkering"))
                .contains(DORP_4 + ";;x")
                .contains("AM02;Zuid;TOTAAL;Totaal;220;;")
                .contains("NL;Nederland;TOTAAL;Totaal;485;;");
        verifieer(tweede);
    }

    /// Drawn up the other way round it is the first that keeps it to itself.
    @Test
    void theHalfYearBeforeDoesNotEither() {
        var tweede = uitgebracht("2022-H1", "");
        var eerste = uitgebracht("2021-H2", "");

        assertThat(csv(tweede, "INGEZET", "gebied-uitkering")).contains(DORP_4 + "100;;");
        assertThat(csv(eerste, "LOPEND", "gebied-uitkering"))
                .contains(DORP_4 + ";;x")
                .contains("NL;Nederland;TOTAAL;Totaal;410;;");
        verifieer(eerste);
    }

    /// And a revision of the one that was out first stays as it was.
    @Test
    void aRevisionKeepsToWhatTheOtherTells() {
        uitgebracht("2021-H2", "");
        uitgebracht("2022-H1", "");
        var weer = uitgebracht("2021-H2", ",\"wijziging\":\"Niets.\"");
        var volgende = uitgebracht("2022-H1", ",\"wijziging\":\"Niets.\"");

        assertThat(csv(weer, "LOPEND", "gebied-uitkering")).contains(DORP_4 + "95;;");
        assertThat(csv(volgende, "INGEZET", "gebied-uitkering")).contains(DORP_4 + ";;x");
    }

    /// Two drafts that don't know of each other would be two releases protected apart.
    @Test
    void aDraftThatDoesNotKnowTheOtherIsNotSigned() {
        var eerste = opgesteld("2021-H2", "");
        var tweede = opgesteld("2022-H1", "");
        teken(eerste, "rijk").statusCode(200);

        teken(tweede, "rijk")
                .statusCode(409)
                .body("title", equalTo("Concept verouderd"))
                .body("detail", containsString("TRAJECTENMONITOR 2021-H2"));
    }

    private static void verifieer(String id) {
        als("cedris")
                .body("{}")
                .post(PUBLICATIES + "/" + id + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }

    private static String uitgebracht(String periode, String extra) {
        var id = opgesteld(periode, extra);
        teken(id, "rijk").statusCode(200);
        return id;
    }

    private static String opgesteld(String periode, String extra) {
        return klaar(
                als("cedris")
                        .body(
                                """
                                {"product":"TRAJECTENMONITOR","periode":"%s","kennisdatum":"%s","embargoTot":"%s"%s}
                                """
                                        .formatted(periode, KENNIS, Publicatieproef.VOORBIJ, extra))
                        .post(PUBLICATIES)
                        .then());
    }
}
