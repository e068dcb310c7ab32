package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit that the sector sets and can set otherwise from some day on: `regels/grenswaarden.json`.
/// What a municipality's ordinance may set for itself is in [Grenzen].
public enum Grenswaarde {
    UREN_PER_WEEK_HOOGSTE,
    DUUR_MAANDEN_ZONDER_ZEER_GROTE_AFSTAND,
    WEKEN_TOT_UITSTROOMCONTROLE,
    LEEFTIJD_LAAGSTE,
    LEEFTIJD_HOOGSTE,
    VERLENGING_MAANDEN,
    JAARGRENS_MAANDEN,
    WERKFIT_EVALUATIE_DAGEN,
    AANLOOP_DAGEN;

    private final List<Periode> perioden;

    Grenswaarde() {
        perioden = lees(name());
    }

    /// What it is from a day on.
    ///
    /// @param bron the letter, law or agreement it rests on
    public record Periode(LocalDate geldigVan, int waarde, String bron) {}

    /// The limit on a day; before its first day, what it was at first.
    public int op(@Nullable LocalDate dag) {
        for (Periode periode : perioden) {
            if (dag == null || !dag.isBefore(periode.geldigVan())) {
                return periode.waarde();
            }
        }
        return perioden.getLast().waarde();
    }

    /// As it is set last.
    public int nu() {
        return op(null);
    }

    /// The last one first.
    public List<Periode> perioden() {
        return perioden;
    }

    private static List<Periode> lees(String code) {
        List<Periode> perioden = new ArrayList<>();
        for (JsonNode waarde : Regelboek.bron("/regels/grenswaarden.json").get("waarden")) {
            if (waarde.get("code").asText().equals(code)) {
                perioden.add(
                        new Periode(
                                LocalDate.parse(waarde.get("geldigVan").asText()),
                                waarde.get("waarde").asInt(),
                                waarde.get("bron").asText()));
            }
        }
        if (perioden.isEmpty()) {
            throw new IllegalStateException("grenswaarden.json heeft geen " + code);
        }
        perioden.sort(Comparator.comparing(Periode::geldigVan).reversed());
        return List.copyOf(perioden);
    }
}
