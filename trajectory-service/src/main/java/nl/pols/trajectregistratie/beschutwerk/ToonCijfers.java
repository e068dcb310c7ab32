package nl.pols.trajectregistratie.beschutwerk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.beschutwerk.Aantal.Soort;
import nl.pols.trajectregistratie.dossier.Naslag;
import nl.pols.trajectregistratie.dossier.Versie;
import org.jspecify.annotations.Nullable;

/// A municipality's own figures on sheltered work: what was true on a day, as known at a moment.
@ApplicationScoped
class ToonCijfers {

    private final Naslag naslag;
    private final Aantallen aantallen;
    private final Clock clock;

    ToonCijfers(Naslag naslag, Aantallen aantallen, Clock clock) {
        this.naslag = naslag;
        this.aantallen = aantallen;
        this.clock = clock;
    }

    @Transactional
    Cijfers van(Organisatie gemeente, LocalDate peildatum, @Nullable Instant bekendOp) {
        var dossiers =
                naslag.allemaal(BeschutWerkVak.SOORT, gemeente, bekendOp).stream()
                        .map(Versie::inhoud)
                        .toList();
        Instant moment = bekendOp == null ? clock.instant() : bekendOp;
        var aantal =
                aantallen.bekend(moment, peildatum.getYear(), gemeente.code()).stream()
                        .filter(a -> a.soort() == Soort.REGELING)
                        .findFirst()
                        .orElse(null);
        return cijfers(
                new Telling(dossiers, peildatum), gemeente.code(), peildatum, bekendOp, aantal);
    }

    static Cijfers cijfers(
            Telling telling,
            String gemeentecode,
            LocalDate peildatum,
            @Nullable Instant bekendOp,
            @Nullable Aantal regeling) {
        Integer aantal = regeling == null ? null : regeling.aantal();
        int werkend = telling.werkend();
        return new Cijfers(
                gemeentecode,
                peildatum,
                bekendOp,
                aantal,
                regeling == null ? null : regeling.bron(),
                telling.behoefte(),
                telling.verplichting(aantal),
                telling.bovenHetAantal(aantal),
                werkend,
                werkend == 0
                        ? null
                        : BigDecimal.valueOf(telling.uren(), 2)
                                .divide(BigDecimal.valueOf(werkend), 2, RoundingMode.HALF_UP),
                telling.vervulling(aantal),
                telling.tekort31(aantal),
                telling.aandeelGeplaatst(),
                telling.plaatsingstijd(),
                telling.wachtlijst(),
                telling.aanvragen(),
                telling.adviezen(),
                telling.bewegingen());
    }
}
