package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An erased person is gone from the copy, and the figures are what they were.
@QuarkusTest
@MetDatabase
class VergetenTest {

    private static final UUID VERVANGING = UUID.randomUUID();

    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void thePseudonymGoesAndTheFactsStay() {
        var persoon = UUID.randomUUID();
        var een = traject().van("2021-01-01").van(persoon);
        var twee = traject().van("2021-03-01").van(persoon);
        sector.vertel(
                List.of(
                        een.event(),
                        een.tot("2021-09-01", "UITVAL")
                                .nieuweVersie(2, Trajectproef.BEKEND.plusSeconds(60))
                                .event(),
                        twee.event(),
                        traject().event()));
        var perPersoon = vragen.breuk("A03", "2021", null);
        sector.vertel(verwijderd(een, twee));
        assertThat(sector.deelnemers()).contains(VERVANGING).doesNotContain(persoon).hasSize(2);
        assertThat(vragen.breuk("A01", "2021", null)).isEqualTo("3");
        assertThat(vragen.breuk("A03", "2021", null)).isEqualTo(perPersoon);
    }

    @Test
    void whatIsToldLaterOrAgainIsForgottenToo() {
        var persoon = UUID.randomUUID();
        var traject = traject().van(persoon);
        sector.vertel(verwijderd(traject));
        sector.vertel(traject.event());
        assertThat(sector.deelnemers()).containsExactly(VERVANGING);
    }

    private static CloudEvent verwijderd(Trajectproef... trajecten) {
        var data = JsonNodeFactory.instance.objectNode();
        var id = UUID.randomUUID();
        data.put("verwijderingId", id.toString())
                .put("organisatie", "gemeente:GM0363")
                .put("grond", "AVG_17_1_D")
                .put("verwijderdOp", "2022-07-01T00:00:00Z")
                .put("deel", 1)
                .put("delen", 1);
        var records = data.putArray("records");
        Arrays.stream(trajecten)
                .forEach(t ->
                        records.addObject()
                                .put("soort", "TRAJECT")
                                .put("id", t.id().toString())
                                .put("vervanging", VERVANGING.toString()));
        records.addObject()
                .put("soort", "VOORZIENING")
                .put("id", UUID.randomUUID().toString())
                .put("vervanging", VERVANGING.toString());
        return Events.event(
                "nl.re-integratietrajecten.persoon-verwijderd.v1",
                id.toString(),
                1,
                Trajectproef.BEKEND,
                data);
    }
}
