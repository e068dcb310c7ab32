package nl.pols.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.pols.cli.home.Home;

/// The results as a file: with the commit, the machine and the data set that they belong to.
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

    static String json(Home home, String area, String dataSet, List<Result> results)
            throws IOException {
        ObjectNode root =
                JSON.createObjectNode()
                        .put("area", area)
                        .put("commit", commit(home))
                        .put("measuredAt", Instant.now().toString())
                        .put("machine", machine())
                        .put("dataSet", dataSet);
        var list = root.putArray("results");
        results.forEach(result -> list.add(node(result)));
        return pretty(root);
    }

    private static ObjectNode node(Result result) {
        return JSON.createObjectNode()
                .put("name", result.name())
                .put("value", result.value())
                .put("unit", result.unit())
                .put("runs", result.runs())
                .put("limit", result.limit())
                .put("ratio", result.ratio())
                .put("side", result.side().words())
                .put("bar", result.bar())
                .put("met", result.met());
    }

    private static String pretty(ObjectNode root) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static String machine() {
        return "%d cores, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String commit(Home home) throws IOException {
        Process git =
                new ProcessBuilder("git", "-C", home.root().toString(), "rev-parse", "HEAD")
                        .redirectErrorStream(true)
                        .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
