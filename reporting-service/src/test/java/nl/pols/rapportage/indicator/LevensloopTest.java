package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a cancellation and a hand-over do to the figures: nobody is counted who never began, and
/// nobody twice.
@QuarkusTest
@MetDatabase
class LevensloopTest {
    private static final String OVERGEDRAGEN = "nl.re-integratietrajecten.traject-overgedragen.v1";
    private static final String GEANNULEERD = "nl.re-integratietrajecten.traject-geannuleerd.v1";

    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void aTrajectoryThatWasHandedOverCountsOnceAtAnyDayAndInAnyPeriod() {
        var deelnemer = UUID.randomUUID();
        var gever = traject().van("2021-02-01").van(deelnemer);
        var ontvanger =
                traject()
                        .van("2021-06-01")
                        .van(deelnemer)
                        .bij("GM0599", Trajectproef.SOB)
                        .tot("2022-03-01", "BETAALD_WERK");
        sector.vertel(List.of(overgedragen(gever, "2021-06-01"), ontvanger.event()));

        assertThat(vragen.breuk("A01", "2021", null)).isEqualTo("1");
        assertThat(vragen.breuk("A01", "2021-Q1", null)).isEqualTo("1");
        assertThat(vragen.breuk("A02", "2021-05-31", null)).isEqualTo("1");
        assertThat(vragen.breuk("A02", "2021-06-01", null)).isEqualTo("1");
        assertThat(vragen.breuk("A02", "2021-12-31", null)).isEqualTo("1");
    }

    @Test
    void aHandOverIsNoOutcome() {
        sector.vertel(
                List.of(
                        overgedragen(traject().van("2021-02-01"), "2021-06-01"),
                        traject().van("2021-02-01").tot("2021-08-01", "BETAALD_WERK").event()));

        assertThat(vragen.breuk("A08", "2021", null)).isEqualTo("1/1");
        assertThat(vragen.breuk("A06", "2021", "3 t/m 6 maanden")).isEqualTo("1/1");
        assertThat(vragen.breuk("A09", "2021", "keten")).isEqualTo("1/1");
        var alsBekendNet = vragen.vraag("A06", "2021", Instant.now(), Map.of(), null);
        assertThat(Vragen.breuk(alsBekendNet.totaal("3 t/m 6 maanden")))
                .as("counted another way")
                .isEqualTo("1/1");
    }

    @Test
    void whatWasCancelledNeverBegan() {
        var proef = traject().van("2021-02-01");
        sector.vertel(List.of(proef.event()));
        assertThat(vragen.breuk("A02", "2021-05-31", null)).isEqualTo("1");

        sector.vertel(List.of(geannuleerd(proef)));
        assertThat(vragen.breuk("A02", "2021-05-31", null)).isEqualTo("0");
        assertThat(vragen.breuk("A01", "2021", null)).isEqualTo("0");
        assertThat(vragen.breuk("A06", "2021", "t/m 3 maanden")).isEqualTo("0/0");
    }

    private static CloudEvent overgedragen(Trajectproef proef, String op) {
        var data = (ObjectNode) proef.event().data();
        data.putObject("overdracht").put("datum", op).put("naarGemeentecode", "GM0599");
        return als(OVERGEDRAGEN, proef, data);
    }

    private static CloudEvent geannuleerd(Trajectproef proef) {
        var nieuw = proef.nieuweVersie(2, Trajectproef.BEKEND.plusSeconds(1));
        var data = (ObjectNode) nieuw.event().data();
        data.putObject("annulering").put("datum", "2021-02-03").put("reden", "NIET_GESTART");
        return als(GEANNULEERD, nieuw, data);
    }

    private static CloudEvent als(String type, Trajectproef proef, ObjectNode data) {
        return Events.event(type, proef.id().toString(), proef.versie(), proef.bekendVan(), data);
    }
}
