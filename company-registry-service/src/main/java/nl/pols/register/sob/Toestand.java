package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// Everything the register holds to be true of one SOB at one moment of knowing: one layer of the
/// bitemporal facts. Invariant: no fact lies outside `bestaan`, and every day of it has one name
/// and one legal form.
record Toestand(
        Geldig bestaan,
        List<Feit<String>> namen,
        List<Feit<Rechtsvorm>> rechtsvormen,
        List<Feit<String>> kvkNummers,
        List<Feit<String>> zetels,
        List<Feit<Relatie>> relaties,
        @Nullable Opvolging opvolger,
        List<Opvolging> voorgangers) {

    Toestand {
        namen = opVolgorde(namen);
        rechtsvormen = opVolgorde(rechtsvormen);
        kvkNummers = opVolgorde(kvkNummers);
        zetels = opVolgorde(zetels);
        relaties = List.copyOf(relaties);
        voorgangers = List.copyOf(voorgangers);
    }

    Toestand metNamen(List<Feit<String>> nieuwe) {
        return new Toestand(
                bestaan, nieuwe, rechtsvormen, kvkNummers, zetels, relaties, opvolger, voorgangers);
    }

    Toestand metRelaties(List<Feit<Relatie>> nieuwe) {
        return new Toestand(
                bestaan, namen, rechtsvormen, kvkNummers, zetels, nieuwe, opvolger, voorgangers);
    }

    Toestand metVoorgangers(List<Opvolging> nieuwe) {
        return new Toestand(
                bestaan, namen, rechtsvormen, kvkNummers, zetels, relaties, opvolger, nieuwe);
    }

    /// The same SOB, gone over into another: nothing about it holds from the day of succession on.
    Toestand opgevolgd(Opvolging opvolging) {
        LocalDate dag = opvolging.ingangsdatum();
        return new Toestand(
                new Geldig(bestaan.van(), dag),
                Feit.voor(namen, dag),
                Feit.voor(rechtsvormen, dag),
                Feit.voor(kvkNummers, dag),
                Feit.voor(zetels, dag),
                Feit.voor(relaties, dag),
                opvolging,
                voorgangers);
    }

    /// The name on that day; before its life its first one, after it its last.
    String naamOp(LocalDate dag) {
        return dichtbij(namen, dag).orElseThrow();
    }

    Rechtsvorm rechtsvormOp(LocalDate dag) {
        return dichtbij(rechtsvormen, dag).orElseThrow();
    }

    /// What holds on that day, or else the first or the last that held.
    static <T> Optional<T> dichtbij(List<Feit<T>> feiten, LocalDate dag) {
        if (feiten.isEmpty()) {
            return Optional.empty();
        }
        var uiterste =
                dag.isBefore(feiten.getFirst().geldig().van())
                        ? feiten.getFirst()
                        : feiten.getLast();
        return Feit.op(feiten, dag).or(() -> Optional.of(uiterste.waarde()));
    }

    private static <T> List<Feit<T>> opVolgorde(List<Feit<T>> feiten) {
        return feiten.stream()
                .sorted(Comparator.comparing((Feit<T> f) -> f.geldig().van()))
                .toList();
    }
}
