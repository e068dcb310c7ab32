package nl.pols.rapportage.herbouw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.rapportage.herbouw.HerbouwRefused.HerbouwLooptAl;
import nl.pols.rapportage.herbouw.HerbouwRefused.OnbekendeHerbouw;
import org.jboss.logging.Logger;

/// Starts rebuilds, one at a time over all instances, and tells what became of them.
@ApplicationScoped
class Herbouwen {
    private static final Logger LOG = Logger.getLogger(Herbouwen.class);

    private final AgroalDataSource dataSource;
    private final Nieuwmodel model;
    private final Verslagen verslagen;
    private final Bouw bouw;

    Herbouwen(AgroalDataSource dataSource, Nieuwmodel model, Verslagen verslagen, Bouw bouw) {
        this.dataSource = dataSource;
        this.model = model;
        this.verslagen = verslagen;
        this.bouw = bouw;
    }

    /// What a process that was killed left behind goes when the next one starts.
    void begin(@Observes StartupEvent event) {
        Plek.neem(dataSource)
                .ifPresent(plek -> {
                    try (plek) {
                        ruimOp();
                    }
                });
    }

    /// Returns as soon as it has begun.
    Verslag start(String door, boolean ondanksVerschil) {
        var plek = Plek.neem(dataSource).orElseThrow(HerbouwLooptAl::new);
        var id = UUID.randomUUID();
        try {
            ruimOp();
            verslagen.begin(id, door, ondanksVerschil);
            Thread.ofPlatform()
                    .name("herbouw")
                    .daemon()
                    .start(() -> loop(plek, id, ondanksVerschil));
        } catch (RuntimeException e) {
            plek.close();
            throw e;
        }
        return een(id);
    }

    Verslag een(UUID id) {
        return verslagen.een(id).map(this::nu).orElseThrow(OnbekendeHerbouw::new);
    }

    List<Verslag> nieuwste() {
        return verslagen.nieuwste().stream().map(this::nu).toList();
    }

    /// One that hasn't ended while its place is free was cut off.
    private Verslag nu(Verslag verslag) {
        if (verslag.fase().isEinde()) {
            return verslag;
        }
        Optional<Plek> vrij = Plek.neem(dataSource);
        if (vrij.isEmpty()) {
            return verslag;
        }
        try (var plek = vrij.get()) {
            ruimOp();
        }
        return verslagen.een(verslag.herbouwId()).orElseThrow(OnbekendeHerbouw::new);
    }

    /// Only for who has the place.
    private void ruimOp() {
        verslagen.brekenAf();
        model.weg();
    }

    private void loop(Plek plek, UUID id, boolean ondanksVerschil) {
        try (plek) {
            LOG.infof("Rebuild %s begins", id);
            var uitslag = bouw.voer(ondanksVerschil, new Gang(verslagen, id));
            verslagen.eindig(id, uitslag.fase(), uitslag.verschillen(), null);
            LOG.infof("Rebuild %s: %s, %s", id, uitslag.fase(), uitslag.verschillen());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Rebuild %s failed", id);
            verslagen.eindig(id, Fase.MISLUKT, List.of(), String.valueOf(e.getMessage()));
        }
    }
}
