package nl.pols.rapportage.formaat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Documents, once for all of them, the forms beside JSON of an operation that answers with figures
/// ([Formaat]). Such an operation documents its JSON, and gives an example of its table and of its
/// cube as the two extensions named here, which don't reach the document.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Tabelvormen implements OASFilter {
    /// Its example as a table.
    public static final String TABEL = "x-pols-tabel";

    /// Its example as a cube of JSON-stat 2.0.
    public static final String KUBUS = "x-pols-kubus";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public Operation filterOperation(Operation operation) {
        var tabel = neem(operation, TABEL);
        var kubus = neem(operation, KUBUS);
        var content = tabel == null || kubus == null ? null : content(operation);
        if (tabel != null && kubus != null && content != null) {
            voegToe(content, Formaat.CSV_TYPE, tekst(null), "tabel", tabel);
            voegToe(content, Formaat.XLSX_TYPE, tekst("binary"), "werkmap", "(een werkmap)");
            voegToe(content, Formaat.JSON_STAT_TYPE, object(), "kubus", lees(kubus));
        }
        return operation;
    }

    /// What stands at a method is read for its operation and for its responses.
    private static @Nullable String neem(Operation operation, String naam) {
        var waarde = weg(operation, naam);
        var antwoorden = operation.getResponses();
        weg(antwoorden, naam);
        antwoorden.getAPIResponses().values().forEach(antwoord -> weg(antwoord, naam));
        return waarde;
    }

    private static @Nullable String weg(Extensible<?> van, String naam) {
        var extensies = van.getExtensions();
        var waarde = extensies == null ? null : extensies.get(naam);
        van.removeExtension(naam);
        return waarde == null ? null : waarde.toString();
    }

    private static @Nullable Content content(Operation operation) {
        var antwoord = operation.getResponses().getAPIResponse("200");
        return antwoord == null ? null : antwoord.getContent();
    }

    private static void voegToe(
            Content content, String type, Schema schema, String naam, Object voorbeeld) {
        content.addMediaType(
                type,
                OASFactory.createMediaType()
                        .schema(schema)
                        .addExample(naam, OASFactory.createExample().value(voorbeeld)));
    }

    private static Object lees(String voorbeeld) {
        try {
            return JSON.readValue(voorbeeld, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example of a cube is no JSON: " + voorbeeld, e);
        }
    }

    private static Schema tekst(@Nullable String format) {
        var schema = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        return format == null ? schema : schema.format(format);
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }
}
