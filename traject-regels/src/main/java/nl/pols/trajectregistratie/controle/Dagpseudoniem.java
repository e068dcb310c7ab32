package nl.pols.trajectregistratie.controle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells participants apart within one run and means nothing after it: its key is made for the run
/// and never leaves it.
final class Dagpseudoniem implements Function<String, UUID> {

    private static final String ALGORITME = "HmacSHA256";

    private final Mac mac;

    Dagpseudoniem() {
        byte[] sleutel = new byte[32];
        new SecureRandom().nextBytes(sleutel);
        try {
            mac = Mac.getInstance(ALGORITME);
            mac.init(new SecretKeySpec(sleutel, ALGORITME));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public UUID apply(String bsn) {
        var hash = ByteBuffer.wrap(mac.doFinal(bsn.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
