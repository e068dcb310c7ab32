package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Grootboekproef;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was granted and spent by day, in euros: to Adorp 1,000 in April of which 300 was spent in
/// May and 200 in July; of the 300 it took 120 back in August. To the team of the region 500 in
/// January, of which 90 was spent in April. To UWV 70 in June, of which nothing was spent.
@QuarkusTest
@MetDatabase
class GrootboekTest {
    private static final String TRANCHE = "00000000-0000-7000-8000-0000000000a1";
    private static final String ANDERE = "00000000-0000-7000-8000-0000000000b1";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void drieToekenningen() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.regeling("RMT", tranche(TRANCHE)),
                Events.regeling("ASP", tranche(ANDERE)));
        var adorp = Grootboekproef.verleend(TRANCHE, "GEMEENTE", "GM0001", "2022-04-15", 1000);
        var team = Grootboekproef.verleend(ANDERE, "RMT", "AM01", "2022-01-10", 500);
        var mei = UUID.randomUUID();
        sector.verwerk(
                List.of(
                        adorp.besteed(mei, "2022-05-10", 300),
                        adorp.besteed(UUID.randomUUID(), "2022-07-05", 200),
                        adorp.teruggeboekt(mei, "2022-08-01", 120),
                        team.besteed(UUID.randomUUID(), "2022-04-01", 90),
                        Grootboekproef.verleend(TRANCHE, "UWV", "UWV", "2022-06-30", 70).event()));
    }

    private static String tranche(String id) {
        return """
        [{"trancheId":"%s","jaar":2021,"bedragCents":900000,"doel":"d"}]
        """
                .formatted(id);
    }

    @Test
    void aGrantCountsOnItsDayWhateverTheYearOfItsTranche() {
        assertThat(cents("G05", "2022-Q1")).isEqualTo(500_00);
        assertThat(cents("G05", "2022-Q2")).isEqualTo(1070_00);
        assertThat(cents("G05", "2022")).isEqualTo(1570_00);
        assertThat(cents("G05", "2021")).isZero();
    }

    @Test
    void whatWasTakenBackIsTakenOffTheDayOnWhichItWasSpent() {
        // 90 in April and 300 less 120 in May
        assertThat(cents("G06", "2022-Q2")).isEqualTo(270_00);
        assertThat(cents("G06", "2022-Q3")).isEqualTo(200_00);
        assertThat(delen("G06", "2022-Q2", Dimensie.REGELING))
                .containsExactly("ASP 9000", "RMT 18000");
    }

    @Test
    void theRecipientSaysWhereItCounts() {
        assertThat(delen("G05", "2022-Q2", Dimensie.REGIO))
                .containsExactly("AM01 100000", "NIET_TOE_TE_DELEN 7000");
        assertThat(delen("G06", "2022-Q2", Dimensie.REGIO))
                .containsExactly("AM01 27000", "NIET_TOE_TE_DELEN 0");
        assertThat(delen("G06", "2022-Q2", Dimensie.GEMEENTE))
                .containsExactly("GM0001 18000", "NIET_TOE_TE_DELEN 9000");
    }

    private long cents(String code, String periode) {
        return Objects.requireNonNull(vragen.vraag(code, periode).totaal(null).teller());
    }

    private List<String> delen(String code, String periode, Dimensie dimensie) {
        return vragen.vraag(code, periode, null, Map.of(), dimensie).waarden().stream()
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
