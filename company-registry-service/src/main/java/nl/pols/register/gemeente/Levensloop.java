package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;

/// All that is known of one municipality: its periods in the order of time, each with one name,
/// province and region, and the reorganisations that it has a part in. Never empty.
record Levensloop(List<Gemeente> perioden, List<Overgang> overgangen) {

    Levensloop {
        perioden =
                perioden.stream()
                        .sorted(Comparator.comparing((Gemeente g) -> g.geldig().van()))
                        .toList();
        overgangen = List.copyOf(overgangen);
    }

    String gemeentecode() {
        return perioden.getFirst().gemeentecode();
    }

    /// How it is on that day, or was last.
    Gemeente op(LocalDate dag) {
        return perioden.stream()
                .filter(g -> !g.geldig().van().isAfter(dag))
                .reduce((eerder, later) -> later)
                .orElseGet(perioden::getFirst);
    }

    /// From its first day to its end.
    Geldig bestaan() {
        return new Geldig(perioden.getFirst().geldig().van(), perioden.getLast().geldig().tot());
    }

    /// The same life with other characteristics on those of its days that are in `dagen`.
    Levensloop met(Gemeente.Kenmerken kenmerken, Geldig dagen) {
        var feiten = perioden.stream().map(g -> new Feit<>(g.kenmerken(), g.geldig())).toList();
        var geraakt = Feit.binnen(feiten, dagen).stream().map(Feit::geldig).toList();
        return new Levensloop(
                Perioden.leg(feiten, kenmerken, geraakt).stream()
                        .map(f -> Gemeente.van(gemeentecode(), f.waarde(), f.geldig()))
                        .toList(),
                overgangen);
    }

    boolean bestaatOp(LocalDate dag) {
        return perioden.stream().anyMatch(g -> g.geldig().bevat(dag));
    }

    boolean bestaatOp(Geldig alle) {
        return aaneen(Gemeente::gemeentecode).stream().anyMatch(f -> f.geldig().bevat(alle));
    }

    List<Feit<String>> regios() {
        return aaneen(Gemeente::arbeidsmarktregio);
    }

    List<Overgang> erin() {
        return overgangen.stream().filter(o -> o.naar().equals(gemeentecode())).toList();
    }

    List<Overgang> eruit() {
        return overgangen.stream().filter(o -> o.van().equals(gemeentecode())).toList();
    }

    /// In which years the code can be used: those on whose first of January the municipality
    /// exists, since the register has divisions.
    String jaren() {
        return aaneen(Gemeente::gemeentecode).stream()
                .map(Feit::geldig)
                .flatMap(g -> jaren(g).stream())
                .collect(Collectors.joining(" en "));
    }

    private <T> List<Feit<T>> aaneen(Function<Gemeente, T> kenmerk) {
        return Perioden.aaneen(
                perioden.stream().map(g -> new Feit<>(kenmerk.apply(g), g.geldig())).toList());
    }

    private static Optional<String> jaren(Geldig geldig) {
        int eerste = Math.max(Gebiedsindeling.EERSTE_JAAR, eersteJanuariVanaf(geldig.van()));
        var tot = geldig.tot();
        if (tot == null) {
            return Optional.of("%d en later".formatted(eerste));
        }
        int laatste = eersteJanuariVanaf(tot) - 1;
        if (laatste < eerste) {
            return Optional.empty();
        }
        return Optional.of(
                laatste == eerste
                        ? String.valueOf(eerste)
                        : "%d tot en met %d".formatted(eerste, laatste));
    }

    private static int eersteJanuariVanaf(LocalDate dag) {
        return dag.getDayOfYear() == 1 ? dag.getYear() : dag.getYear() + 1;
    }
}
