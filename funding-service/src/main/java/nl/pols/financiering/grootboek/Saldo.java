package nl.pols.financiering.grootboek;

import java.util.UUID;

/// An account at one moment. Invariant, kept by the database: unless it is a scheme's, `debetCents
/// <= creditCents`.
///
/// @param volgnummer number of postings on this account, contiguous from 1
public record Saldo(UUID rekeningId, long debetCents, long creditCents, long volgnummer) {

    /// What can still be taken from the account.
    public long beschikbaarCents() {
        return creditCents - debetCents;
    }
}
