package nl.pols.rapportage.feit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known now of the people of one cell, in memory. Days are counted from 1970. Invariant:
/// it is what the cell has at its `stand`; nothing here ever changes.
///
/// @param lopend Wsw employments or places of sheltered work, in slices that hold from day to day
/// @param personen who is in it
/// @param dubbel who of them is in several things on the same day
/// @param eersten who was placed for the first time, with the days since the advice
/// @param dossiers applications for sheltered work with their advice
public record Persoonscel(
        UUID stand,
        List<Lopend> lopend,
        Set<UUID> personen,
        Set<UUID> dubbel,
        List<Eerste> eersten,
        List<Dossier> dossiers) {

    /// In the place of a day that isn't there, or of an end that isn't known.
    public static final int NOOIT = Integer.MAX_VALUE;

    /// What the people are in.
    public enum Soort {
        BESCHUT,
        WSW
    }

    /// Which cell.
    public record Plek(Soort soort, String gemeentecode, @Nullable UUID sobId) {}

    /// From a day until the first on which it no longer holds.
    ///
    /// @param kenmerk the form of the work, or who applied
    /// @param omvang labour years in ten-thousandths, or weekly hours in hundredths
    public record Lopend(UUID deelnemer, String kenmerk, int van, int tot, int omvang) {
        public boolean isOp(int dag) {
            return van <= dag && tot > dag;
        }
    }

    /// A first place.
    public record Eerste(String kenmerk, int begin, int dagen) {}

    /// Without an advice its days are [#NOOIT].
    public record Dossier(
            String kenmerk, int aanvraag, int advies, int adviesEinde, boolean isPositief) {
        public boolean heeftAdvies() {
            return advies != NOOIT;
        }
    }

    public Persoonscel {
        lopend = List.copyOf(lopend);
        personen = Set.copyOf(personen);
        dubbel = Set.copyOf(dubbel);
        eersten = List.copyOf(eersten);
        dossiers = List.copyOf(dossiers);
    }

    static Persoonscel van(
            UUID stand, List<Lopend> lopend, List<Eerste> eersten, List<Dossier> dossiers) {
        var perPersoon = lopend.stream().collect(Collectors.groupingBy(Lopend::deelnemer));
        var dubbel =
                perPersoon.entrySet().stream()
                        .filter(een -> raaktElkaar(een.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Persoonscel(stand, lopend, perPersoon.keySet(), dubbel, eersten, dossiers);
    }

    private static boolean raaktElkaar(List<Lopend> vanEen) {
        for (int i = 0; i < vanEen.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (vanEen.get(i).van < vanEen.get(j).tot
                        && vanEen.get(j).van < vanEen.get(i).tot) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The forms of work, or kinds of applicants, that are in it.
    public Set<String> kenmerken() {
        return Stream.of(
                        lopend.stream().map(Lopend::kenmerk),
                        eersten.stream().map(Eerste::kenmerk),
                        dossiers.stream().map(Dossier::kenmerk))
                .flatMap(k -> k)
                .collect(Collectors.toSet());
    }

    /// What of it has this form of work, or this kind of applicant.
    public Persoonscel alleen(String kenmerk) {
        return new Persoonscel(
                stand,
                van(lopend, Lopend::kenmerk, kenmerk),
                personen,
                dubbel,
                van(eersten, Eerste::kenmerk, kenmerk),
                van(dossiers, Dossier::kenmerk, kenmerk));
    }

    private static <G> List<G> van(List<G> alle, Function<G, String> kenmerkVan, String kenmerk) {
        return alle.stream().filter(g -> kenmerkVan.apply(g).equals(kenmerk)).toList();
    }

    /// Whether these are the same people, in whatever order.
    boolean isGelijkAan(Persoonscel ander) {
        return perGeval(lopend).equals(perGeval(ander.lopend))
                && perGeval(eersten).equals(perGeval(ander.eersten))
                && perGeval(dossiers).equals(perGeval(ander.dossiers));
    }

    private static <G> Map<G, Integer> perGeval(Collection<G> alle) {
        var aantallen = new HashMap<G, Integer>();
        alle.forEach(g -> aantallen.merge(Objects.requireNonNull(g), 1, Integer::sum));
        return aantallen;
    }
}
