package nl.pols.register.gemeente;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.REGIOS;
import static nl.pols.register.Api.get;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables of areas as CBS lays them out, made of what the register says.
final class Cbstabellen {
    static final String KOPPEN =
            """
            "Regio's";"Codes en namen van gemeenten/Code (code)";"Lokaliseringen van gemeenten/Arbeidsmarktregio's/Code (code)";\
            "Lokaliseringen van gemeenten/Arbeidsmarktregio's/Naam (naam)";"Lokaliseringen van gemeenten/Provincies/Naam (naam)"
            """;

    private Cbstabellen() {}

    /// The division of the first of January of a year as CBS lays it out.
    static String tabel(int jaar) {
        var regios = get(REGIOS + "?limit=1000&geldigOp={dag}", jaar + "-01-01").extract();
        List<String> codes = regios.path("items.code");
        List<String> namen = regios.path("items.naam");
        var gemeenten = get(GEMEENTEN + "?limit=1000&geldigOp={dag}", jaar + "-01-01").extract();
        List<Map<String, String>> items = gemeenten.path("items");
        return items.stream()
                .map(g ->
                        Stream.of(
                                        g.get("naam"),
                                        g.get("gemeentecode") + "    ",
                                        g.get("arbeidsmarktregio") + "      ",
                                        namen.get(codes.indexOf(g.get("arbeidsmarktregio"))),
                                        g.get("provincie"))
                                .map(veld -> '"' + veld + '"')
                                .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", KOPPEN, "\n"));
    }

    /// The table with one line changed.
    static String vervang(String tabel, String gemeentecode, UnaryOperator<String> regel) {
        return tabel.lines()
                .map(r -> r.contains(gemeentecode) ? regel.apply(r) : r)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
