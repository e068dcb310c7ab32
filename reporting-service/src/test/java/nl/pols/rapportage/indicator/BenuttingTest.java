package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the supplementary package is used, by hand: 1 000 granted from a scheme that flows back, 400
/// from one that doesn't.
@QuarkusTest
@MetDatabase
class BenuttingTest {
    private static final UUID SOB = new UUID(0x7000L, 0x8000000000000001L);
    private static final String RMT_21 = "00000000-0000-7000-8000-0000000000a1";
    private static final String RMT_22 = "00000000-0000-7000-8000-0000000000a2";
    private static final String VRIJ_21 = "00000000-0000-7000-8000-0000000000b1";
    private static final Instant EIND_2022 = Instant.parse("2022-12-31T12:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.sob(SOB, "Een", "GM0001"),
                Events.regeling(
                        "RMT",
                        """
                        [{"trancheId":"%s","jaar":2021,"bedragCents":9000,"doel":"d"},
                         {"trancheId":"%s","jaar":2022,"bedragCents":9000,"doel":"d"}]
                        """
                                .formatted(RMT_21, RMT_22)),
                vrij(
                        Events.regeling(
                                "ASP",
                                """
                                [{"trancheId":"%s","jaar":2021,"bedragCents":400,"doel":"d"}]
                                """
                                        .formatted(VRIJ_21))));
        // RMT 2021: 600 to a region, of which 250 spent, 100 of it through a company; 300 to the
        // company itself, 120 spent; RMT 2022: 100 to UWV, nothing spent; ASP: 400, 50 spent
        besteed(1, RMT_21, "RMT", "AM01", 600, 250, 150, null);
        besteed(1, RMT_21, "RMT", "AM01", 600, 250, 100, SOB);
        besteed(2, RMT_21, "SOB", SOB.toString(), 300, 120, 120, null);
        besteed(3, RMT_22, "UWV", "UWV", 100, 0, 0, null);
        besteed(4, VRIJ_21, "GEMEENTE", "GM0001", 400, 50, 50, null);
    }

    private int versie;

    private void besteed(
            int nummer,
            String tranche,
            String soort,
            String code,
            long verleend,
            long besteed,
            long laatste,
            @Nullable UUID sob) {
        boek(nummer, tranche, soort, code, verleend, besteed, laatste, sob, null);
    }

    private UUID boek(
            int nummer,
            String tranche,
            String soort,
            String code,
            long verleend,
            long besteed,
            long laatste,
            @Nullable UUID sob,
            @Nullable UUID corrigeert) {
        var event = Events.toekenning(new UUID(9, nummer), tranche, soort, code, verleend);
        var data = (ObjectNode) event.data();
        data.put("besteedCents", besteed);
        var id = UUID.randomUUID();
        if (laatste > 0) {
            data.putObject("laatsteBesteding")
                    .put("bestedingId", id.toString())
                    .put("bedragCents", laatste)
                    .put("datum", "2021-06-01")
                    .put("sobId", sob == null ? null : sob.toString())
                    .put("corrigeert", corrigeert == null ? null : corrigeert.toString());
        }
        versie++;
        sector.verwerk(
                List.of(
                        Events.event(
                                event.type(),
                                event.subject(),
                                versie,
                                Trajectproef.BEKEND.plusSeconds(versie),
                                data)));
        return id;
    }

    private static CloudEvent vrij(CloudEvent regeling) {
        ((ObjectNode) regeling.data()).put("vrijBesteedbaar", true).put("terugvloeiing", false);
        return regeling;
    }

    @Test
    void utilisationIsWhatWasSpentOfWhatWasGranted() {
        // 250 + 120 + 50 of 600 + 300 + 400 in 2021; 0 of 100 in 2022
        assertThat(vragen.breuk("G02", "2021", null)).isEqualTo("420/1300");
        assertThat(vragen.breuk("G02", "2022", null)).isEqualTo("0/100");
        assertThat(delen("G02", "2021", Dimensie.REGELING, null))
                .containsExactly("ASP 50/400", "RMT 370/900");
        assertThat(delen("G02", "", Dimensie.PERIODE, null))
                .containsExactly("2021 420/1300", "2022 0/100");
        assertThat(delen("G02", "2021", Dimensie.REGIO, null)).containsExactly("AM01 420/1300");
    }

    @Test
    void onlyMeansThatAreNotFreeFlowBackOnceTheirYearIsOver() {
        // (600 - 250) + (300 - 120) = 530; 2022 still runs: 100; free: 400 - 50 = 350
        var toen = vragen.vraag("G03", "", EIND_2022, Map.of(), null);

        assertThat(toen.totaal(null).teller()).isEqualTo(530);
        assertThat(toen.totaal("nog te besteden").teller()).isEqualTo(100);
        assertThat(toen.totaal("blijft bij de ontvanger").teller()).isEqualTo(350);
        assertThat(vragen.vraag("G03", "").totaal(null).teller()).isEqualTo(630);
    }

    @Test
    void anApprovedSettlementSaysWhatFlowedBack() {
        // 10 more was approved on top of the region's 600: 360 + 180 is left
        stand(
                1,
                RMT_21,
                "RMT",
                "AM01",
                600,
                Map.of("besteedCents", 250L, "overschredenCents", 10L));
        assertThat(vragen.vraag("G03", "2021").totaal(null).teller()).isEqualTo(540);
        assertThat(vragen.vraag("G03", "2021").totaal("waarvan vastgesteld").teller()).isZero();

        stand(
                1,
                RMT_21,
                "RMT",
                "AM01",
                600,
                Map.of("besteedCents", 250L, "overschredenCents", 10L, "teruggevloeidCents", 360L));

        var uitkomst = vragen.vraag("G03", "2021");
        assertThat(uitkomst.totaal("waarvan vastgesteld").teller()).isEqualTo(360);
        assertThat(uitkomst.totaal(null).teller()).isEqualTo(540);
    }

    @Test
    void whatIsCommittedStandsBesideWhatWasSpent() {
        stand(1, RMT_21, "RMT", "AM01", 600, Map.of("besteedCents", 250L, "verplichtCents", 90L));

        assertThat(vragen.breuk("G02", "2021", "verplicht")).isEqualTo("90/1300");
        assertThat(vragen.breuk("G02", "2021", null)).isEqualTo("420/1300");
    }

    private void stand(
            int nummer,
            String tranche,
            String soort,
            String code,
            long verleend,
            Map<String, Long> cents) {
        var event = Events.toekenning(new UUID(9, nummer), tranche, soort, code, verleend);
        var data = (ObjectNode) event.data();
        cents.forEach(data::put);
        versie++;
        sector.verwerk(
                List.of(
                        Events.event(
                                event.type(),
                                event.subject(),
                                versie,
                                Trajectproef.BEKEND.plusSeconds(versie),
                                data)));
    }

    @Test
    void whatWentThroughACompanyIsItsOwnAndWhatOthersNameItFor() {
        // 100 named + 120 of its own grant, of 420
        assertThat(vragen.breuk("G04", "2021", null)).isEqualTo("220/420");
    }

    @Test
    void aCorrectionTakesBackWhatWentThroughTheCompany() {
        var id = boek(1, RMT_21, "RMT", "AM01", 600, 290, 40, SOB, null);
        assertThat(vragen.breuk("G04", "2021", null)).isEqualTo("260/460");

        boek(1, RMT_21, "RMT", "AM01", 600, 260, 30, null, id);

        assertThat(vragen.breuk("G04", "2021", null)).isEqualTo("230/430");
    }

    private List<String> delen(
            String code, String moment, Dimensie dimensie, @Nullable String onderdeel) {
        return vragen.vraag(code, moment, null, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
