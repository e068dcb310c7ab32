package nl.pols.register.zoek;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// Finds companies by what they are or have: an identifier, a municipality, a region. Per company
/// the ground that holds on the day asked about, else the last one.
@ApplicationScoped
class Kenmerken {
    private static final Pattern NUMMER = Pattern.compile("[0-9]{8,9}|[0-9]{20}");
    private static final Pattern UUID_VORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SCHEIDING = Pattern.compile("[\\s.]");

    /// The moment, the day asked about, and the day by which is ranked.
    private static final String OP =
            """
            with op as (select coalesce(cast(? as timestamptz), 'infinity') bekend,
              cast(? as date) geldig, cast(? as date) dag)
            """;

    private static final String VOLGORDE =
            " order by g.geldig @> op.dag desc nulls last, upper(g.geldig) desc, g.sob_id, soort";

    private static final String MET_NUMMER =
            """
            select g.sob_id, g.waarde, g.soort, null gemeentecode, lower(g.geldig) van,
              upper(g.geldig) tot
            from op, sob_identificatie g
            where g.waarde = ? and g.bekend @> op.bekend
              and (op.geldig is null or g.geldig @> op.geldig)
            """;
    private static final String MET_ID =
            """
            select g.sob_id, g.sob_id::text waarde, null soort, null gemeentecode,
              lower(g.geldig) van, upper(g.geldig) tot
            from op, (
              select s.sob_id, s.geregistreerd_op, b.geldig, b.bekend from sob s
              left join sob_bestaan b on b.sob_id = s.sob_id) g
            where g.sob_id = cast(? as uuid) and g.geregistreerd_op <= op.bekend
              and (g.bekend is null or g.bekend @> op.bekend or not exists (
                select 1 from sob_bestaan b where b.sob_id = g.sob_id and b.bekend @> op.bekend))
            """;
    private static final String IN_GEMEENTE =
            """
            select g.sob_id, g.gemeentecode waarde, g.soort, null gemeentecode,
              lower(g.geldig) van, upper(g.geldig) tot
            from op, (
              select sob_id, gemeentecode, soort, geldig, bekend from sob_relatie
              union all
              select sob_id, gemeentecode, 'ZETEL', geldig, bekend from sob_zetel) g
            where g.gemeentecode = ? and g.bekend @> op.bekend
              and (op.geldig is null or g.geldig @> op.geldig)
            """;
    private static final String IN_REGIO =
            """
            select g.sob_id, g.arbeidsmarktregio waarde, g.soort, g.gemeentecode,
              lower(g.geldig) van, upper(g.geldig) tot
            from op, lateral (
              select r.sob_id, p.arbeidsmarktregio, r.gemeentecode, r.soort, r.geldig * p.geldig geldig
              from gemeente p join sob_relatie r on r.gemeentecode = p.gemeentecode
                and r.geldig && p.geldig and r.bekend @> op.bekend
              where p.arbeidsmarktregio = ? and p.bekend @> op.bekend) g
            where op.geldig is null or g.geldig @> op.geldig
            """;

    private final Database database;

    Kenmerken(Database database) {
        this.database = database;
    }

    /// When is asked about: the opdracht's dates, and the day by which is ranked.
    record Moment(Zoekopdracht opdracht, LocalDate dag) {}

    /// Per company why it has that identifier.
    Map<UUID, Grond> metIdentificatie(String identificatie, Moment op) {
        var zonder = SCHEIDING.matcher(identificatie).replaceAll("");
        if (UUID_VORM.matcher(zonder).matches()) {
            return vraag(MET_ID, Grond.Soort.IDENTIFICATIE, zonder, op);
        }
        if (!NUMMER.matcher(zonder).matches()) {
            throw Zoekopdracht.fout(
                    "/identificatie",
                    "identificatie-vorm",
                    "Een identificatie is een KvK-nummer (8 cijfers), RSIN (9), OIN (20) of het id"
                            + " in dit register.");
        }
        return vraag(MET_NUMMER, Grond.Soort.IDENTIFICATIE, zonder, op);
    }

    Map<UUID, Grond> inGemeente(String code, Moment op) {
        eisBekend(
                "select 1 from gemeente where gemeentecode = ? limit 1",
                code,
                "/gemeentecode",
                "onbekende-gemeente",
                "Deze gemeentecode kent het register niet. Zoek de code in /gemeenten.");
        return vraag(IN_GEMEENTE, Grond.Soort.GEMEENTE, code, op);
    }

    Map<UUID, Grond> inRegio(String code, Moment op) {
        eisBekend(
                "select 1 from arbeidsmarktregio where code = ? limit 1",
                code,
                "/arbeidsmarktregio",
                "onbekende-arbeidsmarktregio",
                "Deze arbeidsmarktregio kent het register niet. Zoek de code in"
                        + " /arbeidsmarktregios.");
        return vraag(IN_REGIO, Grond.Soort.REGIO, code, op);
    }

    private void eisBekend(String sql, String code, String pointer, String fout, String detail) {
        if (database.vraag(sql, rij -> true, code).isEmpty()) {
            throw Zoekopdracht.fout(pointer, fout, detail);
        }
    }

    private Map<UUID, Grond> vraag(String sql, Grond.Soort soort, String waarde, Moment op) {
        var gronden = new LinkedHashMap<UUID, Grond>();
        database.vraag(
                OP + sql + VOLGORDE,
                rij -> gronden.putIfAbsent(rij.getObject("sob_id", UUID.class), grond(soort, rij)),
                op.opdracht().bekendOp(),
                op.opdracht().geldigOp(),
                op.dag(),
                waarde);
        return gronden;
    }

    private static Grond grond(Grond.Soort soort, ResultSet rij) throws SQLException {
        return new Grond(
                soort,
                rij.getString("waarde"),
                rij.getString("soort"),
                rij.getString("gemeentecode"),
                dag(rij, "van"),
                dag(rij, "tot"),
                null);
    }

    private static @Nullable LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }
}
