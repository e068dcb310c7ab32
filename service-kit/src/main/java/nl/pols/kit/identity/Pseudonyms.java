package nl.pols.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Turns a BSN into the pseudonym under which Pols knows a participant: HMAC-SHA256 with a secret
/// key, as a UUID of version 8. The same person gets the same pseudonym as long as the key lives;
/// without the key nobody can go back, nor try all numbers. The key is read on first use: most
/// services have none.
@ApplicationScoped
public class Pseudonyms {
    private static final int MIN_KEY_BYTES = 32;

    private final Optional<String> keyFile;
    private volatile @Nullable SecretKeySpec key;

    Pseudonyms(@ConfigProperty(name = "pols.pseudonym.key") Optional<String> keyFile) {
        this.keyFile = keyFile;
    }

    public UUID deelnemerId(Bsn bsn) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return version8(mac.doFinal(bsn.value().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /// Reads the key now; a service that needs pseudonyms calls this at start, so that it fails
    /// then.
    public void requireKey() {
        key();
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(read(), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private byte[] read() {
        var file =
                keyFile.orElseThrow(() ->
                        new IllegalStateException(
                                "POLS_PSEUDONYM_KEY is not set: it names the file with the"
                                        + " key of the pseudonyms (base64, at least 32 bytes)"));
        try {
            var bytes = Base64.getMimeDecoder().decode(Files.readString(Path.of(file)).strip());
            if (bytes.length < MIN_KEY_BYTES) {
                throw new IllegalStateException(
                        "POLS_PSEUDONYM_KEY: %s holds %d bytes, at least %d are needed"
                                .formatted(file, bytes.length, MIN_KEY_BYTES));
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "POLS_PSEUDONYM_KEY: %s can't be read as base64".formatted(file), e);
        }
    }

    private static UUID version8(byte[] hash) {
        var bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
