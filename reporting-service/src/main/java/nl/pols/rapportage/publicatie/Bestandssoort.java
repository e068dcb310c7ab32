package nl.pols.rapportage.publicatie;

import java.util.List;
import java.util.Optional;
import nl.pols.rapportage.formaat.Formaat;

/// The forms in which a table of a publication can be taken along, by the end of the file's name.
enum Bestandssoort {
    CSV("csv", "CSV", Formaat.CSV_TYPE, "CSV"),
    XLSX("xlsx", "Excel", Formaat.XLSX_TYPE, "XLSX"),
    JSON("json", "JSON", Formaat.JSON_TYPE, "JSON"),
    JSON_STAT("jsonstat", "JSON-stat 2", Formaat.JSON_STAT_TYPE, "JSON");

    static final List<Bestandssoort> TABELLEN = List.of(values());

    private final String achtervoegsel;
    private final String naam;
    private final String type;
    private final String europees;

    Bestandssoort(String achtervoegsel, String naam, String type, String europees) {
        this.achtervoegsel = achtervoegsel;
        this.naam = naam;
        this.type = type;
        this.europees = europees;
    }

    String achtervoegsel() {
        return achtervoegsel;
    }

    String naam() {
        return naam;
    }

    String type() {
        return type;
    }

    /// Its code in the list of file types of the European Union.
    String europees() {
        return europees;
    }

    static Optional<Bestandssoort> van(String achtervoegsel) {
        return TABELLEN.stream().filter(s -> s.achtervoegsel.equals(achtervoegsel)).findFirst();
    }
}
