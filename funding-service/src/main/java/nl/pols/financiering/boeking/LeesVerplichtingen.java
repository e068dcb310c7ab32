package nl.pols.financiering.boeking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.financiering.toekenning.VerplichtingRefused.OnbekendeVerplichting;
import nl.pols.kit.web.Paging;

/// Reads commitments together with what their accounts still hold.
@ApplicationScoped
class LeesVerplichtingen {

    private final Toekenningen toekenningen;
    private final Verplichtingen verplichtingen;
    private final Grootboek grootboek;
    private final Clock clock;

    LeesVerplichtingen(
            Toekenningen toekenningen,
            Verplichtingen verplichtingen,
            Grootboek grootboek,
            Clock clock) {
        this.toekenningen = toekenningen;
        this.verplichtingen = verplichtingen;
        this.grootboek = grootboek;
        this.clock = clock;
    }

    @Transactional
    List<VerplichtingAntwoord> van(UUID toekenningId, Paging.Slice slice) {
        toekenningen.require(toekenningId);
        return antwoorden(verplichtingen.van(toekenningId, slice));
    }

    @Transactional
    VerplichtingAntwoord een(UUID toekenningId, UUID verplichtingId) {
        toekenningen.require(toekenningId);
        var verplichting =
                verplichtingen
                        .findByIdOptional(verplichtingId)
                        .filter(een -> een.toekenningId().equals(toekenningId))
                        .orElseThrow(() -> new OnbekendeVerplichting(verplichtingId));
        return antwoorden(List.of(verplichting)).getFirst();
    }

    private List<VerplichtingAntwoord> antwoorden(List<Verplichting> gelezen) {
        var saldi = grootboek.saldi(gelezen.stream().map(Verplichting::verplichtingId).toList());
        var vandaag = LocalDate.now(clock);
        return gelezen.stream()
                .map(v ->
                        VerplichtingAntwoord.van(
                                v,
                                Objects.requireNonNull(saldi.get(v.verplichtingId()))
                                        .beschikbaarCents(),
                                vandaag))
                .toList();
    }
}
