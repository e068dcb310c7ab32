package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// Lists SOBs by name, a page at a time. The name that counts for the order is the one on the date
/// asked for, or else the last.
@ApplicationScoped
class SobLijst {
    private static final String BLADZIJDE =
            """
            select s.sob_id, n.sleutel
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend, cast(? as date) geldig) op
            join sob s on s.geregistreerd_op <= op.bekend
            join sob_bestaan b on b.sob_id = s.sob_id and b.bekend @> op.bekend
            join lateral (
              select lower(f.naam) collate "C" sleutel from sob_naam f
              where f.sob_id = s.sob_id and f.bekend @> op.bekend
              order by coalesce(f.geldig @> op.geldig, false) desc, f.geldig desc limit 1) n on true
            where (op.geldig is null or b.geldig @> op.geldig)
            """;
    private static final String MET_NAAM =
            """
            and s.sob_id in (
              select f.sob_id from sob_naam f
              where lower(f.naam) like ? and f.bekend @> op.bekend)
            """;

    /// An SOB and its place in the list.
    record Plaats(Sob sob, String sleutel) {
        List<String> cursor() {
            return List.of(sleutel, sob.id().toString());
        }
    }

    private record Sleutel(UUID id, String naam) {}

    private final Database database;
    private final Sobs sobs;

    SobLijst(Database database, Sobs sobs) {
        this.database = database;
        this.sobs = sobs;
    }

    List<Plaats> lees(Zoekvraag vraag) {
        var sleutels = sleutels(vraag);
        var gevonden =
                sobs
                        .vindAlle(sleutels.stream().map(Sleutel::id).toList(), vraag.bekendOp())
                        .stream()
                        .collect(Collectors.toMap(Sob::id, Function.identity()));
        var plaatsen = new ArrayList<Plaats>();
        for (Sleutel sleutel : sleutels) {
            var sob = gevonden.get(sleutel.id());
            if (sob != null) {
                plaatsen.add(new Plaats(sob, sleutel.naam()));
            }
        }
        return plaatsen;
    }

    private List<Sleutel> sleutels(Zoekvraag vraag) {
        var deel = vraag.deel();
        var sql = new StringBuilder(BLADZIJDE);
        var waarden = new ArrayList<@Nullable Object>();
        waarden.add(vraag.bekendOp());
        waarden.add(vraag.geldigOp());
        if (vraag.patroon() != null) {
            sql.append(MET_NAAM);
            waarden.add(vraag.patroon());
        }
        if (!deel.fromStart()) {
            sql.append("and (n.sleutel, s.sob_id) %s (?, ?)\n".formatted(deel.operator()));
            waarden.add(deel.key(0, Function.identity()));
            waarden.add(deel.key(1, UUID::fromString));
        }
        sql.append("order by n.sleutel %1$s, s.sob_id %1$s limit ?".formatted(deel.order()));
        waarden.add(deel.fetchSize());
        return database.vraag(
                sql.toString(),
                rij -> new Sleutel(rij.getObject(1, UUID.class), rij.getString(2)),
                waarden.toArray());
    }
}
