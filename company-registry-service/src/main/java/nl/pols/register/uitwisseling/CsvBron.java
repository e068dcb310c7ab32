package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.JsonErrors;
import org.jspecify.annotations.Nullable;

/// A table with a fact on each row; the rows of a company follow each other. A kind of fact without
/// rows stays as the register has it.
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
        var groep = new Groep(eerste.getField(0), eerste.getStartingLineNumber());
        CsvRecord rij = eerste;
        while (rij != null && rij.getField(0).equals(groep.sobId)) {
            groep.leg(rij);
            rij = lees();
        }
        vooruit = rij;
        return groep.regel();
    }

    /// The rows of one company.
    private final class Groep {
        private final String sobId;
        private final long eersteRij;
        private final ObjectNode bedrijf = json.createObjectNode();
        private final List<Fout> fouten = new ArrayList<>();
        private final Map<String, Rij> plaatsen = new HashMap<>();

        private record Rij(long nummer, Feitentabelvorm vorm) {}

        Groep(String sobId, long eersteRij) {
            this.sobId = sobId;
            this.eersteRij = eersteRij;
            bedrijf.put("id", sobId);
        }

        void leg(CsvRecord rij) {
            long nummer = rij.getStartingLineNumber();
            var vorm =
                    rij.getFieldCount() == Feitentabelvorm.KOLOMMEN.size()
                            ? Feitentabelvorm.van(rij.getField(1)).orElse(null)
                            : null;
            if (vorm == null) {
                boolean aantal = rij.getFieldCount() != Feitentabelvorm.KOLOMMEN.size();
                var soort = aantal ? Fout.Soort.KOLOMMEN : Fout.Soort.SOORT;
                fouten.add(opRij(Fout.van("", soort), nummer, aantal ? null : "soort"));
            } else if (vorm.lijst().isEmpty()) {
                vorm.lees(rij.getFields(), bedrijf);
                plaatsen.put("", new Rij(nummer, vorm));
            } else {
                ArrayNode lijst = bedrijf.withArrayProperty(vorm.lijst());
                plaatsen.put("/" + vorm.lijst() + "/" + lijst.size(), new Rij(nummer, vorm));
                vorm.lees(rij.getFields(), lijst.addObject());
            }
        }

        Regel regel() throws IOException {
            if (!fouten.isEmpty()) {
                return Regel.onleesbaar(eersteRij, id(), fouten);
            }
            try {
                return Regel.van(
                        eersteRij, json.treeToValue(bedrijf, Bedrijf.class), this::geplaatst);
            } catch (JacksonException e) {
                return Regel.onleesbaar(
                        eersteRij, id(), List.of(geplaatst(Fout.van(JsonErrors.error(e)))));
            }
        }

        private @Nullable UUID id() {
            try {
                return UUID.fromString(sobId);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        /// The row and the column of what a pointer points at.
        private Fout geplaatst(Fout fout) {
            var pointer = fout.pointer() == null ? "" : fout.pointer();
            if (pointer.equals("/id")) {
                return opRij(fout, eersteRij, "sobId");
            }
            int laatste = pointer.lastIndexOf('/');
            for (int eind = pointer.length();
                    eind >= 0;
                    eind = pointer.lastIndexOf('/', eind - 1)) {
                var rij = plaatsen.get(pointer.substring(0, eind));
                if (rij != null) {
                    var property = pointer.substring(Math.min(pointer.length(), laatste + 1));
                    return opRij(fout, rij.nummer, rij.vorm.kolom(property));
                }
                if (eind == 0) {
                    break;
                }
            }
            return opRij(fout, eersteRij, null);
        }

        private static Fout opRij(Fout fout, long rij, @Nullable String kolom) {
            return new Fout(null, rij, kolom, fout.code(), fout.nl(), fout.en());
        }
    }
}
