package nl.pols.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that is true on the days of a period: this name, that relation. A list of facts about
/// one thing never has two for the same day; the temporal keys of the database say the same.
public record Feit<T>(T waarde, Geldig geldig) {

    public static <T> Feit<T> vanaf(LocalDate van, T waarde) {
        return new Feit<>(waarde, Geldig.vanaf(van));
    }

    /// What was true on that day.
    public static <T> Optional<T> op(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream().filter(f -> f.geldig().bevat(dag)).map(Feit::waarde).findFirst();
    }

    /// The facts as far as they hold before `dag`; the rest never comes to be.
    public static <T> List<Feit<T>> voor(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream()
                .flatMap(f -> f.geldig().voor(dag).map(g -> new Feit<>(f.waarde(), g)).stream())
                .toList();
    }

    /// The facts as far as they hold on and after `dag`.
    public static <T> List<Feit<T>> na(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream()
                .flatMap(f -> f.geldig().na(dag).map(g -> new Feit<>(f.waarde(), g)).stream())
                .toList();
    }

    /// The facts as far as they hold within `periode`.
    public static <T> List<Feit<T>> binnen(List<Feit<T>> feiten, Geldig periode) {
        var erna = na(feiten, periode.van());
        return periode.tot() == null ? erna : voor(erna, periode.tot());
    }

    /// Adds what `erbij` says about days on which it isn't known already; what is there stays as it
    /// is.
    public static <T> List<Feit<T>> samen(List<Feit<T>> feiten, List<Feit<T>> erbij) {
        var samen = new ArrayList<>(feiten);
        for (Feit<T> nieuw : erbij) {
            var rest = List.of(nieuw.geldig());
            for (Feit<T> oud : List.copyOf(samen)) {
                if (oud.waarde().equals(nieuw.waarde())) {
                    rest = rest.stream().flatMap(g -> g.zonder(oud.geldig()).stream()).toList();
                }
            }
            rest.forEach(g -> samen.add(new Feit<>(nieuw.waarde(), g)));
        }
        return List.copyOf(samen);
    }
}
