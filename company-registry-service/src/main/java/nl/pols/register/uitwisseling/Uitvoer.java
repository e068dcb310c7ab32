package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.pols.register.sob.Sob;

/// Writes the register as it is read, a part at a time, in exactly the form that an import takes.
@ApplicationScoped
class Uitvoer {
    private static final UUID EERSTE = new UUID(0, 0);

    private final ExporteerRegister exporteer;
    private final ObjectMapper json;

    Uitvoer(ExporteerRegister exporteer, ObjectMapper json) {
        this.exporteer = exporteer;
        this.json = json;
    }

    /// What is done with one company.
    @FunctionalInterface
    private interface Schrijver {
        void schrijf(Bedrijf bedrijf) throws IOException;
    }

    void schrijfNdjson(ExporteerRegister.Vraag vraag, OutputStream naar) throws IOException {
        var uit = new BufferedOutputStream(naar, 64 * 1024);
        elk(
                vraag,
                bedrijf -> {
                    uit.write(json.writeValueAsBytes(bedrijf));
                    uit.write('\n');
                });
        uit.flush();
    }

    void schrijfCsv(ExporteerRegister.Vraag vraag, OutputStream naar) throws IOException {
        var uit =
                new OutputStreamWriter(
                        new BufferedOutputStream(naar, 64 * 1024), StandardCharsets.UTF_8);
        var tabel = CsvWriter.builder().build(uit);
        tabel.writeRecord(Feitentabelvorm.KOLOMMEN);
        elk(vraag, bedrijf -> schrijfRijen(tabel, json.valueToTree(bedrijf)));
        tabel.flush();
        uit.flush();
    }

    private static void schrijfRijen(CsvWriter tabel, ObjectNode bedrijf) {
        var id = bedrijf.path("id").asText();
        for (var vorm : Feitentabelvorm.values()) {
            if (vorm.lijst().isEmpty()) {
                tabel.writeRecord(vorm.rij(id, bedrijf));
            } else {
                bedrijf.path(vorm.lijst()).forEach(feit -> tabel.writeRecord(vorm.rij(id, feit)));
            }
        }
    }

    private void elk(ExporteerRegister.Vraag vraag, Schrijver schrijver) throws IOException {
        List<Sob> deel = exporteer.deel(vraag, EERSTE);
        while (!deel.isEmpty()) {
            for (Sob sob : deel) {
                schrijver.schrijf(Bedrijf.van(sob));
            }
            deel = exporteer.deel(vraag, deel.getLast().id());
        }
    }
}
