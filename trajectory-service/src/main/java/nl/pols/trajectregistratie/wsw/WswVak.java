package nl.pols.trajectregistratie.wsw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Soort;
import nl.pols.trajectregistratie.dossier.Vak;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.register.Overgangen;
import org.jspecify.annotations.Nullable;

/// Wsw employments as a kind of record: companies own them, the responsible municipality reads.
@ApplicationScoped
class WswVak implements Vak<WswDienstverband> {

    static final Soort<WswDienstverband> SOORT =
            new Soort<>(
                    "wsw_dienstverband",
                    "wsw-dienstverband",
                    WswDienstverband.class,
                    Organisatie.Soort.SOB);

    private final Overgangen overgangen;

    WswVak(Overgangen overgangen) {
        this.overgangen = overgangen;
    }

    @Override
    public Soort<WswDienstverband> soort() {
        return SOORT;
    }

    @Override
    public Toets<WswDienstverband> toets(
            String eigenaar, Collection<WswDienstverband> batch, LocalDate vandaag) {
        var sob = UUID.fromString(Organisatie.parse(eigenaar).code());
        return new Wswtoetsing(sob, overgangen.vanaf(List.of(sob)));
    }

    @Override
    public Event feit(@Nullable Versie<WswDienstverband> eerder, Versie<WswDienstverband> nu) {
        return WswGebeurtenis.van(eerder, nu);
    }
}
