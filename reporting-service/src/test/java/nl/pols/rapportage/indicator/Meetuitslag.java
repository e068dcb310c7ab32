package nl.pols.rapportage.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// What [Dashboardmeting] measured, as `target/dashboardmeting.txt`: all indicators together by
/// kind of question, then each by itself.
final class Meetuitslag {
    private final Map<String, Map<Integer, String>> uitkomst = new TreeMap<>();
    private final Map<Integer, Map<String, List<Tijd>>> perSoort = new TreeMap<>();

    /// Of one question, in ms.
    record Tijd(double duur, double databank) {}

    /// Of one indicator and kind of question.
    void neem(int aantal, String code, String soort, List<Tijd> tijden) {
        perSoort.computeIfAbsent(aantal, a -> new HashMap<>())
                .computeIfAbsent(soort, s -> new ArrayList<>())
                .addAll(tijden);
        uitkomst.computeIfAbsent(code + " " + soort, k -> new TreeMap<>())
                .put(
                        aantal,
                        "%8.1f %s"
                                .formatted(
                                        tijden.stream().mapToDouble(Tijd::duur).min().orElseThrow(),
                                        samen(tijden)));
    }

    private static String samen(List<Tijd> tijden) {
        return deel(tijden.stream().mapToDouble(Tijd::duur))
                + deel(tijden.stream().mapToDouble(Tijd::databank));
    }

    private static String deel(DoubleStream tijden) {
        var gesorteerd = tijden.sorted().toArray();
        return "%8.1f %8.1f "
                .formatted(
                        gesorteerd[gesorteerd.length / 2],
                        gesorteerd[gesorteerd.length * 95 / 100]);
    }

    void schrijf() throws IOException {
        var uit =
                new StringBuilder(
                        "in ms, by number of trajectories: fastest, median and p95, and median and"
                                + " p95 of PostgreSQL's processor\n");
        perSoort.forEach((aantal, soorten) ->
                soorten.forEach((soort, tijden) ->
                        uit.append(
                                "%,10d %-16s all indicators %s of %d%n"
                                        .formatted(aantal, soort, samen(tijden), tijden.size()))));
        uitkomst.forEach((vraag, perAantal) -> {
            uit.append("%-22s".formatted(vraag));
            perAantal.forEach((aantal, tijden) -> uit.append(" |").append(tijden));
            uit.append('\n');
        });
        Files.writeString(Path.of("target", "dashboardmeting.txt"), uit);
    }
}
