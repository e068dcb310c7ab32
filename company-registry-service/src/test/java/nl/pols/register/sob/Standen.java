package nl.pols.register.sob;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;

/// Holds versions in one piece against the facts from which they were made.
public final class Standen {
    private Standen() {}

    /// As of every moment at which something about one of these SOBs became known.
    public static void controleer(Database database, Sobs sobs, List<String> ids, String verhaal) {
        var eigen = ids.stream().map(UUID::fromString).toList();
        for (Instant moment : momenten(database, eigen)) {
            for (UUID id : eigen) {
                var stand = sobs.vind(id, moment).map(Sob::toestand);
                var feiten =
                        sobs.uitFeiten(List.of(id), moment).stream().map(Sob::toestand).findFirst();
                assertThat(stand).as("%s on %s, after%n%s", id, moment, verhaal).isEqualTo(feiten);
            }
        }
    }

    static List<Instant> momenten(Database database, List<UUID> ids) {
        return database.vraag(
                "select distinct c.tijdstip from sob_wijziging w join wijziging c using"
                        + " (wijziging_id) where w.sob_id = any (?) order by 1",
                rij -> rij.getObject(1, OffsetDateTime.class).toInstant(),
                (Object) ids.toArray(UUID[]::new));
    }
}
