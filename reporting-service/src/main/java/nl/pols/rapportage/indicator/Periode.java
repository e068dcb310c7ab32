package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A calendar period as it is written on the wire: `2021`, `2021-H1`, `2021-Q2`, `2021-03`, or
/// years from and including: `2015-2020`. Both days count.
public record Periode(String tekst, LocalDate van, LocalDate tot) {
    private static final Pattern VORM =
            Pattern.compile(
                    "((?:19|20|21)\\d\\d)(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])|((?:19|20|21)\\d\\d)))?");

    /// More than a generation at once is a mistake.
    private static final int MEESTE_JAREN = 40;

    public static Optional<Periode> lees(String tekst) {
        var m = VORM.matcher(tekst);
        if (!m.matches()) {
            return Optional.empty();
        }
        int jaar = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(maanden(tekst, jaar, 6 * Integer.parseInt(m.group(2)) - 5, 6));
        }
        if (m.group(3) != null) {
            return Optional.of(maanden(tekst, jaar, 3 * Integer.parseInt(m.group(3)) - 2, 3));
        }
        if (m.group(4) != null) {
            return Optional.of(maanden(tekst, jaar, Integer.parseInt(m.group(4)), 1));
        }
        if (m.group(5) != null) {
            return jaren(tekst, jaar, Integer.parseInt(m.group(5)));
        }
        return Optional.of(maanden(tekst, jaar, 1, 12));
    }

    private static Optional<Periode> jaren(String tekst, int eerste, int laatste) {
        return laatste <= eerste || laatste - eerste >= MEESTE_JAREN
                ? Optional.empty()
                : Optional.of(
                        new Periode(
                                tekst, LocalDate.of(eerste, 1, 1), LocalDate.of(laatste, 12, 31)));
    }

    public boolean isJaar() {
        return tekst.length() == 4;
    }

    /// What a break-down by period shows: years by year, a year by quarter, anything shorter by
    /// month, a month not at all.
    public List<Periode> delen() {
        if (van.getYear() < tot.getYear()) {
            return IntStream.rangeClosed(van.getYear(), tot.getYear())
                    .mapToObj(jaar -> maanden(String.valueOf(jaar), jaar, 1, 12))
                    .toList();
        }
        int maanden = tot.getMonthValue() - van.getMonthValue() + 1;
        int stap = maanden == 12 ? 3 : 1;
        return IntStream.iterate(van.getMonthValue(), m -> m <= tot.getMonthValue(), m -> m + stap)
                .mapToObj(m -> maanden(naam(van.getYear(), m, stap), van.getYear(), m, stap))
                .toList();
    }

    private static String naam(int jaar, int maand, int stap) {
        return stap == 3
                ? "%d-Q%d".formatted(jaar, (maand + 2) / 3)
                : "%d-%02d".formatted(jaar, maand);
    }

    private static Periode maanden(String tekst, int jaar, int eerste, int aantal) {
        return new Periode(
                tekst,
                LocalDate.of(jaar, eerste, 1),
                YearMonth.of(jaar, eerste + aantal - 1).atEndOfMonth());
    }
}
