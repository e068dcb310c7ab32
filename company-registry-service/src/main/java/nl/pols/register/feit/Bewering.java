package nl.pols.register.feit;

import nl.pols.register.Feit;
import nl.pols.register.sob.Feitentabel;

/// What somebody says is true of an SOB on the days of a period. What the register held to be true
/// on those days gives way.
///
/// @param metPrecisie whether it says how exactly the first day is known; if not, a correction
///   leaves that as it was
record Bewering<T>(Feitentabel<T> tabel, Feit<T> feit, boolean metPrecisie) {}
