package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Vervallen;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;

/// Revokes a succession by a compensating change: what the act added is no longer known, what it
/// closed is known again, and every answer is what it was. What was known in between can still be
/// asked with `bekendOp`. Later facts that have nothing to do with the act stay; what was built on
/// it is undone first. An SOB that the act made is dropped, and its id resolves for ever.
@ApplicationScoped
class TrekIn {
    private final Rechtsopvolgingen rechtsopvolgingen;
    private final Ingangen ingangen;
    private final Inhalers inhalers;
    private final Gevolgen gevolgen;
    private final Wijzigingen wijzigingen;
    private final Sobs sobs;
    private final Outbox outbox;
    private final Kalender kalender;
    private final Database database;

    TrekIn(
            Rechtsopvolgingen rechtsopvolgingen,
            Ingangen ingangen,
            Inhalers inhalers,
            Gevolgen gevolgen,
            Wijzigingen wijzigingen,
            Sobs sobs,
            Outbox outbox,
            Kalender kalender,
            Database database) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.ingangen = ingangen;
        this.inhalers = inhalers;
        this.gevolgen = gevolgen;
        this.wijzigingen = wijzigingen;
        this.sobs = sobs;
        this.outbox = outbox;
        this.kalender = kalender;
        this.database = database;
    }

    @Transactional
    Rechtsopvolging trekIn(UUID id, String reden) {
        rechtsopvolgingen.reserveer(id);
        var rechtsopvolging = rechtsopvolgingen.haal(id, null);
        var eerdere = rechtsopvolging.intrekking();
        if (eerdere != null) {
            if (!eerdere.reden().equals(reden)) {
                throw new RechtsopvolgingRefused.RechtsopvolgingAlIngetrokken(id);
            }
            return rechtsopvolging;
        }
        var perSob = gevolgen(rechtsopvolging);
        var op = Sob.samen(perSob.keySet(), kalender.nu());
        var wijziging =
                wijzigingen.noteer(Wijziging.Soort.INTREKKING_RECHTSOPVOLGING, reden, id, op);
        var events = new ArrayList<SobEvent>();
        perSob.forEach((sob, gevolg) -> events.add(maakOngedaan(sob, gevolg, wijziging)));
        outbox.addAll(events);
        var ingetrokken = rechtsopvolging.ingetrokken(wijziging.tijdstip(), reden);
        rechtsopvolgingen.trekIn(id, new Rechtsopvolging.Intrekking(wijziging.tijdstip(), reden));
        outbox.add(
                new RechtsopvolgingEvent.Ingetrokken(
                        RechtsopvolgingEvent.Gegevens.van(
                                ingetrokken, Rechtsopvolging.Status.INGETROKKEN),
                        ingangen.volgendNummer(id),
                        wijziging.tijdstip()));
        return ingetrokken;
    }

    /// What the act did to each of its parties; refuses when something was built on it.
    private Map<Sob, Gevolg> gevolgen(Rechtsopvolging rechtsopvolging) {
        var wijziging = wijziging(rechtsopvolging.id());
        var ids =
                database.vraag(
                        "select sob_id from sob_wijziging where wijziging_id = ? order by sob_id",
                        rij -> rij.getObject(1, UUID.class),
                        wijziging);
        sobs.reserveer(ids);
        var perSob = new LinkedHashMap<Sob, Gevolg>();
        var ingehaald = new ArrayList<Ingehaald>();
        for (UUID id : ids) {
            var sob = sobs.vind(id, null).orElseThrow();
            var gevolg = gevolgen.van(id, wijziging);
            inhalers.van(sob, gevolg, wijziging).ifPresent(ingehaald::add);
            perSob.put(sob, gevolg);
        }
        if (!ingehaald.isEmpty()) {
            throw new RechtsopvolgingRefused.RechtsopvolgingIngehaald(
                    rechtsopvolging.id(), ingehaald);
        }
        return perSob;
    }

    private UUID wijziging(UUID rechtsopvolging) {
        List<UUID> gevonden =
                database.vraag(
                        "select wijziging_id from wijziging where rechtsopvolging_id = ? and soort"
                                + " = 'RECHTSOPVOLGING'",
                        rij -> rij.getObject(1, UUID.class),
                        rechtsopvolging);
        if (gevonden.isEmpty()) {
            throw new RechtsopvolgingRefused.RechtsopvolgingOvergenomen(rechtsopvolging);
        }
        return gevonden.getFirst();
    }

    private SobEvent maakOngedaan(Sob sob, Gevolg gevolg, Wijziging wijziging) {
        var event =
                sob.wijzigFeiten(
                        nu ->
                                Inhalers.maakte(gevolg)
                                        ? nu.metVervallen(Vervallen.ingetrokken())
                                        : gevolg.ongedaanIn(nu),
                        wijziging.tijdstip());
        sobs.bewaar(sob, wijziging);
        return event;
    }
}
