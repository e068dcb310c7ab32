package nl.pols.financiering.sjabloon;

import com.fasterxml.jackson.databind.JsonNode;

/// The two forms that a form has: a spreadsheet and a table.
public enum Vorm {
    XLSX,
    CSV;

    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";

    /// The form, with these values filled in; a missing node for an empty one.
    public byte[] schrijf(Formulier formulier, JsonNode waarden) {
        return switch (this) {
            case XLSX -> XlsxSchrijver.schrijf(formulier, waarden);
            case CSV -> CsvSchrijver.schrijf(formulier, waarden);
        };
    }

    /// What was filled in; refuses what isn't this form.
    public Invulling lees(Formulier formulier, byte[] bestand) {
        return switch (this) {
            case XLSX -> XlsxLezer.lees(formulier, bestand);
            case CSV -> CsvLezer.lees(formulier, bestand);
        };
    }
}
