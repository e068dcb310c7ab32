package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {

    private static final String CHARACTERS = "0123456789-:.TZ+ é";

    @Test
    void readsEveryDay() {
        var day = LocalDate.of(1895, 12, 20);
        for (; day.getYear() < 2105; day = day.plusDays(1)) {
            assertThat(IsoText.day(day.toString())).isEqualTo(day);
        }
    }

    @Test
    void readsMomentsHoweverFineTheyAre() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var moment =
                    Instant.ofEpochSecond(
                            random.nextLong(-3_000_000_000L, 5_000_000_000L),
                            random.nextInt(1_000_000_000));
            for (var unit :
                    new ChronoUnit[] {ChronoUnit.NANOS, ChronoUnit.MILLIS, ChronoUnit.DAYS}) {
                var told = moment.truncatedTo(unit);
                assertThat(IsoText.moment(told.toString())).isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-3-1",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "2026/04/01",
                "+2026-04-0",
                "2026-04-01T12:30:00+01:00",
                "2026-04-01T12:30Z",
                "2026-04-01T24:00:00Z",
                "2026-04-01T12:60:00Z",
                "2026-04-01T12:30:60Z",
                "2026-04-01 12:30:00Z",
                "2026-04-01T12:30:00.Z",
                "2026-04-01T12:30:00.1234567890Z",
                "2026-04-01T12:30:00.12a4Z",
                "2026-02-30T12:30:00Z"
            })
    void leavesEveryOtherFormToTheFormatter(String text) {
        assertThat(IsoText.day(text)).isNull();
        assertThat(IsoText.moment(text)).isNull();
    }

    /// A character or two changed, added or left out.
    @Test
    void saysWhatTheFormatterSaysOrNothing() {
        var random = new Random(8);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            var text =
                    new StringBuilder(
                            random.nextBoolean() ? "2024-02-28" : "2024-02-28T23:59:58.120Z");
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, other);
                    case 1 -> text.deleteCharAt(at);
                    default -> text.setCharAt(at, other);
                }
            }
            var told = text.toString();
            read += agrees(IsoText.day(told), told, LocalDate::parse);
            read += agrees(IsoText.moment(told), told, t -> OffsetDateTime.parse(t).toInstant());
        }
        assertThat(read).isGreaterThan(50_000);
    }

    private static <T> int agrees(@Nullable T read, String text, Function<String, T> formatter) {
        if (read == null) {
            return 0;
        }
        try {
            assertThat(read).as(text).isEqualTo(formatter.apply(text));
        } catch (DateTimeException e) {
            throw new AssertionError("The formatter refuses " + text, e);
        }
        return 1;
    }
}
