package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Suite.class)
class MergerTest {

    private final Suite suite;
    private final Sector sector;

    MergerTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void aMergerMovesTheFiguresToTheSuccessor() {
        UUID first = sector.sob("Noord", "GM0363");
        UUID second = sector.sob("Zuid", "GM0363");
        sector.pushed(
                "GM0363", Sector.traject(first, Sector.nummer("merge-1", first), "2022-01-10"));
        sector.pushed(
                "GM0363", Sector.traject(second, Sector.nummer("merge-2", second), "2022-01-10"));
        sector.awaitTeller("A02", first, "2022-05-23", 1);
        sector.awaitTeller("A02", second, "2022-05-23", 1);

        UUID successor = UUID.randomUUID();
        sector.als("cedris")
                .body(
                        Map.of(
                                "soort",
                                "FUSIE",
                                "ingangsdatum",
                                "2022-04-01",
                                "voorgangers",
                                List.of(first, second),
                                "opvolger",
                                Map.of(
                                        "id",
                                        successor,
                                        "naam",
                                        "Noordzuid " + successor,
                                        "rechtsvorm",
                                        "OPENBAAR_LICHAAM",
                                        "fictief",
                                        true)))
                .post(suite.at().register() + "/rechtsopvolgingen")
                .then()
                .statusCode(201);

        sector.awaitTeller("A02", successor, "2022-05-23", 2);
        assertThat(sector.teller("A02", successor, "2022-03-01"))
                .as("before the merger the successor has nothing")
                .isZero();
        assertThat(sector.teller("A02", first, "2022-03-01")).isEqualTo(1);
    }
}
