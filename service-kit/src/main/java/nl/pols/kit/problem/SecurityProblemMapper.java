package nl.pols.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/// Renders the refusals of the security layer: 401 with a challenge that says what is wrong with
/// the token (RFC 6750), 403 for a scope that is missing.
class SecurityProblemMapper {
    /// The id that SmallRye JWT gives to this failure; it has no type of its own.
    private static final String LIVES_TOO_LONG = "SRJWT07009";

    @ServerExceptionMapper
    RestResponse<Problem> anonymous(UnauthorizedException refused) {
        return Problems.builder(Problems.of(StandardProblem.NIET_AANGEMELD))
                .header("WWW-Authenticate", "Bearer realm=\"pols\"")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> badToken(AuthenticationFailedException refused) {
        return Problems.builder(
                        Problems.of(StandardProblem.NIET_AANGEMELD, sentence(refused), List.of()))
                .header("WWW-Authenticate", "Bearer realm=\"pols\", error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> scopeMissing(ForbiddenException refused) {
        return Problems.builder(Problems.of(StandardProblem.NIET_BEVOEGD))
                .header("WWW-Authenticate", "Bearer realm=\"pols\", error=\"insufficient_scope\"")
                .build();
    }

    static String sentence(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return sentence(reason(invalid));
            }
            if (cause instanceof ParseException
                    && String.valueOf(cause.getMessage()).startsWith(LIVES_TOO_LONG)) {
                return sentence("het is langer dan zes uur geldig");
            }
        }
        return sentence(
                "het is niet te lezen, niet ondertekend door de uitgever, of mist een verplichte"
                        + " claim");
    }

    private static String sentence(String reason) {
        return "Het access token is niet geldig: %s. Vraag een nieuw token aan.".formatted(reason);
    }

    private static String reason(InvalidJwtException invalid) {
        if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "het is verlopen";
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)
                || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "het komt van een andere uitgever (iss)";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "het is niet voor deze dienst bedoeld (aud)";
        }
        if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                || invalid.hasErrorCode(ErrorCodes.SIGNATURE_MISSING)) {
            return "de handtekening klopt niet";
        }
        return "het voldoet niet aan het profiel (ondertekening, iss, aud, exp, jti, azp, oin,"
                + " organisatie)";
    }
}
