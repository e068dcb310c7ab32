package nl.pols.rapportage.herbouw;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.herbouw.Herbouwproef.begin;
import static nl.pols.rapportage.herbouw.Herbouwproef.herbouw;
import static nl.pols.rapportage.herbouw.Herbouwproef.van;
import static nl.pols.rapportage.proef.Opgaveproef.opgave;
import static nl.pols.rapportage.proef.Trajectproef.SOB;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Topics;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A read model that is built anew takes over unseen: the answers stay, and what doesn't come from
/// topics too.
@QuarkusTest
@MetDatabase
class HerbouwTest {
    private static final Instant JUNI = Instant.parse("2022-06-01T00:00:00Z");

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Topics topics;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void theNewModelGivesTheSameAnswersWhileItIsBuiltAndAfter() {
        vertelVanAlles();
        var lopend = vragen.breuk("A02", "2022-05-23", null);
        var toen = toen();
        var merk = cijfer().header("ETag");
        topics.tijdensHetLezen(() -> {
            assertThat(cijfer().header("ETag")).isEqualTo(merk);
            begin(false).statusCode(409).body("type", equalTo("/problemen/herbouw-loopt-al"));
            // one more while it runs: 1 more in both
            sector.vertel(traject().event());
        });

        herbouw(false).body("fase", equalTo("KLAAR")).body("verschillen.size()", equalTo(0));

        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo(eenMeer(lopend));
        assertThat(toen()).isEqualTo(toen);
        assertThat(cijfer().header("ETag")).isNotEqualTo(merk);
        assertThat(sector.tel("reekswaarde")).isOne();
        assertThat(sector.tel("pg_namespace WHERE nspname = 'herbouw'")).isZero();
        // and it goes on where the topics are
        sector.vertel(traject().event());
        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo(eenMeer(eenMeer(lopend)));
        herbouw(false).body("fase", equalTo("KLAAR"));
    }

    @Test
    void whatTheOldModelHasNotReadYetIsNoDifference() {
        sector.vertel(traject().event());
        topics.schrijfAlleen(traject().event());

        herbouw(false).body("fase", equalTo("KLAAR")).body("verschillen.size()", equalTo(0));

        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("2");
    }

    @Test
    void aDifferenceIsNamedAndStopsItUnlessAskedOtherwise() {
        sector.vertel(traject().event(), traject().event());
        var heel = uitDeFeiten();
        sector.uitvoeren("DELETE FROM trajectversie WHERE ctid = '(0,1)'");

        var kapot = uitDeFeiten();
        assertThat(kapot).isNotEqualTo(heel);

        herbouw(false)
                .body("fase", equalTo("VERSCHIL"))
                .body("verschillen.tabel", hasItem("trajectversie"))
                .body(
                        "verschillen.find { it.tabel == 'trajectversie' }.oud",
                        org.hamcrest.Matchers.startsWith("1 rijen"));
        assertThat(uitDeFeiten()).isEqualTo(kapot);

        herbouw(true).body("fase", equalTo("KLAAR")).body("verschillen.size()", equalTo(1));
        assertThat(uitDeFeiten()).isEqualTo(heel);
    }

    /// As known at this moment, so not from the counts.
    private String uitDeFeiten() {
        return Vragen.breuk(
                vragen.vraag("A02", "2022-05-23", Instant.now(), Map.of(), null).totaal(null));
    }

    @Test
    void whatFailsLeavesNothingBehindAndCanBeginAgain() {
        sector.vertel(traject().event());
        topics.tijdensHetLezen(() -> {
            throw new IllegalStateException("Kafka is weg");
        });

        herbouw(false).body("fase", equalTo("MISLUKT")).body("reden", equalTo("Kafka is weg"));

        assertThat(sector.tel("pg_namespace WHERE nspname = 'herbouw'")).isZero();
        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("1");
        herbouw(false).body("fase", equalTo("KLAAR"));
    }

