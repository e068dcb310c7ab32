package nl.pols.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who sent the current request, by its verified token. Asking without a token is a bug of the
/// endpoint: `@RolesAllowed` has refused it before.
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Whether a request with a verified token is being served.
    public boolean isKnown() {
        return identity.getPrincipal() instanceof JsonWebToken;
    }

    public Organisatie organisatie() {
        return Organisatie.parse(claim("organisatie"));
    }

    public Oin oin() {
        return new Oin(claim("oin"));
    }

    /// The client id, for the audit trail.
    public String clientId() {
        return claim("azp");
    }

    public boolean mag(String scope) {
        return identity.hasRole(scope);
    }

    /// The code of the calling municipality; refuses every other organisation.
    public String gemeentecode() {
        var organisatie = organisatie();
        if (organisatie.soort() != Organisatie.Soort.GEMEENTE) {
            throw new NietBevoegd(
                    "Alleen een gemeente kan dit doen; uw token is van een andere organisatie."
                            + " Gebruik het token van de gemeente.");
        }
        return organisatie.code();
    }

    /// The id of the calling SOB; refuses every other organisation.
    public UUID sobId() {
        var organisatie = organisatie();
        if (organisatie.soort() != Organisatie.Soort.SOB) {
            throw new NietBevoegd(
                    "Alleen een sociaal ontwikkelbedrijf kan dit doen; uw token is van een andere"
                            + " organisatie. Gebruik het token van het bedrijf.");
        }
        return UUID.fromString(organisatie.code());
    }

    private String claim(String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(name) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("No verified token with claim " + name);
    }
}
