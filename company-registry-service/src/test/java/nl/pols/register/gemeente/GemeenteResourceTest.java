package nl.pols.register.gemeente;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.REGIOS;
import static nl.pols.register.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The reference data over HTTP.
@QuarkusTest
@WithPostgres
class GemeenteResourceTest {
    @Inject LaadGebiedsindeling laadGebiedsindeling;

    @Test
    void pagesGive342MunicipalitiesOnceEach() {
        var codes = new HashSet<String>();
        int aantal = 0;
        String cursor = "";
        while (cursor != null) {
            var bladzijde =
                    get(GEMEENTEN + "?limit=50&cursor={cursor}", cursor).statusCode(200).extract();
            codes.addAll(bladzijde.path("items.gemeentecode"));
            aantal += bladzijde.<Integer>path("items.size()");
            cursor = bladzijde.path("next");
        }
        assertThat(aantal).isEqualTo(342);
        assertThat(codes).hasSize(342);
    }

    @Test
    void thereAre35Regions() {
        get(REGIOS + "?limit=1000").statusCode(200).body("items", hasSize(35));
        get(REGIOS + "/AM37").body("naam", equalTo("Zuid-Kennemerland en IJmond"));
    }

    @Test
    void aRegionHasItsMunicipalities() {
        get(GEMEENTEN + "?arbeidsmarktregio=AM37").body("items", hasSize(7));
    }

    @Test
    void aMunicipalityIsFoundByItsCode() {
        get(GEMEENTEN + "/GM0392")
                .statusCode(200)
                .body("naam", equalTo("Haarlem"))
                .body("provincie", equalTo("Noord-Holland"))
                .body("arbeidsmarktregio", equalTo("AM37"));
    }

    @Test
    void aMunicipalityThatNeverWasIsNotFound() {
        get(GEMEENTEN + "/GM9999")
                .statusCode(404)
                .body("type", equalTo("/problemen/gemeente-niet-gevonden"));
        get(REGIOS + "/AM99")
                .statusCode(404)
                .body("type", equalTo("/problemen/arbeidsmarktregio-niet-gevonden"));
    }

    @Test
    void aCodeOfAnotherFormIsBadInput() {
        get(GEMEENTEN + "/haarlem")
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors[0].pointer", equalTo("path:gemeentecode"));
    }

    @Test
    void aSecondStartAddsNothing() {
        assertThat(QuarkusTransaction.requiringNew().call(laadGebiedsindeling::laad)).isZero();
        get(GEMEENTEN + "?limit=1000").body("items", hasSize(342));
    }
}
