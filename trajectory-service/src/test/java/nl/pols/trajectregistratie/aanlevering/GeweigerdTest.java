package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class GeweigerdTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void downloadsEveryRefusedRecordInTheOrderOfTheFileAndNoOthers() {
        String id = geleverd("gw-alle", 1_300);
        String[] regels = download(id, "application/x-ndjson").split("\n");
        assertThat(regels).hasSize(1_300);
        for (int i : new int[] {0, 499, 500, 501, 1_001, 1_299}) {
            var regel = JsonPath.from(regels[i]);
            assertThat(regel.getInt("regel")).isEqualTo(2 * i + 2);
            assertThat(regel.getString("registratienummer")).isEqualTo("gw-alle-fout-" + i);
            assertThat(regel.getString("fouten[0].pointer")).isEqualTo("/afstand");
        }
    }

    @Test
    void downloadsAFaultPerRowAsATable() {
        String id = geleverd("gw-tabel", 2);
        assertThat(download(id, "text/csv").lines())
                .hasSize(3)
                .startsWith("regel;registratienummer;pointer;regelId;nl;en")
                .anyMatch(r -> r.startsWith("4;gw-tabel-fout-1;/afstand;V06-codewaarde;"));
    }

    @Test
    void hidesWhatWasRefusedOfAnother() {
        String id = geleverd("gw-geheim", 1);
        als(ROTTERDAM)
                .accept("application/x-ndjson")
                .get(AANLEVERINGEN + "/" + id + "/geweigerd")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-aanlevering"));
    }

    private static String download(String id, String vorm) {
        return als(AMSTERDAM)
                .accept(vorm)
                .get(AANLEVERINGEN + "/" + id + "/geweigerd")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// Good and bad by turns.
    private static String geleverd(String sleutel, int paren) {
        String inhoud =
                IntStream.range(0, paren)
                        .mapToObj(i ->
                                record(sleutel + i)
                                        + "\n"
                                        + record(sleutel + "-fout-" + i).replace("GROOT", "ENORM"))
                        .collect(Collectors.joining("\n"));
        return lever(AMSTERDAM, sleutel, inhoud)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("geweigerd", equalTo(paren))
                .extract()
                .path("id");
    }
}
