package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Inhoud;
import org.jspecify.annotations.Nullable;

/// A provision that a municipality gives to a person, as the SRG knows it: one record per person
/// and provision.
///
/// @param type code of the SRG
/// @param einddatum first day without it
/// @param redenEinde code of the SRG: 1 completed, 2 stopped early, 3 stopped by a move, death,
///   detention or pregnancy
/// @param loonwaarde productivity in percent of the minimum wage; wage cost subsidy only
@JsonInclude(JsonInclude.Include.NON_NULL)
record Voorziening(
        String registratienummer,
        UUID deelnemerId,
        String type,
        LocalDate startdatum,
        @Nullable LocalDate einddatum,
        @Nullable String redenEinde,
        @Nullable Integer loonwaarde,
        @Nullable UUID sobId)
        implements Inhoud {

    @Override
    public List<String> lezers() {
        return sobId == null ? List.of() : List.of("sob:" + sobId);
    }

    boolean looptOp(LocalDate dag) {
        return !startdatum.isAfter(dag) && (einddatum == null || einddatum.isAfter(dag));
    }
}
