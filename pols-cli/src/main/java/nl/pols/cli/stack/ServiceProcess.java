package nl.pols.cli.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;
import nl.pols.cli.token.TokenIssuer;

/// One of the four services as it would run anywhere: configured by environment variables only.
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;
    private final Ports ports;
    private final Keys keys;
    private final Passwords passwords;
    private final Compilation compilation;

    ServiceProcess(Home home, Ports ports, Keys keys, Compilation compilation) {
        this.home = home;
        this.ports = ports;
        this.keys = keys;
        this.passwords = new Passwords(keys);
        this.compilation = compilation;
    }

    Blueprint prepared(Component service) {
        Path jar =
                home.root().resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new PolsFailure(
                    ("%s is missing: the build is incomplete. Run ./pols again, it builds what is"
                                    + " missing.")
                            .formatted(home.shown(jar)));
        }
        List<String> command = new ArrayList<>(JavaRuntime.java("256m"));
        command.addAll(compilation.flags());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString()));
        URI ready = URI.create("http://%s:%d/q/health/ready".formatted(LOOPBACK, port(service)));
        return new Blueprint(
                service, command, environment(service), PATIENCE, () -> Http.answers(ready));
    }

    private int port(Component service) {
        return ports.of(service);
    }

    private Map<String, String> environment(Component service) {
        Database database = Database.of(service);
        var environment = new HashMap<>(JavaRuntime.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(service)));
        environment.put(
                "POLS_DB_URL",
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(LOOPBACK, ports.of(Component.POSTGRES), database.label()));
        environment.put("POLS_DB_APP_USER", database.app());
        environment.put("POLS_DB_APP_PASSWORD", passwords.of(database.app()));
        environment.put("POLS_DB_OWNER_USER", database.owner());
        environment.put("POLS_DB_OWNER_PASSWORD", passwords.of(database.owner()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.of(Component.KAFKA));
        environment.put("POLS_TOKEN_ISSUER", TokenIssuer.ISSUER);
        environment.put("POLS_TOKEN_JWKS", keys.jwks().toUri().toString());
        environment.put(
                "POLS_DATAVERWERKINGEN_FILE",
                home.logs().resolve("dataverwerkingen-" + service.label() + ".log").toString());
        environment.put("POLS_WEB_ORIGINS", pageOrigins());
        if (service == Component.TRAJECTORY) {
            environment.put("POLS_PSEUDONYM_KEY", keys.pseudonymKey().toString());
        }
        if (service == Component.REPORTING) {
            environment.put("POLS_DEELDOCUMENTEN", partDocuments());
            environment.put("POLS_API_DOCS_ORIGINS", serviceOrigins());
            environment.put("POLS_PUBLIC_URL", "http://localhost:" + port(service));
            environment.put("POLS_WEBHOOK_KEY", keys.webhookKey().toString());
        }
        return environment;
    }

    /// The pages that may call: those of this stack, under both names that loopback has.
    private String pageOrigins() {
        int port = port(Component.REPORTING);
        return "http://localhost:%1$d,http://%2$s:%1$d".formatted(port, LOOPBACK);
    }

    /// Whom the page of the API calls beside its own service when somebody tries an operation out.
    private String serviceOrigins() {
        return Component.services().stream()
                .filter(service -> service != Component.REPORTING)
                .map(service -> "http://localhost:" + port(service))
                .collect(Collectors.joining(" "));
    }

    /// Where the reporting service finds the parts of the merged OpenAPI document.
    private String partDocuments() {
        Endpoints endpoints = Endpoints.of(ports);
        return "register=%s,trajectregistratie=%s,financiering=%s"
                .formatted(
                        endpoints.register(),
                        endpoints.trajectregistratie(),
                        endpoints.financiering());
    }
}
