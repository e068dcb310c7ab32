package nl.pols.financiering.sjabloon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form asks, sheet by sheet. Invariant: every field has a place in the JSON that the
/// service takes anyway, so a form has no rules of its own.
///
/// @param toelichting the guidance on the first sheet, a line each
public record Formulier(String titel, List<String> toelichting, List<Blad> bladen) {

    /// A sheet: a field per line, or (`lijst`) a field per column with a record per line.
    ///
    /// @param pointer of the list in the JSON; empty for a sheet of single fields
    public record Blad(String naam, String pointer, List<Veld> velden) {

        boolean isLijst() {
            return !pointer.isEmpty();
        }

        @Nullable Veld veld(String code) {
            return velden.stream()
                    .filter(veld -> veld.code().equalsIgnoreCase(code.strip()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A field.
    ///
    /// @param pointer in the JSON, below the list's record for a list
    /// @param leegIs what an empty cell stands for; null if for nothing
    public record Veld(
            String pointer,
            String label,
            Soort soort,
            boolean verplicht,
            @Nullable String leegIs,
            String uitleg,
            List<String> keuzes) {

        public static Veld verplicht(String pointer, String label, Soort soort, String uitleg) {
            return new Veld(pointer, label, soort, true, null, uitleg, List.of());
        }

        public static Veld vrij(String pointer, String label, Soort soort, String uitleg) {
            return new Veld(pointer, label, soort, false, null, uitleg, List.of());
        }

        public static Veld nul(String pointer, String label, Soort soort, String uitleg) {
            return new Veld(pointer, label, soort, false, "0", uitleg, List.of());
        }

        public static Veld keuze(String pointer, String label, String uitleg, List<String> keuzes) {
            return new Veld(pointer, label, Soort.KEUZE, false, null, uitleg, keuzes);
        }

        /// By which a line or a column is known, wherever it was moved to.
        String code() {
            return pointer.substring(1).replace('/', '.').replaceAll("Cents$", "");
        }
    }

    /// What a field holds.
    public enum Soort {
        /// Euros with at most two decimals; cents in the JSON.
        BEDRAG,
        /// A number with at most two decimals.
        GETAL,
        /// 12,5 for twelve and a half per cent, also where the cell shows 12,5 %.
        PERCENTAGE,
        DATUM,
        TEKST,
        KEUZE,
        /// Ja or nee; true or false in the JSON.
        JA_NEE
    }
}
