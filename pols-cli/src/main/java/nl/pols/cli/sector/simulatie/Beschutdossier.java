package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One application for sheltered work and all that came of it, as a municipality delivers it, in
/// the words of the wire.
///
/// @param nagekomen whether the municipality first told only the application and the advice, and
///   the place later
public record Beschutdossier(
        String registratienummer,
        String gemeentecode,
        String bsn,
        Aanvraag aanvraag,
        @Nullable Advies advies,
        List<Wachtreden> wachtredenen,
        List<Plaatsing> plaatsingen,
        @Nullable AnderAanbod anderAanbod,
        boolean nagekomen) {

    public static final String POSITIEF = "POSITIEF";
    public static final String NEGATIEF = "NEGATIEF";

    /// The step up to the jobs agreement, which ends place and advice on one day.
    public static final String BANENAFSPRAAK = "BANENAFSPRAAK";

    /// @param terugvalVan number of the record from which the person had stepped up
    public record Aanvraag(LocalDate datum, String aanvrager, @Nullable String terugvalVan) {}

    /// @param einddatum first day on which it no longer holds
    public record Advies(
            LocalDate datum,
            String uitkomst,
            @Nullable LocalDate einddatum,
            @Nullable String eindereden) {

        boolean positief() {
            return uitkomst.equals(POSITIEF);
        }
    }

    /// Why there is no place yet, from a day on.
    public record Wachtreden(LocalDate vanaf, String reden) {}

    /// @param einddatum first day without the place
    /// @param urenPerWeek in whole hours
    public record Plaatsing(
            String werkgever,
            @Nullable UUID sobId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            @Nullable String eindereden,
            int urenPerWeek) {

        boolean looptOp(LocalDate dag) {
            return !startdatum.isAfter(dag) && (einddatum == null || einddatum.isAfter(dag));
        }
    }

    /// What was offered instead to who is above the number (B2).
    public record AnderAanbod(LocalDate datum, String soort) {}

    boolean werktOp(LocalDate dag) {
        return plaatsingen.stream().anyMatch(p -> p.looptOp(dag));
    }

    /// As it was told first, when the place was not known yet.
    public Beschutdossier eersteOpgave() {
        if (!nagekomen || advies == null) {
            return this;
        }
        return new Beschutdossier(
                registratienummer,
                gemeentecode,
                bsn,
                aanvraag,
                new Advies(advies.datum, advies.uitkomst, null, null),
                List.of(new Wachtreden(advies.datum.plusDays(10), "TIJD_NODIG")),
                List.of(),
                null,
                true);
    }
}
