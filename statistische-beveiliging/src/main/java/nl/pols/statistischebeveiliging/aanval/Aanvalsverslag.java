package nl.pols.statistischebeveiliging.aanval;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.pols.statistischebeveiliging.vorm.Plaats;

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

    /// Of some of the cells only, each at another place.
    public Aanvalsverslag van(Predicate<Plaats> welke, UnaryOperator<Plaats> waar) {
        return new Aanvalsverslag(
                bevindingen.stream()
                        .filter(b -> welke.test(b.plaats()))
                        .map(b ->
                                new Bevinding(
                                        waar.apply(b.plaats()),
                                        b.beloofd(),
                                        b.gevonden(),
                                        b.exact()))
                        .toList(),
                tegenstrijdig,
                onderdelen,
                grootste,
                opgelost);
    }

    public boolean houdt() {
        return !tegenstrijdig && teNauw().isEmpty();
    }
}
