package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Vorm;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Wsw and what comes in its place by hand: the letters' figures, in hundreds of people.
@QuarkusTest
@MetDatabase
class WswdienstverbandenTest {
    private static final Instant BEKEND = Instant.parse("2021-02-01T00:00:00Z");
    private static final UUID SOB = Trajectproef.SOB;
    private static final UUID ANDER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final List<CloudEvent> events = new ArrayList<>();

    @BeforeEach
    void leeg() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.sob(SOB, "Een"),
                Events.sob(ANDER, "Twee"));
        events.clear();
    }

    private static Kop kop() {
        return Kop.nieuw(BEKEND, "GM0001");
    }

    private void maal(int aantal, java.util.function.Supplier<CloudEvent> maak) {
        for (int i = 0; i < aantal; i++) {
            events.add(maak.get());
        }
    }

    @Test
    void theWswShrinksAndOthersComeInItsPlace() {
        // in hundreds: 1 000 at the end of 2014, 315 less at the end of 2020; 150 + 33 came
        maal(640, () -> wsw(Dagen.vanaf("2000-01-01"), SOB).event());
        maal(315, () -> wsw(Dagen.van("2000-01-01", "2018-07-01"), SOB).event());
        maal(45, () -> wsw(Dagen.vanaf("2000-01-01"), ANDER).event());
        maal(150, () -> Trajectproef.traject().van("2019-02-01").event());
        maal(33, () -> Dossier.met(SOB, kop(), "2017-06-01").event());
        maal(12, () -> Trajectproef.traject().van("2014-02-01").event());
        sector.verwerk(events);
        assertThat(teller("F01", "2015-2020", null)).isEqualTo(-315);
        assertThat(teller("F01", "2015-2020", "personen aan het begin")).isEqualTo(1000);
        // 315 x 0.9 labour years
        var jaren = vragen.vraag("F01", "2015-2020").totaal("arbeidsjaren");
        assertThat(jaren.waarde()).isEqualByComparingTo("-283.5");
        assertThat(jaren.eenheid()).isEqualTo(Indicator.Eenheid.ARBEIDSJAREN);
        // 183 / 315 = 58.1 %; 183 - 315 = -132
        assertThat(vragen.breuk("F02", "2015-2020", null)).isEqualTo("183/315");
        assertThat(vragen.vraag("F02", "2015-2020").totaal(null).afgerond())
                .isEqualTo(new BigDecimal("0.581"));
        assertThat(teller("F02", "2015-2020", "saldo")).isEqualTo(-132);
        var perJaar = vragen.vraag("F01", "2015-2020", null, Map.of(), Dimensie.PERIODE);
        assertThat(perJaar.waarden())
                .filteredOn(w -> w.onderdeel() == null)
                .extracting(w -> w.dimensies().get("periode") + " " + w.teller())
                .containsExactly("2015 0", "2016 0", "2017 0", "2018 -315", "2019 0", "2020 0");
        assertThat(vragen.vraag("F01", "2015-2020", null, Map.of(), Dimensie.SOB).waarden())
                .filteredOn(w -> "personen aan het eind".equals(w.onderdeel()))
                .extracting(Uitkomst.Waarde::teller)
                .containsExactly(640L, 45L);
    }

    private static Dienst wsw(Dagen dagen, UUID sob) {
        return Dienst.van(kop(), sob, dagen, "BESCHUT", 9_000);
    }

    @Test
    void theShareWithRegularEmployersRises() {
        // of 100: 30 + 4 = 34 % in 2014; 4 more were seconded in the course of 2015: 38 %
        maal(62, () -> wsw(Dagen.vanaf("2000-01-01"), SOB).event());
        maal(20, () -> vorm("GROEPSDETACHERING").event());
        maal(10, () -> vorm("INDIVIDUELE_DETACHERING").event());
        maal(4, () -> vorm("BEGELEID_WERKEN").event());
        maal(
                4,
                () ->
                        new Dienst(
                                        kop(),
                                        SOB,
                                        Dagen.vanaf("2000-01-01"),
                                        List.of(
                                                new Vorm(
                                                        LocalDate.of(2000, 1, 1),
                                                        "BESCHUT",
                                                        10_000),
                                                new Vorm(
                                                        LocalDate.of(2015, 5, 1),
                                                        "INDIVIDUELE_DETACHERING",
                                                        5_000)))
                                .event());
        sector.verwerk(events);
        assertThat(vragen.breuk("F03", "2014-12-31", null)).isEqualTo("34/100");
        assertThat(vragen.breuk("F03", "2015-12-31", null)).isEqualTo("38/100");
        assertThat(vragen.breuk("F03", "2015-12-31", "detachering")).isEqualTo("34/100");
        // (34 x 0.9 + 4 x 0.5) / (96 x 0.9 + 4 x 0.5) = 32.6 / 88.4
        assertThat(vragen.breuk("F03", "2015-12-31", "arbeidsjaren")).isEqualTo("326000/884000");
    }

    @Test
    void employmentsAreToldByHowPeopleWorkOnThatDay() {
        maal(3, () -> vorm("BESCHUT").event());
        maal(
                2,
                () ->
                        new Dienst(
                                        kop(),
                                        SOB,
                                        Dagen.vanaf("2000-01-01"),
                                        List.of(
                                                new Vorm(
                                                        LocalDate.of(2000, 1, 1), "BESCHUT", 9_000),
                                                new Vorm(
                                                        LocalDate.of(2015, 5, 1),
                                                        "BEGELEID_WERKEN",
                                                        9_000)))
                                .event());
        sector.verwerk(events);

        assertThat(perVorm("2015-04-30"))
                .containsExactly(
                        "Begeleid werken 0",
                        "Beschut bij het bedrijf 5",
                        "Groepsdetachering 0",
                        "Individuele detachering 0");
        assertThat(perVorm("2015-05-01"))
                .contains("Begeleid werken 2", "Beschut bij het bedrijf 3");
    }

    private List<String> perVorm(String dag) {
        return vragen.vraag("F04", dag, null, Map.of(), Dimensie.WERKVORM).waarden().stream()
                .map(w -> w.dimensies().get("werkvormNaam") + " " + w.teller())
                .toList();
    }

    private static Dienst vorm(String vorm) {
        return Dienst.van(kop(), SOB, Dagen.vanaf("2000-01-01"), vorm, 9_000);
    }

    private long teller(String code, String moment, @Nullable String onderdeel) {
        var teller = vragen.vraag(code, moment).totaal(onderdeel).teller();
        return teller == null ? -1 : teller;
    }
}
