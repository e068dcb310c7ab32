package nl.pols.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;

/// Kafka Connect with Debezium: the only thing that publishes events. Same settings and connectors
/// as the containers, from `deploy/connect`.
final class ConnectWorker {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final Ports ports;
    private final Passwords passwords;
    private final KafkaServer kafka;
    private final Compilation compilation;

    ConnectWorker(Home home, Ports ports, Keys keys, KafkaServer kafka, Compilation compilation) {
        this.home = home;
        this.ports = ports;
        this.passwords = new Passwords(keys);
        this.kafka = kafka;
        this.compilation = compilation;
    }

    Blueprint prepared() {
        Path file = home.run().resolve("connect.properties");
        var settings =
                new HashMap<>(
                        SettingsFile.of(home, "deploy/connect/connect-distributed.properties"));
        settings.put("bootstrap.servers", kafka.bootstrap());
        settings.put("listeners", "http://127.0.0.1:" + ports.of(Component.CONNECT));
        settings.put("rest.advertised.host.name", "127.0.0.1");
        KafkaServer.write(file, settings);
        // what it tells is committed already; who sends is waiting
        List<String> command = new ArrayList<>(GivesWay.PREFIX);
        command.addAll(
                JavaRuntime.java(
                        "320m",
                        "-Dlog4j2.configurationFile=" + JavaRuntime.resource(home, "log4j2.xml"),
                        "-cp",
                        JavaRuntime.kafkaClassPath(home)));
        command.addAll(compilation.flags());
        command.addAll(List.of("org.apache.kafka.connect.cli.ConnectDistributed", file.toString()));
        return new Blueprint(Component.CONNECT, command, environment(), PATIENCE, this::answers);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(JavaRuntime.ENVIRONMENT);
        environment.put("POLS_POSTGRES_HOST", "127.0.0.1");
        environment.put("POLS_POSTGRES_PORT", Integer.toString(ports.of(Component.POSTGRES)));
        environment.put("POLS_REPLICATION_PASSWORD", passwords.of(Passwords.REPLICATION_ROLE));
        environment.put("POLS_KAFKA_REPLICATION", "1");
        return environment;
    }

    /// Gives Connect every connector of `deploy/connect`, and waits until each one runs: before
    /// that, events wait in the write-ahead log.
    void connectors() {
        List<Path> files = files();
        for (Path file : files) {
            put(file);
        }
        for (Path file : files) {
            Waiting.until(
                    PATIENCE,
                    () -> runs(name(file)),
                    () ->
                            "Connector %s does not run. Connect says:\n    %s"
                                    .formatted(name(file), status(name(file))));
        }
    }

    private void put(Path file) {
        try {
            HttpResponse<String> answer =
                    Http.put(connector(name(file), "/config"), Files.readString(file));
            if (answer.statusCode() >= 300) {
                throw new PolsFailure(
                        "Connect refuses the connector of %s (%d): %s"
                                .formatted(home.shown(file), answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private boolean runs(String name) {
        JsonNode status = Http.json(status(name));
        return status.at("/connector/state").asText().equals("RUNNING")
                && status.at("/tasks/0/state").asText().equals("RUNNING");
    }

    private String status(String name) {
        return Http.get(connector(name, "/status")).map(HttpResponse::body).orElse("{}");
    }

    private boolean answers() {
        return Http.answers(URI.create(base() + "/connectors"));
    }

    private URI connector(String name, String what) {
        return URI.create(base() + "/connectors/" + name + what);
    }

    private String base() {
        return "http://127.0.0.1:" + ports.of(Component.CONNECT);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(home.root().resolve("deploy/connect"))) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read deploy/connect", e);
        }
    }

    private static String name(Path file) {
        return "pols-" + file.getFileName().toString().replace(".json", "");
    }
}
