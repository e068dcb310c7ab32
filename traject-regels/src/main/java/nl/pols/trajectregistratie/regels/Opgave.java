package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a municipality states about one trajectory, as read and not yet judged: anything can be
/// missing. The BSN is not in it; the reader turned it into the pseudonym at once.
public record Opgave(
        @Nullable String registratienummer,
        @Nullable UUID deelnemerId,
        @Nullable UUID sobId,
        @Nullable LocalDate startdatum,
        @Nullable LocalDate geplandeEinddatum,
        @Nullable LocalDate einddatum,
        @Nullable Uitstroom uitstroom,
        @Nullable Uren urenPerWeek,
        @Nullable Integer totaalUrenPerWeek,
        @Nullable Uitkering uitkering,
        @Nullable Boolean behoudVanUitkering,
        @Nullable Doelgroep doelgroep,
        @Nullable Afstand afstand,
        List<Verlenging> verlengingen,
        @Nullable String vervolgVan,
        @Nullable String gemeentecode,
        @Nullable String kostendragendeGemeente,
        @Nullable Verloop verloop,
        @Nullable Kenmerken kenmerken) {

    Verloop verloopOfLeeg() {
        return verloop == null ? Verloop.LEEG : verloop;
    }

    /// The planned end as last decided: that of the last extension, or else the one agreed at the
    /// start.
    @Nullable LocalDate laatstGepland() {
        return verlengingen.isEmpty()
                ? geplandeEinddatum
                : verlengingen.getLast().nieuweEinddatum();
    }

    /// The same about the same person, who goes by another pseudonym.
    public Opgave onder(UUID pseudoniem) {
        return new Opgave(
                registratienummer,
                pseudoniem,
                sobId,
                startdatum,
                geplandeEinddatum,
                einddatum,
                uitstroom,
                urenPerWeek,
                totaalUrenPerWeek,
                uitkering,
                behoudVanUitkering,
                doelgroep,
                afstand,
                verlengingen,
                vervolgVan,
                gemeentecode,
                kostendragendeGemeente,
                verloop,
                kenmerken);
    }
}
