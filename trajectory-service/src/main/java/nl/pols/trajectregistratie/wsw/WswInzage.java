package nl.pols.trajectregistratie.wsw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Naslag;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.register.Overgangen;
import nl.pols.trajectregistratie.wsw.Werkgevers.Werkgever;
import org.jspecify.annotations.Nullable;

/// Employments with their employers, and the stock of a company or a municipality.
@ApplicationScoped
class WswInzage {

    private final Naslag naslag;
    private final Overgangen overgangen;

    WswInzage(Naslag naslag, Overgangen overgangen) {
        this.naslag = naslag;
        this.overgangen = overgangen;
    }

    /// A version and who employs the person from when on, by what the register knows now.
    record MetWerkgevers(Versie<WswDienstverband> versie, List<Werkgever> werkgevers) {}

    @Transactional
    MetWerkgevers raadpleeg(UUID id, @Nullable Instant bekendOp) {
        var versie = naslag.raadpleeg(WswVak.SOORT, id, bekendOp);
        var sob = WswGebeurtenis.sobVan(versie);
        return new MetWerkgevers(
                versie, Werkgevers.van(versie.inhoud(), sob, overgangen.vanaf(List.of(sob))));
    }

    /// A company counts whom it employs on the day, also whom it took over; a municipality all for
    /// whom it is responsible.
    @Transactional
    Wswcijfers cijfers(Organisatie wie, LocalDate dag, @Nullable Instant bekendOp) {
        var versies = naslag.allemaal(WswVak.SOORT, wie, bekendOp);
        var sobs = versies.stream().map(WswGebeurtenis::sobVan).distinct().toList();
        var over = overgangen.vanaf(sobs);
        var geteld =
                versies.stream()
                        .filter(v ->
                                wie.soort() != Organisatie.Soort.SOB
                                        || Werkgevers.van(
                                                        v.inhoud(), WswGebeurtenis.sobVan(v), over)
                                                .stream()
                                                .anyMatch(w ->
                                                        w.werktOp(dag)
                                                                && w.sobId()
                                                                        .toString()
                                                                        .equals(wie.code())))
                        .map(Versie::inhoud)
                        .toList();
        return Wswcijfers.van(geteld, dag, bekendOp);
    }
}
