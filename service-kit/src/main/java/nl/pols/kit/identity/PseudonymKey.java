package nl.pols.kit.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.pols.kit.identity.Ff1.Halves;

/// One version of the key of the pseudonyms, out of its file. Version 1 makes a pseudonym of a BSN;
/// a later one takes such a pseudonym to its own version and back. What is derived from a file is
/// told apart by label, so that no two uses share a key.
final class PseudonymKey {

    private static final int MIN_BYTES = 32;

    private final SecretKeySpec mac;
    private final Ff1 permutation;
    private final String fingerprint;

    private PseudonymKey(byte[] secret) {
        this.mac = new SecretKeySpec(secret, "HmacSHA256");
        this.permutation = new Ff1(hmac("pols/pseudoniem/permutatie"));
        this.fingerprint =
                HexFormat.of().formatHex(hmac("pols/pseudoniem/kenmerk")).substring(0, 16);
    }

    static PseudonymKey read(Path file) {
        try {
            var bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (bytes.length < MIN_BYTES) {
                throw new IllegalStateException(
                        "POLS_PSEUDONYM_KEY: %s holds %d bytes, at least %d are needed"
                                .formatted(file, bytes.length, MIN_BYTES));
            }
            return new PseudonymKey(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "POLS_PSEUDONYM_KEY: %s can't be read as base64".formatted(file), e);
        }
    }

    /// By which two processes see that they have the same key; it leads to nothing else.
    String fingerprint() {
        return fingerprint;
    }

    /// 118 bits of HMAC-SHA256 over the digits, which no label is made of.
    UUID pseudonym(Bsn bsn) {
        var hash = ByteBuffer.wrap(hmac(bsn.value()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    UUID permute(UUID pseudonym) {
        return join(permutation.permute(split(pseudonym)));
    }

    UUID invert(UUID pseudonym) {
        return join(permutation.invert(split(pseudonym)));
    }

    private byte[] hmac(String text) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(mac);
            return hmac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /// What is free in it: 56 bits around the byte with the versions, 62 behind the variant.
    private static Halves split(UUID id) {
        long high = id.getMostSignificantBits();
        long first = (high >>> 16 << 8) | (high & 0xFF);
        long last = id.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL;
        return new Halves((first << 3) | (last >>> 59), last & Ff1.HALF);
    }

    private static UUID join(Halves bits) {
        long first = bits.a() >>> 3;
        long last = ((bits.a() & 7) << 59) | bits.b();
        return new UUID((first >>> 8 << 16) | (first & 0xFF), last);
    }
}
