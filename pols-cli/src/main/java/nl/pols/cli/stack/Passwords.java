package nl.pols.cli.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.pols.cli.token.Keys;

/// Passwords of the database roles of the local stack, derived from the superuser's: nothing more
/// to keep, and another checkout has others.
final class Passwords {

    static final String REPLICATION_ROLE = "pols_replication";
    private static final String ALGORITHM = "HmacSHA256";

    private final String superuser;

    Passwords(Keys keys) {
        this.superuser = keys.postgresPassword();
    }

    String superuser() {
        return superuser;
    }

    String of(String role) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(superuser.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
