package nl.pols.statistischebeveiliging;

import java.util.List;
import java.util.Map;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Reden;

/// What the protection did and what it costs; part of the publication, without a figure that is
/// hidden.
///
/// @param perReden how many cells are hidden for which reason
/// @param vergroofd tables that are less detailed than was asked, and what was left out
public record Verslag(
        Parameters parameters,
        Map<Reden, Integer> perReden,
        List<Verlies> verlies,
        List<String> vergroofd,
        long stappen) {

    public Verlies verlies(String tabel, String niveau) {
        return verlies.stream()
                .filter(v -> v.tabel().equals(tabel) && v.niveau().equals(niveau))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(tabel + " " + niveau));
    }
}
