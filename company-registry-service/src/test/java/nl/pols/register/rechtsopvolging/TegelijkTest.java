package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Two conflicting successions at once: one wins, and the other hears which. `-Dpols.strijd=1000`
/// repeats it as often as the bar of the register asks; the build does it less often.
@QuarkusTest
@WithPostgres
class TegelijkTest {
    private static final int KEREN = Integer.getInteger("pols.strijd", 100);

    @Test
    void ofTwoConflictingSuccessionsOneWinsAndTheOtherHearsWhich() throws Exception {
        try (var tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            var b = registreer("Fictief Strijd B", "GM0268");
            var c = registreer("Fictief Strijd C", "GM0268");
            for (int keer = 0; keer < KEREN; keer++) {
                var a = registreer("Fictief Strijd A", "GM0225");
                strijd(
                        tegelijk,
                        fusie(List.of(a), Map.of("id", b), "2018-01-01"),
                        keer % 2 == 0
                                ? fusie(List.of(a), Map.of("id", c), "2017-01-01")
                                : naamswijziging(a, "Fictief Strijd D", "2019-01-01"));
            }
        }
    }

    private static void strijd(
            ExecutorService tegelijk, Map<String, Object> ene, Map<String, Object> andere)
            throws Exception {
        var start = new CyclicBarrier(2);
        List<Callable<ExtractableResponse<Response>>> pogingen =
                List.of(() -> stuur(start, ene), () -> stuur(start, andere));
        var antwoorden = tegelijk.invokeAll(pogingen);
        var eerste = antwoorden.get(0).get();
        var tweede = antwoorden.get(1).get();
        assertThat(List.of(eerste.statusCode(), tweede.statusCode()))
                .containsExactlyInAnyOrder(201, 409);
        boolean eneWon = eerste.statusCode() == 201;
        var geweigerd = eneWon ? tweede : eerste;
        var winnaar = eneWon ? id(ene) : id(andere);
        assertThat(geweigerd.<String>path("type")).isEqualTo("/problemen/rechtsopvolging-botst");
        assertThat(geweigerd.<String>path("detail")).contains(winnaar);
        assertThat(geweigerd.<String>path("errors[0].detail")).contains(winnaar);
    }

    private static ExtractableResponse<Response> stuur(
            CyclicBarrier start, Map<String, Object> body) throws Exception {
        start.await();
        return post(RECHTSOPVOLGINGEN, body).extract();
    }
}
