package nl.pols.rapportage.indicator;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One fact behind a figure, as it was known: a case with its participant's pseudonym, or a
/// statement. It names nobody.
///
/// @param id of the trajectory or the statement, with which its sender finds it
/// @param versie which version of it was counted
/// @param deelnemerId the participant's pseudonym; null for what is about no person
/// @param gegevens what the figure was counted from
public record Geval(
        Soort soort,
        UUID id,
        long versie,
        @Schema(nullable = true) @Nullable UUID deelnemerId,
        Map<String, String> gegevens) {

    /// What kind of fact it is, and what of it is shown: the name on the wire and the column.
    public enum Soort {
        TRAJECT(
                Map.ofEntries(
                        Map.entry("gemeentecode", "gemeentecode"),
                        Map.entry("sobId", "sob_id"),
                        Map.entry("startdatum", "startdatum"),
                        Map.entry("einddatum", "einddatum"),
                        Map.entry("uitstroom", "uitstroom"),
                        Map.entry("productieUrenHonderdsten", "productie_uren"),
                        Map.entry("totaalUrenHonderdsten", "totaal_uren"),
                        Map.entry("uitkering", "uitkering"),
                        Map.entry("doelgroep", "doelgroep"),
                        Map.entry("afstand", "afstand"))),
        EXPLOITATIEOPGAVE(
                Map.of(
                        "sobId", "sob_id",
                        "periodeVan", "periode_van",
                        "periodeTot", "periode_tot",
                        "omzetTrajectCents", "omzet_traject_cents",
                        "omzetTotaalCents", "omzet_totaal_cents",
                        "trajectkostenCents", "trajectkosten_cents",
                        "gemeentebijdrageCents", "gemeentebijdrage_cents"));

        private final Map<String, String> velden;

        Soort(Map<String, String> velden) {
            this.velden = velden;
        }

        Map<String, String> velden() {
            return velden;
        }
    }

    public Geval {
        gegevens = new TreeMap<>(gegevens);
    }
}
