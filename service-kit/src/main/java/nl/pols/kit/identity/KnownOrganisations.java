package nl.pols.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Takes a verified token only if its claims name an organisation that exists outside the suite:
/// the system itself never comes in by a token.
@ApplicationScoped
class KnownOrganisations implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isTrusted(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isTrusted(JsonWebToken token) {
        return token.getClaim("organisatie") instanceof String organisatie
                && token.getClaim("oin") instanceof String oin
                && Oin.isValid(oin)
                && isOutside(organisatie);
    }

    private static boolean isOutside(String organisatie) {
        try {
            return Organisatie.parse(organisatie).soort() != Organisatie.Soort.SYSTEEM;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
