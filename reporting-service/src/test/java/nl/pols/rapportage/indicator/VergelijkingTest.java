package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Verloopproef.NIETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Uitkomst.Signaal;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.rapportage.proef.Verloopproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The most productive quarter beside the others, from groups small enough to count by hand.
@QuarkusTest
@MetDatabase
class VergelijkingTest {
    private static final LocalDate START = LocalDate.of(2021, 2, 1);
    private static final Verloopproef HOOG = NIETS.loonwaarde(90);
    private static final Verloopproef OVERIG = NIETS.loonwaarde(40);
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final List<CloudEvent> events = new ArrayList<>();

    @BeforeEach
    void leeg() {
        sector.leeg();
        events.clear();
    }

    private void maal(int aantal, int dagen, String uitstroom, Verloopproef verloop) {
        for (int i = 0; i < aantal; i++) {
            events.add(
                    Trajectproef.traject()
                            .van(START.toString())
                            .tot(START.plusDays(dagen).toString(), uitstroom)
                            .met(verloop)
                            .event());
        }
    }

    private Uitkomst.Waarde deel(String code, @Nullable String onderdeel) {
        sector.vertel(events);
        return vragen.vraag(code, "2021").totaal(onderdeel);
    }

    @Test
    void aLongerStayOfTheProductiveIsASignal() {
        // 120 - 100 = 20 days; squares within 40 * 100 = 4,000 over 38; weight 10 * 30 / 40 = 7.5;
        // standard error sqrt(4000 / 38 / 7.5) = 3.746343; 20 -+ 7.342698
        maal(5, 110, "UITVAL", HOOG);
        maal(5, 130, "UITVAL", HOOG);
        maal(15, 90, "UITVAL", OVERIG);
        maal(15, 110, "UITVAL", OVERIG);

        var verschil = deel("C03", null);
        assertThat(verschil.waarde()).isEqualByComparingTo("20");
        assertThat(verschil.eenheid()).isEqualTo(Indicator.Eenheid.DAGEN);
        assertThat(WaarborgenTest.interval(verschil)).isEqualTo("NORMAAL 12.6573 27.3427");
        assertThat(verschil.signaal()).isEqualTo(Signaal.SIGNAAL);
        assertThat(Vragen.breuk(deel("C03", "vergelijkbaar"))).isEqualTo("40/40");
    }

    @Test
    void onlyThoseAlikeAreCompared() {
        // all together 2500 / 15 - 4500 / 35 = 38 days; but at a small distance both take 200 days,
        // and at a large one both 100: nought
        maal(10, 200, "UITVAL", HOOG.afstand("GROOT"));
        maal(10, 200, "UITVAL", OVERIG.afstand("GROOT"));
        maal(5, 100, "UITVAL", HOOG.afstand("KLEIN"));
        maal(25, 100, "UITVAL", OVERIG.afstand("KLEIN"));

        var verschil = deel("C03", null);
        assertThat(verschil.waarde()).isEqualByComparingTo("0");
        assertThat(verschil.signaal()).isEqualTo(Signaal.GEEN_SIGNAAL);
    }

    @Test
    void withoutAnybodyAlikeThereIsNothingToCompare() {
        maal(10, 200, "UITVAL", HOOG.afstand("GROOT"));
        maal(30, 100, "UITVAL", OVERIG.afstand("KLEIN"));

        assertThat(deel("C03", null).status()).isEqualTo(Status.ONDER_MINIMUM);
        assertThat(Vragen.breuk(deel("C03", "vergelijkbaar"))).isEqualTo("0/40");
    }

    @Test
    void lessOutflowOfTheProductiveIsASignal() {
        // 4 / 10 - 24 / 30 = (4 * 30 - 24 * 10) / 300 = -120 / 300
        maal(4, 100, "BETAALD_WERK", HOOG);
        maal(6, 100, "UITVAL", HOOG);
        maal(24, 100, "BETAALD_WERK_MET_LKS", OVERIG);
        maal(6, 100, "UITVAL", OVERIG);

        var verschil = deel("C03", "uitstroomverschil");
        assertThat(Vragen.breuk(verschil)).isEqualTo("-120/300");
        assertThat(WaarborgenTest.interval(verschil)).isEqualTo("NEWCOMBE -0.6545 -0.0646");
        assertThat(verschil.signaal()).isEqualTo(Signaal.SIGNAAL);
    }

