package nl.pols.rapportage.abonnement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.abonnement.AbonnementResource.Gemaakt;
import nl.pols.rapportage.abonnement.AbonnementResource.NieuwAbonnement;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.indicator.Cijfers;

/// Takes a subscription: to a figure that may be asked, at an address that may be called.
@ApplicationScoped
class Abonneren {
    private final Abonnementen abonnementen;
    private final Bezorging bezorging;
    private final Cijfers cijfers;
    private final Leesmodel leesmodel;
    private final Kluis kluis;
    private final Clock clock;

    Abonneren(
            Abonnementen abonnementen,
            Bezorging bezorging,
            Cijfers cijfers,
            Leesmodel leesmodel,
            Kluis kluis,
            Clock clock) {
        this.abonnementen = abonnementen;
        this.bezorging = bezorging;
        this.cijfers = cijfers;
        this.leesmodel = leesmodel;
        this.kluis = kluis;
        this.clock = clock;
    }

    Gemaakt abonneer(NieuwAbonnement nieuw, Organisatie voor) {
        var bezwaar = bezorging.wacht().bezwaar(nieuw.adres());
        if (bezwaar != null) {
            throw new InvalidInput(List.of(new FieldError("/adres", "adres", bezwaar)));
        }
        // The place first: what comes in between is weighed again.
        var plaats = leesmodel.plaats();
        var stand = cijfers.stand(nieuw.indicator(), nieuw.vraag(), voor);
        var geheim = Handtekening.nieuwGeheim();
        var abonnement =
                new Abonnement(
                        UUID.randomUUID(),
                        nieuw.indicator(),
                        nieuw.vraag(),
                        nieuw.adres(),
                        Abonnement.Status.ACTIEF,
                        clock.instant(),
                        null);
        var bewaard = kluis.sluit(abonnement.id(), geheim);
        abonnementen.voegToe(abonnement, voor, bewaard, plaats, stand);
        return new Gemaakt(abonnement, geheim);
    }
}
