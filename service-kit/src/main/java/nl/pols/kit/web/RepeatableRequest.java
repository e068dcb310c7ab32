package nl.pols.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A POST with an `Idempotency-Key`. What identifies it is hashed, because a body can hold a BSN:
/// the key is known only to the sender, and keys the hash of the body.
///
/// @param begonnenOp when this attempt began; only the attempt that began may end
record RepeatableRequest(
        String organisatie, String pad, byte[] sleutel, byte[] vingerafdruk, Instant begonnenOp) {

    static RepeatableRequest of(
            String organisatie, String pad, String key, byte[] body, Instant now) {
        try {
            var secret = key.getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new RepeatableRequest(
                    organisatie,
                    pad,
                    MessageDigest.getInstance("SHA-256").digest(secret),
                    mac.doFinal(body),
                    now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
