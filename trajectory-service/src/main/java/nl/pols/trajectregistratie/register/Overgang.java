package nl.pols.trajectregistratie.register;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// One company went over into another, wholly or for a part of its municipalities.
///
/// @param toegedeeld the municipalities that the act allocates to this successor; empty when it
///   says nothing about municipalities
/// @param bediend the municipalities with which the successor has a relation from that day on
public record Overgang(
        UUID sobId,
        UUID opvolgerId,
        LocalDate ingangsdatum,
        Set<String> toegedeeld,
        Set<String> bediend) {}
