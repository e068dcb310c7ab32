package nl.pols.financiering.rekening;

import static io.restassured.RestAssured.given;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import nl.pols.financiering.grootboek.Afstemming;
import nl.pols.financiering.grootboek.Afstemming.Controle;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.tenancy.Tenancy;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Every cent is explained; one that is not shows in the health page.
@QuarkusTest
@WithPostgres
class AfstemrondeTest {

    @Inject Afstemronde ronde;
    @Inject Afstemming afstemming;
    @Inject Tenancy tenancy;

    @ConfigProperty(name = "pols.db.url")
    String url;

    @Test
    void aCentThatNobodyCanExplainIsSeen() throws SQLException {
        var grant =
                toekenning(
                        tranche(regeling("AFSTEMMING", true), 2022, 1000),
                        "GM0034",
                        1000,
                        "2022-01-01");
        assertThat(ronde.loop()).hasSize(7).allMatch(controle -> controle.verschillen() == 0);
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'grootboek (afstemming)' }.status", equalTo("UP"));
        assertGauges(0);

        alsSuperuser(
                "UPDATE rekening SET debet_cents = 1 WHERE rekening_id = '%s'".formatted(grant));

        assertThat(ronde.loop())
                .filteredOn(controle -> controle.verschillen() > 0)
                .extracting(Controle::controle)
                .containsExactlyInAnyOrder("rekening-boekingen", "debet-credit");
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'grootboek (afstemming)' }.status",
                        equalTo("DOWN"));
        assertGauges(2);
    }

    @Test
    void anAccountStaysAlsoForWhoOwnsIt() {
        assertThatThrownBy(() -> alsSuperuser("DELETE FROM rekening"))
                .hasMessageContaining("an account stays");
    }

    /// In a registry of its own: that of the service lives as long as the JVM of the tests.
    private void assertGauges(int waarde) {
        var metrics = new SimpleMeterRegistry();
        var eigen = new Afstemronde(afstemming, tenancy, Clock.systemUTC(), metrics);
        assertThat(eigen.loop()).hasSize(7);
        assertThat(metrics.get("pols.grootboek.verschillen").gauge().value()).isEqualTo(waarde);
        assertThat(metrics.get("pols.grootboek.verschil.cents").gauge().value()).isEqualTo(waarde);
        assertThat(eigen.verschillen()).isEqualTo(waarde);
    }

    private void alsSuperuser(String sql) throws SQLException {
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
