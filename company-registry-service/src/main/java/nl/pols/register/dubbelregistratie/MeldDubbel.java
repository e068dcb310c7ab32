package nl.pols.register.dubbelregistratie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.web.ETags;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Vervallen;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Notes that an SOB was registered twice, and takes that back. Nothing happened in the world:
/// nothing goes over, and what only the duplicate knew is told about the other by hand. From then
/// on nothing is held to be true of the duplicate and its id refers to the other.
@ApplicationScoped
public class MeldDubbel {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Database database;
    private final Outbox outbox;
    private final Kalender kalender;

    MeldDubbel(
            Sobs sobs,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Database database,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.database = database;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    @Transactional
    Sob meld(UUID id, @Nullable String ifMatch, UUID ander, String reden) {
        reserveer(id, ander);
        ETags.requireMatch(ifMatch, sobs.haal(id, null).versie());
        return meld(id, ander, reden);
    }

    /// By the same rules, of an SOB in whichever version it is.
    @Transactional(Transactional.TxType.MANDATORY)
    public Sob meld(UUID id, UUID ander, String reden) {
        reserveer(id, ander);
        var sob = sobs.haal(id, null);
        var blijvend = sobs.vind(ander, null).orElseThrow(() -> new SobRefused.OnbekendeSob(ander));
        if (blijvend.toestand().vervallen() != null) {
            throw new DubbelregistratieRefused.VerwijzingNaarVervallen(ander);
        }
        eisLos(sob);
        var vervallen = Vervallen.dubbelVan(ander);
        var event = sob.wijzigFeiten(t -> t.metVervallen(vervallen), kalender.nu());
        return bewaar(sob, event, Wijziging.Soort.DUBBELREGISTRATIE, reden);
    }

    @Transactional
    Sob trekIn(UUID id, @Nullable String ifMatch, String reden) {
        var sob = sobs.voorWijziging(id);
        ETags.requireMatch(ifMatch, sob.versie());
        var vervallen = sob.toestand().vervallen();
        if (vervallen == null || vervallen.reden() != Vervallen.Reden.DUBBEL) {
            throw new DubbelregistratieRefused.GeenDubbeleRegistratie(id);
        }
        gemeenten.controleer(verwijzingen(sob.toestand()));
        var event = sob.wijzigFeiten(t -> t.metVervallen(null), kalender.nu());
        return bewaar(sob, event, Wijziging.Soort.INTREKKING_DUBBELREGISTRATIE, reden);
    }

    private void reserveer(UUID id, UUID ander) {
        if (id.equals(ander)) {
            throw new DubbelregistratieRefused.DubbelVanZichzelf(id);
        }
        sobs.reserveer(List.of(id, ander));
    }

    private void eisLos(Sob sob) {
        var toestand = sob.toestand();
        Stream.concat(toestand.opvolgers().stream(), toestand.voorgangers().stream())
                .findFirst()
                .ifPresent(o -> {
                    throw new DubbelregistratieRefused.DubbelMetRechtsopvolging(
                            sob.id(), o.rechtsopvolgingId());
                });
        database.vraag(
                        "select sob_id from sob_vervallen where verwijst_naar = ? and"
                                + " upper_inf(bekend) limit 1",
                        rij -> rij.getObject(1, UUID.class),
                        sob.id())
                .forEach(dubbele -> {
                    throw new DubbelregistratieRefused.DubbelenVerwijzenHiernaar(sob.id(), dubbele);
                });
    }

    /// The municipalities may have changed since.
    private static List<Verwijzing> verwijzingen(Toestand toestand) {
        return Stream.concat(
                        toestand.zetels().stream()
                                .map(f -> new Verwijzing("/zetels", f.waarde(), f.geldig())),
                        toestand.relaties().stream()
                                .map(f ->
                                        new Verwijzing(
                                                "/relaties",
                                                f.waarde().gemeentecode(),
                                                f.geldig())))
                .toList();
    }

    private Sob bewaar(Sob sob, SobEvent event, Wijziging.Soort soort, String reden) {
        sobs.bewaar(sob, wijzigingen.noteer(soort, reden, null, event.time()));
        outbox.add(event);
        return sob;
    }
}
