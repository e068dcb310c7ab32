package nl.pols.trajectregistratie.aanlevering;

import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.trajectregistratie.traject.Aangeboden;
import org.jspecify.annotations.Nullable;

/// What the reading side hands to the writing side.
sealed interface Pakket {

    /// A batch: its records, the lines it spans, and the digest of the delivery up to there.
    record Blok(List<Aangeboden> records, long eersteRegel, long laatsteRegel, byte[] kopHash)
            implements Pakket {}

    /// The stream is over; with a reason if it should not have been.
    ///
    /// @param fouten what is wrong with the header of a table, column by column
    record Einde(@Nullable Breuk breuk, long laatsteRegel, byte[] kopHash, List<FieldError> fouten)
            implements Pakket {}
}
