package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Suite.class)
class TenantTest {

    private final Suite suite;
    private final Sector sector;

    TenantTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void anotherMunicipalityCantTellThatACaseExists() {
        UUID sob = sector.sob("Eigen", "GM0363");
        String id =
                sector.pushed(
                        "GM0363",
                        Sector.traject(sob, Sector.nummer("tenant-1", sob), "2022-01-10"));

        Response foreign = get("gemeente:GM0518", id);
        Response unknown = get("gemeente:GM0518", UUID.randomUUID().toString());

        assertThat(get("gemeente:GM0363", id).statusCode()).isEqualTo(200);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutIds(foreign)).isEqualTo(withoutIds(unknown));
    }

    @Test
    void aListHoldsOnesOwnCasesOnly() {
        UUID sob = sector.sob("Lijst", "GM0363");
        var traject = Sector.traject(sob, Sector.nummer("tenant-2", sob), "2022-01-10");
        sector.pushed("GM0363", traject);

        sector.als("gemeente:GM0518")
                .queryParam("registratienummer", traject.get("registratienummer"))
                .get(suite.at().trajectregistratie() + "/trajecten")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.is(0));
    }

    private Response get(String organisatie, String id) {
        return sector.als(organisatie).get(suite.at().trajectregistratie() + "/trajecten/" + id);
    }

    private static Map<String, Object> withoutIds(Response problem) {
        Map<String, Object> body = problem.jsonPath().getMap("");
        body.remove("traceId");
        body.computeIfPresent(
                "detail",
                (key, detail) -> detail.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>"));
        return body;
    }
}
