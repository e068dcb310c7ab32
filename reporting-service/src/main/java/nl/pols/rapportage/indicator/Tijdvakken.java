package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Leaves out of a statement over counts the spans of time that its question has nothing in: whole
/// months need no days. PostgreSQL would plan all of them each time, because a plan for any
/// question counts spans that are nearly always empty as if they were read.
final class Tijdvakken {
    private static final String BEGIN = "    SELECT ";
    private static final String TUSSEN = "    UNION ALL";
    private static final String EINDE = ") s ON ";

    /// That there is a day between two bounds; the last may be the day after its bound.
    private static final Pattern VOORWAARDE =
            Pattern.compile(
                    "(?<=^    WHERE )\\(:(\\w+)\\)::date (<=|<|>) \\(:(\\w+)\\)::date( \\+ 1)?"
                            + " AND ");

    private static final Onthouden<String, List<Deel>> DELEN = new Onthouden<>(100);
    private static final Onthouden<Keuze, String> GEKOZEN = new Onthouden<>(400);

    private Tijdvakken() {}

    /// A span in a statement, by its lines.
    ///
    /// @param waar the line of its condition
    private record Deel(
            int begin, int einde, int waar, String van, String vergelijking, String tot, int plus) {
        boolean heeftDagen(Map<String, Object> grenzen) {
            int verschil = dag(grenzen, van).compareTo(dag(grenzen, tot).plusDays(plus));
            return switch (vergelijking) {
                case "<=" -> verschil <= 0;
                case "<" -> verschil < 0;
                default -> verschil > 0;
            };
        }
    }

    private static LocalDate dag(Map<String, Object> grenzen, String naam) {
        return (LocalDate) Objects.requireNonNull(grenzen.get(naam));
    }

    private record Keuze(String tekst, BitSet gevraagd) {}

    static String gevraagd(String tekst, Map<String, Object> grenzen) {
        var delen = DELEN.geef(tekst, Tijdvakken::delen);
        var gevraagd = new BitSet();
        for (int i = 0; i < delen.size(); i++) {
            gevraagd.set(i, delen.get(i).heeftDagen(grenzen));
        }
        return GEKOZEN.geef(new Keuze(tekst, gevraagd), keuze -> zonder(delen, keuze));
    }

    private static List<Deel> delen(String tekst) {
        var regels = tekst.lines().toList();
        var delen = new ArrayList<Deel>();
        int begin = 0;
        for (int i = 0; i < regels.size(); i++) {
            begin = regels.get(i).startsWith(BEGIN) ? i : begin;
            var m = VOORWAARDE.matcher(regels.get(i));
            if (m.find()) {
                int einde = i + 1;
                while (!isGrens(regels.get(einde))) {
                    einde++;
                }
                delen.add(
                        new Deel(
                                begin,
                                einde,
                                i,
                                m.group(1),
                                m.group(2),
                                m.group(3),
                                m.group(4) == null ? 0 : 1));
            }
        }
        return List.copyOf(delen);
    }

    private static boolean isGrens(String regel) {
        return regel.equals(TUSSEN) || regel.startsWith(EINDE);
    }

    private static String zonder(List<Deel> delen, Keuze keuze) {
        var regels = new ArrayList<>(keuze.tekst.lines().toList());
        for (int i = delen.size() - 1; i >= 0; i--) {
            var deel = delen.get(i);
            if (keuze.gevraagd.get(i)) {
                regels.set(deel.waar, VOORWAARDE.matcher(regels.get(deel.waar)).replaceFirst(""));
            } else if (regels.get(deel.einde).equals(TUSSEN)) {
                regels.subList(deel.begin, deel.einde + 1).clear();
            } else {
                regels.subList(deel.begin - 1, deel.einde).clear();
            }
        }
        return String.join("\n", regels);
    }
}
