package nl.pols.financiering.wsw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.wsw.WswRefused.OnbekendGeldfeit;
import nl.pols.kit.web.Paging;
import org.jspecify.annotations.Nullable;

/// Reads Wsw years and national means.
@ApplicationScoped
class LeesGeldfeiten {

    private final Geldfeiten feiten;

    LeesGeldfeiten(Geldfeiten feiten) {
        this.feiten = feiten;
    }

    @Transactional
    List<WswJaarAntwoord> wswJaren(Paging.Slice slice, @Nullable Integer jaar) {
        return feiten.wswJaren(slice, jaar).stream().map(WswJaarAntwoord::van).toList();
    }

    /// Every version of one year of one company, oldest first.
    @Transactional
    List<WswJaarAntwoord> versies(UUID sobId, int jaar) {
        var versies =
                feiten.versies(WswJaarResource.id(sobId, jaar)).stream()
                        .map(WswJaarAntwoord::van)
                        .toList();
        if (versies.isEmpty()) {
            throw new OnbekendGeldfeit("het Wsw-jaar " + jaar);
        }
        return versies;
    }

    @Transactional
    List<Geldfeit> reeks(Middel.Reeks reeks, Instant moment) {
        return feiten.reeks(reeks, moment);
    }
}
