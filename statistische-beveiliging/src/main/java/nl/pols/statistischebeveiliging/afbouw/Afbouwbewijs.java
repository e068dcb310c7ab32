package nl.pols.statistischebeveiliging.afbouw;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import nl.pols.statistischebeveiliging.vorm.Afbouwreeks;
import nl.pols.statistischebeveiliging.vorm.Afbouwwereld;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Why who left can't be known: what is read in all releases, and of each figure that must stay
/// unknown worlds in which it is at its ends. One part for each dimension.
public record Afbouwbewijs(List<Deel> delen) {
    public Afbouwbewijs {
        delen = List.copyOf(delen);
    }

    /// @param beloofd of each figure from where to where it must be possible
    public record Deel(
            Afbouwreeks reeks, SortedMap<Plaats, Interval> beloofd, Wereldbron werelden) {}

    /// One after the other: all of them at once would be many.
    public interface Wereldbron {
        void geef(Consumer<Afbouwwereld> gebruik);
    }
}
