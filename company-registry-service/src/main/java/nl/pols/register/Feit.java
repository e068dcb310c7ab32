package nl.pols.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that is true on the days of a period: this name, that relation. A list of facts about
/// one thing never has two for the same day; the temporal keys of the database say the same.
///
/// @param precisie how exactly the first day is known
public record Feit<T>(
        T waarde,
        Geldig geldig,
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Precisie.Gewoon.class)
                Precisie precisie) {

    @SuppressWarnings("NullAway") // read from what was written before there was a precision
    public Feit {
        precisie = Precisie.ofDag(precisie);
    }

    public Feit(T waarde, Geldig geldig) {
        this(waarde, geldig, Precisie.DAG);
    }

    public static <T> Feit<T> vanaf(LocalDate van, T waarde) {
        return new Feit<>(waarde, Geldig.vanaf(van));
    }

    /// The part before `dag`, if there is any.
    public Optional<Feit<T>> voor(LocalDate dag) {
        return geldig.voor(dag).map(this::met);
    }

    /// The part on and after `dag`, if there is any.
    public Optional<Feit<T>> na(LocalDate dag) {
        return geldig.na(dag).map(this::met);
    }

    /// What is left of it outside `periode`.
    public List<Feit<T>> zonder(Geldig periode) {
        return geldig.zonder(periode).stream().map(this::met).toList();
    }

    /// The same for another period; a begin that is cut is known to the day.
    private Feit<T> met(Geldig deel) {
        return new Feit<>(waarde, deel, deel.van().equals(geldig.van()) ? precisie : Precisie.DAG);
    }

    /// What was true on that day.
    public static <T> Optional<T> op(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream().filter(f -> f.geldig().bevat(dag)).map(Feit::waarde).findFirst();
    }

    /// The facts as far as they hold before `dag`; the rest never comes to be.
    public static <T> List<Feit<T>> voor(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream().flatMap(f -> f.voor(dag).stream()).toList();
    }

    /// The facts as far as they hold on and after `dag`.
    public static <T> List<Feit<T>> na(List<Feit<T>> feiten, LocalDate dag) {
        return feiten.stream().flatMap(f -> f.na(dag).stream()).toList();
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
            var rest = List.of(nieuw);
            for (Feit<T> oud : List.copyOf(samen)) {
                if (gaatOverHetzelfde(oud.waarde(), nieuw.waarde())) {
                    rest = rest.stream().flatMap(f -> f.zonder(oud.geldig()).stream()).toList();
                }
            }
            samen.addAll(rest);
        }
        return List.copyOf(samen);
    }

    private static boolean gaatOverHetzelfde(Object een, Object ander) {
        return een instanceof Meervoudig a && ander instanceof Meervoudig b
                ? a.sleutel().equals(b.sleutel())
                : een.equals(ander);
    }

    /// Something else from a day on, until the next thing that is known: cuts what held on that
    /// day.
    public static <T> List<Feit<T>> metBegin(List<Feit<T>> feiten, Feit<T> nieuw) {
        var per = nieuw.geldig().van();
        var samen = new ArrayList<Feit<T>>();
        for (Feit<T> feit : feiten) {
            if (feit.geldig().bevat(per)) {
                feit.voor(per).ifPresent(samen::add);
                samen.add(
                        new Feit<>(
                                nieuw.waarde(),
                                new Geldig(per, feit.geldig().tot()),
                                nieuw.precisie()));
            } else {
                samen.add(feit);
            }
        }
        return samen;
    }
}
