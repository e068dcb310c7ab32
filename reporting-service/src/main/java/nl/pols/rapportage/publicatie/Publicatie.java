package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.UUID;
import nl.pols.rapportage.publicatie.PublicatieRefused.ConceptVerouderd;
import nl.pols.rapportage.publicatie.PublicatieRefused.NietUitgebracht;
import nl.pols.rapportage.publicatie.PublicatieRefused.OngeldigeStap;
import nl.pols.rapportage.publicatie.PublicatieRefused.TweedePersoonNodig;
import org.jspecify.annotations.Nullable;

/// A publication: drawn up, signed by somebody else, under embargo, out, and possibly withdrawn.
/// Invariant: its content never changes; a correction is another one that says what changed.
///
/// @param versie which release of its product and period; null until it is signed
/// @param naVersie the release that it follows; 0 for the first
record Publicatie(
        UUID id,
        String product,
        String titel,
        String periode,
        @Nullable Integer versie,
        int naVersie,
        Instant kennisdatum,
        Instant embargoTot,
        @Nullable String wijziging,
        String definities,
        String hash,
        String opgesteldDoor,
        Instant opgesteldOp,
        @Nullable String getekendDoor,
        @Nullable Instant getekendOp,
        @Nullable Intrekking intrekking) {

    /// Why it is no longer there.
    record Intrekking(String door, Instant op, String reden) {}

    enum Status {
        CONCEPT,
        /// Signed, under embargo.
        AANGEKONDIGD,
        UITGEBRACHT,
        INGETROKKEN
    }

    Status status(Instant nu) {
        if (intrekking != null) {
            return Status.INGETROKKEN;
        }
        if (getekendOp == null) {
            return Status.CONCEPT;
        }
        return embargoTot.isAfter(nu) ? Status.AANGEKONDIGD : Status.UITGEBRACHT;
    }

    /// How it is quoted; none before it is signed.
    @Nullable String nummer() {
        return versie == null ? null : "%s-%s-%d".formatted(product, periode, versie);
    }

    /// @param laatste the last release of this product and period
    Publicatie teken(String door, int laatste, Instant nu) {
        if (getekendOp != null) {
            throw new OngeldigeStap(status(nu), "ondertekenen");
        }
        if (door.equals(opgesteldDoor)) {
            throw new TweedePersoonNodig();
        }
        if (laatste != naVersie) {
            throw new ConceptVerouderd(laatste);
        }
        return new Publicatie(
                id,
                product,
                titel,
                periode,
                naVersie + 1,
                naVersie,
                kennisdatum,
                embargoTot,
                wijziging,
                definities,
                hash,
                opgesteldDoor,
                opgesteldOp,
                door,
                nu,
                null);
    }

    Publicatie trekIn(String door, String reden, Instant nu) {
        if (getekendOp == null || intrekking != null) {
            throw new OngeldigeStap(status(nu), "intrekken");
        }
        return new Publicatie(
                id,
                product,
                titel,
                periode,
                versie,
                naVersie,
                kennisdatum,
                embargoTot,
                wijziging,
                definities,
                hash,
                opgesteldDoor,
                opgesteldOp,
                getekendDoor,
                getekendOp,
                new Intrekking(door, nu, reden));
    }

    /// For everybody: whether its figures may be read now, and if not, what became of them.
    void vereisUitgebracht(Instant nu) {
        if (status(nu) != Status.UITGEBRACHT) {
            throw intrekking == null
                    ? new NietUitgebracht(embargoTot)
                    : new PublicatieRefused.Ingetrokken(intrekking.op(), intrekking.reden());
        }
    }
}
