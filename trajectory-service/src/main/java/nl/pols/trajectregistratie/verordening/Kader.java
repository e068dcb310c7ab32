package nl.pols.trajectregistratie.verordening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.jspecify.annotations.Nullable;

/// The limits that hold for a municipality. What is only remarked on may use limits of half a
/// minute old; what is refused uses those of now.
@ApplicationScoped
public class Kader {

    private static final Duration HOUDBAAR = Duration.ofSeconds(30);

    private final Verordeningen verordeningen;
    private final Clock clock;
    private final Map<String, Gelezen> gelezen = new ConcurrentHashMap<>();

    Kader(Verordeningen verordeningen, Clock clock) {
        this.verordeningen = verordeningen;
        this.clock = clock;
    }

    private record Gelezen(Grenzen grenzen, Instant op) {}

    /// In force on that day; the tenant of the work must be this municipality.
    @Transactional
    public Grenzen geldendOp(String gemeentecode, LocalDate dag) {
        var versies = verordeningen.versies("gemeente:" + gemeentecode);
        return Verordeningen.geldend(versies, dag)
                .map(Verordening::grenzen)
                .orElse(Grenzen.STANDAARD);
    }

    /// The figures of signals that it sets itself on that day; the tenant of the work must be this
    /// municipality.
    @Transactional
    public List<Signaaldrempel> signaaldrempels(String gemeentecode, LocalDate dag) {
        var versies = verordeningen.versies("gemeente:" + gemeentecode);
        return Verordeningen.geldend(versies, dag)
                .map(Verordening::signaaldrempels)
                .orElse(List.of());
    }

    /// In force today, as read lately; a single record costs no question to the database.
    public Grenzen vanVandaag(String gemeentecode) {
        var onthouden = onthouden(gemeentecode);
        if (onthouden != null) {
            return onthouden;
        }
        Instant nu = clock.instant();
        var grenzen =
                QuarkusTransaction.joiningExisting()
                        .call(() -> geldendOp(gemeentecode, LocalDate.now(clock)));
        gelezen.put(gemeentecode, new Gelezen(grenzen, nu));
        return grenzen;
    }

    /// In force today, if it was read lately.
    public @Nullable Grenzen onthouden(String gemeentecode) {
        var eerder = gelezen.get(gemeentecode);
        return eerder != null && clock.instant().isBefore(eerder.op().plus(HOUDBAAR))
                ? eerder.grenzen()
                : null;
    }

    /// Whose statements are held against the rules today.
    public Afzender afzender(String gemeentecode) {
        return new Afzender(gemeentecode, LocalDate.now(clock), vanVandaag(gemeentecode));
    }

    void vergeet(String gemeentecode) {
        gelezen.remove(gemeentecode);
    }
}
