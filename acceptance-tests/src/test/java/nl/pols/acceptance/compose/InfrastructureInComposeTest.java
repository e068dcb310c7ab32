package nl.pols.acceptance.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class InfrastructureInComposeTest {

    private static final JsonNode COMPOSE = Checkout.compose();

    @Test
    void imagesHaveTheVersionsOfTheLocalStack() {
        String parent = Checkout.text("pom.xml");

        assertThat(COMPOSE.at("/services/postgres/image").asText() + ".0")
                .isEqualTo("postgres:" + version(parent, "postgres"));
        assertThat(COMPOSE.at("/services/kafka/image").asText())
                .isEqualTo("apache/kafka:" + version(parent, "kafka"))
                .isEqualTo(COMPOSE.at("/services/kafka-topics/image").asText());
    }

    @Test
    void everyPublishingDatabaseHasAConnectorOnItsOwnSlot() {
        List<String> publishers =
                Stream.of(
                                COMPOSE.at("/services/postgres/environment/POLS_DATABASES")
                                        .asText()
                                        .split(" "))
                        .filter(entry -> entry.endsWith(":publisher"))
                        .map(entry -> entry.split(":")[0])
                        .toList();

        assertThat(publishers).containsExactlyInAnyOrder("register", "trajecten", "financiering");
        for (String database : publishers) {
            JsonNode connector = Checkout.json("deploy/connect/" + database + ".json");
            assertThat(connector.path("database.dbname").asText()).isEqualTo(database);
            assertThat(connector.path("slot.name").asText()).isEqualTo("pols_" + database);
        }
    }

    @Test
    void connectGetsEveryVariableThatTheConnectorsAskFor() {
        JsonNode given = COMPOSE.at("/services/connect/environment");
        var asked = new TreeSet<String>();
        for (String database : List.of("register", "trajecten", "financiering")) {
            Pattern.compile("\\$\\{env:([A-Z_]+)}")
                    .matcher(Checkout.text("deploy/connect/" + database + ".json"))
                    .results()
                    .forEach(found -> asked.add(found.group(1)));
        }

        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(given.has(name)).isTrue());
    }

    @Test
    void connectGivesWayToWhoAcceptsData() {
        int usual = 1024;

        assertThat(COMPOSE.at("/services/connect/cpu_shares").asInt()).isBetween(2, usual / 8);
        for (String service : Checkout.SERVICES) {
            assertThat(COMPOSE.at("/services/" + service).has("cpu_shares")).isFalse();
        }
    }

    @Test
    void theTopicsThatComposeMakesAreTheDocumentedOnes() {
        assertThat(COMPOSE.at("/services/kafka-topics/volumes").toString())
                .contains("./deploy/connect/topics.txt");
        String asyncapi = Checkout.text("docs/events/asyncapi.yaml");
        assertThat(Checkout.topics())
                .hasSizeGreaterThan(8)
                .allSatisfy(topic -> assertThat(asyncapi).contains(topic));
    }

    @Test
    void keycloakIsTheIssuerThatTheServicesExpect() {
        JsonNode realm = Checkout.json("deploy/keycloak/pols-realm.json");
        String host = COMPOSE.at("/services/keycloak/environment/KC_HOSTNAME").asText();
        String issuer = host + "/realms/" + realm.path("realm").asText();

        for (String service : Checkout.SERVICES) {
            JsonNode environment = Checkout.environment(service);
            assertThat(environment.path("POLS_TOKEN_ISSUER").asText()).isEqualTo(issuer);
            assertThat(environment.path("POLS_TOKEN_JWKS").asText())
                    .isEqualTo("http://keycloak:8080/realms/pols/protocol/openid-connect/certs");
        }
        assertThat(realm.toString())
                .contains(
                        "\"included.custom.audience\":\"%s\""
                                .formatted(
                                        Checkout.kitSettings()
                                                .getProperty("mp.jwt.verify.audiences")));
    }

    @Test
    void keycloakKnowsEveryScopeThatAServiceAsksFor() {
        List<String> known =
                StreamSupport.stream(
                                Checkout.json("deploy/keycloak/pols-realm.json")
                                        .path("clientScopes")
                                        .spliterator(),
                                false)
                        .map(scope -> scope.path("name").asText())
                        .toList();
        var asked = new TreeSet<String>();
        Stream.concat(Stream.of("service-kit"), Checkout.SERVICES.stream())
                .map(Checkout::sources)
                .forEach(sources ->
                        Pattern.compile("@RolesAllowed\\(\"([a-z:]+)\"\\)")
                                .matcher(sources)
                                .results()
                                .forEach(found -> asked.add(found.group(1))));

        assertThat(asked).isNotEmpty();
        assertThat(known).containsAll(asked);
    }

    private static String version(String pom, String name) {
        var found = Pattern.compile("<%s.version>([^<]+)<".formatted(name)).matcher(pom);
        assertThat(found.find()).as(name + ".version in pom.xml").isTrue();
        return found.group(1);
    }
}
