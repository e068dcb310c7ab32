package nl.pols.financiering.boeking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.pols.financiering.boeking.GerechtigdheidRefused.DeelnemerOnbekend;
import nl.pols.financiering.boeking.GerechtigdheidRefused.GeenDoelgroep;
import nl.pols.financiering.boeking.GerechtigdheidRefused.NietInDoelgroep;
import nl.pols.financiering.boeking.GerechtigdheidRefused.OnderbouwingNietNodig;
import nl.pols.financiering.boeking.GerechtigdheidRefused.OnderbouwingOntbreekt;
import nl.pols.financiering.regeling.Doelgroep;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.traject.Deelname;

/// M4: an expenditure of additional means needs a ground why regular services don't suffice, a
/// target group for which the scheme is open on that day, and a person who was in a trajectory then
/// and, where a trajectory says so itself, belongs to that group. Other means carry no person:
/// nothing is kept that nobody asks for.
final class Gerechtigdheid {

    /// Groups that trajectories know by the same name.
    private static final Set<Doelgroep> IN_TRAJECT =
            Set.of(Doelgroep.BANENAFSPRAAK, Doelgroep.BESCHUT_WERK, Doelgroep.WSW);

    private Gerechtigdheid() {}

    /// @param deelnames of the person, as far as the caller may see them
    static void eis(Besteed besteding, Regeling regeling, List<Deelname> deelnames) {
        var onderbouwing = Onderbouwing.van(besteding.onderbouwing());
        if (!regeling.isAanvullend()) {
            if (onderbouwing != null) {
                throw new OnderbouwingNietNodig(regeling.code());
            }
            return;
        }
        if (onderbouwing == null) {
            throw new OnderbouwingOntbreekt(regeling.code());
        }
        var dag = besteding.datum();
        var doelgroep = Objects.requireNonNull(onderbouwing.doelgroep());
        if (!regeling.isOpenVoor(doelgroep, dag)) {
            throw new GeenDoelgroep(regeling.code(), doelgroep, dag);
        }
        var lopend = deelnames.stream().filter(deelname -> deelname.loopt(dag)).toList();
        if (lopend.isEmpty()) {
            throw new DeelnemerOnbekend(dag);
        }
        boolean hoortErbij =
                !IN_TRAJECT.contains(doelgroep)
                        || lopend.stream().anyMatch(d -> d.doelgroep().equals(doelgroep.name()));
        if (!hoortErbij) {
            throw new NietInDoelgroep(doelgroep, dag);
        }
    }
}
