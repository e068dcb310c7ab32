package nl.pols.rapportage.vergelijking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.pols.rapportage.indicator.Periode;

/// A period and those of the same length before it, oldest first: years beside years, quarters
/// beside quarters.
final class Terugblik {
    private Terugblik() {}

    /// Whether it is one year or a part of one.
    static boolean isEnkel(Periode periode) {
        return periode.van().getYear() == periode.tot().getYear();
    }

    static List<Periode> tot(Periode laatste, int aantal) {
        int maanden = laatste.tot().getMonthValue() - laatste.van().getMonthValue() + 1;
        return IntStream.range(0, aantal)
                .mapToObj(i -> laatste.van().minusMonths((long) maanden * (aantal - 1 - i)))
                .map(van -> Periode.lees(tekst(van, maanden)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String tekst(LocalDate van, int maanden) {
        int jaar = van.getYear();
        int hoeveelste = (van.getMonthValue() - 1) / maanden + 1;
        return switch (maanden) {
            case 12 -> String.valueOf(jaar);
            case 6 -> "%d-H%d".formatted(jaar, hoeveelste);
            case 3 -> "%d-Q%d".formatted(jaar, hoeveelste);
            default -> "%d-%02d".formatted(jaar, hoeveelste);
        };
    }
}
