package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Uitkomst.Interval;
import nl.pols.rapportage.indicator.Uitkomst.Signaal;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import nl.pols.rapportage.proef.MetDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is written by hand is what Jackson makes of the same value by itself, byte for byte.
@QuarkusTest
@MetDatabase
class WaardeschrijverTest {
    private static final List<String> TEKSTEN =
            List.of(
                    "",
                    "GM0363",
                    "Súdwest-Fryslân",
                    "een \"ander\" \\ deel\n",
                    "t/m 3 €",
                    "\u001f");

    private final Random toeval = new Random(156);

    @Inject ObjectMapper json;

    /// As if nobody had said how to write it.
    @JsonSerialize(using = JsonSerializer.None.class)
    private interface VanZelf {}

    @Test
    void aValueIsWrittenAsItWouldBeByItself() throws JsonProcessingException {
        var vanZelf = json.copy().addMixIn(Waarde.class, VanZelf.class);

        for (int i = 0; i < 2_000; i++) {
            var waarde = waarde();
            assertThat(json.writeValueAsString(waarde))
                    .isEqualTo(vanZelf.writeValueAsString(waarde));
        }
    }

    /// Every part of it is there or not.
    private Waarde waarde() {
        return new Waarde(
                dimensies(),
                kies(TEKSTEN),
                kies(List.of(0L, -7L, 12_345L, Long.MAX_VALUE)),
                kies(List.of(0L, 46L, Long.MIN_VALUE)),
                kies(TEKSTEN),
                getal(),
                getal(),
                kies(List.of(interval(), interval())),
                kies(List.of(Signaal.values())),
                vast(Indicator.Eenheid.values()),
                vast(Status.values()),
                kies(List.of(Teken.values())));
    }

    private Map<String, String> dimensies() {
        var dimensies = new LinkedHashMap<String, String>();
        for (int i = toeval.nextInt(4); i > 0; i--) {
            dimensies.put("dimensie \"" + i, TEKSTEN.get(toeval.nextInt(TEKSTEN.size())));
        }
        return dimensies;
    }

    private Interval interval() {
        return new Interval(
                vast(Betrouwbaarheid.values()),
                new BigDecimal("0.95"),
                new BigDecimal("-0.0071"),
                BigDecimal.valueOf(toeval.nextInt(), 4));
    }

    private @Nullable BigDecimal getal() {
        return kies(
                List.of(
                        BigDecimal.ZERO.setScale(4),
                        BigDecimal.valueOf(toeval.nextLong(), 4),
                        BigDecimal.valueOf(toeval.nextInt(), 12),
                        BigDecimal.valueOf(3, -2)));
    }

    private <T> T vast(T[] keuzes) {
        return keuzes[toeval.nextInt(keuzes.length)];
    }

    private <T> @Nullable T kies(List<T> keuzes) {
        int welke = toeval.nextInt(keuzes.size() + 1);
        return welke == keuzes.size() ? null : keuzes.get(welke);
    }
}
