package nl.pols.financiering.toekenning;

import nl.pols.financiering.grootboek.Saldo;

/// Where a grant stands in the ledger. Invariant: granted + overspent = available + committed +
/// spent + flowed back.
///
/// @param beschikbaarCents neither committed nor spent
/// @param besteedCents spent, net of corrections
/// @param verplichtCents committed and not yet settled
/// @param overschredenCents approved on top of what was granted
/// @param volgnummer number of postings within the grant, which is the sequence of its last event
public record Stand(
        long beschikbaarCents,
        long besteedCents,
        long verplichtCents,
        long overschredenCents,
        long teruggevloeidCents,
        long volgnummer) {

    /// Before its first posting.
    static final Stand LEEG = new Stand(0, 0, 0, 0, 0, 0);

    static Stand van(Saldo toekenning, Saldo besteed) {
        var dossier = toekenning.dossier();
        return new Stand(
                toekenning.beschikbaarCents(),
                besteed.beschikbaarCents(),
                dossier.verplichtCents(),
                dossier.overschredenCents(),
                dossier.teruggevloeidCents(),
                dossier.gebeurtenis());
    }

    Stand naToekenning(long cents) {
        return na(cents, 0, 0, 0, 0);
    }

    /// From what is available, or from a commitment.
    Stand naBesteding(long cents, boolean uitVerplichting) {
        return na(uitVerplichting ? 0 : -cents, cents, uitVerplichting ? -cents : 0, 0, 0);
    }

    Stand naVerplichting(long cents) {
        return na(-cents, 0, cents, 0, 0);
    }

    Stand naOverschrijding(long cents) {
        return na(cents, 0, 0, cents, 0);
    }

    Stand naTerugvloeiing(long cents) {
        return na(-cents, 0, 0, 0, cents);
    }

    private Stand na(long beschikbaar, long besteed, long verplicht, long over, long terug) {
        return new Stand(
                Math.addExact(beschikbaarCents, beschikbaar),
                Math.addExact(besteedCents, besteed),
                Math.addExact(verplichtCents, verplicht),
                Math.addExact(overschredenCents, over),
                Math.addExact(teruggevloeidCents, terug),
                volgnummer + 1);
    }
}
