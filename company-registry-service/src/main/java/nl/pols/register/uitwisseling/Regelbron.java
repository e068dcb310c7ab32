package nl.pols.register.uitwisseling;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Companies, read one after the other from what is being sent; never more than one at a time in
/// memory.
interface Regelbron {
    /// The next one; null at the end.
    @Nullable Regel volgende() throws IOException;
}
