package nl.pols.register.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Toestand;

/// What can only be corrected: the spelling of a name, over its whole period, and the first day of
/// the life. Another name from a day on is a succession (letter 002).
final class Correcties {
    private Correcties() {}

    static Toestand naam(UUID id, Toestand toestand, Bewering<String> bewering) {
        var nieuw = bewering.feit();
        var van = nieuw.geldig().van();
        var tot = nieuw.geldig().tot();
        var namen = new ArrayList<>(toestand.namen());
        var oud =
                namen.stream()
                        .filter(f -> f.geldig().van().equals(van))
                        .filter(f -> tot == null || Objects.equals(f.geldig().tot(), tot))
                        .findFirst()
                        .orElseThrow(
                                () -> new FeitRefused.NaamswijzigingIsEenRechtsopvolging(id, van));
        var precisie = bewering.metPrecisie() ? nieuw.precisie() : oud.precisie();
        namen.set(namen.indexOf(oud), new Feit<>(nieuw.waarde(), oud.geldig(), precisie));
        if (namen.equals(toestand.namen())) {
            throw new FeitRefused.FeitOngewijzigd(id, Feitentabel.NAMEN);
        }
        return toestand.met(Feitentabel.NAMEN, namen);
    }

    /// Another first day. What began with the life, begins with it still; what began later, stays.
    static Toestand begin(UUID id, Toestand toestand, Bewering<Boolean> bewering) {
        var bestaan = toestand.feiten(Feitentabel.BESTAAN).getFirst();
        var van = bewering.feit().geldig().van();
        var precisie = bewering.metPrecisie() ? bewering.feit().precisie() : bestaan.precisie();
        if (van.equals(bestaan.geldig().van()) && precisie == bestaan.precisie()) {
            throw new FeitRefused.FeitOngewijzigd(id, Feitentabel.BESTAAN);
        }
        toestand.voorgangers().stream()
                .filter(o ->
                        !van.isBefore(o.ingangsdatum())
                                || o.ingangsdatum().equals(bestaan.geldig().van()))
                .findFirst()
                .ifPresent(o -> {
                    throw new FeitRefused.BegonnenDoorRechtsopvolging(id, o.rechtsopvolgingId());
                });
        var verder = toestand;
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            verder =
                    begin(
                            id,
                            verder,
                            tabel,
                            new Verschuiving(bestaan.geldig().van(), van, precisie));
        }
        return verder;
    }

    private record Verschuiving(LocalDate oud, LocalDate nieuw, Precisie precisie) {}

    private static <T> Toestand begin(
            UUID id, Toestand toestand, Feitentabel<T> tabel, Verschuiving begin) {
        var feiten = new ArrayList<Feit<T>>();
        for (Feit<T> feit : toestand.feiten(tabel)) {
            boolean vanBegin = feit.geldig().van().equals(begin.oud());
            var tot = feit.geldig().tot();
            if (vanBegin && (tot == null || begin.nieuw().isBefore(tot))) {
                feiten.add(
                        new Feit<>(
                                feit.waarde(), new Geldig(begin.nieuw(), tot), begin.precisie()));
            } else if (vanBegin || feit.geldig().van().isBefore(begin.nieuw())) {
                throw new FeitRefused.FeitVoorHetBegin(id, tabel, begin.nieuw());
            } else {
                feiten.add(feit);
            }
        }
        return toestand.met(tabel, List.copyOf(feiten));
    }
}
