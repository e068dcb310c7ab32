package nl.pols.register.wijzigingslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Wijziging;
import org.jspecify.annotations.Nullable;

/// Reads the changes of an SOB in the order in which they were made.
@ApplicationScoped
class Wijzigingslog {
    private static final String LEES =
            """
            select w.versie, w.wijziging_id, c.soort, c.tijdstip, c.organisatie, c.actor, c.reden,
              c.rechtsopvolging_id, %s erbij, %s weg
            from sob_wijziging w join wijziging c on c.wijziging_id = w.wijziging_id
            where w.sob_id = ? and c.tijdstip <= coalesce(cast(? as timestamptz), 'infinity')
            """
                    .formatted(Gevolgen.ERBIJ, Gevolgen.WEG);

    private final Database database;
    private final Gevolgen gevolgen;

    Wijzigingslog(Database database, Gevolgen gevolgen) {
        this.database = database;
        this.gevolgen = gevolgen;
    }

    List<Regel> lees(UUID sobId, @Nullable Instant bekendOp, Paging.Slice deel) {
        var sql = new StringBuilder(LEES);
        var waarden = new ArrayList<@Nullable Object>();
        waarden.add(sobId);
        waarden.add(bekendOp);
        if (!deel.fromStart()) {
            sql.append("and w.versie %s ?\n".formatted(deel.operator()));
            waarden.add(deel.key(0, Long::valueOf));
        }
        sql.append("order by w.versie %s limit ?".formatted(deel.order()));
        waarden.add(deel.fetchSize());
        return database.vraag(
                sql.toString(),
                rij ->
                        new Regel(
                                rij.getLong("versie"),
                                rij.getObject("wijziging_id", UUID.class),
                                Wijziging.Soort.valueOf(rij.getString("soort")),
                                rij.getObject("tijdstip", OffsetDateTime.class).toInstant(),
                                rij.getString("organisatie"),
                                rij.getString("actor"),
                                rij.getString("reden"),
                                rij.getObject("rechtsopvolging_id", UUID.class),
                                Regel.bekend(gevolgen.lees(rij.getString("weg"))),
                                Regel.bekend(gevolgen.lees(rij.getString("erbij")))),
                waarden.toArray());
    }
}
