package nl.pols.statistischebeveiliging.regels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Makes one linked set of a release and of what other releases told of the same cases: their
/// figures, and what is left where one is taken from another. What it adds is in no table: other
/// figures can't be changed any more, and what was hidden there is hidden here.
///
/// @param naast what figures can be taken from one by one
/// @param los what stands in sums besides
/// @param sommen what follows from several of them; one that needs another comes after it
public record Koppeling(List<Naast> naast, List<Los> los, List<Som> sommen) {
    public Koppeling {
        naast = List.copyOf(naast);
        los = List.copyOf(los);
        sommen = List.copyOf(sommen);
    }

    public Koppeling(List<Naast> naast) {
        this(naast, List.of(), List.of());
    }

    public Levering samen(Levering eigen) {
        if (naast.isEmpty() && los.isEmpty()) {
            return eigen;
        }
        var keten =
                new Keten(
                        eigen,
                        sommen.stream()
                                .flatMap(som -> som.niveaus().stream())
                                .collect(Collectors.toSet()));
        naast.forEach(keten::koppel);
        los.forEach(keten::zet);
        return Sommenrij.bij(keten.levering(), sommen);
    }

    /// Whether a cell of the linked set is one of the release itself.
    public static boolean isEigen(Plaats plaats) {
        return !plaats.codes().containsKey(Naast.AS);
    }

    /// What is known by place; of links that aren't there any more nothing.
    public <T> Map<Plaats, T> bekend(Map<Plaats, T> eerder) {
        Map<Plaats, T> hier = new LinkedHashMap<>();
        eerder.forEach((plaats, wat) -> {
            var code = plaats.codes().get(Naast.AS);
            if (code == null || kent(code)) {
                hier.put(plaats, wat);
            }
        });
        return hier;
    }

    private boolean kent(String code) {
        return naast.stream().anyMatch(een -> kent(een, code))
                || los.stream()
                        .anyMatch(een ->
                                code.equals(een.naam())
                                        || een.verder().stream()
                                                .anyMatch(verder -> kent(verder, code)))
                || sommen.stream().anyMatch(som -> som.kent(code));
    }

    private static boolean kent(Naast een, String code) {
        return een.isCode(code) || een.verder().stream().anyMatch(verder -> kent(verder, code));
    }
}
