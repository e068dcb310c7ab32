package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A split through the whole suite: what a company had goes to the successor that got the
/// municipality, new records follow, and a revocation undoes all of it.
@ExtendWith(Suite.class)
class SplitTest {

    private static final String AFTER = "2022-05-23";

    private final Suite suite;
    private final Sector sector;

    SplitTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void aSplitMovesEachMunicipalityToItsSuccessorAndARevocationBringsItBack() {
        UUID old = sector.sob("Geheel", "GM0363", "GM0599");
        UUID north = sector.sob("Helft", "GM0014");
        UUID south = sector.sob("Wederhelft", "GM0014");
        push("GM0363", old, "sp-1");
        push("GM0599", old, "sp-2");
        sector.awaitTeller("A02", old, AFTER, 2);
        String before = Instant.now().toString();

        String act = split(old, north, south);

        sector.awaitTeller("A02", north, AFTER, 1);
        sector.awaitTeller("A02", south, AFTER, 1);
        assertThat(sector.teller("A02", old, AFTER, before)).isEqualTo(2);
        assertThat(sector.teller("A02", north, AFTER, before)).isZero();

        push("GM0363", old, "sp-3");
        sector.awaitTeller("A02", north, AFTER, 2);

        revoke(act);

        sector.awaitTeller("A02", old, AFTER, 3);
        sector.awaitTeller("A02", north, AFTER, 0);
        sector.awaitTeller("A02", south, AFTER, 0);
    }

    @Test
    void theNewNameIsFoundUnderTheOldOne() {
        UUID sob = sector.sob("Oudwerk", "GM0363");
        String name = "Nieuwwerk " + sob;
        sector.als("cedris")
                .body(
                        Map.of(
                                "soort",
                                "NAAMSWIJZIGING",
                                "ingangsdatum",
                                "2020-01-01",
                                "sobId",
                                sob,
                                "nieuweNaam",
                                name))
                .post(suite.at().register() + "/rechtsopvolgingen")
                .then()
                .statusCode(201);

        String found =
                sector.als("gemeente:GM0363")
                        .body(Map.of("tekst", "Oudwerk " + sob))
                        .post(suite.at().register() + "/_zoek")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(found).contains(sob.toString(), name, "VROEGERE_NAAM");
    }

    private void push(String gemeente, UUID sob, String prefix) {
        sector.pushed(gemeente, Sector.traject(sob, Sector.nummer(prefix, sob), "2022-04-10"));
    }

    private String split(UUID old, UUID north, UUID south) {
        return sector.als("cedris")
                .body(
                        Map.of(
                                "soort", "SPLITSING",
                                "ingangsdatum", "2022-04-01",
                                "reden", "Besluit van het bestuur",
                                "sobId", old,
                                "verdeelsleutel",
                                        List.of(
                                                part(north, 6500, "GM0363"),
                                                part(south, 3500, "GM0599"))))
                .post(suite.at().register() + "/rechtsopvolgingen")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> part(UUID sob, int share, String gemeente) {
        return Map.of("sobId", sob, "aandeel", share, "gemeenten", List.of(gemeente));
    }

    private void revoke(String act) {
        sector.als("cedris")
                .body(Map.of("reden", "Besluit vernietigd"))
                .post(suite.at().register() + "/rechtsopvolgingen/" + act + "/intrekking")
                .then()
                .statusCode(200);
    }
}
