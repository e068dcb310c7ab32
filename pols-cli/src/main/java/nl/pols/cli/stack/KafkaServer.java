package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.pols.cli.home.Home;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// Kafka 4 in KRaft mode: broker and controller in one process, on the loopback address. What it
/// keeps, it keeps for ever: every read model can be rebuilt from its topics.
final class KafkaServer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SECONDS_FOR_AN_ANSWER = 5;

    private final Home home;
    private final Ports ports;
    private final Compilation compilation;

    KafkaServer(Home home, Ports ports, Compilation compilation) {
        this.home = home;
        this.ports = ports;
        this.compilation = compilation;
    }

    /// Writes the settings, and formats the storage the first time.
    Blueprint prepared() {
        Path settings = home.run().resolve("kafka.properties");
        Path data = home.data().resolve("kafka");
        write(settings, settings(data));
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(settings);
        }
        List<String> command = new ArrayList<>(java("256m"));
        command.addAll(compilation.flags());
        command.addAll(List.of("kafka.Kafka", settings.toString()));
        return new Blueprint(
                Component.KAFKA, command, JavaRuntime.ENVIRONMENT, PATIENCE, this::answers);
    }

    String bootstrap() {
        return "127.0.0.1:" + ports.of(Component.KAFKA);
    }

    Admin admin() {
        var config = new Properties();
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        return Admin.create(config);
    }

    private void format(Path settings) {
        List<String> command = new ArrayList<>(java("128m"));
        command.addAll(Compilation.QUICK.flags());
        command.addAll(
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings.toString()));
        Launcher.run(
                home.logs().resolve("kafka-format.log"),
                JavaRuntime.ENVIRONMENT,
                "Formatting Kafka's storage",
                command);
    }

    private List<String> java(String maxHeap, String... options) {
        var all = new ArrayList<>(List.of(options));
        all.add("-Dlog4j2.configurationFile=" + JavaRuntime.resource(home, "log4j2.xml"));
        all.addAll(List.of("-cp", JavaRuntime.kafkaClassPath(home)));
        return JavaRuntime.java(maxHeap, all.toArray(String[]::new));
    }

    private Map<String, String> settings(Path data) {
        String controller = "127.0.0.1:" + ports.kafkaController();
        var settings = new LinkedHashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrap());
        settings.put("log.dirs", data.toString());
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        // the default sets 128 MB aside for compacting; these topics are small
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        return settings;
    }

    private boolean answers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster()
                    .nodes()
                    .get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void write(Path file, Map<String, String> settings) {
        var text = new StringBuilder();
        settings.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
