package nl.pols.financiering.toekenning;

import nl.pols.financiering.grootboek.Saldo;

/// Where a grant stands in the ledger: what is left, what is spent net of corrections, and the
/// number of postings so far, which is the sequence of its last event.
public record Stand(long beschikbaarCents, long besteedCents, long volgnummer) {

    /// Before its first posting.
    static final Stand LEEG = new Stand(0, 0, 0);

    static Stand van(Saldo toekenning, Saldo besteed) {
        return new Stand(
                toekenning.beschikbaarCents(), besteed.beschikbaarCents(), toekenning.volgnummer());
    }

    Stand naToekenning(long cents) {
        return new Stand(Math.addExact(beschikbaarCents, cents), besteedCents, volgnummer + 1);
    }

    Stand naBesteding(long cents) {
        return new Stand(
                Math.subtractExact(beschikbaarCents, cents),
                Math.addExact(besteedCents, cents),
                volgnummer + 1);
    }
}
