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
/// an export isn't in it. Companies that the register dropped are left out: nothing is true of
/// them.
@ApplicationScoped
class ExporteerRegister {
    private static final int DEEL = 200;

    private static final String VOLGENDE =
            """
            select b.sob_id from sob_bestaan b
            where b.sob_id > cast(? as uuid) and b.bekend @> cast(? as timestamptz)
              and (cast(? as date) is null or b.geldig @> cast(? as date))
            order by b.sob_id limit ?
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
                        vraag.geldigOp(),
                        DEEL);
        return sobs.vindAlle(ids, vraag.bekendOp()).stream()
                .sorted((a, b) -> Integer.compare(ids.indexOf(a.id()), ids.indexOf(b.id())))
                .toList();
    }
}
