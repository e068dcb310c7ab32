package nl.pols.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.pols.cli.home.PolsFailure;
import nl.pols.statistischebeveiliging.proef.Sectormeting;

/// A drawn national release through protection and attack, in a process that has no more than 1 GB
/// of heap: what doesn't fit ends it.
final class Tekenproef {
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MEGABYTES = 1024;
    private static final double MILLIS = 1_000;
    private static final Pattern MEASURED =
            Pattern.compile(
                    "(\\d+) cells, protected in (\\d+) ms .*attacked in (\\d+) ms: .* (\\d+) too"
                            + " close; heap (\\d+) MB");

    private Tekenproef() {}

    static List<Result> million() {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sectormeting.class.getName(),
                        "1000000",
                        "15",
                        "landelijk");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PolsFailure("The drawn sector can't be protected in 1 GB: " + text);
            }
            return results(text);
        } catch (IOException e) {
            throw new PolsFailure("The drawn sector can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolsFailure("Interrupted");
        }
    }

    static List<Result> results(String text) {
        var found = MEASURED.matcher(text);
        if (!found.find()) {
            throw new PolsFailure("Not a measurement: " + text);
        }
        int cells = Integer.parseInt(found.group(1));
        long millis = Long.parseLong(found.group(2)) + Long.parseLong(found.group(3));
        return List.of(
                Result.atMost(
                        MOST_SECONDS,
                        "a million persons in %d cells: protected and attacked".formatted(cells),
                        millis / MILLIS,
                        "s",
                        1),
                Result.atMost(
                        MOST_MEGABYTES, "its heap", Double.parseDouble(found.group(5)), "MB", 1),
                Result.atMost(
                        0,
                        "hidden cells that the attack came too close to",
                        Double.parseDouble(found.group(4)),
                        "",
                        1));
    }
}
