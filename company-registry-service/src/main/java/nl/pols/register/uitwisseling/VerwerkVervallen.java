package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.dubbelregistratie.MeldDubbel;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Vervallen;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Brings a company into the register that is no longer held to be one of its own: with what was
/// known of it last, and dropped at once, a duplicate by the rules of a report of one.
@ApplicationScoped
class VerwerkVervallen {
    private final Sobs sobs;
    private final MeldDubbel meldDubbel;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;
    private final Database database;

    VerwerkVervallen(
            Sobs sobs,
            MeldDubbel meldDubbel,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender,
            Database database) {
        this.sobs = sobs;
        this.meldDubbel = meldDubbel;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
        this.database = database;
    }

    @Transactional
    Regeluitslag verwerk(Regel regel, Wijze wijze) {
        var bedrijf = Objects.requireNonNull(regel.bedrijf());
        var verval = Objects.requireNonNull(bedrijf.vervallen());
        var id = Objects.requireNonNull(regel.id());
        sobs.reserveer(List.of(id));
        var bestaande = sobs.vind(id, null).orElse(null);
        var lezing = Lezing.van(bedrijf, bestaande);
        var fouten =
                lezing.fouten().isEmpty() ? fouten(verval, lezing, bestaande) : lezing.fouten();
        if (!fouten.isEmpty()) {
            return regel.geweigerd(fouten);
        }
        if (bestaande != null && bestaande.toestand().vervallen() != null) {
            return regel.uitslag(Uitslag.ONGEWIJZIGD);
        }
        if (bestaande == null) {
            registreer(lezing, wijze);
        }
        laatVervallen(id, verval.verwijstNaar(), wijze);
        database.schrijf("set constraints all immediate");
        return regel.uitslag(bestaande == null ? Uitslag.NIEUW : Uitslag.GEWIJZIGD);
    }

    private static List<Fout> fouten(
            Bedrijf.Verval verval, Lezing lezing, @Nullable Sob bestaande) {
        boolean dubbel = verval.reden() == Vervallen.Reden.DUBBEL;
        if (verval.reden() == null || dubbel != (verval.verwijstNaar() != null)) {
            return List.of(Fout.van("/vervallen", Fout.Soort.VERWIJZING));
        }
        if (bestaande == null || bestaande.toestand().vervallen() != null) {
            return List.of();
        }
        if (!dubbel) {
            return List.of(Fout.van("/vervallen/reden", Fout.Soort.INTREKKING));
        }
        return bestaande.toestand().equals(lezing.toestand())
                ? List.of()
                : List.of(Fout.van("/vervallen", Fout.Soort.FEITEN_EERST));
    }

    private void registreer(Lezing lezing, Wijze wijze) {
        var registratie = Objects.requireNonNull(lezing.registratie());
        var toestand = Objects.requireNonNull(lezing.toestand());
        var op = Sob.samen(List.of(), kalender.nu());
        var sob = Sob.nieuw(registratie, kaal -> toestand, op);
        sobs.voegToeOmTeVervallen(
                new Sobs.Nieuw(sob, registratie),
                wijzigingen.noteer(Wijziging.Soort.IMPORT, wijze.reden(), null, op));
        outbox.add(sob.geregistreerd());
    }

    private void laatVervallen(UUID id, @Nullable UUID verwijstNaar, Wijze wijze) {
        if (verwijstNaar != null) {
            meldDubbel.meld(id, verwijstNaar, wijze.reden());
            return;
        }
        var sob = sobs.haal(id, null);
        var event = sob.wijzigFeiten(t -> t.metVervallen(Vervallen.ingetrokken()), kalender.nu());
        sobs.bewaar(
                sob, wijzigingen.noteer(Wijziging.Soort.IMPORT, wijze.reden(), null, event.time()));
        outbox.add(event);
    }
}
