package nl.pols.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/// A token is looked at once, and again as soon as the first look no longer counts.
class VerifiedTokensTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");
    private static final JWTAuthContextInfo RULES = new JWTAuthContextInfo();

    private final Verifier verifier = new Verifier();
    private final Hands hands = new Hands();
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, hands);

    @Test
    void theSameTokenIsVerifiedOnce() throws ParseException {
        var first = tokens.parse("a.b.c", RULES);

        assertThat(tokens.parse("a.b.c", RULES)).isSameAs(first);
        assertThat(verifier.times).isEqualTo(1);
    }

    @Test
    void aTokenThatDiffersInOneCharacterIsAnotherOne() throws ParseException {
        tokens.parse("a.b.c", RULES);
        tokens.parse("a.b.d", RULES);

        assertThat(verifier.times).isEqualTo(2);
    }

    @Test
    void onItsLastMomentATokenIsLookedAtAgain() throws ParseException {
        verifier.expires = BEGIN.plusSeconds(10);
        tokens.parse("a.b.c", RULES);
        hands.moveTo(BEGIN.plusSeconds(10));
        verifier.refuses = true;

        assertThatThrownBy(() -> tokens.parse("a.b.c", RULES)).isInstanceOf(ParseException.class);
    }

    @Test
    void aWithdrawnKeyStopsWorkingWithinAMinute() throws ParseException {
        tokens.parse("a.b.c", RULES);
        verifier.refuses = true;
        hands.moveTo(BEGIN.plus(VerifiedTokens.LONGEST).minusMillis(1));
        tokens.parse("a.b.c", RULES);
        hands.moveTo(BEGIN.plus(VerifiedTokens.LONGEST));

        assertThatThrownBy(() -> tokens.parse("a.b.c", RULES)).isInstanceOf(ParseException.class);
    }

    @Test
    void aRefusalIsNotRemembered() throws ParseException {
        verifier.refuses = true;
        assertThatThrownBy(() -> tokens.parse("a.b.c", RULES)).isInstanceOf(ParseException.class);
        assertThat(tokens.size()).isZero();
        verifier.refuses = false;

        assertThat(tokens.parse("a.b.c", RULES)).isNotNull();
    }

    @Test
    void underOtherRulesItIsAnotherQuestion() throws ParseException {
        tokens.parse("a.b.c", RULES);
        tokens.parse("a.b.c", new JWTAuthContextInfo());

        assertThat(verifier.times).isEqualTo(2);
    }

    @Test
    void itKeepsNoMoreThanFits() throws ParseException {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            tokens.parse("token " + i, RULES);
            assertThat(tokens.size()).isLessThanOrEqualTo(VerifiedTokens.MOST);
        }
    }

    /// Takes every token, unless told otherwise.
    private static final class Verifier extends JWTCallerPrincipalFactory {
        private int times;
        private boolean refuses;
        private Instant expires = BEGIN.plus(Duration.ofHours(1));

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules)
                throws ParseException {
            times++;
            if (refuses) {
                throw new ParseException("Refused");
            }
            var claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(token, claims);
        }
    }

    /// A clock that is moved by hand.
    private static final class Hands extends Clock {
        private Instant now = BEGIN;

        void moveTo(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
