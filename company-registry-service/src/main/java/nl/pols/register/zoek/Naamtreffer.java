package nl.pols.register.zoek;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import nl.pols.register.zoek.Grond.Overeenkomst;
import nl.pols.register.zoek.Grond.Soort;
import org.jspecify.annotations.Nullable;

/// A name that may answer the text, and how well it does. Ordered: the kind of agreement first, the
/// current name before a former one, then the better and the shorter.
record Naamtreffer(Kandidaat kandidaat, Soort soort, Overeenkomst overeenkomst, double score)
        implements Comparable<Naamtreffer> {

    /// A name with the key by which it is compared, and the days on which it holds.
    record Kandidaat(
            UUID sobId, String naam, String sleutel, LocalDate van, @Nullable LocalDate tot) {}

    private static final Comparator<Naamtreffer> VOLGORDE =
            Comparator.comparing(Naamtreffer::overeenkomst)
                    .thenComparing(Naamtreffer::soort)
                    .thenComparing(Comparator.comparingDouble(Naamtreffer::score).reversed())
                    .thenComparing(t -> t.kandidaat.sleutel().length())
                    .thenComparing(t -> t.kandidaat.sleutel())
                    .thenComparing(t -> t.kandidaat.sobId())
                    .thenComparing(
                            Comparator.comparing((Naamtreffer t) -> t.kandidaat.van()).reversed());

    @Override
    public int compareTo(Naamtreffer ander) {
        return VOLGORDE.compare(this, ander);
    }

    Grond grond() {
        return new Grond(
                soort,
                kandidaat.naam(),
                null,
                null,
                kandidaat.van(),
                kandidaat.tot(),
                overeenkomst);
    }
}
