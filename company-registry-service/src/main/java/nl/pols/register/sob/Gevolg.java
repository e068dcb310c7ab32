package nl.pols.register.sob;

import java.util.List;
import java.util.UUID;

/// What one change did to one SOB.
///
/// @param erbij the facts that it added
/// @param weg the facts that it closed
/// @param ingehaaldDoor the later changes that closed some of what it added
public record Gevolg(Toestand erbij, Toestand weg, List<UUID> ingehaaldDoor) {
    public Gevolg {
        ingehaaldDoor = List.copyOf(ingehaaldDoor);
    }

    /// The state as it would be without this change; what came later and has nothing to do with it,
    /// stays.
    public Toestand ongedaanIn(Toestand nu) {
        return nu.zonder(erbij).samen(weg);
    }
}
