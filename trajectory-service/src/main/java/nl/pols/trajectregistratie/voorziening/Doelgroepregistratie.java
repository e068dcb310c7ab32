package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Inhoud;
import org.jspecify.annotations.Nullable;

/// That a person counts for the jobs agreement, on which ground and how long, and the jobs the
/// person has under it (letter 004). Jobs are not persons: the agreement counts hours.
///
/// @param gemeentelijk whether the person is of the municipal group
/// @param geldigTot first day without the flag
@JsonInclude(JsonInclude.Include.NON_NULL)
record Doelgroepregistratie(
        String registratienummer,
        UUID deelnemerId,
        Grond grond,
        boolean gemeentelijk,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        List<Baan> banen)
        implements Inhoud {

    Doelgroepregistratie {
        banen = List.copyOf(banen);
    }

    enum Grond {
        INDICATIE_BANENAFSPRAAK,
        PRAKTIJKROUTE,
        VSO_PRO,
        WAJONG,
        WSW,
        WIW_ID_BAAN,
        OVERIG
    }

    enum Sector {
        MARKT,
        OVERHEID
    }

    /// @param einddatum first day without the job
    /// @param urenPerWeek paid hours in hundredths
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Baan(
            LocalDate startdatum, @Nullable LocalDate einddatum, Sector sector, int urenPerWeek) {

        boolean looptOp(LocalDate dag) {
            return !startdatum.isAfter(dag) && (einddatum == null || einddatum.isAfter(dag));
        }
    }

    @Override
    public List<String> lezers() {
        return List.of();
    }

    boolean geldtOp(LocalDate dag) {
        return !geldigVan.isAfter(dag) && (geldigTot == null || geldigTot.isAfter(dag));
    }

    boolean overlapt(Doelgroepregistratie ander) {
        return (geldigTot == null || geldigTot.isAfter(ander.geldigVan))
                && (ander.geldigTot == null || ander.geldigTot.isAfter(geldigVan));
    }
}
