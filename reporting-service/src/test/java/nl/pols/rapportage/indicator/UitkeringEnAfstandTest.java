package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trajectories by the benefit of their participant, by distance to the labour market, by target
/// group and by several at once: the parts make the whole, and a filter lets through what its part
/// shows.
@QuarkusTest
@MetDatabase
class UitkeringEnAfstandTest {
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                op("PARTICIPATIEWET", "GROOT", "BANENAFSPRAAK", "2021-03-01", "BETAALD_WERK"),
                op("PARTICIPATIEWET", "GROOT", "OVERIG", "2021-04-01", "BETAALD_WERK"),
                op("PARTICIPATIEWET", "ZEER_GROOT", "OVERIG", "2021-12-31", "UITVAL"),
                op("GEEN", "KLEIN", "BANENAFSPRAAK", "2021-02-01", "BETAALD_WERK"),
                op("WW", "KLEIN", "OVERIG", null, null));
    }

    private static CloudEvent op(
            String uitkering,
            String afstand,
            String doelgroep,
            @Nullable String einde,
            @Nullable String uitstroom) {
        var traject = traject().van("2021-01-01").uitkering(uitkering);
        var event =
                (einde == null ? traject : traject.tot(einde, Objects.requireNonNull(uitstroom)))
                        .event();
        ((ObjectNode) event.data()).put("afstand", afstand).put("doelgroep", doelgroep);
        return event;
    }

    private List<String> delen(String code, String moment, Dimensie naar, @Nullable String deel) {
        return vragen.vraag(code, moment, null, Map.of(), naar).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), deel))
                .filter(w -> w.noemer() != null && w.noemer() > 0)
                .map(w -> w.dimensies().get(naar.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }

    @Test
    void outflowByBenefitAndByDistance() {
        // 3 of 4 ended in paid work: 2 of 3 with a benefit of the Participation Act, 1 of 1 without
        // any
        assertThat(vragen.breuk("A08", "2021", null)).isEqualTo("3/4");
        assertThat(delen("A08", "2021", Dimensie.UITKERING, null))
                .containsExactly("GEEN 1/1", "PARTICIPATIEWET 2/3");
        assertThat(delen("A08", "2021", Dimensie.AFSTAND, null))
                .containsExactly("GROOT 2/2", "KLEIN 1/1", "ZEER_GROOT 0/1");
    }

    @Test
    void durationByDistance() {
        // January to March and to April are at most 3 months; until the last day of the year is 12
        assertThat(delen("A06", "2021", Dimensie.AFSTAND, "t/m 3 maanden"))
                .containsExactly("GROOT 2/2", "KLEIN 1/1", "ZEER_GROOT 0/1");
        assertThat(delen("A06", "2021", Dimensie.AFSTAND, "6 t/m 12 maanden"))
                .containsExactly("GROOT 0/2", "KLEIN 0/1", "ZEER_GROOT 1/1");
    }

    @Test
    void whoIsThereByBenefitAndWhoHasNone() {
        // on 1 January 2021 all five run
        assertThat(delen("A03", "2021-01-01", Dimensie.UITKERING, null))
                .containsExactly("GEEN 0/1", "PARTICIPATIEWET 3/3", "WW 1/1");
    }

    @Test
    void aFilterLetsThroughWhatItsPartShows() {
        for (String afstand : List.of("KLEIN", "MIDDEL", "GROOT", "ZEER_GROOT")) {
            var gefilterd =
                    vragen.vraag("A08", "2021", null, Map.of(Dimensie.AFSTAND, afstand), null)
                            .totaal(null);
            var deel =
                    vragen.vraag("A08", "2021", null, Map.of(), Dimensie.AFSTAND).waarden().stream()
                            .filter(w -> w.onderdeel() == null)
                            .filter(w -> afstand.equals(w.dimensies().get("afstand")))
                            .findFirst()
                            .orElseThrow();
            assertThat(Vragen.breuk(gefilterd)).as(afstand).isEqualTo(Vragen.breuk(deel));
        }
    }

    @Test
    void outflowByTargetGroup() {
        // of who ended: 2 of the jobs agreement, both in paid work; 2 others, of whom 1
        assertThat(delen("A08", "2021", Dimensie.DOELGROEP, null))
                .containsExactly("BANENAFSPRAAK 2/2", "OVERIG 1/2");
    }

    @Test
    void outflowByBenefitAndTargetGroupAtOnce() {
        // the Participation Act's 2/3 are 1/1 of the jobs agreement and 1/2 others; GEEN has 1/1
        // of the jobs agreement: 1 + 1 + 1 of 1 + 2 + 1 is the whole's 3/4
        var waarden =
                vragen
                        .vraag(
                                "A08",
                                "2021",
                                Map.of(),
                                List.of(Dimensie.UITKERING, Dimensie.DOELGROEP))
                        .waarden()
                        .stream()
                        .filter(w -> w.onderdeel() == null)
                        .toList();
        // every benefit by every target group, also where nobody was: 7 x 4
        assertThat(waarden).hasSize(28);
        assertThat(
                        waarden.stream()
                                .filter(w -> w.noemer() != null && w.noemer() > 0)
                                .map(w ->
                                        w.dimensies().get("uitkering")
                                                + " "
                                                + w.dimensies().get("doelgroep")
                                                + " "
                                                + Vragen.breuk(w)))
                .containsExactly(
                        "GEEN BANENAFSPRAAK 1/1",
                        "PARTICIPATIEWET BANENAFSPRAAK 1/1",
                        "PARTICIPATIEWET OVERIG 1/2");
    }

    @Test
    void whereTheyAreByQuarterAtOnce() {
        // one of two GROOT ended on 1 March and one of two KLEIN on 1 February; the other GROOT on
        // 1
        // April
        var waarden =
                vragen.vraag(
                                "A02",
                                "2021-H1",
                                Map.of(),
                                List.of(Dimensie.AFSTAND, Dimensie.PERIODE))
                        .waarden();
        assertThat(
                        waarden.stream()
                                .filter(w ->
                                        w.dimensies()
                                                .getOrDefault("periode", "")
                                                .matches(".*-0[34]"))
                                .map(w ->
                                        w.dimensies().get("afstand")
                                                + " "
                                                + w.dimensies().get("periode")
                                                + " "
                                                + w.teller()))
                .containsExactly(
                        "GROOT 2021-03 1",
                        "GROOT 2021-04 0",
                        "KLEIN 2021-03 1",
                        "KLEIN 2021-04 1",
                        "MIDDEL 2021-03 0",
                        "MIDDEL 2021-04 0",
                        "ZEER_GROOT 2021-03 1",
                        "ZEER_GROOT 2021-04 1");
    }

    @ParameterizedTest(name = "the parts of {0} make the whole")
    @ValueSource(strings = {"A01", "A04", "A05", "A08", "A09", "A11", "C06", "C08"})
    void thePartsOfSeveralAtOnceMakeTheWhole(String code) {
        var moment = List.of("A04", "A05", "C06").contains(code) ? "2021-01-15" : "2021";
        var heel = vragen.vraag(code, moment);
        var delen =
                vragen.vraag(
                        code,
                        moment,
                        Map.of(),
                        List.of(Dimensie.AFSTAND, Dimensie.REGIO, Dimensie.DOELGROEP));
        for (Uitkomst.Waarde geheel : heel.waarden()) {
            var som =
                    delen.waarden().stream()
                            .filter(w -> Objects.equals(w.onderdeel(), geheel.onderdeel()))
                            .map(Uitkomst.Waarde::teller)
                            .filter(Objects::nonNull)
                            .mapToLong(g -> g == null ? 0 : g)
                            .sum();
            assertThat(som)
                    .as("%s %s", code, geheel.onderdeel())
                    .isEqualTo(geheel.teller() == null ? 0 : geheel.teller());
        }
    }
}
