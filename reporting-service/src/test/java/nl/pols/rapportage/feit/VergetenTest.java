package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// An erased person is gone from the copy, and the figures are what they were.
@QuarkusTest
@MetDatabase
class VergetenTest {

    private static final UUID VERVANGING = UUID.randomUUID();

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

    /// Each owner erases its own (ADR 115): from then on nobody can tell that it is one person.
    @Test
    void whoIsErasedByOneOfTwoMunicipalitiesCountsTwice() {
        var persoon = UUID.randomUUID();
        var een = traject().van(persoon);
        sector.vertel(een.event(), traject().bij("GM0599", Trajectproef.SOB).van(persoon).event());
        assertThat(vragen.breuk("A03", "2022-05-23", null)).isEqualTo("1/1");
        assertThat(sector.tel("samenloop")).isEqualTo(2);

        sector.vertel(verwijderd(een));

        assertThat(vragen.breuk("A03", "2022-05-23", null)).isEqualTo("2/2");
        assertThat(sector.tel("samenloop")).isZero();
    }

    @Test
    void whatIsToldLaterOrAgainIsForgottenToo() {
        var persoon = UUID.randomUUID();
        var traject = traject().van(persoon);
        sector.vertel(verwijderd(traject));
        sector.vertel(traject.event());
        assertThat(sector.deelnemers()).containsExactly(VERVANGING);
    }

    @Test
    void whatIsToldBesideTrajectoriesIsForgottenToo() {
        var persoon = UUID.randomUUID();
        var records = Persoonsrecords.van(persoon);
        sector.vertel(records.events().subList(0, 2));
        sector.vertel(verwijderd(records.soorten()));
        sector.vertel(records.events().subList(2, 4));
        assertThat(sector.deelnemers()).containsExactly(VERVANGING);
        assertThat(vragen.breuk("A13", "2021-06-01", "personen")).isEqualTo("1");
        assertThat(vragen.breuk("D04", "2021-06-01", null)).isEqualTo("1");
        assertThat(vragen.breuk("E03", "2021-06-01", null)).isEqualTo("1");
        assertThat(vragen.breuk("F03", "2021-06-01", null)).isEqualTo("0/1");
    }

    @Test
    void onWhomMoneyWasSpentIsForgottenAsFundingTellsItAlsoWhenItIsToldFirst() {
        var persoon = UUID.randomUUID();
        var grant = new Bestedingproef.Toekenning(new UUID(9, 1), TRANCHE, "RMT", "AM01", 600);
        var eerste = uitgave(grant, 1, persoon);
        var tweede = uitgave(grant, 2, persoon);
        sector.vertel(eerste.event());
        sector.vertel(vergeten(eerste, tweede));
        sector.vertel(tweede.event());

        assertThat(sector.deelnemers()).containsExactly(VERVANGING);
    }

    private static final String TRANCHE = "00000000-0000-7000-8000-0000000000a1";

    private static Bestedingproef uitgave(
            Bestedingproef.Toekenning grant, long versie, UUID persoon) {
        return new Bestedingproef(
                grant, versie, 10 * versie, UUID.randomUUID(), 10, null, null, persoon);
    }

    private static CloudEvent vergeten(Bestedingproef... bestedingen) {
        var data = JsonNodeFactory.instance.objectNode();
        var id = UUID.randomUUID();
        data.put("verwijderingId", id.toString());
        var records = data.putArray("records");
        for (Bestedingproef besteding : bestedingen) {
            records.addObject()
                    .put("soort", "BESTEDING")
                    .put("id", besteding.id().toString())
                    .put("vervanging", VERVANGING.toString());
        }
        return Events.event(
                "nl.aanvullend-sociaal-pakket.deelnemer-vergeten.v1",
                id.toString(),
                1,
                Trajectproef.BEKEND,
                data);
    }

    private static CloudEvent verwijderd(Trajectproef... trajecten) {
        return verwijderd(
                Arrays.stream(trajecten).collect(Collectors.toMap(t -> t.id(), t -> "TRAJECT")));
    }

    private static CloudEvent verwijderd(Map<UUID, String> soorten) {
        var data = JsonNodeFactory.instance.objectNode();
        var id = UUID.randomUUID();
        data.put("verwijderingId", id.toString())
                .put("organisatie", "gemeente:GM0363")
                .put("grond", "AVG_17_1_D")
                .put("verwijderdOp", "2022-07-01T00:00:00Z")
                .put("deel", 1)
                .put("delen", 1);
        var records = data.putArray("records");
        soorten.forEach((record, soort) ->
                records.addObject()
                        .put("soort", soort)
                        .put("id", record.toString())
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
