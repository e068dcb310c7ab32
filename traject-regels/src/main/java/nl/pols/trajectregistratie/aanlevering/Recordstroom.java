package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;

/// The records of a file one after the other, whatever its form. Invariant: after [#volgende()] no
/// line beyond the record has been taken from the [Regelstroom], so that what is durable up to a
/// record is durable up to its last line.
public interface Recordstroom {

    /// Moves to the next record; false at the end of the file. Blank lines are no records.
    boolean volgende() throws IOException;

    /// Never throws on bad input: that is an answer.
    Gelezen lees(OpgaveLezer lezer) throws IOException;

    /// The line on which the record begins, from 1.
    long nummer();

    /// In bytes.
    int lengte();
}
