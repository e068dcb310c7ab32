package nl.pols.register.rechtsopvolging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.pols.register.Database;

/// What must hold of the register in every layer of knowing, asked of the database itself and not
/// of the code that writes it.
final class Onveranderlijk {
    private static final String LAGEN =
            """
            with laag as (select distinct tijdstip from wijziging),
            leeft as (
              select laag.tijdstip, b.sob_id, b.geldig
              from laag join sob_bestaan b on b.bekend @> laag.tijdstip)
            """;

    private static final String ZONDER_NAAM_OF_RECHTSVORM =
            LAGEN
                    + """
                    select format('%s on %s', sob_id, tijdstip) from leeft
                    where (select range_agg(n.geldig) from sob_naam n
                        where n.sob_id = leeft.sob_id and n.bekend @> tijdstip) is distinct from datemultirange(geldig)
                      or (select range_agg(r.geldig) from sob_rechtsvorm r
                        where r.sob_id = leeft.sob_id and r.bekend @> tijdstip) is distinct from datemultirange(geldig)
                    """;

    private static final String TWEE_NAMEN =
            """
            select format('%s has %s and %s', a.sob_id, a.naam, b.naam)
            from sob_naam a join sob_naam b on b.sob_id = a.sob_id and b.ctid > a.ctid
            where a.geldig && b.geldig and a.bekend && b.bekend
            """;

    private static final String RELATIE_BUITEN_LEVENS =
            LAGEN
                    + """
                    select format('%s with %s on %s', r.sob_id, r.gemeentecode, laag.tijdstip)
                    from laag join sob_relatie r on r.bekend @> laag.tijdstip
                    where not exists (
                        select 1 from sob_bestaan b where b.sob_id = r.sob_id and b.bekend @> laag.tijdstip
                          and b.geldig @> r.geldig)
                      or not (
                        select coalesce(range_agg(g.geldig), '{}') @> r.geldig from gemeente g
                        where g.gemeentecode = r.gemeentecode and upper_inf(g.bekend))
                    """;

    private static final String KRINGEN =
            """
            with recursive weg (van, naar) as (
              select o.voorganger_id, o.opvolger_id from sob_opvolging o where upper_inf(o.bekend)
              union
              select weg.van, o.opvolger_id from weg join sob_opvolging o
                on o.voorganger_id = weg.naar and upper_inf(o.bekend))
            select van::text from weg where van = naar
            """;

    private static final String AANDELEN =
            LAGEN
                    + """
                    select format('%s on %s', o.voorganger_id, laag.tijdstip)
                    from laag join sob_opvolging o on o.bekend @> laag.tijdstip
                    group by o.voorganger_id, laag.tijdstip having sum(o.aandeel) <> 10000
                    """;

    private Onveranderlijk() {}

    static void controleer(Database database, String verhaal) {
        for (String vraag :
                List.of(
                        ZONDER_NAAM_OF_RECHTSVORM,
                        TWEE_NAMEN,
                        RELATIE_BUITEN_LEVENS,
                        KRINGEN,
                        AANDELEN)) {
            assertThat(database.vraag(vraag, rij -> rij.getString(1))).as(verhaal).isEmpty();
        }
    }
}
