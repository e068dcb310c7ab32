package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Where a cell stands when a figure is broken down by several things at once: the codes in the
/// order of the break-down, as one text, so that an indicator's SQL groups by one expression
/// however many they are. Invariant: no code holds the sign between them; one code alone is itself.
final class Kruising {
    private static final String TUSSEN = "\u001f";
    private static final String TUSSEN_SQL = " || chr(31) || ";

    private Kruising() {}

    /// The expression of such a place in a statement.
    static String uitdrukking(List<String> uitdrukkingen) {
        return uitdrukkingen.isEmpty() ? "''" : String.join(TUSSEN_SQL, uitdrukkingen);
    }

    static String van(List<String> codes) {
        return String.join(TUSSEN, codes);
    }

    /// The codes of a place among so many dimensions.
    static List<String> codes(String plaats, int dimensies) {
        return switch (dimensies) {
            case 0 -> List.of();
            case 1 -> List.of(plaats);
            default -> Arrays.asList(plaats.split(TUSSEN, -1));
        };
    }

    /// The place with a code between the others.
    static String met(String plaats, int dimensies, int plek, String code) {
        var codes = new ArrayList<>(codes(plaats, dimensies));
        codes.add(plek, code);
        return van(codes);
    }

    /// Dimensions as they stand in a query.
    static String tekst(Collection<Dimensie> dimensies) {
        return dimensies.stream().map(Dimensie::sleutel).collect(Collectors.joining(","));
    }
}
