package nl.pols.financiering.grootboek;

import java.time.Instant;
import java.util.UUID;

/// An account at one moment. Invariant, kept by the database: unless it is a scheme's, `debetCents
/// <= creditCents`.
///
/// @param volgnummer number of postings on this account, contiguous from 1
/// @param geboektTot the moment of the last of them
/// @param dossier of a grant's account, what all accounts of the grant say together
public record Saldo(
        UUID rekeningId,
        Rekeningsoort soort,
        long debetCents,
        long creditCents,
        long volgnummer,
        Instant geboektTot,
        Dossier dossier) {

    /// @param gebeurtenis number of postings within the grant, which is the sequence of its last
    ///   event
    public record Dossier(
            long gebeurtenis,
            long verplichtCents,
            long overschredenCents,
            long teruggevloeidCents) {

        public static final Dossier LEEG = new Dossier(0, 0, 0, 0);
    }

    /// What can still be taken from the account.
    public long beschikbaarCents() {
        return creditCents - debetCents;
    }
}
