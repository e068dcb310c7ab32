package nl.pols.kit.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Verifies a token once and takes it as verified for a while after, because a sender uses one for
/// thousands of requests. Invariants: never past its own `exp`, and never longer than a minute, so
/// that a withdrawn key stops working; only by all of its characters; only what was verified is
/// remembered, and no more than fits.
@Singleton
@Alternative
@Priority(1)
class VerifiedTokens extends JWTCallerPrincipalFactory {
    static final Duration LONGEST = Duration.ofMinutes(1);
    static final int MOST = 1_024;

    private final JWTCallerPrincipalFactory verifier;
    private final Clock clock;
    private final Map<ByteBuffer, Verified> known = new ConcurrentHashMap<>();

    /// @param rules what the token was held against: under other rules it is another question
    private record Verified(JWTCallerPrincipal caller, JWTAuthContextInfo rules, Instant until) {}

    @Inject
    VerifiedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock);
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var key = digest(token);
        var now = clock.instant();
        var seen = known.get(key);
        if (seen != null && seen.rules() == rules && now.isBefore(seen.until())) {
            return seen.caller();
        }
        var caller = new RememberedCaller(verifier.parse(token, rules));
        remember(key, new Verified(caller, rules, until(caller, now)));
        return caller;
    }

    private static Instant until(JWTCallerPrincipal caller, Instant now) {
        var expires = Instant.ofEpochSecond(caller.getExpirationTime());
        var longest = now.plus(LONGEST);
        return expires.isBefore(longest) ? expires : longest;
    }

    private void remember(ByteBuffer key, Verified verified) {
        if (known.size() >= MOST) {
            // rare, and costs each sender one verification
            known.clear();
        }
        known.put(key, verified);
    }

    int size() {
        return known.size();
    }

    /// The tokens themselves are not kept here: who reads this memory can't send them.
    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
