package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The questions that a dashboard asks, made from the catalogue of indicators: each indicator for
/// the country, narrowed to one place, and broken down, over days and periods that differ.
final class Cijfervragen {

    /// What is asked of an indicator.
    enum Soort {
        LANDELIJK("national"),
        GEMEENTE("of one municipality"),
        REGIO("of one labour market region"),
        PER_REGIO("by region"),
        PER_GEMEENTE("by municipality");

        private final String words;

        Soort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private @Nullable String filter() {
            return switch (this) {
                case GEMEENTE -> "gemeente";
                case REGIO -> "regio";
                case LANDELIJK, PER_REGIO, PER_GEMEENTE -> null;
            };
        }

        private @Nullable String uitsplitsing() {
            return switch (this) {
                case PER_REGIO -> "regio";
                case PER_GEMEENTE -> "gemeente";
                case LANDELIJK, GEMEENTE, REGIO -> null;
            };
        }
    }

    /// @param path below the reporting service's base
    record Cijfervraag(String indicator, Soort soort, String path) {}

    private static final List<String> GEMEENTEN =
            List.of("GM0363", "GM0599", "GM0518", "GM0344", "GM0014", "GM0855", "GM1680", "GM0935");
    private static final List<String> REGIOS = List.of("AM01", "AM07", "AM14", "AM22", "AM35");
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 31);
    private static final int DAYS = 12;

    private final JsonNode catalogue;

    Cijfervragen(JsonNode catalogue) {
        this.catalogue = catalogue;
    }

    /// Every question of a kind that the catalogue allows, in rounds: each indicator once in each
    /// round, on another day or period.
    ///
    /// @param known as known at this moment; null for now
    List<List<Cijfervraag>> ronden(Soort soort, @Nullable Instant known) {
        return IntStream.range(0, DAYS).mapToObj(day -> ronde(soort, day, known)).toList();
    }

    private List<Cijfervraag> ronde(Soort soort, int day, @Nullable Instant known) {
        var round = new ArrayList<Cijfervraag>();
        for (JsonNode indicator : catalogue.path("items")) {
            if (allows(indicator, soort)) {
                String code = indicator.path("code").asText();
                round.add(new Cijfervraag(code, soort, path(code, indicator, soort, day, known)));
            }
        }
        return round;
    }

    private static boolean allows(JsonNode indicator, Soort soort) {
        return has(indicator.path("filters"), soort.filter())
                && has(indicator.path("uitsplitsingen"), soort.uitsplitsing());
    }

    private static boolean has(JsonNode names, @Nullable String wanted) {
        return wanted == null
                || StreamSupport.stream(names.spliterator(), false)
                        .anyMatch(name -> name.asText().equals(wanted));
    }

    private static String path(
            String code, JsonNode indicator, Soort soort, int number, @Nullable Instant known) {
        var path = new StringBuilder("/indicatoren/").append(code).append("/waarden?");
        path.append(
                switch (indicator.path("tijd").asText()) {
                    case "PEILDATUM" -> "peildatum=" + FIRST.plusMonths(3L * number);
                    case "JAAR" -> "periode=" + (2019 + number % 4);
                    default -> "periode=%d-Q%d".formatted(2019 + number / 4, 1 + number % 4);
                });
        if (soort.filter() != null) {
            List<String> places = soort == Soort.GEMEENTE ? GEMEENTEN : REGIOS;
            path.append('&').append(soort.filter()).append('=');
            path.append(places.get(number % places.size()));
        }
        if (soort.uitsplitsing() != null) {
            path.append("&uitsplitsing=").append(soort.uitsplitsing());
        }
        if (known != null) {
            path.append("&kennisdatum=").append(known);
        }
        return path.toString();
    }
}
