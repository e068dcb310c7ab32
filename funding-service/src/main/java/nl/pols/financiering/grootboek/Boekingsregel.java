package nl.pols.financiering.grootboek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting as it stands in the row of one account.
///
/// @param rekeningId the account
/// @param volgnummer place in the account's row, contiguous from 1
public record Boekingsregel(
        UUID rekeningId,
        long volgnummer,
        UUID boekingId,
        Boekingsoort soort,
        long bedragCents,
        LocalDate valutadatum,
        Instant geboektOp,
        @Nullable UUID sobId,
        @Nullable String omschrijving,
        @Nullable UUID corrigeert,
        @Nullable String reden) {}
