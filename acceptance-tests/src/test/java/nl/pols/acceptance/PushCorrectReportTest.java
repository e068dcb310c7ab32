package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Suite.class)
class PushCorrectReportTest {

    private static final String PEILDATUM = "2022-05-23";

    private final Suite suite;
    private final Sector sector;

    PushCorrectReportTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void aPushedTrajectoryIsCounted() {
        UUID sob = sector.sob("Werkplein", "GM0363");

        sector.pushed("GM0363", Sector.traject(sob, Sector.nummer("push-1", sob), "2022-01-10"));

        sector.awaitTeller("A02", sob, PEILDATUM, 1);
    }

    @Test
    void aCorrectionChangesTheFigureAndTheOldAnswerStaysReproducible() {
        UUID sob = sector.sob("Werkhof", "GM0363");
        var traject = Sector.traject(sob, Sector.nummer("corr-1", sob), "2022-01-10");
        String id = sector.pushed("GM0363", traject);
        sector.awaitTeller("A04", sob, PEILDATUM, 22_00);
        String before = Instant.now().toString();

        traject.put(
                "urenPerWeek", Map.of("productie", 10, "coaching", 4, "scholing", 2, "overig", 0));
        String address = suite.at().trajectregistratie() + "/trajecten/" + id;
        String etag = sector.als("gemeente:GM0363").get(address).header("ETag");
        sector.als("gemeente:GM0363")
                .header("If-Match", etag)
                .body(traject)
                .put(address)
                .then()
                .statusCode(200);

        sector.awaitTeller("A04", sob, PEILDATUM, 16_00);
        assertThat(sector.teller("A04", sob, PEILDATUM, before)).isEqualTo(22_00);
    }
}
