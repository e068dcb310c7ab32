package nl.pols.trajectregistratie.verordening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.regels.Grenzen;
import org.jspecify.annotations.Nullable;

/// The act of laying down what an ordinance says: a new version, never a change of an old one.
@ApplicationScoped
class StelVast {

    private final Verordeningen verordeningen;
    private final Kader kader;
    private final Drempelgrenzen drempelgrenzen;
    private final Event<VerordeningVastgesteld> vastgesteld;
    private final Clock clock;

    StelVast(
            Verordeningen verordeningen,
            Kader kader,
            Drempelgrenzen drempelgrenzen,
            Event<VerordeningVastgesteld> vastgesteld,
            Clock clock) {
        this.verordeningen = verordeningen;
        this.kader = kader;
        this.drempelgrenzen = drempelgrenzen;
        this.vastgesteld = vastgesteld;
        this.clock = clock;
    }

    @Transactional
    Verordening stelVast(
            String gemeentecode,
            String door,
            @Nullable String ifMatch,
            LocalDate geldigVan,
            Grenzen grenzen,
            List<Signaaldrempel> signaaldrempels,
            String bron) {
        requireRitme(grenzen.evaluatieMaanden());
        requireDrempels(signaaldrempels);
        String eigenaar = "gemeente:" + gemeentecode;
        var versies = verordeningen.versies(eigenaar);
        int laatste = versies.isEmpty() ? 0 : versies.getFirst().versie();
        if (laatste > 0) {
            ETags.requireMatch(ifMatch, laatste);
        }
        var nieuw =
                new Verordening(
                        laatste + 1,
                        geldigVan,
                        grenzen,
                        List.copyOf(signaaldrempels),
                        bron,
                        door,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        verordeningen.voegToe(eigenaar, nieuw);
        kader.vergeet(gemeentecode);
        vastgesteld.fire(new VerordeningVastgesteld(eigenaar));
        return nieuw;
    }

    /// Within the bounds of the definitions, all faults at once.
    private void requireDrempels(List<Signaaldrempel> drempels) {
        List<FieldError> fouten = new ArrayList<>();
        for (int i = 0; i < drempels.size(); i++) {
            String pointer = "/signaaldrempels/" + i;
            drempelgrenzen
                    .bezwaar(drempels.get(i))
                    .map(nl -> new FieldError(pointer, "O2-signaaldrempel", nl))
                    .ifPresent(fouten::add);
        }
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
    }

    /// At least one review in every three months of the first year (domain 5.3).
    private static void requireRitme(List<Integer> maanden) {
        int vorige = 0;
        boolean goed = true;
        for (int maand : maanden) {
            goed &= maand > vorige && maand - vorige <= 3;
            vorige = maand;
        }
        if (!goed || vorige != 12) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/evaluatieMaanden",
                                    "O1-evaluatieritme",
                                    "Geef oplopende maanden tot en met 12, met telkens ten hoogste"
                                            + " drie maanden ertussen.")));
        }
    }
}
