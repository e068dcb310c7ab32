package nl.pols.cli.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.home.PrivateFiles;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/// The secrets of the embedded default: made once, kept with mode 600, forgotten by `down --wipe`.
/// A pseudonym depends on its key, so losing the key means losing who is who.
public final class Keys {

    private static final int RSA_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    private final Path directory;

    private Keys(Path directory) {
        this.directory = directory;
    }

    /// The keys of a checkout, made if they are not there yet.
    public static Keys of(Home home) {
        var keys = new Keys(home.keys());
        try {
            keys.makeMissing();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the keys in " + home.shown(home.keys()), e);
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK cannot make an RSA key", e);
        }
        return keys;
    }

    /// The public half, as a JSON Web Key Set: what a service needs to verify a token.
    public Path jwks() {
        return directory.resolve("jwks.json");
    }

    /// Key of the pseudonym of a BSN (trajectory-service only).
    public Path pseudonymKey() {
        return directory.resolve("pseudonym.key");
    }

    /// Key of the secrets of subscribers (reporting-service only).
    public Path webhookKey() {
        return directory.resolve("webhook.key");
    }

    /// Password of PostgreSQL's superuser.
    public String postgresPassword() {
        return read(postgresPasswordFile());
    }

    public Path postgresPasswordFile() {
        return directory.resolve("postgres.password");
    }

    RsaJsonWebKey signingKey() {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(read(privateKey()));
        } catch (JoseException e) {
            throw new PolsFailure(
                    "The key in %s is damaged. `./pols down --wipe` makes a new one, and forgets the data."
                            .formatted(privateKey()),
                    e);
        }
    }

    private Path privateKey() {
        return directory.resolve("token-signing.jwk.json");
    }

    private void makeMissing() throws IOException, JoseException {
        if (Files.notExists(privateKey()) || Files.notExists(jwks())) {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(RSA_BITS);
            pair.setKeyId(UUID.randomUUID().toString());
            pair.setAlgorithm("RS256");
            pair.setUse("sig");
            PrivateFiles.write(privateKey(), pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            PrivateFiles.write(
                    jwks(), new JsonWebKeySet(pair).toJson(OutputControlLevel.PUBLIC_ONLY));
        }
        makeSecret(pseudonymKey(), Base64.getEncoder());
        makeSecret(webhookKey(), Base64.getEncoder());
        makeSecret(postgresPasswordFile(), Base64.getUrlEncoder().withoutPadding());
    }

    private static void makeSecret(Path file, Base64.Encoder encoder) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.write(file, encoder.encodeToString(secret));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
