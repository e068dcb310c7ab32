package nl.pols.trajectregistratie.beschutwerk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.dossier.Inhoud;
import org.jspecify.annotations.Nullable;

/// One application for sheltered work and all that came of it. A fallback after a step up is a new
/// application and so a new record (letter 004). Wage value has no place here: it plays no role in
/// the criterion (letter 004).
///
/// @param wachtredenen why there is no place yet, each from a day on
/// @param anderAanbod what was offered instead to who is above the number (B2)
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeschutWerk(
        String registratienummer,
        UUID deelnemerId,
        Aanvraag aanvraag,
        @Nullable Advies advies,
        List<Wachtreden> wachtredenen,
        List<Plaatsing> plaatsingen,
        @Nullable AnderAanbod anderAanbod)
        implements Inhoud {

    BeschutWerk {
        wachtredenen = List.copyOf(wachtredenen);
        plaatsingen = List.copyOf(plaatsingen);
    }

    /// Who asked UWV for advice; persons can since 2017.
    enum Aanvrager {
        GEMEENTE,
        PERSOON
    }

    enum Uitkomst {
        POSITIEF,
        NEGATIEF
    }

    /// Why a positive advice no longer holds; a step up to the jobs agreement makes it negative.
    enum AdviesEinde {
        BANENAFSPRAAK,
        VERHUISD,
        OVERLEDEN,
        PENSIOEN,
        EIGEN_VERZOEK,
        OVERIG
    }

    /// Why an advice is not followed by a place (letter 004).
    enum Reden {
        TIJD_NODIG,
        VOORTRAJECT,
        ZIEK,
        VERHUISD,
        WACHTLIJST
    }

    enum PlaatsingEinde {
        BANENAFSPRAAK,
        EINDE_CONTRACT,
        ANDERE_WERKGEVER,
        VERHUISD,
        ZIEK,
        OVERLEDEN,
        PENSIOEN,
        EIGEN_VERZOEK,
        OVERIG
    }

    /// The employer, whose collective agreement holds (letter 004).
    enum Werkgeversoort {
        SOB,
        GEMEENTE,
        REGULIERE_WERKGEVER
    }

    enum Aanbod {
        BANENAFSPRAAK,
        TRAJECT,
        VRIJWILLIGERSWERK,
        DAGBESTEDING,
        OVERIG
    }

    /// @param terugvalVan number of the record from which the person stepped up to the jobs
    ///   agreement (B6)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aanvraag(LocalDate datum, Aanvrager aanvrager, @Nullable String terugvalVan) {}

    /// @param einddatum first day on which it no longer holds
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Advies(
            LocalDate datum,
            Uitkomst uitkomst,
            @Nullable LocalDate einddatum,
            @Nullable AdviesEinde eindereden) {

        boolean geldtOp(LocalDate dag) {
            return uitkomst == Uitkomst.POSITIEF
                    && !datum.isAfter(dag)
                    && (einddatum == null || einddatum.isAfter(dag));
        }
    }

    record Wachtreden(LocalDate vanaf, Reden reden) {}

    /// @param einddatum first day without the place
    /// @param urenPerWeek hundredths, at the start
    /// @param urenverloop from when on other hours hold
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plaatsing(
            Werkgeversoort werkgever,
            @Nullable UUID sobId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            @Nullable PlaatsingEinde eindereden,
            int urenPerWeek,
            List<Urenvanaf> urenverloop) {

        Plaatsing {
            urenverloop = List.copyOf(urenverloop);
        }

        boolean looptOp(LocalDate dag) {
            return !startdatum.isAfter(dag) && (einddatum == null || einddatum.isAfter(dag));
        }

        boolean overlapt(Plaatsing andere) {
            return (einddatum == null || einddatum.isAfter(andere.startdatum))
                    && (andere.einddatum == null || andere.einddatum.isAfter(startdatum));
        }

        /// Contract hours on a day on which it runs.
        int urenOp(LocalDate dag) {
            return urenverloop.stream()
                    .filter(u -> !u.vanaf().isAfter(dag))
                    .reduce((eerder, later) -> later)
                    .map(Urenvanaf::urenPerWeek)
                    .orElse(urenPerWeek);
        }

        Plaatsing eindigt(LocalDate dag, PlaatsingEinde reden) {
            return new Plaatsing(
                    werkgever, sobId, startdatum, dag, reden, urenPerWeek, urenverloop);
        }
    }

    record Urenvanaf(LocalDate vanaf, int urenPerWeek) {}

    record AnderAanbod(LocalDate datum, Aanbod soort) {}

    @Override
    public List<String> lezers() {
        return plaatsingen.stream()
                .map(Plaatsing::sobId)
                .filter(Objects::nonNull)
                .map(sob -> "sob:" + sob)
                .distinct()
                .toList();
    }

    Stand stand() {
        if (advies == null) {
            return Stand.AANGEVRAAGD;
        }
        if (advies.uitkomst() == Uitkomst.NEGATIEF) {
            return Stand.AFGEWEZEN;
        }
        if (advies.einddatum() != null) {
            return Stand.BEEINDIGD;
        }
        return open().isPresent() ? Stand.GEPLAATST : Stand.WACHT_OP_PLAATSING;
    }

    /// The advice as it holds now: a step up to the jobs agreement turned it (B6).
    @Nullable Uitkomst geldendAdvies() {
        if (advies == null) {
            return null;
        }
        return advies.eindereden() == AdviesEinde.BANENAFSPRAAK
                ? Uitkomst.NEGATIEF
                : advies.uitkomst();
    }

    boolean heeftGeldigAdviesOp(LocalDate dag) {
        return advies != null && advies.geldtOp(dag);
    }

    Optional<Plaatsing> lopendOp(LocalDate dag) {
        return plaatsingen.stream().filter(p -> p.looptOp(dag)).findFirst();
    }

    private Optional<Plaatsing> open() {
        return plaatsingen.stream().filter(p -> p.einddatum() == null).findFirst();
    }

    BeschutWerk metAdvies(Advies nieuw) {
        return new BeschutWerk(
                registratienummer,
                deelnemerId,
                aanvraag,
                nieuw,
                wachtredenen,
                plaatsingen,
                anderAanbod);
    }

    BeschutWerk metWachtreden(Wachtreden nieuw) {
        var alle = Stream.concat(wachtredenen.stream(), Stream.of(nieuw)).toList();
        return new BeschutWerk(
                registratienummer, deelnemerId, aanvraag, advies, alle, plaatsingen, anderAanbod);
    }

    BeschutWerk metAnderAanbod(AnderAanbod nieuw) {
        return new BeschutWerk(
                registratienummer, deelnemerId, aanvraag, advies, wachtredenen, plaatsingen, nieuw);
    }

    BeschutWerk metPlaatsing(Plaatsing nieuw) {
        return metPlaatsingen(Stream.concat(plaatsingen.stream(), Stream.of(nieuw)).toList());
    }

    /// The open place ends.
    BeschutWerk zonderPlaats(LocalDate dag, PlaatsingEinde reden) {
        return metPlaatsingen(
                plaatsingen.stream()
                        .map(p -> p.einddatum() == null ? p.eindigt(dag, reden) : p)
                        .toList());
    }

    private BeschutWerk metPlaatsingen(List<Plaatsing> nieuw) {
        return new BeschutWerk(
                registratienummer, deelnemerId, aanvraag, advies, wachtredenen, nieuw, anderAanbod);
    }
}
