package nl.pols.rapportage.feit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a batch adds to the numbers per duration ([Telduur]).
final class Duurboek {
    private static final Comparator<Map.Entry<Sleutel, Integer>> VOLGORDE =
            Map.Entry.comparingByKey(
                    Comparator.comparing(Sleutel::soort)
                            .thenComparing(
                                    Sleutel::maand, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Sleutel::dagen));

    private final Map<Sleutel, Integer> aantallen = new HashMap<>();

    private record Sleutel(char soort, @Nullable Integer maand, int dagen) {}

    /// @param einde of whose month; [Telversie#NOOIT] while it runs
    void tel(char soort, LocalDate einde, int dagen, int aantal) {
        var maand =
                einde.equals(Telversie.NOOIT) ? null : (int) einde.withDayOfMonth(1).toEpochDay();
        aantallen.merge(new Sleutel(soort, maand, dagen), aantal, Integer::sum);
    }

    void voegToe(Tellijsten lijsten) throws SQLException {
        var rijen =
                aantallen.entrySet().stream()
                        .filter(rij -> rij.getValue() != 0)
                        .sorted(VOLGORDE)
                        .toList();
        lijsten.voegToe("text", rijen, r -> String.valueOf(r.getKey().soort), String[]::new);
        lijsten.voegToe("int", rijen, r -> r.getKey().maand, Integer[]::new);
        lijsten.voegToe("int", rijen, r -> r.getKey().dagen, Integer[]::new);
        lijsten.voegToe("int", rijen, Map.Entry::getValue, Integer[]::new);
    }
}
