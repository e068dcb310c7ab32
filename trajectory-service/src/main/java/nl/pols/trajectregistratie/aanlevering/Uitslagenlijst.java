package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.aanlevering.Uitslagen.Regeluitslag;
import nl.pols.trajectregistratie.traject.Melding;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// Writes the outcomes of a delivery as a file, a part at a time. What was refused is to be laid
/// beside the sender's own file by line number; what the records held is not in it: it was never
/// kept (ADR 57).
@ApplicationScoped
class Uitslagenlijst {

    private static final int PER_KEER = 500;
    private static final List<String> KOLOMMEN =
            List.of("regel", "registratienummer", "pointer", "regelId", "nl", "en");

    private final Inzage inzage;
    private final ObjectMapper json;

    Uitslagenlijst(Inzage inzage, ObjectMapper json) {
        this.inzage = inzage;
        this.json = json;
    }

    /// What is done with one record.
    @FunctionalInterface
    private interface Schrijver {
        void schrijf(Uitslagregel regel) throws IOException;
    }

    /// A record on each line.
    ///
    /// @param alleen null for every outcome
    void schrijfNdjson(
            String eigenaar, UUID aanleveringId, @Nullable Uitslag alleen, OutputStream naar)
            throws IOException {
        var uit = new BufferedOutputStream(naar, 64 * 1024);
        elk(
                eigenaar,
                aanleveringId,
                alleen,
                regel -> {
                    uit.write(json.writeValueAsBytes(regel));
                    uit.write('\n');
                });
        uit.flush();
    }

    /// What was refused, a fault on each row.
    void schrijfCsv(String eigenaar, UUID aanleveringId, OutputStream naar) throws IOException {
        var uit =
                new OutputStreamWriter(
                        new BufferedOutputStream(naar, 64 * 1024), StandardCharsets.UTF_8);
        var tabel = CsvWriter.builder().fieldSeparator(';').build(uit);
        tabel.writeRecord(KOLOMMEN);
        elk(
                eigenaar,
                aanleveringId,
                Uitslag.GEWEIGERD,
                regel -> {
                    String nummer =
                            regel.registratienummer() == null ? "" : regel.registratienummer();
                    for (Melding fout : regel.fouten()) {
                        tabel.writeRecord(
                                Long.toString(regel.regel()),
                                nummer,
                                fout.pointer(),
                                fout.regel(),
                                fout.nl(),
                                fout.en());
                    }
                });
        tabel.flush();
        uit.flush();
    }

    private void elk(
            String eigenaar, UUID aanleveringId, @Nullable Uitslag alleen, Schrijver schrijver)
            throws IOException {
        var deel = new Slice(List.of(), false, PER_KEER);
        while (true) {
            List<Regeluitslag> uitslagen = inzage.uitslagen(eigenaar, aanleveringId, alleen, deel);
            for (Regeluitslag uitslag : uitslagen) {
                schrijver.schrijf(Uitslagregel.van(uitslag));
            }
            if (uitslagen.size() < deel.fetchSize()) {
                return;
            }
            deel = new Slice(List.of(Long.toString(uitslagen.getLast().regel())), false, PER_KEER);
        }
    }
}
