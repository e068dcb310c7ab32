package nl.pols.register.geschiedenis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.Database;

/// What must hold of these SOBs in every layer of knowing, asked of the database itself and not of
/// the code that writes it.
final class Onveranderlijk {
    private static final String LAGEN =
            """
            with recursive eigen as (select unnest(?) sob_id),
            laag as (
              select distinct w.tijdstip from wijziging w join sob_wijziging s using (wijziging_id)
              join eigen using (sob_id)),
            leeft as (
              select laag.tijdstip, b.sob_id, b.geldig from eigen
              join sob_bestaan b using (sob_id) join laag on b.bekend @> laag.tijdstip)
            """;

    private static final Map<String, String> NOOIT =
            Map.of(
                    "no name, or two, on a day of its life",
                    LAGEN + eenPerDag("sob_naam"),
                    "no legal form, or two, on a day of its life",
                    LAGEN + eenPerDag("sob_rechtsvorm"),
                    "neither a life nor a reason why not",
                    LAGEN
                            + """
                            select format('%s on %s', s.sob_id, laag.tijdstip)
                            from eigen join sob s using (sob_id) join laag on s.geregistreerd_op <= laag.tijdstip
                            where (exists (select 1 from leeft
                                where leeft.sob_id = s.sob_id and leeft.tijdstip = laag.tijdstip))
                              = (exists (select 1 from sob_vervallen v
                                where v.sob_id = s.sob_id and v.bekend @> laag.tijdstip))
                            """,
                    "a relation outside the lives of its parties",
                    LAGEN
                            + """
                            select format('%s with %s on %s', r.sob_id, r.gemeentecode, laag.tijdstip)
                            from eigen join sob_relatie r using (sob_id) join laag on r.bekend @> laag.tijdstip
                            where not exists (
                                select 1 from leeft where leeft.sob_id = r.sob_id
                                  and leeft.tijdstip = laag.tijdstip and leeft.geldig @> r.geldig)
                              or not (
                                select coalesce(range_agg(g.geldig), '{}') @> r.geldig from gemeente g
                                where g.gemeentecode = r.gemeentecode and upper_inf(g.bekend))
                            """,
                    "a lineage that comes back to where it began",
                    LAGEN
                            + """
                            , weg (tijdstip, van, naar) as (
                              select laag.tijdstip, o.voorganger_id, o.opvolger_id
                              from eigen join sob_opvolging o on o.voorganger_id = eigen.sob_id
                              join laag on o.bekend @> laag.tijdstip
                              union
                              select weg.tijdstip, weg.van, o.opvolger_id from weg join sob_opvolging o
                                on o.voorganger_id = weg.naar and o.bekend @> weg.tijdstip)
                            select format('%s on %s', van, tijdstip) from weg where van = naar
                            """,
                    "shares that are not a whole",
                    LAGEN
                            + """
                            select format('%s on %s', o.voorganger_id, laag.tijdstip)
                            from eigen join sob_opvolging o on o.voorganger_id = eigen.sob_id
                            join laag on o.bekend @> laag.tijdstip
                            group by o.voorganger_id, laag.tijdstip having sum(o.aandeel) <> 10000
                            """,
                    "a successor that does not live on the day it takes over",
                    LAGEN
                            + """
                            select format('%s from %s on %s', o.opvolger_id, o.voorganger_id, laag.tijdstip)
                            from eigen join sob_opvolging o on o.voorganger_id = eigen.sob_id
                            join laag on o.bekend @> laag.tijdstip
                            where not exists (select 1 from leeft where leeft.sob_id = o.opvolger_id
                              and leeft.tijdstip = laag.tijdstip and leeft.geldig @> o.ingangsdatum)
                            """,
                    "a duplicate of what is itself no longer held to be an SOB",
                    LAGEN
                            + """
                            select format('%s of %s on %s', v.sob_id, v.verwijst_naar, laag.tijdstip)
                            from eigen join sob_vervallen v using (sob_id) join laag on v.bekend @> laag.tijdstip
                            where v.verwijst_naar is not null and not exists (
                              select 1 from leeft where leeft.sob_id = v.verwijst_naar
                                and leeft.tijdstip = laag.tijdstip)
                            """);

    private Onveranderlijk() {}

    static void controleer(Database database, Wereld wereld) {
        var ids = wereld.sobs().stream().map(UUID::fromString).toArray(UUID[]::new);
        NOOIT.forEach((wat, vraag) ->
                assertThat(database.vraag(vraag, rij -> rij.getString(1), (Object) ids))
                        .as("%s, after%n%s", wat, wereld.verhaal())
                        .isEqualTo(List.of()));
    }

    /// Periods that together are the life, and of which no two share a day.
    private static String eenPerDag(String tabel) {
        return """
        select format('%%s on %%s', leeft.sob_id, leeft.tijdstip) from leeft
        left join %s f on f.sob_id = leeft.sob_id and f.bekend @> leeft.tijdstip
        group by leeft.sob_id, leeft.tijdstip, leeft.geldig
        having range_agg(f.geldig) is distinct from datemultirange(leeft.geldig)
          or sum(coalesce(upper(f.geldig), date '2200-01-01') - lower(f.geldig))
            <> coalesce(upper(leeft.geldig), date '2200-01-01') - lower(leeft.geldig)
        """
                .formatted(tabel);
    }
}
