package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years over which the sector is known: trajectories active in them, statements over them.
public record Jaren(int eerste, int laatste) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    public Jaren {
        if (eerste < 2019 || laatste > 2025 || laatste < eerste) {
            throw new IllegalArgumentException(
                    "years must lie between 2019 and 2025, the first one first; %d-%d was asked"
                            .formatted(eerste, laatste));
        }
    }

    public static Jaren parse(String text) {
        Matcher years = TEXT.matcher(text.strip());
        if (!years.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a year or a range of years, such as 2019-2022".formatted(text));
        }
        int first = Integer.parseInt(years.group(1));
        return new Jaren(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
    }

    LocalDate eersteDag() {
        return LocalDate.of(eerste, 1, 1);
    }

    LocalDate laatsteDag() {
        return LocalDate.of(laatste, 12, 31);
    }
}
