package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A delivery of trajectories as NDJSON: one JSON object per line, in the fields of `POST
/// /aanleveringen`.
public final class Trajectregels {
    private static final JsonFactory JSON =
            JsonFactory.builder().build().setRootValueSeparator(null);

    private Trajectregels() {}

    /// Writes the trajectories and leaves the stream open.
    public static void write(List<Traject> trajecten, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            for (Traject traject : trajecten) {
                write(traject, json);
                json.writeRaw('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Traject traject, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("registratienummer", traject.registratienummer());
        json.writeStringField("bsn", traject.bsn());
        json.writeStringField("sobId", traject.sobId().toString());
        json.writeStringField("startdatum", traject.startdatum().toString());
        json.writeStringField("geplandeEinddatum", traject.geplandeEinddatum().toString());
        if (traject.einddatum() != null) {
            json.writeStringField("einddatum", traject.einddatum().toString());
            json.writeStringField("uitstroom", traject.uitstroom());
        }
        hours(traject.urenPerWeek(), json);
        json.writeStringField("uitkering", traject.uitkering());
        json.writeBooleanField("behoudVanUitkering", traject.behoudVanUitkering());
        json.writeStringField("doelgroep", traject.doelgroep());
        json.writeStringField("afstand", traject.afstand().name());
        extensions(traject.verlengingen(), json);
        if (traject.vervolgVan() != null) {
            json.writeStringField("vervolgVan", traject.vervolgVan());
        }
        json.writeEndObject();
    }

    private static void hours(Uren uren, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("urenPerWeek");
        number("productie", uren.productie(), json);
        number("coaching", uren.coaching(), json);
        number("scholing", uren.scholing(), json);
        number("overig", uren.overig(), json);
        json.writeEndObject();
    }

    /// Hundredths as the shortest decimal: 1675 is 16.75, 1650 is 16.5.
    private static void number(String field, int hundredths, JsonGenerator json)
            throws IOException {
        json.writeFieldName(field);
        int rest = hundredths % 100;
        String decimals =
                rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : ".%02d".formatted(rest);
        json.writeNumber(hundredths / 100 + decimals);
    }

    private static void extensions(List<Planning.Verlenging> extensions, JsonGenerator json)
            throws IOException {
        if (extensions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("verlengingen");
        for (Planning.Verlenging extension : extensions) {
            json.writeStartObject();
            json.writeStringField("besluitdatum", extension.besluitdatum().toString());
            json.writeStringField("nieuweEinddatum", extension.nieuweEinddatum().toString());
            json.writeStringField("reden", extension.reden());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
