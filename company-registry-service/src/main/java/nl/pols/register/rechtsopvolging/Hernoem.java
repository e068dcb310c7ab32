package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Kalender;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;

/// Gives an SOB another name; its identity, its relations and its past stay. Runs inside the
/// transaction of [StelRechtsopvolgingVast].
@ApplicationScoped
class Hernoem {
    private final Sobs sobs;
    private final Partijen partijen;
    private final Botsingen botsingen;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    Hernoem(
            Sobs sobs,
            Partijen partijen,
            Botsingen botsingen,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.partijen = partijen;
        this.botsingen = botsingen;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    Rechtsopvolging voerUit(Aanvraag.Naamswijziging aanvraag) {
        var id = aanvraag.sobId();
        var dag = aanvraag.ingangsdatum();
        sobs.reserveer(List.of(id));
        botsingen.weiger(
                dag, List.of(new Botsing.Deelname("/sobId", id, Botsing.Rol.VERANDERT, true)));
        var sob = partijen.bekende(id);
        var oudeNaam = sob.naamOp(dag);
        var toelichting = aanvraag.toelichting();
        var hernoemd =
                sob.hernoem(aanvraag.nieuweNaam(), dag, toelichting.precisie(), kalender.nu());
        sobs.bewaar(
                sob,
                wijzigingen.noteer(
                        Wijziging.Soort.RECHTSOPVOLGING,
                        toelichting.reden(),
                        aanvraag.id(),
                        hernoemd.time()));
        outbox.add(hernoemd);
        return Rechtsopvolging.van(
                aanvraag,
                SoortRechtsopvolging.NAAMSWIJZIGING,
                List.of(id),
                List.of(id),
                Bijzonderheden.van(aanvraag, oudeNaam),
                hernoemd.time());
    }
}
