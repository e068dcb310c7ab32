package nl.pols.rapportage.publicatie;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.Refusal;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.rapportage.publicatie.Opstelling.Fase;
import nl.pols.rapportage.publicatie.Opstelling.Mislukking;
import nl.pols.rapportage.publicatie.Opstellingen.Werk;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendePublicatie;
import org.jboss.logging.Logger;

/// Draws publications up, one at a time over all instances, while the asker watches. What a killed
/// process left is taken up by the next one, from its beginning: it was asked with its knowledge
/// date, so it becomes the same.
@ApplicationScoped
class Opsteller {
    /// Killed that often on the same one, it isn't the machine but the publication.
    private static final int POGINGEN = 3;

    private static final Logger LOG = Logger.getLogger(Opsteller.class);

    private final Opstellingen opstellingen;
    private final Uitgeven uitgeven;
    private final Tenancy tenancy;

    Opsteller(Opstellingen opstellingen, Uitgeven uitgeven, Tenancy tenancy) {
        this.opstellingen = opstellingen;
        this.uitgeven = uitgeven;
        this.tenancy = tenancy;
    }

    void begin(@Observes StartupEvent event) {
        wek();
    }

    /// Returns as soon as it is written down.
    Opstelling vraag(Opdracht opdracht, Organisatie voor, String door) {
        uitgeven.vereis(opdracht);
        var id = UUID.randomUUID();
        opstellingen.vraag(id, opdracht, voor, door);
        wek();
        return opstellingen.een(id).orElseThrow();
    }

    /// Whoever looks wakes it up, should the instance that was at it be gone.
    Opstelling hoever(UUID id) {
        var opstelling = opstellingen.een(id).orElseThrow(OnbekendePublicatie::new);
        if (!opstelling.fase().isEinde()) {
            wek();
        }
        return opstelling;
    }

    private void wek() {
        if (opstellingen.volgende().isPresent()) {
            Thread.ofPlatform().name("opstelling").daemon().start(this::werk);
        }
    }

    /// Looks again after it gave up the place: what was asked in between found it taken.
    private void werk() {
        try {
            while (opstellingen.alsEnige(this::werkAf) && opstellingen.volgende().isPresent()) {
                LOG.debug("Another publication was asked meanwhile");
            }
        } catch (RuntimeException e) {
            LOG.error("Nothing is drawn up; looking at how far one is tries again", e);
        }
    }

    private void werkAf() {
        for (var werk = opstellingen.volgende(); werk.isPresent(); werk = opstellingen.volgende()) {
            stelOp(werk.get());
        }
    }

    private void stelOp(Werk werk) {
        var stand = new Stand();
        try {
            if (werk.pogingen() >= POGINGEN) {
                opstellingen.mislukt(werk.id(), teVaak(werk));
                return;
            }
            opstellingen.begin(werk.id());
            tenancy.runAs(
                    werk.voor(),
                    () ->
                            uitgeven.stelOp(
                                    werk,
                                    (fase, reeks) -> {
                                        stand.fase = fase;
                                        stand.reeks = reeks == null ? "" : reeks;
                                        opstellingen.bij(werk.id(), fase, reeks);
                                    }));
            opstellingen.bij(werk.id(), Fase.KLAAR, null);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Publication %s can't be drawn up", werk.id());
            opstellingen.mislukt(werk.id(), mislukking(werk.id(), stand, e));
        }
    }

    private static final class Stand {
        private Fase fase = Fase.WACHTEN;
        private String reeks = "";

        String tekst() {
            return reeks.isEmpty() ? fase.name() : "%s (%s)".formatted(reeks, fase);
        }
    }

    private static Mislukking mislukking(UUID id, Stand stand, Throwable oorzaak) {
        if (oorzaak instanceof Refusal weigering) {
            return new Mislukking(
                    "%s: %s".formatted(weigering.title(), weigering.getMessage()),
                    stand.tekst(),
                    "Verhelp wat hierboven staat en stel de publicatie opnieuw op. (Solve this and"
                            + " ask again.)");
        }
        if (oorzaak instanceof OutOfMemoryError) {
            return new Mislukking(
                    "De service heeft te weinig geheugen. (Out of memory.)",
                    stand.tekst(),
                    "Geef reporting-service een grotere heap (1 GB volstaat voor een landelijke"
                            + " publicatie) en stel haar opnieuw op.");
        }
        return new Mislukking(
                "Onverwachte fout: %s. (Unexpected error.)"
                        .formatted(oorzaak.getClass().getSimpleName()),
                stand.tekst(),
                "Stel de publicatie opnieuw op. Blijft het misgaan, meld de beheerder dan %s: het logboek van reporting-service heeft de oorzaak."
                        .formatted(id));
    }

    private static Mislukking teVaak(Werk werk) {
        return new Mislukking(
                "De service is %d keer gestopt terwijl zij hiermee bezig was. (Cut off each time.)"
                        .formatted(werk.pogingen()),
                "het begin",
                "Kijk in het logboek van reporting-service of zij geheugen tekortkwam, geef haar"
                        + " meer en stel de publicatie opnieuw op.");
    }
}
