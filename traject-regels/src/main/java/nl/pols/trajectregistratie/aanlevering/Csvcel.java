package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.pols.trajectregistratie.aanlevering.Recordschema.Soort;

/// A cell as a JSON value. What is not of the column's kind stays a text; the reader of records
/// then says so, at the place of the column.
final class Csvcel {

    private static final JsonFactory JSON = new JsonFactory();

    /// As JSON has it, or with the comma of a Dutch spreadsheet.
    private static final Pattern GETAL =
            Pattern.compile("-?(0|[1-9][0-9]*)([.,][0-9]+)?([eE][+-]?[0-9]+)?");

    private Csvcel() {}

    static void schrijf(Soort soort, String cel, JsonGenerator uit) throws IOException {
        switch (soort) {
            case TEKST -> uit.writeString(cel);
            case GETAL -> {
                if (GETAL.matcher(cel).matches()) {
                    uit.writeNumber(cel.replace(',', '.'));
                } else {
                    uit.writeString(cel);
                }
            }
            case JANEE -> {
                switch (cel.toLowerCase(Locale.ROOT)) {
                    case "true", "waar", "ja" -> uit.writeBoolean(true);
                    case "false", "onwaar", "nee" -> uit.writeBoolean(false);
                    default -> uit.writeString(cel);
                }
            }
            case LIJST -> {
                if (isJson(cel)) {
                    uit.writeRawValue(cel);
                } else {
                    uit.writeString(cel);
                }
            }
        }
    }

    /// Exactly one value: a cell must not be able to bring fields of its own.
    private static boolean isJson(String cel) {
        try (JsonParser parser = JSON.createParser(cel)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != null && parser.nextToken() == null;
        } catch (IOException geenJson) {
            return false;
        }
    }
}
