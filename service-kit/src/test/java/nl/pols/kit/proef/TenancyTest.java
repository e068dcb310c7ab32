package nl.pols.kit.proef;

import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.amsterdam;
import static nl.pols.kit.proef.KitApi.as;
import static nl.pols.kit.proef.KitApi.json;
import static nl.pols.kit.proef.KitApi.kamer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.kit.web.Paging;
import org.junit.jupiter.api.Test;

/// The second lock holds: the database shows a tenant its own rows, and nobody nothing.
@QuarkusTest
@WithPostgres
class TenancyTest {
    private static final Organisatie AMSTERDAM = Organisatie.parse("gemeente:GM0363");
    private static final Organisatie UTRECHT = Organisatie.parse("gemeente:GM0344");

    @Inject Kamers kamers;
    @Inject Tenancy tenancy;
    @Inject AgroalDataSource dataSource;

    private List<String> namesFor(Organisatie organisatie) {
        return tenancy.callAs(organisatie, this::names);
    }

    private List<String> names() {
        return kamers.list(Paging.of(1000, null).slice()).stream().map(Kamers.Kamer::naam).toList();
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() {
        json(kamer(UUID.randomUUID(), "Serre")).post(KAMERS).then().statusCode(201);

        amsterdam().get(KAMERS).then().body("items.naam", hasItem("Serre"));
        as("gemeente:GM0599").get(KAMERS).then().body("items", empty());
    }

    @Test
    void aTenantCanNotWriteForAnother() {
        assertThatThrownBy(() ->
                        tenancy.runAs(
                                AMSTERDAM,
                                () ->
                                        kamers.add(
                                                UUID.randomUUID(),
                                                UTRECHT.toString(),
                                                "Kelder",
                                                1)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutTenantNothingIsVisible() {
        tenancy.runAs(
                AMSTERDAM,
                () -> kamers.add(UUID.randomUUID(), AMSTERDAM.toString(), "Bijkeuken", 1));

        assertThat(names()).isEmpty();
        assertThat(namesFor(AMSTERDAM)).contains("Bijkeuken");
    }

    @Test
    void aPooledConnectionForgetsItsTenant() throws SQLException {
        tenancy.runAs(AMSTERDAM, this::names);

        for (int i = 0; i < 20; i++) {
            try (var connection = dataSource.getConnection();
                    var result =
                            connection
                                    .createStatement()
                                    .executeQuery(
                                            "select coalesce(current_setting('pols.organisatie',"
                                                    + " true), '')")) {
                result.next();
                assertThat(result.getString(1)).isEmpty();
            }
        }
    }

    @Test
    void aTransactionBegunInCodeHasATenantToo() {
        tenancy.runAs(
                UTRECHT,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        kamers.add(
                                                UUID.randomUUID(), UTRECHT.toString(), "Gang", 1)));

        assertThat(namesFor(UTRECHT)).containsExactly("Gang");
    }

    @Test
    void aTransactionKeepsItsTenant() {
        tenancy.runAs(
                AMSTERDAM,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        assertThatThrownBy(() -> namesFor(UTRECHT))
                                                .isInstanceOf(IllegalStateException.class)
                                                .hasMessageContaining("gemeente:GM0363")));
    }
}
