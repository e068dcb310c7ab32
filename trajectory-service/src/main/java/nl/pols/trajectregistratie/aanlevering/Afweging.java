package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.pols.trajectregistratie.traject.Melding;

/// What is done with a delivery that was held until all of it was read: it takes effect when there
/// is nothing odd about it, and waits for a decision when there is.
@ApplicationScoped
class Afweging {

    private final Weging weging;
    private final Verdwijnlijst verdwijnlijst;
    private final Aanhouding aanhouding;
    private final Aanleveringen aanleveringen;
    private final Toepassing toepassing;

    Afweging(
            Weging weging,
            Verdwijnlijst verdwijnlijst,
            Aanhouding aanhouding,
            Aanleveringen aanleveringen,
            Toepassing toepassing) {
        this.weging = weging;
        this.verdwijnlijst = verdwijnlijst;
        this.aanhouding = aanhouding;
        this.aanleveringen = aanleveringen;
        this.toepassing = toepassing;
    }

    private enum Gevolg {
        VRIJ,
        GEWEIGERD,
        WACHT
    }

    void weeg(Verzoek verzoek, Aanlevering aanlevering, byte[] kopHash) {
        var gevolg =
                QuarkusTransaction.requiringNew().call(() -> gevolg(verzoek, aanlevering, kopHash));
        switch (gevolg) {
            case VRIJ -> toepassing.pasToe(verzoek.gemeentecode(), verzoek.door(), aanlevering);
            case GEWEIGERD -> toepassing.weigerGeheel(aanlevering, kopHash);
            case WACHT -> {
                // until somebody decides
            }
        }
    }

    /// In one transaction: what was proposed is what was there when it was weighed.
    private Gevolg gevolg(Verzoek verzoek, Aanlevering aanlevering, byte[] kopHash) {
        var nu = aanleveringen.zoek(verzoek.eigenaar(), aanlevering.id()).orElseThrow();
        if (nu.atomair() && nu.stand().geweigerd() > 0) {
            return Gevolg.GEWEIGERD;
        }
        var redenen = weging.redenen(verzoek.eigenaar(), nu.stand());
        if (nu.vervangt() != null) {
            var voorstel = verdwijnlijst.stelOp(nu.id());
            if (voorstel.verdwijnt() > 0) {
                redenen.add(verdwijnt(voorstel));
            }
        }
        if (redenen.isEmpty()) {
            aanhouding.geefVrij(aanlevering, kopHash);
            return Gevolg.VRIJ;
        }
        aanhouding.legVoor(aanlevering, List.copyOf(redenen), kopHash);
        return Gevolg.WACHT;
    }

    private static Melding verdwijnt(Voorstel voorstel) {
        return new Melding(
                "",
                "W5-trajecten-vervallen",
                "Van de %d trajecten in deze periode staan er %d niet in de aanlevering; die vervallen."
                        .formatted(voorstel.binnenBereik(), voorstel.verdwijnt()),
                "Of the %d trajectories in this period %d are not in the delivery; they lapse."
                        .formatted(voorstel.binnenBereik(), voorstel.verdwijnt()));
    }
}
