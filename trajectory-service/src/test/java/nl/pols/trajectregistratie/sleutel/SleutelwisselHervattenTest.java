package nl.pols.trajectregistratie.sleutel;

import static nl.pols.trajectregistratie.persoon.Proefpersoon.vertelAlles;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.begin;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.beheer;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.deelnemer;
import static nl.pols.trajectregistratie.sleutel.Wisselproef.stand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.persoon.Speurder;
import nl.pols.trajectregistratie.sleutel.Sleutelbewaking.AndereSleutel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rotation that was killed goes on, and only with the keys that it began with.
@QuarkusTest
@WithPostgres
class SleutelwisselHervattenTest {

    @Inject Sleutelwissel wissel;
    @Inject Sleutelbewaking bewaking;
    @Inject Pseudonyms pseudonyms;

    @BeforeEach
    @AfterEach
    void leeg() {
        Wisselproef.leeg(pseudonyms);
    }

    /// The connection is cut in the middle of a step; then everything that the process knew is
    /// gone.
    @Test
    void goesOnWhereItWasKilled() throws SQLException {
        vertelAlles();
        String oud = deelnemer("prs-1");
        begin(2).statusCode(202);
        while (!"OMZETTEN".equals(stand(2))) {
            wissel.doeStap();
        }
        try (var slot = Fixtures.alsBeheerder()) {
            slot.setAutoCommit(false);
            slot.createStatement().execute("LOCK TABLE traject IN SHARE MODE");
            var stap = CompletableFuture.runAsync(wissel::doeStap);
            await().until(() ->
                    Fixtures.tel(
                                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                        + " WHERE datname = current_database() AND wait_event_type"
                                        + " = 'Lock' AND query LIKE '%pols_wissel_zet_om%'")
                            > 0);
            assertThatThrownBy(stap::join).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(Speurder.zoek(oud)).contains("traject", "traject_versie");
        pseudonyms.use(1, Set.of(1));
        bewaking.bijHetBegin(new StartupEvent());
        assertThat(pseudonyms.version()).isEqualTo(2);
        wissel.gaVerder();
        assertThat(stand(2)).isEqualTo("VOLTOOID");
        assertThat(Speurder.zoek(oud)).isSubsetOf("idempotentie");
    }

    @Test
    void doesNotStartWithAnotherKey() {
        Fixtures.voer("UPDATE pseudoniemsleutel SET kenmerk = '0123456789abcdef' WHERE versie = 1");
        try {
            assertThatThrownBy(() -> bewaking.bijHetBegin(new StartupEvent()))
                    .isInstanceOf(AndereSleutel.class)
                    .hasMessageContaining("version 1, is not the one that this database was filled")
                    .hasMessageContaining("POLS_PSEUDONYM_KEY");
        } finally {
            Fixtures.voer(
                    "UPDATE pseudoniemsleutel SET kenmerk = '%s' WHERE versie = 1"
                            .formatted(pseudonyms.fingerprint(1)));
        }
    }

    @Test
    void goesToTheNextVersionOnlyAndNotTwiceAtOnce() {
        vertelAlles();
        begin(3).statusCode(409)
                .body("type", equalTo("/problemen/pseudoniemsleutel-niet-de-volgende"));
        begin(2).statusCode(202);
        begin(3).statusCode(409).body("type", equalTo("/problemen/sleutelwissel-loopt"));
        wissel.gaVerder();
        String tweede = deelnemer("prs-1");
        begin(3).statusCode(202);
        wissel.gaVerder();
        assertThat(deelnemer("prs-1"))
                .isNotEqualTo(tweede)
                .isEqualTo(pseudonyms.to(3, UUID.fromString(tweede)).toString());
        assertThat(Speurder.zoek(tweede)).isSubsetOf("idempotentie");
        begin(4).statusCode(409).body("type", equalTo("/problemen/pseudoniemsleutel-onbruikbaar"));
        beheer().get(Wisselproef.PAD).then().body("items.versie", contains(1, 2, 3));
    }

    /// What is set aside holds pseudonyms of the key before, packed; that key stays needed until
    /// then.
    @Test
    void doesNotEndBeforeWhatWaitsForApproval() {
        vertelAlles();
        Fixtures.voer(
                """
                INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, status, ontvangen_op)
                VALUES ('0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f', 'gemeente:GM0363', 'wacht', 'x', false, false, 'TER_GOEDKEURING', now())
                """);
        Fixtures.voer(
                "INSERT INTO aanlevering_wacht VALUES ('0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f',"
                        + " 'gemeente:GM0363', 1, '{1}', '', 0)");
        begin(2).statusCode(202);
        wissel.gaVerder();
        assertThat(stand(2)).isEqualTo("VERZAMELEN");
        assertThat(pseudonyms.mixed()).isTrue();
        Fixtures.voer("DELETE FROM aanlevering_wacht");
        wissel.gaVerder();
        assertThat(stand(2)).isEqualTo("VOLTOOID");
        assertThat(pseudonyms.mixed()).isFalse();
    }

    @Test
    void isTheAdministrators() {
        Fixtures.als(Fixtures.AMSTERDAM)
                .contentType(ContentType.JSON)
                .body("{\"versie\":2}")
                .post(Wisselproef.PAD)
                .then()
                .statusCode(403);
        begin(1).statusCode(400);
        beheer().get(Wisselproef.PAD + "/9")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-pseudoniemsleutel"));
    }
}
