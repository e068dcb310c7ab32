package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.web.ETags;
import nl.pols.register.Feit;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import org.jspecify.annotations.Nullable;

/// Begins, replaces and ends relations of an SOB with municipalities. Who changes says which
/// version was read, so that nobody undoes a change that was never seen.
@ApplicationScoped
class WijzigRelatie {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    WijzigRelatie(
            Sobs sobs,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    @Transactional
    Sob begin(
            UUID sobId,
            @Nullable String ifMatch,
            Feit<Relatie> relatie,
            Relatie.@Nullable Soort vervangt,
            @Nullable String reden) {
        var sob = sobs.voorWijziging(sobId);
        ETags.requireMatch(ifMatch, sob.versie());
        gemeenten.controleer(
                List.of(
                        new Verwijzing(
                                "/gemeentecode",
                                relatie.waarde().gemeentecode(),
                                relatie.geldig())));
        return bewaar(sob, sob.beginRelatie(relatie, vervangt, kalender.nu()), reden);
    }

    @Transactional
    Sob eindig(
            UUID sobId,
            @Nullable String ifMatch,
            Relatie relatie,
            LocalDate per,
            @Nullable String reden) {
        var sob = sobs.voorWijziging(sobId);
        ETags.requireMatch(ifMatch, sob.versie());
        return bewaar(sob, sob.eindigRelatie(relatie, per, kalender.nu()), reden);
    }

    private Sob bewaar(Sob sob, SobEvent event, @Nullable String reden) {
        sobs.bewaar(sob, wijzigingen.noteer(Wijziging.Soort.NIEUW_FEIT, reden, null, event.time()));
        outbox.add(event);
        return sob;
    }
}
