package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A provision as a municipality delivers it, in the words of the wire, with the codes of the SRG
/// of 2015.
///
/// @param einddatum first day without it
/// @param loonwaarde in percent; with wage cost subsidy only
public record Voorziening(
        String registratienummer,
        String gemeentecode,
        String bsn,
        String type,
        LocalDate startdatum,
        @Nullable LocalDate einddatum,
        @Nullable String redenEinde,
        @Nullable Integer loonwaarde) {

    static final String LOONKOSTENSUBSIDIE = "04";
    static final String BESCHUT_WERK = "05";
    static final String JOBCOACH = "06";

    /// Wage cost subsidy or a job coach.
    static final Set<String> STEUN = Set.of(LOONKOSTENSUBSIDIE, JOBCOACH);

    boolean looptOp(LocalDate dag) {
        return !startdatum.isAfter(dag) && (einddatum == null || einddatum.isAfter(dag));
    }
}
