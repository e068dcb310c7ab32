package nl.pols.statistischebeveiliging.aanval;

import java.util.List;

/// The outcome of an attack; kept with the release.
///
/// @param tegenstrijdig whether the published figures contradict each other
/// @param onderdelen into how many independent problems the release fell apart
/// @param grootste the number of cells in the largest of them
/// @param opgelost how many linear programs were solved
public record Aanvalsverslag(
        List<Bevinding> bevindingen,
        boolean tegenstrijdig,
        int onderdelen,
        int grootste,
        int opgelost) {

    public List<Bevinding> teNauw() {
        return bevindingen.stream().filter(b -> !b.houdt()).toList();
    }

    public boolean houdt() {
        return !tegenstrijdig && teNauw().isEmpty();
    }
}
