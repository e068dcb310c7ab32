package nl.pols.financiering.rekening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.pols.financiering.grootboek.Boekingen;
import nl.pols.financiering.grootboek.GrootboekRefused.OnbekendeRekening;
import nl.pols.financiering.grootboek.Ketenoordeel;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Follows the hash chains: of one account for who may see it, of the whole ledger for the state
/// and who runs Pols. A thousand accounts to a transaction, since a ledger can be long.
@ApplicationScoped
class Ketenbewijs {

    private static final int STAP = 1_000;
    private static final int MEEST = 100;

    private final Boekingen boekingen;
    private final Tenancy tenancy;

    Ketenbewijs(Boekingen boekingen, Tenancy tenancy) {
        this.boekingen = boekingen;
        this.tenancy = tenancy;
    }

    /// What following the chains showed.
    ///
    /// @param boekingsregels every posting stands on two accounts and is followed on both
    @Schema(
            name = "Ketenbewijs",
            requiredProperties = {"heel", "rekeningen", "boekingsregels", "breuken"},
            examples = Bewijs.VOORBEELD)
    public record Bewijs(boolean heel, long rekeningen, long boekingsregels, List<Breuk> breuken) {

        static final String VOORBEELD =
                """
                {"heel": false, "rekeningen": 812, "boekingsregels": 5012, "breuken": [
                   {"rekeningId": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10", "volgnummer": 2,
                    "boekingId": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a20"}]}\
                """;
    }

    /// The first link of an account that isn't what it was.
    ///
    /// @param boekingId empty when the posting is gone
    @Schema(
            name = "Breuk",
            requiredProperties = {"rekeningId", "volgnummer"})
    public record Breuk(UUID rekeningId, long volgnummer, @Nullable UUID boekingId) {}

    Bewijs van(UUID rekeningId) {
        var gevonden =
                QuarkusTransaction.requiringNew()
                        .call(() -> boekingen.verifieer(List.of(rekeningId)));
        if (gevonden.isEmpty()) {
            throw new OnbekendeRekening(rekeningId);
        }
        return bewijs(gevonden);
    }

    Bewijs vanAlles() {
        List<Ketenoordeel> gebroken = new ArrayList<>();
        long rekeningen = 0;
        long regels = 0;
        var blok = alsSysteem(() -> boekingen.rekeningenNa(new UUID(0, 0), STAP));
        while (!blok.isEmpty()) {
            var ids = blok;
            for (var oordeel : alsSysteem(() -> boekingen.verifieer(ids))) {
                rekeningen++;
                regels += oordeel.boekingen();
                if (!oordeel.isHeel() && gebroken.size() < MEEST) {
                    gebroken.add(oordeel);
                }
            }
            blok = alsSysteem(() -> boekingen.rekeningenNa(ids.getLast(), STAP));
        }
        return new Bewijs(gebroken.isEmpty(), rekeningen, regels, breuken(gebroken));
    }

    private <T> T alsSysteem(Supplier<T> werk) {
        return tenancy.callAs(
                Organisatie.SYSTEEM, () -> QuarkusTransaction.requiringNew().call(werk::get));
    }

    private static Bewijs bewijs(List<Ketenoordeel> oordelen) {
        var breuken = breuken(oordelen);
        long regels = oordelen.stream().mapToLong(Ketenoordeel::boekingen).sum();
        return new Bewijs(breuken.isEmpty(), oordelen.size(), regels, breuken);
    }

    private static List<Breuk> breuken(List<Ketenoordeel> oordelen) {
        List<Breuk> breuken = new ArrayList<>();
        for (var oordeel : oordelen) {
            var waar = oordeel.gebroken();
            if (waar != null) {
                breuken.add(new Breuk(oordeel.rekeningId(), waar, oordeel.boekingId()));
            }
        }
        return breuken;
    }
}
