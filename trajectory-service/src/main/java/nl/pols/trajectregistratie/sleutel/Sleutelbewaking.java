package nl.pols.trajectregistratie.sleutel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/// Sees to it that this replica works with the keys that all others have, and with the one in use.
/// A replica with another key would give known people a second pseudonym: better not to run at all.
@ApplicationScoped
class Sleutelbewaking {

    private static final Logger LOG = Logger.getLogger(Sleutelbewaking.class);

    private final Pseudoniemsleutels sleutels;
    private final Pseudonyms pseudonyms;
    private final Tenancy tenancy;
    private final Clock clock;

    Sleutelbewaking(
            Pseudoniemsleutels sleutels, Pseudonyms pseudonyms, Tenancy tenancy, Clock clock) {
        this.sleutels = sleutels;
        this.pseudonyms = pseudonyms;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// This replica has not the key that the others have.
    static final class AndereSleutel extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AndereSleutel(int versie, String bekend, String kenmerk) {
            super(
                    "The key of the pseudonyms, version %d, is not the one that this database was filled with: its fingerprint is %s, known is %s. Give this service the same file as the others (POLS_PSEUDONYM_KEY%s)."
                            .formatted(
                                    versie, kenmerk, bekend, versie == 1 ? "" : " + ." + versie));
        }
    }

    void bijHetBegin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        pseudonyms.requireKey();
        tenancy.runAs(
                Organisatie.SYSTEEM,
                () -> {
                    QuarkusTransaction.requiringNew()
                            .run(() ->
                                    sleutels.legEersteVast(
                                            pseudonyms.fingerprint(1), clock.instant()));
                    neemOver();
                });
    }

    /// Another replica may have begun a rotation, or ended one.
    @Scheduled(
            every = "${pols.pseudonym.bewaking.elke:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void kijkOpnieuw() {
        try {
            tenancy.runAs(Organisatie.SYSTEEM, this::neemOver);
        } catch (AndereSleutel fout) {
            LOG.fatal(fout.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    /// As *systeem*.
    void neemOver() {
        volg(QuarkusTransaction.requiringNew().call(sleutels::alle));
    }

    /// The first key is the inner step of every later one; of the others those of which something
    /// is stored.
    private void volg(List<Pseudoniemsleutel> alle) {
        int versie = 1;
        Set<Integer> rond = new TreeSet<>();
        for (var sleutel : alle) {
            if (sleutel.inGebruik()) {
                versie = sleutel.versie();
            }
            if (!sleutel.voltooid()) {
                rond.addAll(List.of(sleutel.versie() - 1, sleutel.versie()));
            }
        }
        rond.add(versie);
        for (var sleutel : alle) {
            if (sleutel.versie() == 1 || rond.contains(sleutel.versie())) {
                requireZelfde(sleutel);
            }
        }
        pseudonyms.use(versie, rond);
    }

    private void requireZelfde(Pseudoniemsleutel sleutel) {
        String kenmerk =
                pseudonyms.has(sleutel.versie())
                        ? pseudonyms.fingerprint(sleutel.versie())
                        : "missing";
        if (!kenmerk.equals(sleutel.kenmerk())) {
            throw new AndereSleutel(sleutel.versie(), sleutel.kenmerk(), kenmerk);
        }
    }
}
