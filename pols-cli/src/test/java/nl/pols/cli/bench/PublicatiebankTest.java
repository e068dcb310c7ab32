package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.pols.cli.home.PolsFailure;
import org.junit.jupiter.api.Test;

class PublicatiebankTest {

    /// Two of five municipalities have no total, 40 %; what is hidden by benefit or of a company
    /// doesn't count.
    @Test
    void countsTheMunicipalitiesWithoutATotal() throws Exception {
        var content =
                new ObjectMapper()
                        .readTree(
                                """
                                {"reeksen":[{"code":"LOPEND","cellen":[
                                 {"plaats":{},"waarde":410},
                                 {"plaats":{"gebied":"AM01"},"waarde":220},
                                 {"plaats":{"gebied":"GM0001"},"symbool":"GEHEIM"},
                                 {"plaats":{"gebied":"GM0002"},"symbool":"GEHEIM"},
                                 {"plaats":{"gebied":"GM0003"},"waarde":95},
                                 {"plaats":{"gebied":"GM0004"},"waarde":95},
                                 {"plaats":{"gebied":"GM0005"},"symbool":"NIHIL"},
                                 {"plaats":{"gebied":"GM0003","uitkering":"WW"},"symbool":"GEHEIM"},
                                 {"plaats":{"sob":"a"},"symbool":"GEHEIM"}],
                                 "verantwoording":{"verlies":[{"niveau":"gebied 2","deelGeheim":4},
                                  {"niveau":"gebied 1","deelGeheim":9}]}}]}
                                """);

        var results = Publicatiebank.usefulness(content);

        assertThat(results).extracting(Result::value).containsExactly(40.0, 4.0, 0.0);
        assertThat(results).extracting(Result::met).containsExactly(false, false, true);
    }

    @Test
    void asksForARevisionOnlyWhenAReleaseIsThere() {
        String refused = "{\"status\":400,\"errors\":[{\"pointer\":\"/%s\",\"code\":\"%s\"}]}";

        assertThat(Publicatiebank.wantsChange(400, refused.formatted("wijziging", "verplicht")))
                .isTrue();
        assertThat(
                        Publicatiebank.wantsChange(
                                400, refused.formatted("kennisdatum", "niets-bekend")))
                .isFalse();
        assertThat(Publicatiebank.wantsChange(202, "{\"publicatieId\":\"x\"}")).isFalse();
    }

    @Test
    void readsWhatTheDrawnSectorTook() {
        var results =
                Tekenproef.results(
                        "1000000 15 landelijk: 6246 cells, protected in 8400 ms (1200000 steps),"
                                + " attacked in 2300 ms: 40 parts, largest 88, 512 programs, 0 too"
                                + " close; heap 365 MB\n{}");

        assertThat(results).extracting(Result::value).containsExactly(10.7, 365.0, 0.0);
        assertThat(results).allMatch(Result::met);
        assertThatThrownBy(() -> Tekenproef.results("OutOfMemoryError"))
                .isInstanceOf(PolsFailure.class);
    }
}
