package nl.pols.rapportage.feit;

import java.util.List;
import java.util.UUID;

/// What a batch did to the cases of a cell.
///
/// @param was where the cell was before it
/// @param nu where it is when the batch is committed
record Celstap(long cel, UUID was, UUID nu, List<Gewisseld> gewisseld) {

    /// A version that came (1) or went (-1).
    record Gewisseld(Telversie versie, int teken) {}
}
