package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Bestedingproef;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever comes first, the event of a rotation or what it is about: a person counts once.
@QuarkusTest
@MetDatabase
class PseudoniemwisselsTest {

    private final UUID eerste = UUID.randomUUID();
    private final UUID tweede = UUID.randomUUID();
    private final UUID derde = UUID.randomUUID();

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Telcontrole controle;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @AfterEach
    void whoRunsTwiceIsStillKnown() {
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void aPersonCountsOnceBeforeDuringAndAfterARotation() {
        var een = traject().van("2021-01-01").van(eerste);
        sector.vertel(
                List.of(
                        een.event(),
                        traject().van("2021-03-01").van(eerste).event(),
                        traject().event()));
        var perPersoon = vragen.breuk("A03", "2021", null);
        // told, and the service still works with the key before
        sector.vertel(gewisseld(2, 1, eerste, tweede));
        assertThat(vragen.breuk("A03", "2021", null)).isEqualTo(perPersoon);
        sector.vertel(
                een.tot("2021-12-01", "UITVAL")
                        .nieuweVersie(2, Trajectproef.BEKEND.plusSeconds(60))
                        .event(),
                traject().van("2021-04-01").van(eerste).event());
        assertThat(vragen.breuk("A03", "2021", null)).isEqualTo(perPersoon);
        // and with the next
        sector.vertel(traject().van("2021-05-01").van(tweede).event());
        assertThat(vragen.breuk("A03", "2021", null)).isEqualTo(perPersoon);
        assertThat(sector.deelnemers()).contains(tweede).doesNotContain(eerste).hasSize(2);
    }

    @Test
    void aCopyThatIsBuiltAnewEndsUnderTheLastOne() {
        sector.vertel(gewisseld(3, 1, tweede, derde));
        sector.vertel(gewisseld(2, 1, eerste, tweede));
        sector.vertel(traject().van(eerste).event(), traject().van(tweede).event());
        assertThat(sector.deelnemers()).containsExactly(derde);
    }

    @Test
    void twoRotationsFollowEachOther() {
        sector.vertel(traject().van(eerste).event());
        sector.vertel(gewisseld(2, 1, eerste, tweede), gewisseld(3, 1, tweede, derde));
        assertThat(sector.deelnemers()).containsExactly(derde);
        sector.vertel(traject().van(eerste).event());
        assertThat(sector.deelnemers()).containsExactly(derde);
    }

    @Test
    void whatIsToldBesideTrajectoriesGoesAlong() {
        var records = Persoonsrecords.van(eerste);
        sector.vertel(records.events().subList(0, 2));
        sector.vertel(gewisseld(2, 1, eerste, tweede));
        sector.vertel(records.events().subList(2, 4));
        assertThat(sector.deelnemers()).containsExactly(tweede);
    }

    @Test
    void onWhomMoneyWasSpentGoesAlong() {
        var grant =
                new Bestedingproef.Toekenning(
                        new UUID(9, 1), new UUID(9, 2).toString(), "RMT", "AM01", 600);
        sector.vertel(uitgave(grant, 1).event());
        sector.vertel(gewisseld(2, 1, eerste, tweede));
        sector.vertel(uitgave(grant, 2).event());

        assertThat(sector.deelnemers()).containsExactly(tweede);
    }

    private Bestedingproef uitgave(Bestedingproef.Toekenning grant, long versie) {
        return new Bestedingproef(
                grant, versie, 10 * versie, UUID.randomUUID(), 10, null, null, eerste);
    }

    private static CloudEvent gewisseld(int sleutel, int volgnummer, UUID oud, UUID nieuw) {
        var data = JsonNodeFactory.instance.objectNode().put("sleutelversie", sleutel);
        data.putArray("wissels")
                .addObject()
                .put("oud", oud.toString())
                .put("nieuw", nieuw.toString());
        return Events.event(
                "nl.re-integratietrajecten.pseudoniemen-gewisseld.v1",
                Integer.toString(sleutel),
                volgnummer,
                Trajectproef.BEKEND,
                data);
    }
}
