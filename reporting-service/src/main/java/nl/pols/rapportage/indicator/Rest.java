package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// What belongs to no part of a break-down is a part by itself, named as such, so that the parts
/// always make the whole.
final class Rest {
    private static final String NIET_TOE_TE_DELEN = "NIET_TOE_TE_DELEN";
    private static final String ZONDER_OORMERK = "ZONDER_OORMERK";
    private static final Map<String, String> NAMEN =
            Map.of(
                    NIET_TOE_TE_DELEN,
                    "Niet toe te delen",
                    ZONDER_OORMERK,
                    "Zonder oormerk",
                    "NIET_VERLEEND",
                    "Nog niet verleend");

    private Rest() {}

    /// The code for facts that have nothing in this dimension.
    static String code(Dimensie dimensie) {
        return dimensie == Dimensie.OORMERK ? ZONDER_OORMERK : NIET_TOE_TE_DELEN;
    }

    /// The name of such a code; any other code is its own name.
    static String naam(String code) {
        return NAMEN.getOrDefault(code, code);
    }

    static boolean isIn(Map<String, ?> codes) {
        return NAMEN.keySet().stream().anyMatch(codes::containsKey);
    }

    /// Codes in order, what is left over last.
    static <V> TreeMap<String, V> achteraan() {
        return new TreeMap<>(
                Comparator.<String, Boolean>comparing(NAMEN::containsKey)
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// What of the whole, place by place, is in none of the parts.
    static List<Cel> van(List<Cel> geheel, List<Cel> delen) {
        var rest = new ArrayList<Cel>();
        for (Cel heel : geheel) {
            var eigen =
                    delen.stream()
                            .filter(cel -> cel.code().equals(heel.code()))
                            .filter(cel -> Objects.equals(cel.onderdeel(), heel.onderdeel()))
                            .toList();
            var teller = over(heel.teller(), eigen.stream().map(Cel::teller).toList());
            var noemer = over(heel.noemer(), eigen.stream().map(Cel::noemer).toList());
            if (!isNul(teller) || !isNul(noemer)) {
                rest.add(new Cel(heel.code(), heel.onderdeel(), teller, noemer));
            }
        }
        return rest;
    }

    private static @Nullable Long over(@Nullable Long heel, List<@Nullable Long> delen) {
        return heel == null
                ? null
                : heel
                        - delen.stream()
                                .filter(Objects::nonNull)
                                .mapToLong(deel -> Objects.requireNonNull(deel))
                                .sum();
    }

    private static boolean isNul(@Nullable Long getal) {
        return getal == null || getal == 0;
    }
}
