package nl.pols.register.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/// Holds a new reorganisation against what is known: what ends exists until then, what takes over
/// exists from then on, and nothing that others refer to disappears.
final class Herindelingsregels {
    private final NieuweHerindeling nieuw;
    private final Map<String, Levensloop> levens;
    private final Set<String> opgeheven;
    private final Set<String> gevormd;
    private final List<FieldError> fouten = new ArrayList<>();

    private Herindelingsregels(NieuweHerindeling nieuw, Map<String, Levensloop> levens) {
        this.nieuw = nieuw;
        this.levens = levens;
        this.opgeheven = nieuw.overgangen().stream().map(Overgang::van).collect(Collectors.toSet());
        this.gevormd =
                nieuw.gevormd().stream().map(Gemeente::gemeentecode).collect(Collectors.toSet());
    }

    /// @param levens all municipalities that are known
    /// @param regios the labour market regions on the day
    /// @param gebruik how often each municipality that ends is referred to from that day on
    static List<FieldError> fouten(
            NieuweHerindeling nieuw,
            Map<String, Levensloop> levens,
            Set<String> regios,
            Map<String, Long> gebruik) {
        var regels = new Herindelingsregels(nieuw, levens);
        regels.wieErKomt(regios);
        regels.wieOpgaatEnWaarin(gebruik);
        return regels.fouten;
    }

    private void wieErKomt(Set<String> regios) {
        var provincies =
                levens.values().stream()
                        .flatMap(l -> l.perioden().stream())
                        .map(Gemeente::provincie)
                        .collect(Collectors.toSet());
        for (int i = 0; i < nieuw.gevormd().size(); i++) {
            var gemeente = nieuw.gevormd().get(i);
            var plek = "/gevormd/" + i;
            if (levens.containsKey(gemeente.gemeentecode())) {
                fout(
                        plek + "/gemeentecode",
                        "gemeentecode-al-gebruikt",
                        "Deze code is al van een gemeente; een nieuwe gemeente krijgt een nieuwe"
                                + " code.");
            }
            if (nieuw.overgangen().stream()
                    .noneMatch(o -> o.naar().equals(gemeente.gemeentecode()))) {
                fout(
                        plek,
                        "gevormd-uit-niets",
                        "Een nieuwe gemeente ontstaat uit een of meer andere; geen overgang gaat"
                                + " naar deze.");
            }
            if (!regios.contains(gemeente.arbeidsmarktregio())) {
                fout(
                        plek + "/arbeidsmarktregio",
                        "arbeidsmarktregio-onbekend",
                        "Deze arbeidsmarktregio bestaat niet op die dag. Zoek de code in"
                                + " /arbeidsmarktregios.");
            }
            if (!provincies.contains(gemeente.provincie())) {
                fout(
                        plek + "/provincie",
                        "provincie-onbekend",
                        "Gebruik een van de twaalf provincienamen zoals CBS ze schrijft.");
            }
        }
    }

    private void wieOpgaatEnWaarin(Map<String, Long> gebruik) {
        for (int i = 0; i < nieuw.overgangen().size(); i++) {
            var overgang = nieuw.overgangen().get(i);
            var plek = "/overgangen/" + i;
            var eindigt = levens.get(overgang.van());
            if (!bestaatErvoorEnErna(eindigt)) {
                fout(
                        plek + "/van",
                        "gemeente-kan-niet-eindigen",
                        "Deze gemeente bestaat niet op de dag voor de herindeling, of is dan al"
                                + " opgeheven.");
            }
            boolean ontvangt =
                    gevormd.contains(overgang.naar())
                            || (bestaatErvoorEnErna(levens.get(overgang.naar()))
                                    && !opgeheven.contains(overgang.naar()));
            if (!ontvangt) {
                fout(
                        plek + "/naar",
                        "gemeente-kan-niet-ontvangen",
                        "Deze gemeente bestaat niet vanaf de herindeling; noem een nieuwe bij"
                                + " gevormd.");
            }
            var keren = gebruik.get(overgang.van());
            if (keren != null) {
                fout(
                        plek + "/van",
                        "gemeente-nog-in-gebruik",
                        "Nog %d relaties en zetels van sociaal-ontwikkelbedrijven lopen door na de herindeling. Beeindig die eerst per de ingangsdatum."
                                .formatted(keren));
            }
        }
    }

    private boolean bestaatErvoorEnErna(@Nullable Levensloop leven) {
        return leven != null
                && leven.bestaatOp(nieuw.ingangsdatum().minusDays(1))
                && leven.bestaatOp(nieuw.ingangsdatum())
                && leven.bestaan().tot() == null;
    }

    private void fout(String plek, String code, String zin) {
        fouten.add(new FieldError(plek, code, zin));
    }
}
