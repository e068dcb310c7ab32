package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.sob.Gevolg;
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
    private final Daden daden;
    private final Uitwerkingen uitwerkingen;
    private final Wijzigingen wijzigingen;
    private final Sobs sobs;
    private final Outbox outbox;
    private final Kalender kalender;
    private final Database database;

    TrekIn(
            Rechtsopvolgingen rechtsopvolgingen,
            Ingangen ingangen,
            Inhalers inhalers,
            Daden daden,
            Uitwerkingen uitwerkingen,
            Wijzigingen wijzigingen,
            Sobs sobs,
            Outbox outbox,
            Kalender kalender,
            Database database) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.ingangen = ingangen;
        this.inhalers = inhalers;
        this.daden = daden;
        this.uitwerkingen = uitwerkingen;
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
        var act = daden.van(id);
        var perSob = gevolgen(rechtsopvolging, act);
        var op = Sob.samen(perSob.keySet(), kalender.nu());
        var wijziging =
                wijzigingen.noteer(Wijziging.Soort.INTREKKING_RECHTSOPVOLGING, reden, id, op);
        var events = maakOngedaan(perSob, wijziging, act);
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
    private Map<Sob, Gevolg> gevolgen(Rechtsopvolging rechtsopvolging, Daad act) {
        var ids = rechtsopvolging.partijen();
        sobs.reserveer(ids);
        var perSob = new LinkedHashMap<Sob, Gevolg>();
        var ingehaald = new ArrayList<Ingehaald>();
        for (UUID id : ids) {
            var sob = sobs.vind(id, null).orElseThrow();
            var uitwerking = uitwerkingen.van(id, act);
            inhalers.van(sob, uitwerking, act).ifPresent(ingehaald::add);
            perSob.put(sob, uitwerking.gevolg());
        }
        if (!ingehaald.isEmpty()) {
            throw new RechtsopvolgingRefused.RechtsopvolgingIngehaald(
                    rechtsopvolging.id(), ingehaald);
        }
        return perSob;
    }

    /// What an import told of an act is held against all facts only here.
    private List<SobEvent> maakOngedaan(Map<Sob, Gevolg> perSob, Wijziging wijziging, Daad act) {
        var events = new ArrayList<SobEvent>();
        try {
            perSob.forEach((sob, gevolg) -> events.add(maakOngedaan(sob, gevolg, wijziging)));
            database.schrijf("set constraints all immediate");
            return events;
        } catch (RuntimeException e) {
            throw act.isOvergenomen() && Database.isGeweigerd(e)
                    ? new RechtsopvolgingRefused.GevolgenPassenNiet(
                            Objects.requireNonNull(act.rechtsopvolgingId()))
                    : e;
        }
    }

    private SobEvent maakOngedaan(Sob sob, Gevolg gevolg, Wijziging wijziging) {
        var event =
                sob.wijzigFeiten(
                        nu ->
                                gevolg.maakte()
                                        ? nu.metVervallen(Vervallen.ingetrokken())
                                        : gevolg.ongedaanIn(nu),
                        wijziging.tijdstip());
        sobs.bewaar(sob, wijziging);
        return event;
    }
}
