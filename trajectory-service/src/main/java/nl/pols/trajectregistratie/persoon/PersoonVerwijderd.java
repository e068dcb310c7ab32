package nl.pols.trajectregistratie.persoon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.events.Event;

/// Tells downstream what to forget: by the records, never by the pseudonym. Who has a copy puts the
/// replacement in the place of the participant, in every version of the record and in those that
/// still come. One erasure may take several; their sequence counts them.
record PersoonVerwijderd(UUID verwijderingId, long sequence, Instant time, Gegevens gegevens)
        implements Event {

    /// As many as stay well below 64 KB.
    static final int RECORDS_PER_GEBEURTENIS = 300;

    /// A record that was made anonymous, and the participant that stands there from now on: the
    /// same one for all records of the same person, made up for the occasion.
    record Vergeten(Recordsoort soort, UUID id, UUID vervanging) {}

    record Gegevens(
            UUID verwijderingId,
            String organisatie,
            Grond grond,
            Instant verwijderdOp,
            int deel,
            int delen,
            List<Vergeten> records) {}

    @Override
    public String type() {
        return "nl.re-integratietrajecten.persoon-verwijderd.v1";
    }

    @Override
    public String aggregate() {
        return "verwijdering";
    }

    @Override
    public String subject() {
        return verwijderingId.toString();
    }

    @Override
    public Object data() {
        return gegevens;
    }

    /// In parts, at least one.
    static List<PersoonVerwijderd> van(Verwijdering bewijs, List<Vergeten> records) {
        int delen = Math.max(1, Math.ceilDiv(records.size(), RECORDS_PER_GEBEURTENIS));
        return IntStream.range(0, delen)
                .mapToObj(deel ->
                        new PersoonVerwijderd(
                                bewijs.id(),
                                deel + 1L,
                                bewijs.verwijderdOp(),
                                new Gegevens(
                                        bewijs.id(),
                                        bewijs.eigenaar(),
                                        bewijs.grond(),
                                        bewijs.verwijderdOp(),
                                        deel + 1,
                                        delen,
                                        deel(records, deel))))
                .toList();
    }

    private static List<Vergeten> deel(List<Vergeten> records, int deel) {
        int van = deel * RECORDS_PER_GEBEURTENIS;
        return List.copyOf(
                records.subList(van, Math.min(records.size(), van + RECORDS_PER_GEBEURTENIS)));
    }
}
