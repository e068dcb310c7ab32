package nl.pols.rapportage.formaat;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// The forms that a reader can ask for with `Accept`. The first is what who doesn't choose gets.
public enum Formaat {
    JSON(Formaat.JSON_TYPE, "json"),
    CSV(Formaat.CSV_TYPE, "csv"),
    XLSX(Formaat.XLSX_TYPE, "xlsx"),
    JSON_STAT(Formaat.JSON_STAT_TYPE, "json");

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JSON_STAT_TYPE = "application/vnd.json-stat+json";

    private final String type;
    private final String uitgang;

    Formaat(String type, String uitgang) {
        this.type = type;
        this.uitgang = uitgang;
    }

    /// What is asked most: the order of the reader first, ours among equals.
    public static Formaat gekozen(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(gevraagd -> Arrays.stream(values()).filter(f -> f.past(gevraagd)))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private boolean past(MediaType gevraagd) {
        return gevraagd.isCompatible(MediaType.valueOf(type));
    }

    /// As it stands in `Content-Type`.
    String type() {
        return this == CSV ? CSV_TYPE + ";charset=UTF-8" : type;
    }

    /// The name of a file of this form.
    String bestand(String naam) {
        return naam + "." + uitgang;
    }

    /// Writes the table row by row: no more of it is in memory than a few rows.
    void schrijf(Tabel tabel, OutputStream naar) throws IOException {
        switch (this) {
            case CSV -> CsvSchrijver.schrijf(tabel, naar);
            case XLSX -> XlsxSchrijver.schrijf(tabel, naar);
            case JSON_STAT -> JsonStatSchrijver.schrijf(tabel, naar);
            case JSON -> throw new IllegalArgumentException("JSON has a shape of its own");
        }
    }
}
