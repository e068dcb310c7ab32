package nl.pols.financiering.traject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;

/// Expenditures whose participant was replaced, because trajectory-service erased the person: who
/// has a copy of them can't know which those are. Names expenditures and replacements, never who it
/// was.
///
/// @param sequence part of one forgetting: an event holds a bounded number of records
record DeelnemerVergeten(long sequence, Instant time, Data data) implements Event {

    /// As persoon-verwijderd has it, so that a reader forgets both in one way.
    record Data(UUID verwijderingId, List<Vergetene> records) {}

    /// A record that names somebody else from now on.
    record Vergetene(String soort, UUID id, UUID vervanging) {}

    @Override
    public String type() {
        return "nl.aanvullend-sociaal-pakket.deelnemer-vergeten.v1";
    }

    @Override
    public String aggregate() {
        return "verwijdering";
    }

    @Override
    public String subject() {
        return data.verwijderingId().toString();
    }
}
