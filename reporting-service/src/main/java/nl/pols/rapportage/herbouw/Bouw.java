package nl.pols.rapportage.herbouw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import nl.pols.kit.events.Rereading;
import nl.pols.rapportage.feit.Opbouw;

/// Builds a read model from the topics alone and lets it take over. Invariant: the inbox stands
/// still only while the last events are caught up with: once to look at both models at the same
/// place, once to exchange them. Whatever happens, one whole model serves and no other is left.
@ApplicationScoped
class Bouw {
    private static final int BIJNA = 1_000;
    private static final int RONDEN = 7_200;
    private static final int POGINGEN = 300;
    private static final long WACHT = Duration.ofMillis(500).toNanos();

    private final Nieuwmodel model;
    private final Vergelijking vergelijking;
    private final Rereading herlezing;
    private final Afwerking afwerking;
    private final Systeemwerk systeem;

    Bouw(
            Nieuwmodel model,
            Vergelijking vergelijking,
            Rereading herlezing,
            Afwerking afwerking,
            Systeemwerk systeem) {
        this.model = model;
        this.vergelijking = vergelijking;
        this.herlezing = herlezing;
        this.afwerking = afwerking;
        this.systeem = systeem;
    }

    /// How it ended, and what differed.
    record Uitslag(Fase fase, List<Verschil> verschillen) {}

    Uitslag voer(boolean ondanksVerschil, Gang gang) {
        try {
            model.begin();
            var uitslag = bouw(ondanksVerschil, gang);
            model.weg();
            return uitslag;
        } catch (RuntimeException e) {
            ruimOp(e);
            throw e;
        }
    }

    private Uitslag bouw(boolean ondanksVerschil, Gang gang) {
        var kopie = new Kopie();
        var lezing = herlezing.fromTheBeginning(kopie);
        gang.begin(lezing.remaining());
        lezing.toTheEnds(gang::las);
        gang.naar(Fase.AFLEIDEN);
        afwerking.werkAf();
        kopie.houdtBij = true;
        gang.naar(Fase.INHALEN);
        haalIn(lezing, gang);
        gang.naar(Fase.VERGELIJKEN);
        var verschillen = vergelijk(lezing, gang);
        if (!verschillen.isEmpty() && !ondanksVerschil) {
            return new Uitslag(Fase.VERSCHIL, verschillen);
        }
        gang.naar(Fase.WISSELEN);
        wissel(lezing, gang);
        return new Uitslag(Fase.KLAAR, verschillen);
    }

    private List<Verschil> vergelijk(Rereading.Reading lezing, Gang gang) {
        try (var moment = vergelijking.open()) {
            systeem.inTransactie(() -> {
                lezing.meet(gang::las);
                // on a thread of its own: with what is committed, and not in this transaction
                CompletableFuture.runAsync(() -> kijk(moment), Thread.ofPlatform()::start).join();
                return true;
            });
            return moment.verschillen();
        }
    }

    private void kijk(Vergelijking.Moment moment) {
        model.sluitOpgegevenGaten();
        moment.begin();
    }

    /// Behind a reader that holds a table for long it tries again, so that others don't queue up
    /// behind it.
    private void wissel(Rereading.Reading lezing, Gang gang) {
        for (int poging = 1; ; poging++) {
            try {
                systeem.inTransactie(() -> {
                    lezing.meet(gang::las);
                    model.wissel();
                    return true;
                });
                return;
            } catch (Nieuwmodel.Bouwfout e) {
                if (!e.isOnderweg() || poging == POGINGEN) {
                    throw e;
                }
                LockSupport.parkNanos(WACHT);
            }
        }
    }

    /// Until neither has much to read: while they meet, the inbox waits.
    private static void haalIn(Rereading.Reading lezing, Gang gang) {
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            if (lezing.remaining() > BIJNA) {
                lezing.toTheEnds(gang::las);
            } else if (lezing.behind() > BIJNA) {
                LockSupport.parkNanos(WACHT);
            } else {
                return;
            }
        }
        throw new IllegalStateException(
                "De inbox blijft te ver achter om de modellen te vergelijken. (The inbox stays too"
                        + " far behind.)");
    }

    private void ruimOp(RuntimeException oorzaak) {
        try {
            model.weg();
        } catch (RuntimeException e) {
            oorzaak.addSuppressed(e); // whoever starts next removes it
        }
    }

    /// Where the events go: to the model that is built.
    private final class Kopie implements Rereading.Copy {
        private volatile boolean houdtBij;

        @Override
        public void around(Runnable batch) {
            if (houdtBij) {
                Opbouw.bijgehouden(batch);
            } else {
                Opbouw.uitgesteld(batch);
            }
        }

        @Override
        public void direct() {
            model.richt();
        }
    }
}
