package nl.pols.kit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Reads days and moments in the one form that nearly all have, `2026-03-01` and
/// `2026-03-01T12:30:00.123456Z`, without the price of a formatter. Invariant: it says what the
/// formatter would say, or nothing; whoever gets nothing asks the formatter, which has the words
/// for what is wrong.
final class IsoText {

    private static final int DAY = 10;
    private static final int SECOND = 19;
    private static final int LONGEST = 30;
    private static final int NANOS = 9;
    private static final int NO_NUMBER = -1;

    private IsoText() {}

    static @Nullable LocalDate day(String text) {
        return text.length() == DAY ? dayAtStart(text) : null;
    }

    static @Nullable Instant moment(String text) {
        int last = text.length() - 1;
        if (last < SECOND || last > LONGEST - 1 || text.charAt(last) != 'Z') {
            return null;
        }
        var day = dayAtStart(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECOND);
        int nanos = nanos(text, last);
        if (day == null
                || text.charAt(DAY) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || outside(hour, 23)
                || outside(minute, 59)
                || outside(second, 59)
                || nanos == NO_NUMBER) {
            return null;
        }
        long seconds = ((day.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static @Nullable LocalDate dayAtStart(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY);
        if (text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || year == NO_NUMBER
                || month < 1
                || month > 12
                || day < 1
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /// What stands behind the seconds, if it is a point and digits.
    private static int nanos(String text, int end) {
        if (end == SECOND) {
            return 0;
        }
        int from = SECOND + 1;
        if (text.charAt(SECOND) != '.' || from == end) {
            return NO_NUMBER;
        }
        int nanos = number(text, from, end);
        for (int digits = end - from; digits < NANOS && nanos != NO_NUMBER; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean outside(int number, int most) {
        return number < 0 || number > most;
    }

    /// At most nine digits, so that it fits.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (outside(digit, 9)) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