    @Test
    void anExtensionMoreOftenIsOnlyASignalWhenItIsSure() {
        // (5 / 10) / (6 / 30) = 150 / 60 = 2.5; se = sqrt(1/5 - 1/10 + 1/6 - 1/30) = 0.483046;
        // 2.5 / 2.577343 = 0.9700: 1 is within
        maal(5, 100, "UITVAL", verlengd(HOOG));
        maal(5, 100, "UITVAL", HOOG);
        maal(6, 100, "UITVAL", verlengd(OVERIG));
        maal(24, 100, "UITVAL", OVERIG);

        var kans = deel("C04", null);
        assertThat(Vragen.breuk(kans)).isEqualTo("150/60");
        assertThat(WaarborgenTest.interval(kans)).isEqualTo("KATZ 0.9700 6.4433");
        assertThat(kans.signaal()).isEqualTo(Signaal.GEEN_SIGNAAL);
        assertThat(Vragen.breuk(deel("C04", "meest productieve kwart"))).isEqualTo("5/10");
        assertThat(Vragen.breuk(deel("C04", "overigen"))).isEqualTo("6/30");
    }

    @Test
    void whereTheOthersWereNeverExtendedAHalfIsAdded() {
        // (5.5 / 11) / (0.5 / 31) = (11 * 31) / (1 * 11) = 341 / 11 = 31
        maal(5, 100, "UITVAL", verlengd(HOOG));
        maal(5, 100, "UITVAL", HOOG);
        maal(30, 100, "UITVAL", OVERIG);

        var kans = deel("C04", null);
        assertThat(Vragen.breuk(kans)).isEqualTo("341/11");
        assertThat(kans.signaal()).isEqualTo(Signaal.SIGNAAL);
    }

    @Test
    void whereNobodyWasExtendedThereIsNoRatio() {
        maal(10, 100, "UITVAL", HOOG);
        maal(30, 100, "UITVAL", OVERIG);

        assertThat(deel("C04", null).status()).isEqualTo(Status.ONTBREEKT);
        assertThat(Vragen.breuk(deel("C04", "overigen"))).isEqualTo("0/30");
    }

    @Test
    void whoIsAsProductiveAsTheLastOfTheQuarterBelongsToIt() {
        // a quarter of 40 is 10, but 15 are equally productive
        maal(15, 100, "UITVAL", verlengd(HOOG));
        maal(25, 100, "UITVAL", OVERIG);

        assertThat(Vragen.breuk(deel("C04", "meest productieve kwart"))).isEqualTo("15/15");
        assertThat(Vragen.breuk(deel("C04", "overigen"))).isEqualTo("0/25");
    }

    @Test
    void whereHalfIsEquallyProductiveNobodyIsToldApart() {
        maal(25, 100, "UITVAL", HOOG);
        maal(15, 100, "UITVAL", OVERIG);

        assertThat(deel("C04", null).status()).isEqualTo(Status.ONTBREEKT);
        assertThat(deel("C03", null).status()).isEqualTo(Status.ONTBREEKT);
        assertThat(deel("C03", "uitstroomverschil").teller()).isNull();
    }

    @Test
    void aQuarterBelowTheMinimumIsNotTold() {
        maal(9, 100, "UITVAL", HOOG);
        maal(27, 100, "UITVAL", OVERIG);

        assertThat(deel("C03", null).status()).isEqualTo(Status.ONDER_MINIMUM);
        assertThat(deel("C04", "overigen").status()).isEqualTo(Status.ONDER_MINIMUM);
    }

    private static Verloopproef verlengd(Verloopproef verloop) {
        return verloop.verlengd("2021-03-01", "2021-06-01", "GEMEENTE_REGIE");
    }
}
