package nl.pols.cli.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIssuerTest {

    /// One key pair for all tests: making one takes a second.
    @TempDir private static Path directory = Path.of("");

    @Test
    void carriesEveryClaimThatAServiceAsksFor() throws Exception {
        JsonNode claims = claims(issuer().van("gemeente:GM0363"));
        assertThat(claims.get("iss").asText()).isEqualTo("https://pols.local");
        assertThat(claims.get("aud").asText()).isEqualTo("pols");
        assertThat(claims.get("sub")).isEqualTo(claims.get("azp"));
        assertThat(claims.get("organisatie").asText()).isEqualTo("gemeente:GM0363");
        assertThat(claims.get("oin").asText()).matches("00000099\\d{12}");
        assertThat(claims.get("jti").asText()).isNotEmpty();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    }

    @ParameterizedTest
    @CsvSource({
        "gemeente:GM0363, trajecten:schrijven, true",
        "gemeente:GM0363, financiering:schrijven, false",
        "sob:018f4b1a-0000-7000-8000-000000000001, exploitatie:schrijven, true",
        "sob:018f4b1a-0000-7000-8000-000000000001, trajecten:schrijven, false",
        "sob:018f4b1a-0000-7000-8000-000000000001, wsw:schrijven, true",
        "gemeente:GM0363, wsw:schrijven, false",
        "gemeente:GM0363, signalen:beantwoorden, true",
        "sob:018f4b1a-0000-7000-8000-000000000001, signalen:beantwoorden, true",
        "rijk, signalen:beantwoorden, false",
        "rijk, financiering:schrijven, true",
        "rijk, regelgeving:schrijven, true",
        "beheer, regelgeving:schrijven, true",
        "gemeente:GM0363, regelgeving:schrijven, false",
        "rijk, trajecten:lezen, false",
        "cedris, register:schrijven, true",
        "cedris, rapportage:beheren, true",
        "gemeente:GM0363, rapportage:beheren, false",
        "beheer, beheer, true",
    })
    void theKindOfOrganisationDecidesTheScopes(String organisation, String scope, boolean has) {
        assertThat(TokenIssuer.scopes(organisation).contains(scope)).isEqualTo(has);
    }

    @Test
    void verifiesWithThePublishedKeySetAlone() throws Exception {
        String token = issuer().van("rijk");
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        var published = new JsonWebKeySet(Files.readString(keys().jwks()));
        signature.setKey(
                published
                        .findJsonWebKey(signature.getKeyIdHeaderValue(), "RSA", "sig", "RS256")
                        .getKey());
        assertThat(signature.verifySignature()).isTrue();
    }

    @Test
    void thePublishedKeySetHasNoPrivateHalf() throws Exception {
        JsonNode key = new ObjectMapper().readTree(Files.readString(keys().jwks())).at("/keys/0");
        assertThat(key.fieldNames()).toIterable().contains("n", "e").doesNotContain("d", "p");
    }

    @Test
    void keysAreMadeOnceAndOnlyTheOwnerReadsThem() throws Exception {
        String first = Files.readString(keys().pseudonymKey());
        assertThat(Files.readString(keys().pseudonymKey())).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(Files.readString(keys().webhookKey())).isNotEqualTo(first);
        try (var files = Files.list(new Home(directory).keys())) {
            assertThat(files.toList())
                    .hasSize(5)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gemeente", "gemeente:0363", "gemeente:GM363", "sob:x", "rijk:1", "uwv", ""})
    void refusesWhatIsNoOrganisation(String organisation) {
        assertThatThrownBy(() -> issuer().van(organisation))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("is not an organisation Pols knows");
    }

    @Test
    void refusesALifeLongerThanAServiceAccepts() {
        assertThatThrownBy(() -> issuer().van("rijk", List.of(), Duration.ofHours(7)))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("at most 6 hours");
    }

    @ParameterizedTest
    @CsvSource({"1h, PT1H", "30m, PT30M", "90s, PT1M30S", "45, PT45S"})
    void readsATimeAsPeopleWriteIt(String text, Duration expected) {
        assertThat(TokenCommand.duration(text)).isEqualTo(expected);
    }

    private TokenIssuer issuer() {
        return TokenIssuer.of(keys());
    }

    private Keys keys() {
        return Keys.of(new Home(directory));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
