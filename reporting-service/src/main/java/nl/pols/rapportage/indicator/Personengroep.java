package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.pols.rapportage.feit.Persoonscel;
import nl.pols.rapportage.feit.Persoonscel.Lopend;

/// The people of a place of the break-down. On a day nearly everybody is in one thing; who may be
/// in several is found once, and a count of persons is one of things less how often these count too
/// many.
///
/// @param dubbelen all that is of a person who may be in several things on a day
record Personengroep(List<Persoonscel> cellen, List<Lopend> dubbelen) {

    Personengroep {
        cellen = List.copyOf(cellen);
        dubbelen = List.copyOf(dubbelen);
    }

    static Personengroep van(List<Persoonscel> cellen) {
        var verdacht = new HashSet<UUID>();
        cellen.forEach(cel -> verdacht.addAll(cel.dubbel()));
        if (cellen.size() > 1) {
            verdacht.addAll(inMeer(cellen));
        }
        var dubbelen = new ArrayList<Lopend>();
        if (!verdacht.isEmpty()) {
            for (var cel : cellen) {
                for (var lopend : cel.lopend()) {
                    if (verdacht.contains(lopend.deelnemer())) {
                        dubbelen.add(lopend);
                    }
                }
            }
        }
        return new Personengroep(cellen, dubbelen);
    }

    /// Who is in more than one cell.
    private static Set<UUID> inMeer(List<Persoonscel> cellen) {
        int aantal = cellen.stream().mapToInt(cel -> cel.personen().size()).sum();
        var gezien = HashSet.<UUID>newHashSet(aantal);
        var meer = new HashSet<UUID>();
        for (var cel : cellen) {
            for (var persoon : cel.personen()) {
                if (!gezien.add(persoon)) {
                    meer.add(persoon);
                }
            }
        }
        return meer;
    }

    /// Who of them has this form of work, or was applied for so.
    Personengroep alleen(String kenmerk) {
        return new Personengroep(
                cellen.stream().map(cel -> cel.alleen(kenmerk)).toList(),
                dubbelen.stream().filter(d -> d.kenmerk().equals(kenmerk)).toList());
    }

    /// How many more things than persons there are, of those with one of these signs.
    long teveel(ToIntFunction<Lopend> tekens, int gevraagd) {
        long dingen = 0;
        var personen = new HashSet<UUID>();
        for (var lopend : dubbelen) {
            if ((tekens.applyAsInt(lopend) & gevraagd) != 0) {
                dingen++;
                personen.add(lopend.deelnemer());
            }
        }
        return dingen - personen.size();
    }
}
