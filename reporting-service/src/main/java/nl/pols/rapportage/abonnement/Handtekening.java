package nl.pols.rapportage.abonnement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a message so that a subscriber knows that we sent it, unchanged and not long ago:
/// HMAC-SHA256 over its id, its moment and its body, in the headers of Standard Webhooks.
final class Handtekening {
    private static final String MAC = "HmacSHA256";
    private static final String VOORVOEGSEL = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Handtekening() {}

    static String nieuwGeheim() {
        var bytes = new byte[BYTES];
        TOEVAL.nextBytes(bytes);
        return VOORVOEGSEL + Base64.getEncoder().encodeToString(bytes);
    }

    /// The value of `webhook-signature`.
    static String van(String geheim, String id, Instant op, String inhoud) {
        try {
            var mac = Mac.getInstance(MAC);
            var sleutel = Base64.getDecoder().decode(geheim.substring(VOORVOEGSEL.length()));
            mac.init(new SecretKeySpec(sleutel, MAC));
            var tekst = "%s.%d.%s".formatted(id, op.getEpochSecond(), inhoud);
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
