package nl.pols.financiering.toekenning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.web.Paging;

/// Reads grants together with where they stand in the ledger.
@ApplicationScoped
class LeesToekenningen {

    private final Toekenningen toekenningen;

    LeesToekenningen(Toekenningen toekenningen) {
        this.toekenningen = toekenningen;
    }

    @Transactional
    ToekenningAntwoord een(UUID toekenningId) {
        return antwoorden(List.of(toekenningen.require(toekenningId))).getFirst();
    }

    @Transactional
    List<ToekenningAntwoord> alle(Paging.Slice slice) {
        return antwoorden(toekenningen.lees(slice));
    }

    private List<ToekenningAntwoord> antwoorden(List<Toekenning> gelezen) {
        var standen = toekenningen.standen(gelezen);
        return gelezen.stream()
                .map(toekenning ->
                        ToekenningAntwoord.van(
                                toekenning,
                                Objects.requireNonNull(standen.get(toekenning.toekenningId()))))
                .toList();
    }
}
