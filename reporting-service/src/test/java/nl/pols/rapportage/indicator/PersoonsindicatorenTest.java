package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Provisions and the register by hand: the letters' figures, in thousands or hundreds of people
/// where they have too many.
@QuarkusTest
@MetDatabase
class PersoonsindicatorenTest {
    private static final Instant BEKEND = Instant.parse("2021-02-01T00:00:00Z");
    private static final UUID SOB = Trajectproef.SOB;
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final List<CloudEvent> events = new ArrayList<>();

    @BeforeEach
    void leeg() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.sob(SOB, "Een"));
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
    void provisionsGrewByEighteenPercent() {
        // in thousands: 161 in January 2015; 50 of them ended, 79 came: 161 - 50 + 79 = 190 in
        // December 2017
        maal(111, () -> new Voorziening(kop(), "04", Dagen.vanaf("2014-06-01")).event());
        maal(50, () -> new Voorziening(kop(), "99", Dagen.van("2014-06-01", "2016-01-01")).event());
        maal(78, () -> new Voorziening(kop(), "06", Dagen.vanaf("2016-05-01")).event());
        var dubbel = new Voorziening(kop(), "06", Dagen.vanaf("2016-05-01"));
        events.add(dubbel.event());
        sector.verwerk(events);
        long eerst = teller("A13", "2015-01-01", null);
        long later = teller("A13", "2017-12-31", null);
        assertThat(eerst).isEqualTo(161);
        assertThat(later).isEqualTo(190);
        // (190 - 161) / 161 = 29 / 161 = 18.0 %
        assertThat(Math.round(1000.0 * (later - eerst) / eerst)).isEqualTo(180);
        var perType = vragen.vraag("A13", "2017-12-31", null, Map.of(), Dimensie.VOORZIENINGTYPE);
        assertThat(perType.waarden())
                .filteredOn(w -> w.onderdeel() == null && w.teller() != null && w.teller() > 0)
                .extracting(w -> w.dimensies().get("voorzieningtypeNaam") + " " + w.teller())
                .containsExactly(
                        "Loonkostensubsidie (Participatiewet) 111",
                        "Begeleiding op werkkring/jobcoach 79");
        // a second provision of the same person is one more provision and no more persons
        sector.vertel(
                new Voorziening(
                                kop().van(dubbel.kop().deelnemer()),
                                "07",
                                Dagen.vanaf("2017-01-01"))
                        .event());
        assertThat(teller("A13", "2017-12-31", null)).isEqualTo(191);
        assertThat(teller("A13", "2017-12-31", "personen")).isEqualTo(190);
    }

    @Test
    void theMunicipalGroupAtWorkAndInTheRegister() {
        // in hundreds: 214 at work at the end of 2017, 94 a year before: +120; 540 in the register
        maal(94, () -> vlag(true, Dagen.vanaf("2016-10-03")).event());
        maal(110, () -> vlag(true, Dagen.vanaf("2017-03-01")).event());
        // for one day of the quarter counts; ended before it doesn't; two jobs are one person
        maal(10, () -> vlag(true, Dagen.van("2017-04-01", "2017-10-02")).event());
        maal(20, () -> vlag(true, Dagen.van("2017-04-01", "2017-10-01")).event());
        maal(7, () -> vlag(false, Dagen.vanaf("2016-01-01")).event());
        maal(306, () -> new Vlag(kop(), true, Dagen.vanaf("2016-01-01"), List.of()).event());
        // a flag that ended before the job began
        maal(
                5,
                () ->
                        new Vlag(
                                        kop(),
                                        true,
                                        Dagen.van("2015-01-01", "2017-01-01"),
                                        List.of(Dagen.vanaf("2017-02-01")))
                                .event());
        sector.verwerk(events);
        assertThat(teller("E02", "2017-Q4", null)).isEqualTo(214);
        assertThat(teller("E02", "2017-Q4", "een jaar eerder")).isEqualTo(94);
        assertThat(teller("E02", "2017-Q4", "toename")).isEqualTo(120);
        // 94 + 110 + 10 + 20 + 306
        assertThat(teller("E03", "2018-06-01", null)).isEqualTo(540);
        assertThat(teller("E03", "2018-06-01", "alle gronden")).isEqualTo(547);
        var uwv = vragen.vraag("E03", "2018-06-01").totaal("volgens UWV");
        assertThat(uwv.status()).isEqualTo(Status.ONTBREEKT);
    }

    private static Vlag vlag(boolean gemeentelijk, Dagen baan) {
        return new Vlag(
                kop(),
                gemeentelijk,
                Dagen.vanaf("2016-01-01"),
                List.of(baan, Dagen.van("2015-01-01", "2015-06-01")));
    }

    @Test
    void supportedAtWorkLeavesShelteredWorkOut() {
        // in hundreds: 30 with LKS, 10 with a coach, 5 with both: 45 at the end of 2016
        maal(30, () -> new Voorziening(kop(), "04", Dagen.vanaf("2016-01-01")).event());
        maal(10, () -> new Voorziening(kop(), "06", Dagen.vanaf("2016-01-01")).event());
        for (int i = 0; i < 5; i++) {
            var persoon = UUID.randomUUID();
            for (String type : List.of("04", "06")) {
                events.add(
                        new Voorziening(kop().van(persoon), type, Dagen.vanaf("2016-01-01"))
                                .event());
            }
        }
        // LKS in sheltered work, by its code or by a place
        for (int i = 0; i < 3; i++) {
            var persoon = UUID.randomUUID();
            events.add(voorziening(persoon, "04"));
            events.add(
                    i == 0
                            ? voorziening(persoon, "05")
                            : Dossier.met(SOB, kop().van(persoon), "2016-06-01").event());
        }
        // others for who doesn't earn the minimum wage: 102 since 2017; and who gets something else
        maal(102, () -> new Voorziening(kop(), "08", Dagen.vanaf("2017-01-01")).event());
        maal(9, () -> new Voorziening(kop(), "99", Dagen.vanaf("2016-01-01")).event());
        sector.verwerk(events);
        assertThat(teller("E04", "2016-12-31", null)).isEqualTo(45);
        // 45 + 3 + 102 = 150
        assertThat(teller("E04", "2017-11-30", "voorziening bij niet zelfstandig Wml"))
                .isEqualTo(150);
        assertThat(teller("E04", "2017-11-30", null)).isEqualTo(45);
    }

    private static CloudEvent voorziening(UUID persoon, String type) {
        return new Voorziening(kop().van(persoon), type, Dagen.vanaf("2016-01-01")).event();
    }

    private long teller(String code, String moment, @Nullable String onderdeel) {
        var teller = vragen.vraag(code, moment).totaal(onderdeel).teller();
        return teller == null ? -1 : teller;
    }
}
