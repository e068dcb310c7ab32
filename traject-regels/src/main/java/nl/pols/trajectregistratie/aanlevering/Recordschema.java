package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The published JSON Schema of a record, and what follows from it for a table: its columns. What
/// judges a record is the reader of the rules; a test holds the two against each other.
public final class Recordschema {

    private static final String BRON = "/schema/trajectopgave.schema.json";
    private static final JsonNode SCHEMA = lees();
    private static final List<Kolom> KOLOMMEN = kolommen(SCHEMA);

    private Recordschema() {}

    /// What a cell of a column holds.
    public enum Soort {
        TEKST,
        GETAL,
        JANEE,
        /// A list, written as JSON in the cell.
        LIJST
    }

    /// A column of a table: a field of the record, or a field of one of its objects by a dotted
    /// path.
    ///
    /// @param verplicht whether no record can do without it
    public record Kolom(String veld, @Nullable String deel, Soort soort, boolean verplicht) {

        public String naam() {
            return deel == null ? veld : veld + "." + deel;
        }
    }

    /// As published.
    public static String tekst() {
        return SCHEMA.toPrettyString();
    }

    /// Every column that a table can have.
    public static List<Kolom> kolommen() {
        return KOLOMMEN;
    }

    private static JsonNode lees() {
        try (InputStream bron =
                Objects.requireNonNull(Recordschema.class.getResourceAsStream(BRON), BRON)) {
            return new ObjectMapper()
                    .readTree(new String(bron.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kolom> kolommen(JsonNode schema) {
        List<Kolom> kolommen = new ArrayList<>();
        for (var veld : schema.get("properties").properties()) {
            boolean verplicht = eist(schema, veld.getKey());
            JsonNode delen = veld.getValue().path("properties");
            if (delen.isMissingNode()) {
                kolommen.add(new Kolom(veld.getKey(), null, soort(veld.getValue()), verplicht));
            }
            for (var deel : delen.properties()) {
                kolommen.add(
                        new Kolom(
                                veld.getKey(),
                                deel.getKey(),
                                soort(deel.getValue()),
                                verplicht && eist(veld.getValue(), deel.getKey())));
            }
        }
        return List.copyOf(kolommen);
    }

    private static boolean eist(JsonNode schema, String veld) {
        for (JsonNode naam : schema.get("required")) {
            if (naam.asText().equals(veld)) {
                return true;
            }
        }
        return false;
    }

    private static Soort soort(JsonNode veld) {
        JsonNode type = veld.get("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "number", "integer" -> Soort.GETAL;
            case "boolean" -> Soort.JANEE;
            case "array" -> Soort.LIJST;
            default -> Soort.TEKST;
        };
    }
}
