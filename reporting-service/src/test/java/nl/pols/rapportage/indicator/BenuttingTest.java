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
import nl.pols.rapportage.proef.Bestedingproef;
import nl.pols.rapportage.proef.Bestedingproef.Toekenning;
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
        boek(nummer, tranche, soort, code, verleend, besteed, laatste, sob, null, null);
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
            @Nullable UUID corrigeert,
            @Nullable UUID deelnemer) {
        versie++;
        var grant = new Toekenning(new UUID(9, nummer), tranche, soort, code, verleend);
        var besteding =
                new Bestedingproef(
                        grant,
                        versie,
                        besteed,
                        UUID.randomUUID(),
                        laatste,
                        sob,
                        corrigeert,
                        deelnemer);
        sector.verwerk(List.of(besteding.event()));
        return besteding.id();
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
        var id = boek(1, RMT_21, "RMT", "AM01", 600, 290, 40, SOB, null, null);
        assertThat(vragen.breuk("G04", "2021", null)).isEqualTo("260/460");

        boek(1, RMT_21, "RMT", "AM01", 600, 260, 30, null, id, null);

        assertThat(vragen.breuk("G04", "2021", null)).isEqualTo("230/430");
    }

    @Test
    void whoWasReachedIsCountedOnceAndWhatWasTakenBackReachedNobody() {
        // of the region's grant 40 on P, of the company's 30 and 20 on P and 60 on Q, of which 60
        // back; 15 on R of which 5 back. P and R were reached: 40 + 50 + 10 = 100 over 2
        var p = UUID.randomUUID();
        var q = UUID.randomUUID();
        var r = UUID.randomUUID();
        var bedrijf = SOB.toString();
        boek(1, RMT_21, "RMT", "AM01", 600, 290, 40, null, null, p);
        boek(2, RMT_21, "SOB", bedrijf, 300, 150, 30, null, null, p);
        boek(2, RMT_21, "SOB", bedrijf, 300, 170, 20, null, null, p);
        var opQ = boek(2, RMT_21, "SOB", bedrijf, 300, 230, 60, null, null, q);
        boek(2, RMT_21, "SOB", bedrijf, 300, 170, 60, null, opQ, q);
        var opR = boek(2, RMT_21, "SOB", bedrijf, 300, 185, 15, null, null, r);
        boek(2, RMT_21, "SOB", bedrijf, 300, 180, 5, null, opR, r);

        assertThat(vragen.breuk("G02", "2021", "personen bereikt")).isEqualTo("2/1");
        assertThat(vragen.breuk("G02", "2021", "per persoon")).isEqualTo("100/2");
        // P in both: the parts don't add up, a person is one
        assertThat(delen("G02", "2021", Dimensie.SOB, "personen bereikt"))
                .containsExactly(bedrijf + " 2/1", "NIET_TOE_TE_DELEN 1/1");
        assertThat(delen("G02", "2021", Dimensie.SOB, "per persoon"))
                .containsExactly(bedrijf + " 60/2", "NIET_TOE_TE_DELEN 40/1");
    }

    @Test
    void meansThatNameNobodyDontSayWhoWasReached() {
        // ASP: 50 spent, nobody named: not known; RMT 2022: nothing spent, so nobody
        assertThat(delen("G02", "2021", Dimensie.REGELING, "personen bereikt"))
                .containsExactly("ASP null/1", "RMT null/1");
        assertThat(vragen.breuk("G02", "2022", "personen bereikt")).isEqualTo("0/1");
        assertThat(vragen.vraag("G02", "2022").totaal("per persoon").status())
                .isEqualTo(Uitkomst.Status.ONTBREEKT);
    }

    private List<String> delen(
            String code, String moment, Dimensie dimensie, @Nullable String onderdeel) {
        return vragen.vraag(code, moment, null, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
