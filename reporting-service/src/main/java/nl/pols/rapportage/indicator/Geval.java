package nl.pols.rapportage.indicator;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One fact behind a figure, as it was known: a case with its participant's pseudonym, a statement
/// or a grant. It names nobody.
///
/// @param id of the case, the statement or the grant, with which its sender finds it; of a
///   publication it is ours
/// @param versie which version of it was counted; of a publication, the how manieth about the same
/// @param deelnemerId the participant's pseudonym; null for what is about no person
/// @param gegevens what the figure was counted from
public record Geval(
        Soort soort,
        UUID id,
        long versie,
        @Schema(nullable = true) @Nullable UUID deelnemerId,
        Map<String, String> gegevens) {

    /// What kind of fact it is.
    public enum Soort {
        TRAJECT,
        EXPLOITATIEOPGAVE,
        TOEKENNING,
        WSW_JAAR,
        VOORZIENING,
        BESCHUT_WERK,
        DOELGROEPREGISTRATIE,
        WSW_DIENSTVERBAND,
        /// What one publication of an external source says.
        EXTERNE_REEKS
    }

    public Geval {
        gegevens = new TreeMap<>(gegevens);
    }
}
