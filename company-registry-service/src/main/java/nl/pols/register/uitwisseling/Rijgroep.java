package nl.pols.register.uitwisseling;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of a table that are about one thing.
interface Rijgroep {
    void leg(CsvRecord rij);

    /// What they say together.
    Regel regel() throws IOException;

    static @Nullable UUID id(String tekst) {
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Fout opRij(Fout fout, long rij, @Nullable String kolom) {
        return new Fout(null, rij, kolom, fout.code(), fout.nl(), fout.en());
    }
}
