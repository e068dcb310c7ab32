package nl.pols.trajectregistratie.signaal;

import java.util.UUID;
import nl.pols.trajectregistratie.signaal.Statistiek.Deel;

/// Counts over all that one SOB carries out for one municipality.
///
/// @param evaluaties of what runs long enough: with a recent review
/// @param metEvaluatieOoit how many of those have any review told
/// @param verlengingenOpEvaluatie of the extensions of which it is told how they were decided: on a
///   recent review
/// @param verlengingenVierOgen of those of which a role is told: with eyes outside production
record Groepstelling(
        UUID sobId,
        Deel evaluaties,
        long metEvaluatieOoit,
        Deel verlengingenOpEvaluatie,
        Deel verlengingenVierOgen) {}
