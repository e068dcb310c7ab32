package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.rechtsopvolging.Overname;
import nl.pols.register.rechtsopvolging.Overnames;
import nl.pols.register.sob.Sob;

/// Writes the register as it is read, a part at a time, in exactly the form that an import takes:
/// first the companies, then the successions between them.
@ApplicationScoped
class Uitvoer {
    private static final UUID EERSTE = new UUID(0, 0);

    private static final int DEEL = 500;

    private final ExporteerRegister exporteer;
    private final Overnames overnames;
    private final ObjectMapper json;

    Uitvoer(ExporteerRegister exporteer, Overnames overnames, ObjectMapper json) {
        this.exporteer = exporteer;
        this.overnames = overnames;
        this.json = json;
    }

    /// What is done with one company or one succession.
    @FunctionalInterface
    private interface Schrijver {
        void schrijf(Object regel, UUID id) throws IOException;
    }

    void schrijfNdjson(ExporteerRegister.Vraag vraag, OutputStream naar) throws IOException {
        var uit = new BufferedOutputStream(naar, 64 * 1024);
        elk(
                vraag,
                (regel, id) -> {
                    uit.write(json.writeValueAsBytes(regel));
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
        elk(
                vraag,
                (regel, id) -> {
                    JsonNode boom = json.valueToTree(regel);
                    if (regel instanceof Akte) {
                        Akterijen.schrijf(boom, id.toString(), tabel::writeRecord);
                    } else {
                        Feitentabelvorm.schrijf(boom, id.toString(), tabel::writeRecord);
                    }
                });
        tabel.flush();
        uit.flush();
    }

    private void elk(ExporteerRegister.Vraag vraag, Schrijver schrijver) throws IOException {
        List<Sob> deel = exporteer.deel(vraag, EERSTE);
        while (!deel.isEmpty()) {
            for (Sob sob : deel) {
                schrijver.schrijf(Bedrijf.van(sob), sob.id());
            }
            deel = exporteer.deel(vraag, deel.getLast().id());
        }
        if (vraag.geldigOp() == null) {
            elkeAkte(vraag.bekendOp(), schrijver);
        }
    }

    private void elkeAkte(Instant bekendOp, Schrijver schrijver) throws IOException {
        List<Overname> deel = overnames.deel(bekendOp, null, DEEL);
        while (!deel.isEmpty()) {
            for (Overname overname : deel) {
                var akte = Akte.van(overname);
                schrijver.schrijf(akte, Objects.requireNonNull(akte.id()));
            }
            deel = overnames.deel(bekendOp, deel.getLast(), DEEL);
        }
    }
}
