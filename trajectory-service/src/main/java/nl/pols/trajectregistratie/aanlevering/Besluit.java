package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.AanleveringLoopt;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.OnbekendeAanlevering;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.AantalNietBevestigd;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.NietTerGoedkeuring;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.VervangingOnvolledig;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.VoorstelVerouderd;
import org.jspecify.annotations.Nullable;

/// Deciding on a delivery that waits. Invariant: what lapses is what the one who approves has seen;
/// a proposal under which something changed is made anew.
@ApplicationScoped
class Besluit {

    private final Aanleveringen aanleveringen;
    private final Aanhouding aanhouding;
    private final Verdwijnlijst verdwijnlijst;
    private final Wachtkamer wachtkamer;
    private final Toepassing toepassing;
    private final Weeginstelling instelling;

    Besluit(
            Aanleveringen aanleveringen,
            Aanhouding aanhouding,
            Verdwijnlijst verdwijnlijst,
            Wachtkamer wachtkamer,
            Toepassing toepassing,
            Weeginstelling instelling) {
        this.aanleveringen = aanleveringen;
        this.aanhouding = aanhouding;
        this.verdwijnlijst = verdwijnlijst;
        this.wachtkamer = wachtkamer;
        this.toepassing = toepassing;
        this.instelling = instelling;
    }

    /// Who decides on which delivery.
    record Beslisser(String gemeentecode, String door, UUID aanleveringId) {
        String eigenaar() {
            return "gemeente:" + gemeentecode;
        }
    }

    /// What of a proposal is confirmed.
    record Bevestiging(@Nullable String voorstel, @Nullable Long verdwijnt) {
        static final Bevestiging GEEN = new Bevestiging(null, null);
    }

    /// Approved before: the same answer, or on with it after a break.
    void keurGoed(Beslisser wie, Bevestiging bevestiging) {
        if (isVerouderd(wie)) {
            var nieuw =
                    QuarkusTransaction.requiringNew()
                            .call(() -> verdwijnlijst.stelOp(wie.aanleveringId()));
            throw new VoorstelVerouderd(nieuw);
        }
        var opgenomen = QuarkusTransaction.requiringNew().call(() -> neemOp(wie, bevestiging));
        if (opgenomen != null) {
            toepassing.pasToe(wie.gemeentecode(), wie.door(), opgenomen);
        }
    }

    /// Turned down before: the same answer.
    void wijsAf(Beslisser wie) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    var aanlevering = zoek(wie);
                    if (aanlevering.status() == Status.AFGEWEZEN) {
                        return;
                    }
                    requireWacht(aanlevering);
                    wachtkamer.maakLeeg(aanlevering.id());
                    aanhouding.wijsAf(aanlevering, wie.door());
                });
    }

    private boolean isVerouderd(Beslisser wie) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var a = zoek(wie);
                    return a.status() == Status.TER_GOEDKEURING
                            && a.voorstel() != null
                            && !verdwijnlijst.meet(a.id()).merk().equals(a.voorstel().merk());
                });
    }

    private @Nullable Aanlevering neemOp(Beslisser wie, Bevestiging bevestiging) {
        var aanlevering = zoek(wie);
        if (!aanlevering.vrijgegeven()) {
            requireWacht(aanlevering);
            requireBevestigd(aanlevering, bevestiging);
        } else if (aanlevering.klaar()) {
            return null;
        } else if (aanlevering.pacht() != null) {
            throw new AanleveringLoopt();
        }
        aanhouding.neemOp(aanlevering, wie.door());
        return zoek(wie);
    }

    private void requireBevestigd(Aanlevering aanlevering, Bevestiging bevestiging) {
        var voorstel = aanlevering.voorstel();
        if (voorstel == null || voorstel.verdwijnt() == 0) {
            return;
        }
        long zonderNummer = verdwijnlijst.zonderNummer(aanlevering.id());
        if (zonderNummer > 0) {
            throw new VervangingOnvolledig(zonderNummer);
        }
        if (!voorstel.merk().equals(bevestiging.voorstel())) {
            throw new VoorstelVerouderd(voorstel);
        }
        boolean veel =
                voorstel.verdwijnt() > instelling.verdwijntAandeel() * voorstel.binnenBereik();
        if ((veel && bevestiging.verdwijnt() == null)
                || (bevestiging.verdwijnt() != null
                        && bevestiging.verdwijnt() != voorstel.verdwijnt())) {
            throw new AantalNietBevestigd(voorstel);
        }
    }

    private static void requireWacht(Aanlevering aanlevering) {
        if (aanlevering.status() != Status.TER_GOEDKEURING) {
            throw new NietTerGoedkeuring(aanlevering);
        }
    }

    private Aanlevering zoek(Beslisser wie) {
        return aanleveringen
                .zoekOmTeWerken(wie.eigenaar(), wie.aanleveringId())
                .orElseThrow(OnbekendeAanlevering::new);
    }
}
