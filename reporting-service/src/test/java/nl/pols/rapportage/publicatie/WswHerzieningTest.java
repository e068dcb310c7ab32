package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Productproef.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Wsw employments at the end of four years, of which the second is published last; in Zuid there
/// are 40 all the time:
///
///             Dorp 1  Dorp 2  Dorp 3  Noord
///     2018        33      75      58    166
///     2019        23      60      57    140
///     2020        22      45      45    112
///     2021        20      30      30     80
///
/// Of two people in Dorp 1 who left in 2021, and two in Dorp 2 who left in 2020, the year is known
/// the other way round until February 2023: 2020 tells 20 and 47.
@QuarkusTest
@MetDatabase
class WswHerzieningTest {
    private static final Instant HERZIEN = Instant.parse("2023-02-01T00:00:00Z");
    private static final String EERDER = "2023-01-01T00:00:00Z";
    private static final String LATER = "2023-03-01T00:00:00Z";
    private static final String DORP_1 = "GM0001;Dorp 1;";
    private static final String DORP_2 = "GM0002;Dorp 2;";
    private static final String DORP_3 = "GM0003;Dorp 3;";

    private final List<CloudEvent> eerst = new ArrayList<>();
    private final List<CloudEvent> herzien = new ArrayList<>();

    @Inject Proefsector sector;

    @BeforeEach
    void vierJaren() {
        Publicatieproef.vijfGemeenten(sector);
        vertrek("GM0001", 10, "2019-05-01");
        vertrek("GM0001", 1, "2020-05-01");
        herzie("GM0001", "2020-05-01", "2021-05-01");
        blijf("GM0001", 20);
        vertrek("GM0002", 15, "2019-05-01");
        vertrek("GM0002", 13, "2020-05-01");
        herzie("GM0002", "2021-05-01", "2020-05-01");
        vertrek("GM0002", 15, "2021-05-01");
        blijf("GM0002", 30);
        vertrek("GM0003", 1, "2019-05-01");
        vertrek("GM0003", 12, "2020-05-01");
        vertrek("GM0003", 15, "2021-05-01");
        blijf("GM0003", 30);
        blijf("GM0004", 40);
        sector.vertel(eerst);
    }

    private void blijf(String gemeente, int aantal) {
        vertrek(gemeente, aantal, "2040-01-01");
    }

    private void vertrek(String gemeente, int aantal, String weg) {
        for (int i = 0; i < aantal; i++) {
            eerst.add(dienst(Kop.nieuw(Trajectproef.BEKEND, gemeente), i, weg));
        }
    }

    /// Two, of each form one.
    private void herzie(String gemeente, String eerstWeg, String danWeg) {
        for (int i = 0; i < 2; i++) {
            var kop = Kop.nieuw(Trajectproef.BEKEND, gemeente);
            eerst.add(dienst(kop, i, eerstWeg));
            herzien.add(dienst(kop.volgende(HERZIEN), i, danWeg));
        }
    }

    private static CloudEvent dienst(Kop kop, int nummer, String weg) {
        var vorm = nummer % 2 == 0 ? "BESCHUT" : "GROEPSDETACHERING";
        return Dienst.van(kop, Trajectproef.SOB, Dagen.van("2015-01-01", weg), vorm, 10_000)
                .event();
    }

    private static String uitgebracht(String jaar, String kennisdatum) {
        return Productproef.uitgebracht("WSW_THERMOMETER_JAAR", jaar, kennisdatum, "");
    }

    private static List<String> gebieden(String id) {
        return csv(id, "DIENSTVERBANDEN", "gebied");
    }

    /// Of 140 less 60 at most 58 are of Dorp 3, so at least 22 of Dorp 1, that has 20 two years on:
    /// who only read what was published would know that two left.
    @Test
    void whoDoesNotKnowOfTheCorrectionIsNotToldWhoLeft() {
        uitgebracht("2018", EERDER);
        var toen = uitgebracht("2020", EERDER);
        uitgebracht("2021", EERDER);
        sector.vertel(herzien);
        var id = uitgebracht("2019", LATER);

        assertThat(gebieden(toen)).contains(DORP_1 + "20;;", DORP_2 + "45;;", DORP_3 + "45;;");
        assertThat(gebieden(id))
                .contains(DORP_1 + ";;x", DORP_2 + ";;x", DORP_3 + ";;x")
                .contains("AM01;Noord;140;;", "GM0004;Dorp 4;40;;");
        OvernameTest.verifieer(id);
    }

    /// 22 less 20 is two people, as everybody can read.
    @Test
    void whatEverybodyReadIsNotKeptFromThem() {
        sector.vertel(herzien);
        uitgebracht("2018", LATER);
        uitgebracht("2020", LATER);
        uitgebracht("2021", LATER);

        assertThat(gebieden(uitgebracht("2019", LATER)))
                .contains(DORP_1 + ";;x", DORP_2 + "60;;", DORP_3 + ";;x", "AM01;Noord;140;;");
    }
}
