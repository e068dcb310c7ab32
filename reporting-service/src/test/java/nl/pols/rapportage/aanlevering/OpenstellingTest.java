package nl.pols.rapportage.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Meting;
import nl.pols.rapportage.formaat.Teken;
import org.junit.jupiter.api.Test;

class OpenstellingTest {
    private static final LocalDate EINDE = LocalDate.of(2021, 6, 30);
    private static final Meetpunt PUNT = new Meetpunt(Meetpunt.Onderwerp.VOLLEDIGHEID, "uitstroom");

    private static boolean ziet(String wie, String vandaag, boolean gereageerd) {
        var clock = Clock.fixed(Instant.parse(vandaag + "T12:00:00Z"), ZoneOffset.UTC);
        return new Openstelling(14, 10, clock)
                .ziet(Organisatie.parse(wie), "GM0363", EINDE, gereageerd);
    }

    @Test
    void theMunicipalityGoesFirst() {
        assertThat(ziet("gemeente:GM0363", "2021-05-01", false)).isTrue();
        assertThat(ziet("cedris", "2021-07-13", false)).isFalse();
        assertThat(ziet("rijk", "2021-07-13", false)).isFalse();
    }

    @Test
    void othersFollowAfterFourteenDaysOrOnceItReacted() {
        assertThat(ziet("cedris", "2021-07-14", false)).isTrue();
        assertThat(ziet("rijk", "2021-07-01", true)).isTrue();
    }

    @Test
    void aNeighbourAndACompanyNeverDo() {
        assertThat(ziet("gemeente:GM0034", "2022-01-01", true)).isFalse();
        assertThat(ziet("sob:00000000-0000-7000-8000-000000000001", "2022-01-01", true)).isFalse();
    }

    @Test
    void othersSeeNothingThatRestsOnFewerThanTen() {
        assertThat(Meting.van(PUNT, 9, 10L, null, null).voorAnderen(10).teller()).isEqualTo(9);
        var geheim = Meting.van(PUNT, 9, 9L, null, null).voorAnderen(10);
        assertThat(geheim.teller()).isNull();
        assertThat(geheim.waarde()).isNull();
        assertThat(geheim.symbool()).isEqualTo(Teken.GEHEIM);
    }
}
