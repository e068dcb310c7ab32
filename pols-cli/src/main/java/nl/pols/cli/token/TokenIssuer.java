package nl.pols.cli.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Signs the access tokens of the embedded default: the same claims that an OpenID Connect provider
/// would give, so that a service verifies both in one way. Thread-safe.
public final class TokenIssuer {

    /// The issuer that the services of the local stack expect.
    public static final String ISSUER = "https://pols.local";

    public static final String AUDIENCE = "pols";

    /// Longest life of a token: what a service accepts.
    public static final Duration LONGEST = Duration.ofHours(6);

    private static final Duration USUAL = Duration.ofHours(1);

    private final RsaJsonWebKey key;
    private final Clock clock;

    TokenIssuer(RsaJsonWebKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    public static TokenIssuer of(Home home) {
        return of(Keys.of(home));
    }

    public static TokenIssuer of(Keys keys) {
        return new TokenIssuer(keys.signingKey(), Clock.systemUTC());
    }

    /// A token of one hour with every scope of `gemeente:GM0363`, `sob:<uuid>`, `rijk`, `cedris` or
    /// `beheer`.
    public String van(String organisatie) {
        return van(organisatie, scopes(organisatie), USUAL);
    }

    public String van(String organisatie, Duration life) {
        return van(organisatie, scopes(organisatie), life);
    }

    public String van(String organisatie, Collection<String> scopes, Duration life) {
        Role.of(organisatie);
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "A token lives longer than zero and at most %d hours; %s was asked."
                            .formatted(LONGEST.toHours(), life));
        }
        return signed(claims(organisatie, scopes, life));
    }

    /// The scopes that an organisation has by its kind.
    public static Collection<String> scopes(String organisatie) {
        return Role.of(organisatie).scopes();
    }

    private JwtClaims claims(String organisatie, Collection<String> scopes, Duration life) {
        Instant now = clock.instant();
        String client = organisatie.replace(':', '-').toLowerCase(Locale.ROOT);
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(client);
        claims.setStringClaim("azp", client);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("scope", String.join(" ", scopes));
        claims.setStringClaim("oin", oin(organisatie));
        claims.setStringClaim("organisatie", organisatie);
        return claims;
    }

    /// A number in the range kept for tests (prefix 00000099), always the same for an organisation.
    static String oin(String organisatie) {
        var sum = new CRC32();
        sum.update(organisatie.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "00000099%012d".formatted(sum.getValue());
    }

    private String signed(JwtClaims claims) {
        try {
            var signature = new JsonWebSignature();
            signature.setHeader("typ", "JWT");
            signature.setAlgorithmHeaderValue("RS256");
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }
}
