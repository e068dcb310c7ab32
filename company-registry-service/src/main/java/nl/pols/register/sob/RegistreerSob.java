package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;

/// Registers an SOB. The client's id is its identity: the same registration again changes nothing,
/// another one under the same id is refused.
@ApplicationScoped
class RegistreerSob {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    RegistreerSob(
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

    /// What came of it.
    record Uitkomst(Sob sob, boolean nieuw) {}

    @Transactional
    Uitkomst registreer(Registratie registratie) {
        sobs.reserveer(List.of(registratie.id()));
        var bestaande = sobs.vind(registratie.id(), null);
        if (bestaande.isPresent()) {
            if (!sobs.isGeregistreerdAls(registratie)) {
                throw new SobRefused.SobBestaatAl(registratie.id());
            }
            return new Uitkomst(bestaande.get(), false);
        }
        gemeenten.controleer(verwijzingen(registratie));
        var sob = Sob.nieuw(registratie, List.of(), kalender.nu());
        var geregistreerd = sob.geregistreerd();
        sobs.voegToe(
                sob,
                registratie,
                wijzigingen.noteer(Wijziging.Soort.REGISTRATIE, null, null, geregistreerd.time()));
        outbox.add(geregistreerd);
        return new Uitkomst(sob, true);
    }

    private static List<Verwijzing> verwijzingen(Registratie registratie) {
        var verwijzingen = new ArrayList<Verwijzing>();
        var zetel = registratie.zetelGemeentecode();
        if (zetel != null) {
            verwijzingen.add(
                    new Verwijzing(
                            "/zetelGemeentecode", zetel, Geldig.vanaf(registratie.geldigVan())));
        }
        int nummer = 0;
        for (Feit<Relatie> relatie : registratie.relaties()) {
            verwijzingen.add(
                    new Verwijzing(
                            "/relaties/%d/gemeentecode".formatted(nummer++),
                            relatie.waarde().gemeentecode(),
                            relatie.geldig()));
        }
        return verwijzingen;
    }
}
