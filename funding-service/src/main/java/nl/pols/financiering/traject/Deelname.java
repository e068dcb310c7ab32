package nl.pols.financiering.traject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's part in a trajectory.
///
/// @param einddatum the last day; empty as long as it runs
/// @param doelgroep as trajectory-service names it
public record Deelname(LocalDate startdatum, @Nullable LocalDate einddatum, String doelgroep) {

    public boolean loopt(LocalDate dag) {
        return !dag.isBefore(startdatum) && (einddatum == null || !dag.isAfter(einddatum));
    }
}
