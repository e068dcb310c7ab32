package nl.pols.cli.stack;

import java.net.URI;
import nl.pols.cli.home.Home;

/// Where the running stack of a checkout answers. The four services with their base path; no
/// trailing slash anywhere.
public record Endpoints(
        URI register,
        URI trajectregistratie,
        URI financiering,
        URI rapportage,
        URI dashboard,
        URI connect,
        String kafka,
        int postgresPort) {

    public static Endpoints of(Home home) {
        return of(Ports.of(home));
    }

    public static Endpoints of(Ports ports) {
        return new Endpoints(
                http(ports, Component.REGISTER, "/register/v1"),
                http(ports, Component.TRAJECTORY, "/trajectregistratie/v1"),
                http(ports, Component.FUNDING, "/financiering/v1"),
                http(ports, Component.REPORTING, "/rapportage/v1"),
                http(ports, Component.REPORTING, ""),
                http(ports, Component.CONNECT, ""),
                "localhost:" + ports.of(Component.KAFKA),
                ports.of(Component.POSTGRES));
    }

    private static URI http(Ports ports, Component component, String path) {
        return URI.create("http://localhost:" + ports.of(component) + path);
    }
}
