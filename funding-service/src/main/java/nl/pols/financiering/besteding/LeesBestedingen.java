package nl.pols.financiering.besteding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boekingen;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.kit.web.Paging;

/// Reads the expenditures of a grant: the rows of the account on which they are booked.
@ApplicationScoped
class LeesBestedingen {

    private final Toekenningen toekenningen;
    private final Boekingen boekingen;

    LeesBestedingen(Toekenningen toekenningen, Boekingen boekingen) {
        this.toekenningen = toekenningen;
        this.boekingen = boekingen;
    }

    @Transactional
    List<BestedingAntwoord> van(UUID toekenningId, Paging.Slice slice) {
        var rekening = toekenningen.require(toekenningId).besteedRekening();
        long vanaf = slice.fromStart() ? 0 : slice.key(0, Long::parseLong);
        var regels =
                slice.backward()
                        ? boekingen.regelsVoor(rekening, vanaf, slice.fetchSize())
                        : boekingen.regelsNa(rekening, vanaf, slice.fetchSize());
        return regels.stream()
                .map(r ->
                        BestedingAntwoord.van(
                                toekenningId, r.boeking(), r.volgnummer(), r.geboektOp()))
                .toList();
    }
}
