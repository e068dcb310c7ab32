package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// Makes the topics of `deploy/connect/topics.txt` (name, partitions, settings). A topic that
/// exists keeps its partitions: more of them would break the order of an aggregate's events.
final class Topics {

    private static final short ONE_COPY = 1;

    private Topics() {}

    static void create(Home home, KafkaServer kafka) {
        try (Admin admin = kafka.admin()) {
            var present = admin.listTopics().names().get();
            List<NewTopic> missing =
                    wanted(home).stream().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new PolsFailure("Kafka could not make the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were made", e);
        }
    }

    private static List<NewTopic> wanted(Home home) {
        try {
            return parse(Files.readString(home.root().resolve("deploy/connect/topics.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read deploy/connect/topics.txt", e);
        }
    }

    static List<NewTopic> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Topics::topic)
                .toList();
    }

    private static NewTopic topic(String line) {
        List<String> words = List.of(line.split("\\s+"));
        var settings = new HashMap<String, String>();
        words.stream().skip(2).forEach(word -> settings.putAll(SettingsFile.parse(word)));
        return new NewTopic(words.get(0), Integer.parseInt(words.get(1)), ONE_COPY)
                .configs(settings);
    }
}
