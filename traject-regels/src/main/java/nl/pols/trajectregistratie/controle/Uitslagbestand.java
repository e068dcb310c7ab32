package nl.pols.trajectregistratie.controle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regel.Ernst;

/// Outcomes as NDJSON, each in the form that the service gives them (`GET
/// /aanleveringen/{id}/uitslagen`).
public final class Uitslagbestand implements Closeable {

    private final JsonGenerator json;
    private final OutputStream uit;

    public Uitslagbestand(OutputStream uit) throws IOException {
        this.uit = uit;
        this.json =
                new JsonFactory()
                        .createGenerator(uit)
                        .setRootValueSeparator(new SerializedString("\n"))
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    public void schrijf(Recorduitslag uitslag) throws IOException {
        json.writeStartObject();
        json.writeNumberField("regel", uitslag.regel());
        if (uitslag.registratienummer() != null) {
            json.writeStringField("registratienummer", uitslag.registratienummer());
        }
        json.writeStringField("uitslag", uitslag.oordeel().name());
        schrijf("fouten", uitslag.met(Ernst.FOUT));
        schrijf("redenen", uitslag.met(Ernst.PARKEREN));
        schrijf("waarschuwingen", uitslag.met(Ernst.WAARSCHUWING));
        json.writeEndObject();
    }

    private void schrijf(String naam, List<Bevinding> bevindingen) throws IOException {
        json.writeArrayFieldStart(naam);
        for (Bevinding bevinding : bevindingen) {
            json.writeStartObject();
            json.writeStringField("pointer", bevinding.pointer());
            json.writeStringField("regel", bevinding.regel().id());
            json.writeStringField("nl", bevinding.regel().nl());
            json.writeStringField("en", bevinding.regel().en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Ends the last line; what it writes to stays open.
    @Override
    public void close() throws IOException {
        json.close();
        uit.write('\n');
        uit.flush();
    }
}
