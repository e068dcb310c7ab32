package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Uitkomst;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is held of people in memory is what there is, or isn't used.
@QuarkusTest
@MetDatabase
class PersoonsbeeldTest {
    private static final String DAG = "2021-06-30";
    private static final int VEEL = 40;

    private final UUID eerste = UUID.randomUUID();
    private final UUID tweede = UUID.randomUUID();

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Beeldlezing lezing;
    @Inject Telcontrole controle;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void anAnswerIsOfWhatIsHeldUntilSomethingIsToldOfThatCell() {
        sector.vertel(dienst("GM0363", eerste).event(), dienst("GM0014", tweede).event());
        assertThat(personen()).isEqualTo("2");

        sector.uitvoeren("UPDATE dienstverbanddeel SET tot = '2020-02-01'");
        assertThat(personen()).isEqualTo("2");
        assertThat(controle.verschillen()).isEqualTo(2);

        sector.vertel(dienst("GM0363", UUID.randomUUID()).event());
        assertThat(personen()).isEqualTo("2"); // the one who came, and who is held of GM0014
        assertThat(controle.verschillen()).isEqualTo(1);
    }

    @Test
    void whoGoesElsewhereIsCountedThereAndNoLongerHere() {
        var hier = dienst("GM0363", eerste);
        sector.vertel(hier.event());
        assertThat(waarden("F03", Map.of(Dimensie.GEMEENTE, "GM0363"), null)).isNotEmpty();

        var kop = hier.kop();
        var daar = new Kop(kop.id(), 2, kop.bekend().plusSeconds(60), "GM0014", eerste);
        sector.vertel(dienst(daar).event());

        assertThat(waarden("F04", Map.of(), Dimensie.GEMEENTE))
                .extracting(Uitkomst.Waarde::dimensies)
                .containsExactly(Map.of("gemeente", "GM0014"));
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void aPersonWithAnotherPseudonymIsStillOne() {
        sector.vertel(dienst("GM0363", eerste).event(), dossier("GM0363", eerste).event());
        assertThat(personen()).isEqualTo("1");
        assertThat(vragen.breuk("D04", DAG, null)).isEqualTo("1");

        sector.vertel(gewisseld(eerste, tweede));
        sector.vertel(dienst("GM0014", tweede).event(), dossier("GM0014", tweede).event());

        assertThat(personen()).isEqualTo("1");
        assertThat(vragen.breuk("D04", DAG, null)).isEqualTo("1");
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whoWasErasedIsAnother() {
        var hier = dienst("GM0363", eerste);
        var dossier = dossier("GM0363", eerste);
        sector.vertel(hier.event(), dienst("GM0014", eerste).event());
        sector.vertel(dossier.event(), dossier("GM0014", eerste).event());
        assertThat(personen()).isEqualTo("1");
        assertThat(vragen.breuk("D04", DAG, null)).isEqualTo("1");

        sector.vertel(verwijderd(hier.kop().id(), "WSW_DIENSTVERBAND"));
        sector.vertel(verwijderd(dossier.kop().id(), "BESCHUT_WERK"));

        assertThat(personen()).isEqualTo("2");
        assertThat(vragen.breuk("D04", DAG, null)).isEqualTo("2");
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whatIsTooMuchToWaitForIsCountedFromTheFactsAndReadAfterwards() {
        sector.vertel(
                IntStream.rangeClosed(1, VEEL)
                        .mapToObj(i -> dienst(Steekproef.gemeente(i), UUID.randomUUID()).event())
                        .toList());
        assertThat(personen()).isEqualTo("40");
        lezing.lees();
        sector.uitvoeren("UPDATE dienstverbanddeel SET tot = '2020-02-01'");
        assertThat(personen()).isEqualTo("40");
        assertThat(controle.verschillen()).isEqualTo(VEEL);
    }

    @Test
    void aCellThatIsMissingIsADifference() {
        sector.vertel(dienst("GM0363", eerste).event(), dossier("GM0363", eerste).event());
        assertThat(controle.verschillen()).isZero();
        sector.uitvoeren("DELETE FROM persooncel WHERE sob_id IS NULL OR soort = 'WSW'");
        assertThat(controle.verschillen()).isEqualTo(2);
    }

    /// With an employment on the day.
    private String personen() {
        return vragen.breuk("F03", DAG, null).replaceFirst(".*/", "");
    }

    private List<Uitkomst.Waarde> waarden(
            String code, Map<Dimensie, String> filters, @Nullable Dimensie naar) {
        var nu = vragen.vraag(code, DAG, null, filters, naar).waarden();
        assertThat(nu).isEqualTo(vragen.vraag(code, DAG, Instant.now(), filters, naar).waarden());
        return nu;
    }

    private static Dienst dienst(String gemeente, UUID persoon) {
        return dienst(Kop.nieuw(Trajectproef.BEKEND, gemeente).van(persoon));
    }

    private static Dienst dienst(Kop kop) {
        return Dienst.van(
                kop, Trajectproef.SOB, Dagen.vanaf("2020-01-01"), "BEGELEID_WERKEN", 10_000);
    }

    private static Dossier dossier(String gemeente, UUID persoon) {
        return Dossier.met(
                Trajectproef.SOB,
                Kop.nieuw(Trajectproef.BEKEND, gemeente).van(persoon),
                "2020-01-01");
    }

    private static CloudEvent gewisseld(UUID oud, UUID nieuw) {
        var data = JsonNodeFactory.instance.objectNode().put("sleutelversie", 2);
        data.putArray("wissels")
                .addObject()
                .put("oud", oud.toString())
                .put("nieuw", nieuw.toString());
        return Events.event(
                "nl.re-integratietrajecten.pseudoniemen-gewisseld.v1",
                "2",
                1,
                Trajectproef.BEKEND,
                data);
    }

    private static CloudEvent verwijderd(UUID record, String soort) {
        var id = UUID.randomUUID();
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("verwijderingId", id.toString())
                        .put("organisatie", "gemeente:GM0363")
                        .put("grond", "AVG_17_1_D")
                        .put("verwijderdOp", "2022-07-01T00:00:00Z")
                        .put("deel", 1)
                        .put("delen", 1);
        data.putArray("records")
                .addObject()
                .put("soort", soort)
                .put("id", record.toString())
                .put("vervanging", UUID.randomUUID().toString());
        return Events.event(
                "nl.re-integratietrajecten.persoon-verwijderd.v1",
                id.toString(),
                1,
                Trajectproef.BEKEND,
                data);
    }
}
