package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A reorganisation as it is told: the municipalities that it forms, and what goes to which.
/// Invariant: what goes to several municipalities has either no shares or shares that make a whole.
record NieuweHerindeling(
        LocalDate ingangsdatum,
        String omschrijving,
        @Nullable String toelichting,
        List<Gemeente> gevormd,
        List<Overgang> overgangen) {

    /// What goes from one to another, before it is known whether that is all of it.
    record Deel(String van, String naar, @Nullable Integer aandeel) {}

    static NieuweHerindeling van(
            LocalDate ingangsdatum,
            String omschrijving,
            @Nullable String toelichting,
            List<Gemeente> gevormd,
            List<Deel> delen) {
        var perVan = delen.stream().collect(Collectors.groupingBy(Deel::van));
        controleer(delen);
        var overgangen =
                delen.stream()
                        .map(d ->
                                new Overgang(
                                        d.van,
                                        d.naar,
                                        ingangsdatum,
                                        Objects.requireNonNull(perVan.get(d.van)).size() == 1,
                                        d.aandeel))
                        .toList();
        return new NieuweHerindeling(
                ingangsdatum, omschrijving, toelichting, List.copyOf(gevormd), overgangen);
    }

    /// The year and the first municipality formed by it or, if none was, ended by it.
    Herindeling herindeling() {
        var eerste =
                gevormd.isEmpty() ? overgangen.getFirst().van() : gevormd.getFirst().gemeentecode();
        return new Herindeling(
                ingangsdatum.getYear() + "-" + eerste,
                ingangsdatum,
                omschrijving,
                toelichting,
                overgangen);
    }

    private static void controleer(List<Deel> delen) {
        var fouten = new ArrayList<FieldError>();
        var gezien = new HashSet<List<String>>();
        for (int i = 0; i < delen.size(); i++) {
            var deel = delen.get(i);
            if (deel.van.equals(deel.naar) || !gezien.add(List.of(deel.van, deel.naar))) {
                fouten.add(
                        new FieldError(
                                "/overgangen/" + i,
                                "overgang-dubbel",
                                "Een gemeente gaat een keer over, en naar een andere gemeente."));
            }
            if (!aandelenKloppen(delen.stream().filter(d -> d.van.equals(deel.van)).toList())) {
                fouten.add(
                        new FieldError(
                                "/overgangen/" + i + "/aandeel",
                                "aandelen-onjuist",
                                "Een verdeelde gemeente heeft geen aandelen, of aandelen die samen"
                                        + " 10000 zijn; een gemeente die geheel overgaat heeft er"
                                        + " geen."));
            }
        }
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
    }

    private static boolean aandelenKloppen(List<Deel> delen) {
        if (delen.stream().allMatch(d -> d.aandeel == null)) {
            return true;
        }
        return delen.size() > 1
                && delen.stream().noneMatch(d -> d.aandeel == null)
                && delen.stream().mapToInt(d -> Objects.requireNonNull(d.aandeel)).sum()
                        == Herleiding.GEHEEL;
    }
}
