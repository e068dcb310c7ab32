package nl.pols.register.uitwisseling;

/// How lines are brought in.
///
/// @param proef tell the outcomes and change nothing
/// @param reden why, for the change log
record Wijze(boolean proef, String reden) {}
