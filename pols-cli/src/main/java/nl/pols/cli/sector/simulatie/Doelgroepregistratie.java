package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flag of the register of the jobs agreement with the jobs under it, as a municipality delivers
/// it, in the words of the wire. Every one is of the municipal group.
///
/// @param geldigTot first day without the flag
public record Doelgroepregistratie(
        String registratienummer,
        String gemeentecode,
        String bsn,
        String grond,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        List<Baan> banen) {

    /// @param einddatum first day without the job
    /// @param urenPerWeek in whole hours
    public record Baan(
            LocalDate startdatum, @Nullable LocalDate einddatum, String sector, int urenPerWeek) {

        /// On some day from the first to the last.
        boolean looptIn(LocalDate eerste, LocalDate laatste) {
            return !startdatum.isAfter(laatste) && (einddatum == null || einddatum.isAfter(eerste));
        }
    }

    boolean geldtOp(LocalDate dag) {
        return !geldigVan.isAfter(dag) && (geldigTot == null || geldigTot.isAfter(dag));
    }

    boolean werktIn(LocalDate eerste, LocalDate laatste) {
        return banen.stream().anyMatch(b -> b.looptIn(eerste, laatste));
    }
}
