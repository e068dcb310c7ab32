package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Nagekomen;
import org.jspecify.annotations.Nullable;

/// Tells all successions as they can be taken over by another register, the revoked ones too, in
/// the order in which they became known: what was laid down later may build on what was there.
@ApplicationScoped
public class Overnames {
    private static final String LEES =
            """
            select r.rechtsopvolging_id, r.soort, r.aanvraag, r.bijzonderheden ->> 'oudeNaam' oude_naam,
              lower(r.bekend) vastgesteld_op, i.reden
            from (select cast(? as timestamptz) bekend) op
            join rechtsopvolging r on lower(r.bekend) <= op.bekend
            left join rechtsopvolging_intrekking i
              on i.rechtsopvolging_id = r.rechtsopvolging_id and i.ingetrokken_op <= op.bekend
            where (lower(r.bekend), r.rechtsopvolging_id) > (cast(? as timestamptz), ?)
            order by lower(r.bekend), r.rechtsopvolging_id
            limit ?
            """;

    private static final Instant BEGIN = Instant.EPOCH;
    private static final UUID EERSTE = new UUID(0, 0);

    private final Database database;
    private final Aanvragen aanvragen;
    private final Gevolgen gevolgen;
    private final Nagekomen nagekomen;

    Overnames(Database database, Aanvragen aanvragen, Gevolgen gevolgen, Nagekomen nagekomen) {
        this.database = database;
        this.aanvragen = aanvragen;
        this.gevolgen = gevolgen;
        this.nagekomen = nagekomen;
    }

    /// The next ones, as known on that moment; empty at the end.
    ///
    /// @param na the last one of the part before
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Overname> deel(Instant bekendOp, @Nullable Overname na, int hoogstens) {
        var laatste = na == null ? null : na.vastgesteldOp();
        var id = na == null ? null : na.rechtsopvolging().id();
        var deel =
                database.vraag(
                        LEES,
                        this::lees,
                        bekendOp,
                        laatste == null ? BEGIN : laatste,
                        id == null ? EERSTE : id,
                        hoogstens);
        return metGevolgen(deel, bekendOp);
    }

    /// What each did to its parties; a revoked one did nothing.
    private List<Overname> metGevolgen(List<Overname> deel, Instant bekendOp) {
        var acten = deel.stream().filter(Overname::verwerkt).map(Overnames::id).toList();
        if (acten.isEmpty()) {
            return deel;
        }
        var perAct = new LinkedHashMap<UUID, Map<UUID, Gevolg>>();
        for (var van : nagekomen.bij(gevolgen.vanActen(acten), bekendOp)) {
            perAct.computeIfAbsent(van.rechtsopvolgingId(), act -> new LinkedHashMap<>())
                    .put(van.sobId(), van.gevolg());
        }
        return deel.stream().map(o -> o.met(perAct.getOrDefault(id(o), Map.of()))).toList();
    }

    private static UUID id(Overname overname) {
        return Objects.requireNonNull(overname.rechtsopvolging().id());
    }

    private Overname lees(ResultSet rij) throws SQLException {
        var intrekkingsreden = rij.getString("reden");
        return new Overname(
                aanvragen.lees(rij.getString("aanvraag"), rij.getString("soort")),
                intrekkingsreden == null,
                rij.getString("oude_naam"),
                rij.getObject("vastgesteld_op", OffsetDateTime.class).toInstant(),
                intrekkingsreden,
                Map.of());
    }
}