    @Test
    void oneOfAProcessThatWasKilledIsCutOffAndRemoved() {
        var id = UUID.randomUUID();
        sector.uitvoeren(
                "CREATE SCHEMA herbouw; CREATE TABLE herbouw.rest (); INSERT INTO herbouw_verslag"
                        + " (herbouw_id, begonnen_op, door, ondanks_verschil, fase) VALUES ('"
                        + id
                        + "', now(), 'x', false, 'LEZEN')");

        van(id.toString()).body("fase", equalTo("AFGEBROKEN"));

        assertThat(sector.tel("pg_namespace WHERE nspname = 'herbouw'")).isZero();
        van(UUID.randomUUID().toString(), 404)
                .body("type", equalTo("/problemen/onbekende-herbouw"));
    }

    @Test
    void whatWasGivenUpStaysGivenUp() {
        var t = traject().nieuweVersie(2, JUNI);
        sector.vertel(t.event());
        // version 1 never came, and an administrator answered for it
        sector.uitvoeren(
                "DELETE FROM inbox_gat; INSERT INTO inbox_dode_brief (topic, partitie, plaats,"
                    + " subject, volgnummer, reden, verworpen_op, verworpen_door, verworpen_reden)"
                    + " VALUES ('pols.trajectregistratie.traject', 0, 0, '"
                        + t.id()
                        + "', 1, 'kapot', now(), 'x', 'dubbel')");

        herbouw(false).body("fase", equalTo("KLAAR")).body("verschillen.size()", equalTo(0));

        assertThat(sector.tel("inbox_gat")).isZero();
        assertThat(sector.tel("inbox_dode_brief WHERE verworpen_op IS NOT NULL")).isOne();
    }

    @Test
    void onlyAnAdministratorMay() {
        given().header("Authorization", "Bearer " + Tokens.van("cedris"))
                .get(Herbouwproef.HERBOUW)
                .then()
                .statusCode(403);
    }

    /// Corrections, a gap, a merger, a rotation and an erasure among 40 trajectories.
    private void vertelVanAlles() {
        var steekproef = new Steekproef(1, 12, 6, LocalDate.of(2021, 1, 1), 400);
        sector.vertel(steekproef.register(3));
        // as hard to write down as a name can be
        sector.vertel(Events.sob(SOB, "Zuid\t\\N \\\"{,}\" \r\n\\."));
        sector.vertel(
                Events.opgevolgd(
                        UUID.randomUUID(), 1, "Noord", SOB, LocalDate.of(2021, 7, 1), JUNI));
        var eerder = new ArrayList<Trajectproef>();
        for (int i = 0; i < 40; i++) {
            var t = steekproef.traject(JUNI.plusSeconds(i), eerder);
            eerder.add(t);
            sector.vertel(t.event());
            if (i % 4 == 3) {
                sector.vertel(steekproef.correctie(t, JUNI.plusSeconds(i + 1)).event());
            }
        }
        // version 3 before version 2, which never comes
        sector.vertel(eerder.getFirst().nieuweVersie(3, JUNI.plusSeconds(90)).event());
        sector.vertel(Events.toekenning(UUID.randomUUID(), 1, 100, 40));
        // one by one now, together when they are read again
        sector.vertel(opgave(SOB, 1, 1, 1).opdracht("K1", 1, 1, 0).event());
        sector.vertel(opgave(UUID.randomUUID(), 1, 1, 1).opdracht("K2", 1, 1, 0).event());
        sector.uitvoeren(
                "INSERT INTO reekswaarde VALUES ('X', 'NL', '', '2021-01-01', '2022-01-01', 1,"
                        + " 'bron', now(), 'infinity', 'x', now())");
    }

    /// As known when half of it had been told.
    private String toen() {
        var uitkomst = vragen.vraag("A02", "2022-05-23", JUNI.plusSeconds(20), Map.of(), null);
        return Vragen.breuk(uitkomst.totaal(null));
    }

    private static String eenMeer(String aantal) {
        return String.valueOf(Long.parseLong(aantal) + 1);
    }

    private static Response cijfer() {
        return given().header("Authorization", "Bearer " + Tokens.van("cedris"))
                .queryParam("peildatum", "2022-05-23")
                .get("/rapportage/v1/indicatoren/A02/waarden");
    }
}
