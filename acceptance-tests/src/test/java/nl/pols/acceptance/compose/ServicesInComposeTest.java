package nl.pols.acceptance.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesInComposeTest {

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void listensOnItsOwnPortInsideAndOutside(String service) {
        String port = Checkout.settings(service).getProperty("quarkus.http.port");

        assertThat(Checkout.environment(service).path("QUARKUS_HTTP_PORT").asText())
                .isEqualTo(port);
        assertThat(Checkout.compose().at("/services/" + service + "/ports/0").asText())
                .isEqualTo("127.0.0.1:%s:%s".formatted(port, port));
        assertThat(Checkout.text(service + "/Dockerfile"))
                .contains("EXPOSE " + port)
                .contains("http://localhost:" + port + "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("services")
    void usesItsOwnDatabaseAndRoles(String service) {
        JsonNode environment = Checkout.environment(service);
        String database = Checkout.settings(service).getProperty("pols.db.name");

        assertThat(environment.path("POLS_DB_URL").asText())
                .isEqualTo("jdbc:postgresql://postgres:5432/" + database);
        assertThat(environment.path("POLS_DB_APP_USER").asText()).isEqualTo(database + "_app");
        assertThat(environment.path("POLS_DB_OWNER_USER").asText()).isEqualTo(database + "_owner");
        assertThat(databases()).contains(database);
    }

    @ParameterizedTest
    @MethodSource("services")
    void readsEveryVariableThatItGets(String service) {
        String read = Checkout.sources("service-kit") + Checkout.sources(service);

        Checkout.environment(service)
                .fieldNames()
                .forEachRemaining(variable ->
                        assertThat(read)
                                .as(variable + " of " + service)
                                .containsPattern(property(variable)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void getsEveryVariableThatHasNoDefault(String service) {
        var given = Checkout.environment(service);

        Stream.of(Checkout.kitSettings(), Checkout.settings(service))
                .flatMap(ServicesInComposeTest::variablesOfInstallation)
                .forEach(variable ->
                        assertThat(given.has(variable)).as(service + " gets " + variable).isTrue());
    }

    @Test
    void theMergedDocumentLooksWhereTheServicesAre() {
        Map<String, String> parts =
                Map.of(
                        "register",
                        "company-registry-service",
                        "trajectregistratie",
                        "trajectory-service",
                        "financiering",
                        "funding-service");

        String given =
                Checkout.environment("reporting-service").path("POLS_DEELDOCUMENTEN").asText();

        parts.forEach((name, service) -> {
            Properties own = Checkout.settings(service);
            assertThat(given.split(","))
                    .contains(
                            "%s=http://%s:%s%s"
                                    .formatted(
                                            name,
                                            service,
                                            own.getProperty("quarkus.http.port"),
                                            own.getProperty("quarkus.rest.path")));
        });
    }

    private static List<String> databases() {
        String all =
                Checkout.compose().at("/services/postgres/environment/POLS_DATABASES").asText();
        return Stream.of(all.split(" ")).map(entry -> entry.split(":")[0]).toList();
    }

    /// `POLS_DB_APP_USER` is read as `pols.db.app-user`: an underscore stands for a point or a
    /// hyphen.
    private static Pattern property(String variable) {
        return Pattern.compile(
                "\\b" + variable.toLowerCase(Locale.ROOT).replace("_", "[.-]") + "\\b");
    }

    /// Addresses and secrets differ per installation; what has another default may stay unset.
    private static Stream<String> variablesOfInstallation(Properties settings) {
        return settings.values().stream()
                .flatMap(value ->
                        Pattern.compile("\\$\\{(pols\\.(?:db|token|webhook)\\.[a-z-]+)[:}]")
                                .matcher(value.toString())
                                .results())
                .map(found -> found.group(1))
                .filter(name -> !name.equals("pols.db.name"))
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }
}
