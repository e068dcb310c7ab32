package nl.pols.trajectregistratie.dossier;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.dossier.Leveruitslag.Recorduitslag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mutated records of every kind: whatever comes in, each line gets one outcome and none a failure.
@QuarkusTest
@WithPostgres
class MinkenTest {

    private static final String BASIS = "/trajectregistratie/v1/";
    private static final String TEKENS =
            "0123456789{}[]\",:.-+eE\\/ \u0000\u00e9\ud83d\ude00nulltrueGM";
    private static final int PER_LEVERING = 1_000;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @ParameterizedTest
    @CsvSource({
        "beschut-werk/dossiers, 1",
        "wsw/dienstverbanden, 2",
        "voorzieningen, 3",
        "doelgroepregistraties, 4"
    })
    void everyMutatedLineGetsOneOutcome(String pad, long zaad) {
        var toeval = new Random(zaad);
        String regels =
                IntStream.range(0, PER_LEVERING)
                        .mapToObj(i -> verander(record(pad, i), toeval))
                        .collect(Collectors.joining("\n"));
        var antwoord =
                als(pad.startsWith("wsw") ? "sob:" + SOB : AMSTERDAM)
                        .contentType("application/x-ndjson")
                        .body(regels.getBytes(StandardCharsets.UTF_8))
                        .post(BASIS + pad + "/_lever")
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(Leveruitslag.class);

        assertThat(antwoord.ontvangen())
                .isEqualTo(PER_LEVERING)
                .isEqualTo(
                        antwoord.nieuw()
                                + antwoord.gewijzigd()
                                + antwoord.ongewijzigd()
                                + antwoord.geweigerd());
        assertThat(antwoord.records())
                .extracting(Recorduitslag::regel)
                .isEqualTo(IntStream.rangeClosed(1, PER_LEVERING).boxed().toList());
        assertThat(antwoord.nieuw()).isPositive();
        assertThat(antwoord.geweigerd()).isPositive();
    }

    /// Half of them with one to three characters replaced, dropped or added.
    private static String verander(String record, Random toeval) {
        var tekst = new StringBuilder(record);
        int keren = toeval.nextBoolean() ? 0 : 1 + toeval.nextInt(3);
        for (int i = 0; i < keren; i++) {
            int plaats = toeval.nextInt(tekst.length());
            char teken = TEKENS.charAt(toeval.nextInt(TEKENS.length()));
            switch (toeval.nextInt(3)) {
                case 0 -> tekst.setCharAt(plaats, teken);
                case 1 -> tekst.deleteCharAt(plaats);
                default -> tekst.insert(plaats, teken);
            }
        }
        return tekst.toString();
    }

    private static String record(String pad, int i) {
        String kop = "{\"registratienummer\":\"f-%d\",\"bsn\":\"%s\",".formatted(i, bsn(20 * i));
        return kop
                + switch (pad) {
                    case "beschut-werk/dossiers" ->
                            """
                            "aanvraag":{"datum":"2017-02-01","aanvrager":"PERSOON"},"advies":{"datum":"2017-03-15",\
                            "uitkomst":"POSITIEF"},"wachtredenen":[{"vanaf":"2017-03-15","reden":"ZIEK"}],\
                            "plaatsingen":[{"werkgever":"GEMEENTE","startdatum":"2017-06-14","urenPerWeek":25.5}]}\
                            """;
                    case "wsw/dienstverbanden" ->
                            """
                            "gemeentecode":"GM0363","startdatum":"1998-03-01",\
                            "werkvormen":[{"vanaf":"1998-03-01","vorm":"BESCHUT"}],\
                            "omvang":[{"vanaf":"1998-03-01","urenPerWeek":36,"arbeidsjaren":1.0}]}\
                            """;
                    case "voorzieningen" ->
                            """
                            "type":"04","startdatum":"2016-03-01","loonwaarde":55}\
                            """;
                    default ->
                            """
                            "grond":"PRAKTIJKROUTE","gemeentelijk":true,"geldigVan":"2016-02-01",\
                            "banen":[{"startdatum":"2016-03-01","sector":"MARKT","urenPerWeek":24}]}\
                            """;
                };
    }
}
