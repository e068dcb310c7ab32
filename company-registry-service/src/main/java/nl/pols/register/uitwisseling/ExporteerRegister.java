package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Sobs;
import org.jspecify.annotations.Nullable;

/// Reads the whole register a part at a time, as known at one moment, so that what changes during
/// an export isn't in it. Companies that the register dropped are in it with what was known of them
/// last; of a day they are left out: nothing is true of them.
@ApplicationScoped
class ExporteerRegister {
    private static final int DEEL = 200;

    private static final String VOLGENDE =
            """
            select s.sob_id
            from (select cast(? as uuid) sob_id, cast(? as timestamptz) bekend, cast(? as date) dag) na
            join sob s on s.sob_id > na.sob_id and (
              exists (select 1 from sob_bestaan b
                where b.sob_id = s.sob_id and b.bekend @> na.bekend
                  and (na.dag is null or b.geldig @> na.dag))
              or na.dag is null and exists (select 1 from sob_vervallen v
                where v.sob_id = s.sob_id and v.bekend @> na.bekend))
            order by s.sob_id limit ?
            """;

    private final Database database;
    private final Sobs sobs;

    ExporteerRegister(Database database, Sobs sobs) {
        this.database = database;
        this.sobs = sobs;
    }

    /// Which companies, as known when.
    record Vraag(@Nullable LocalDate geldigOp, Instant bekendOp) {}

    /// The next companies in the order of their ids; empty at the end.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Sob> deel(Vraag vraag, UUID na) {
        var ids =
                database.vraag(
                        VOLGENDE,
                        rij -> rij.getObject(1, UUID.class),
                        na,
                        vraag.bekendOp(),
                        vraag.geldigOp(),
                        DEEL);
        return sobs.vindAlle(ids, vraag.bekendOp()).stream()
                .sorted((a, b) -> Integer.compare(ids.indexOf(a.id()), ids.indexOf(b.id())))
                .toList();
    }
}
