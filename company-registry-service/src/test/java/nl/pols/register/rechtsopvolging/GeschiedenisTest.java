package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Database;
import org.junit.jupiter.api.Test;

/// Properties of the register over generated histories, against the real rules and the real
/// database. A failure prints the seed and every step; `-Dpols.zaad` starts elsewhere and
/// `-Dpols.geschiedenissen` makes more of them.
@QuarkusTest
@WithPostgres
class GeschiedenisTest {
    private static final int AANTAL = Integer.getInteger("pols.geschiedenissen", 10);
    private static final long ZAAD = Long.getLong("pols.zaad", 20261121);
    private static final int STAPPEN = 25;

    @Inject Database database;

    @Test
    void whateverHappensTheRegisterStaysWholeAndRemembers() {
        int uitgevoerd = 0;
        for (int i = 0; i < AANTAL; i++) {
            var geschiedenis = new Geschiedenis(ZAAD + i);
            for (int stap = 0; stap < STAPPEN; stap++) {
                geschiedenis.stap();
            }
            geschiedenis.roepGetuigenOp();
            Onveranderlijk.controleer(database, geschiedenis.verhaal());
            uitgevoerd += geschiedenis.uitgevoerd();
        }
        assertThat(uitgevoerd).as("changes that were not refused").isGreaterThan(AANTAL * 12);
    }

    @Test
    void theOrderInWhichIndependentFactsArriveDoesNotMatter() {
        var eerste = naVolgorde(new Random(ZAAD));
        for (int i = 1; i <= AANTAL; i++) {
            assertThat(naVolgorde(new Random(ZAAD + i))).as("seed %d", ZAAD + i).isEqualTo(eerste);
        }
    }

    private static String naVolgorde(Random volgorde) {
        var a = registreer("Fictief Volgorde", "GM0268");
        var b = registreer("Fictief Gaat Op", "GM0225");
        var c = registreer("Fictief Gaat Ook Op", "GM0363");
        List<Runnable> feiten = new ArrayList<>();
        feiten.add(() -> stelVast(naamswijziging(a, "Fictief Tweede", "2013-01-01")));
        feiten.add(() -> stelVast(naamswijziging(a, "Fictief Derde", "2016-01-01")));
        feiten.add(() -> stelVast(naamswijziging(a, "Fictief Vierde", "2019-01-01")));
        feiten.add(() -> stelVast(fusie(List.of(b), Map.of("id", a), "2015-01-01")));
        feiten.add(() -> stelVast(fusie(List.of(c), Map.of("id", a), "2014-01-01")));
        feiten.add(() -> begin(a, relatie("GM0599", "INKOOP", "2012-01-01")));
        feiten.add(() -> begin(a, relatie("GM0518", "GR_DEELNEMER", "2017-01-01")));
        Collections.shuffle(feiten, volgorde);
        feiten.forEach(Runnable::run);
        return get(SOBS + "/{id}", a)
                .extract()
                .asString()
                .replace(a, "a")
                .replace(b, "b")
                .replace(c, "c");
    }

    private static void stelVast(Map<String, Object> body) {
        post(RECHTSOPVOLGINGEN, body).statusCode(201);
    }

    private static void begin(String sob, Map<String, Object> relatie) {
        cedris().contentType(ContentType.JSON)
                .header("If-Match", cedris().get(SOBS + "/" + sob).header("ETag"))
                .body(relatie)
                .post(SOBS + "/" + sob + "/relaties")
                .then()
                .statusCode(200);
    }
}
