package nl.pols.financiering.grootboek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting as it stands in the row of one account.
///
/// @param rekeningId the account
/// @param volgnummer place in the account's row, contiguous from 1
/// @param debet whether the amount left the account
/// @param tegenrekening the other account
/// @param tegenvolgnummer place in the other account's row
/// @param keten hash of this posting and all before it on the account, in hexadecimals
public record Boekingsregel(
        UUID rekeningId,
        long volgnummer,
        boolean debet,
        UUID tegenrekening,
        long tegenvolgnummer,
        String keten,
        UUID boekingId,
        Boekingsoort soort,
        long bedragCents,
        LocalDate valutadatum,
        Instant geboektOp,
        String houder,
        @Nullable UUID sobId,
        @Nullable String omschrijving,
        @Nullable UUID corrigeert,
        @Nullable String reden,
        @Nullable Kenmerken kenmerken) {

    /// One that is about to be booked, in the row of the account that it goes to; its hash is the
    /// database's to make.
    public static Boekingsregel vers(Boeking b, long debetnummer, long creditnummer, Instant op) {
        return new Boekingsregel(
                b.credit(),
                creditnummer,
                false,
                b.debet(),
                debetnummer,
                "",
                b.boekingId(),
                b.soort(),
                b.bedragCents(),
                b.valutadatum(),
                op,
                b.houder(),
                b.sobId(),
                b.omschrijving(),
                b.corrigeert(),
                b.reden(),
                b.kenmerken());
    }

    /// As it was booked.
    public Boeking boeking() {
        return new Boeking(
                boekingId,
                soort,
                debet ? rekeningId : tegenrekening,
                debet ? tegenrekening : rekeningId,
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
