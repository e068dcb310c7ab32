package nl.pols.kit.identity;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who a verified token says the caller is, with each claim looked up once. A claim of our own
/// (`oin`, `organisatie`) costs an exception at each look-up otherwise, several for each request.
final class RememberedCaller extends JWTCallerPrincipal {

    private final JWTCallerPrincipal caller;
    private final Map<String, Optional<Object>> claims = new ConcurrentHashMap<>();

    RememberedCaller(JWTCallerPrincipal caller) {
        super(caller.getRawToken(), "Bearer");
        this.caller = caller;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as its superclass has it
    public <T> @Nullable T getClaim(String name) {
        return (T) getClaimValue(name);
    }

    @Override
    protected @Nullable Object getClaimValue(String name) {
        return claims.computeIfAbsent(name, n -> Optional.ofNullable(caller.getClaim(n)))
                .orElse(null);
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return caller.getClaimNames();
    }

    @Override
    public String getName() {
        return caller.getName();
    }

    @Override
    public Set<String> getAudience() {
        return caller.getAudience();
    }

    @Override
    public Set<String> getGroups() {
        return caller.getGroups();
    }
}
