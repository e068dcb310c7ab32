package nl.pols.trajectregistratie.aanlevering;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Vormregels;
import org.jspecify.annotations.Nullable;

/// A record is a row of a table under a header; it can span lines. It becomes the JSON object that
/// says the same and goes the way of every other record, so that both forms have one validator.
final class Csvstroom implements Recordstroom {

    private final Regelvoeding voeding;
    private final Csvkop kop;
    private CloseableIterator<CsvRecord> rijen;
    private @Nullable CsvRecord rij;

    Csvstroom(Regelstroom regels) throws IOException {
        this.kop = Csvkop.lees(regels);
        this.voeding = new Regelvoeding(regels);
        this.rijen = lezer();
    }

    /// What doesn't fit is said of the row; the reader must not end the table for it.
    private CloseableIterator<CsvRecord> lezer() {
        return CsvReader.builder()
                .fieldSeparator(kop.scheiding())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(voeding)
                .iterator();
    }

    @Override
    public boolean volgende() throws IOException {
        do {
            voeding.nieuweRij();
            rij = leesRij();
            if (voeding.afgebroken()) {
                rijen = lezer();
            }
            if (voeding.eersteRegel() == 0) {
                return false;
            }
        } while (isLeeg());
        return true;
    }

    /// A spreadsheet saves the rows below the last one as separators only.
    private boolean isLeeg() {
        return voeding.fout() == null
                && rij != null
                && rij.getFields().stream().allMatch(String::isBlank);
    }

    private @Nullable CsvRecord leesRij() throws IOException {
        try {
            return rijen.hasNext() ? rijen.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            // such as a row of more cells than any table has
            voeding.breekAf();
            return null;
        }
    }

    @Override
    public Gelezen lees(OpgaveLezer lezer) throws IOException {
        Regel fout = voeding.fout();
        if (fout != null) {
            return OpgaveLezer.onleesbaar(fout);
        }
        if (rij == null || rij.getFieldCount() != kop.breedte()) {
            return OpgaveLezer.onleesbaar(Vormregels.GEEN_RIJ);
        }
        byte[] json = kop.alsJson(rij.getFields());
        return lezer.lees(json, 0, json.length);
    }

    @Override
    public long nummer() {
        return voeding.eersteRegel();
    }

    @Override
    public int lengte() {
        return voeding.bytes();
    }
}
