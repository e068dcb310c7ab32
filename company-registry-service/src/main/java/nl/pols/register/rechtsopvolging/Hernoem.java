package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Kalender;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;

/// Gives an SOB another name; its identity, its relations and its past stay. Runs inside the
/// transaction of [StelRechtsopvolgingVast].
@ApplicationScoped
class Hernoem {
    private final Sobs sobs;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    Hernoem(Sobs sobs, Wijzigingen wijzigingen, Outbox outbox, Kalender kalender) {
        this.sobs = sobs;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    Rechtsopvolging voerUit(Aanvraag.Naamswijziging aanvraag) {
        var id = aanvraag.sobId();
        sobs.reserveer(List.of(id));
        var sob = sobs.vind(id, null).orElseThrow(() -> new SobRefused.OnbekendeSob(id));
        var oudeNaam = sob.naamOp(aanvraag.ingangsdatum());
        var hernoemd = sob.hernoem(aanvraag.nieuweNaam(), aanvraag.ingangsdatum(), kalender.nu());
        sobs.bewaar(
                sob,
                wijzigingen.noteer(
                        Wijziging.Soort.RECHTSOPVOLGING, null, aanvraag.id(), hernoemd.time()));
        outbox.add(hernoemd);
        return new Rechtsopvolging(
                aanvraag.id(),
                SoortRechtsopvolging.NAAMSWIJZIGING,
                aanvraag.ingangsdatum(),
                List.of(id),
                List.of(id),
                oudeNaam,
                aanvraag.nieuweNaam(),
                hernoemd.time());
    }
}
