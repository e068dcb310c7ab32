package nl.pols.financiering.grootboek;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One posting: `bedragCents` from the account `debet` to the account `credit`. Never changed,
/// never deleted; a mistake is corrected by another posting in the opposite direction.
///
/// @param valutadatum the day in the world; the booking moment is the ledger's own
/// @param houder the organisation whose posting this is, in the form of the token's claim
/// @param corrigeert the posting that this one takes back, wholly or in part
/// @param reden reason code of a correction, a release or an approval
public record Boeking(
        UUID boekingId,
        Boekingsoort soort,
        UUID debet,
        UUID credit,
        long bedragCents,
        LocalDate valutadatum,
        String houder,
        @Nullable UUID sobId,
        @Nullable String omschrijving,
        @Nullable UUID corrigeert,
        @Nullable String reden,
        @Nullable Kenmerken kenmerken) {

    public static Boeking van(
            UUID boekingId,
            Boekingsoort soort,
            UUID debet,
            UUID credit,
            long bedragCents,
            LocalDate valutadatum,
            String houder) {
        return new Boeking(
                boekingId,
                soort,
                debet,
                credit,
                bedragCents,
                valutadatum,
                houder,
                null,
                null,
                null,
                null,
                null);
    }

    public Boeking metReden(@Nullable String reden, @Nullable String omschrijving) {
        return met(sobId, omschrijving, corrigeert, reden, kenmerken);
    }

    public Boeking metKenmerken(@Nullable Kenmerken kenmerken) {
        return met(sobId, omschrijving, corrigeert, reden, kenmerken);
    }

    /// Through an SOB, with what was bought.
    public Boeking via(@Nullable UUID sobId, @Nullable String omschrijving) {
        return met(sobId, omschrijving, corrigeert, reden, kenmerken);
    }

    public Boeking alsCorrectieVan(UUID gecorrigeerd) {
        return met(sobId, omschrijving, gecorrigeerd, reden, kenmerken);
    }

    private Boeking met(
            @Nullable UUID sobId,
            @Nullable String omschrijving,
            @Nullable UUID corrigeert,
            @Nullable String reden,
            @Nullable Kenmerken kenmerken) {
        return new Boeking(
                boekingId,
                soort,
                debet,
                credit,
                bedragCents,
                valutadatum,
                houder,
                sobId,
                omschrijving,
                corrigeert,
                reden,
                kenmerken);
    }
}
