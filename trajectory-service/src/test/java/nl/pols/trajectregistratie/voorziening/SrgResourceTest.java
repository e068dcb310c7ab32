package nl.pols.trajectregistratie.voorziening;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class SrgResourceTest {

    private static final String BASIS = "/trajectregistratie/v1/voorzieningen";

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void everyLineOfAFileGetsItsOutcome() {
        String bestand =
                String.join(
                        "\r\n",
                        regel("srg-1", bsn(820)),
                        regel("srg-2", "123456789"),
                        regel("srg-3", bsn(821)).replaceFirst("^201603", "201903"),
                        regel("srg-1", bsn(820)).replace("055", "060"),
                        "",
                        regel("srg-4", bsn(822)).replace("0420160301", "7720160301"));
        lever(AMSTERDAM, bestand)
                .statusCode(200)
                .body("ontvangen", equalTo(5))
                .body("nieuw", equalTo(1))
                .body("geweigerd", equalTo(4))
                .body("records.regel", contains(1, 2, 3, 4, 6))
                .body("records[1].fouten.pointer", contains("/bsn"))
                .body("records[2].fouten.regel", contains("SRG-periode"))
                .body("records[3].fouten.regel", contains("SRG-dubbel"))
                .body("records[4].fouten.regel", contains("VZ-type-onbekend"));
    }

    @Test
    void whatAFileSaysIsAProvisionLikeAnyOther() {
        SchemaCheck.takeValidEvents();
        String id = lever(AMSTERDAM, regel("srg-10", bsn(830))).extract().path("records[0].id");
        als(AMSTERDAM)
                .get(BASIS + "/" + id)
                .then()
                .statusCode(200)
                .body("type", equalTo("04"))
                .body("startdatum", equalTo("2016-03-01"))
                .body("loonwaarde", equalTo(55));
        als("sob:" + SOB).get(BASIS + "/" + id).then().statusCode(404);
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.json()).doesNotContain(bsn(830)));
    }

    @Test
    void theSameFileAgainChangesNothingAlsoWhenItIsLong() {
        String bestand =
                IntStream.range(0, 1_500)
                        .mapToObj(i -> regel("srg-n" + i, bsn(850 + i % 40)))
                        .collect(Collectors.joining("\n"));
        lever(AMSTERDAM, bestand).body("nieuw", equalTo(1_500)).body("records", hasSize(1_500));
        lever(AMSTERDAM, bestand).body("ongewijzigd", equalTo(1_500));
    }

    @Test
    void aFileIsOfTheMunicipalityThatSendsIt() {
        lever(ROTTERDAM, regel("srg-20", bsn(840)))
                .statusCode(200)
                .body("records[0].fouten.regel", contains("SRG-gemeente"));
        lever("sob:" + SOB, regel("srg-20", bsn(840))).statusCode(403);
    }

    @Test
    void theLayoutIsPublished() {
        als(AMSTERDAM)
                .get(BASIS + "/srg/indeling")
                .then()
                .statusCode(200)
                .body("geldigTot", equalTo("2019-01"))
                .body("velden.lengte.sum()", equalTo(96));
    }

    private static String regel(String nummer, String bsn) {
        return SrgResource.REGEL
                .replace("VZ-2016-0007   ", "%-15s".formatted(nummer))
                .replace("999990019", bsn);
    }

    private static ValidatableResponse lever(String wie, String bestand) {
        return als(wie).contentType("text/plain; charset=ISO-8859-1")
                .body(bestand.getBytes(StandardCharsets.ISO_8859_1))
                .post(BASIS + "/srg/_lever")
                .then();
    }
}
