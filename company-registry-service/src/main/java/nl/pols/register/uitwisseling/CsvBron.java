package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A table with a fact on each row, or with a property of a succession; the rows of a company or a
/// succession follow each other. A kind of fact without rows stays as the register has it.
final class CsvBron implements Regelbron {
    private final CloseableIterator<CsvRecord> rijen;
    private final ObjectMapper json;
    private @Nullable CsvRecord vooruit;

    CsvBron(InputStream bron, ObjectMapper json) throws IOException {
        this.json = json;
        var utf8 =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.rijen =
                CsvReader.builder()
                        .detectBomHeader(false)
                        .ofCsvRecord(new InputStreamReader(bron, utf8))
                        .iterator();
        eisKop(lees());
        this.vooruit = lees();
    }

    private static void eisKop(@Nullable CsvRecord kop) {
        if (kop == null || !Feitentabelvorm.KOLOMMEN.equals(zonderMerkteken(kop.getFields()))) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "",
                                    "kopregel",
                                    "De eerste rij van de tabel is %s."
                                            .formatted(
                                                    String.join(",", Feitentabelvorm.KOLOMMEN)))));
        }
    }

    private static List<String> zonderMerkteken(List<String> velden) {
        var zonder = new ArrayList<>(velden);
        zonder.set(0, zonder.getFirst().replace("\uFEFF", ""));
        return zonder;
    }

    private @Nullable CsvRecord lees() throws IOException {
        try {
            return rijen.hasNext() ? rijen.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException("The table can't be read", e);
        }
    }

    @Override
    public @Nullable Regel volgende() throws IOException {
        var eerste = vooruit;
        if (eerste == null) {
            return null;
        }
        var id = eerste.getField(0);
        Rijgroep groep =
                Akterijen.isVan(eerste)
                        ? new Akterijen(id, eerste.getStartingLineNumber(), json)
                        : new Bedrijfsrijen(id, eerste.getStartingLineNumber(), json);
        CsvRecord rij = eerste;
        while (rij != null && rij.getField(0).equals(id)) {
            groep.leg(rij);
            rij = lees();
        }
        vooruit = rij;
        return groep.regel();
    }
}
