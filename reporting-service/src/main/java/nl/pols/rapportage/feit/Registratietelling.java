package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.pols.rapportage.feit.Versies.Sleutel;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// What flags of the register of the jobs agreement come to, with the work under them, counted
/// beforehand for what is known now (ADR 163). Invariant: as [Voorzieningtelling]; who has flags in
/// several municipalities, or went to work more than once, has rows that say so, and nobody else.
@ApplicationScoped
class Registratietelling implements Afgeleid {
    private static final String BIJDRAGE = Telling.lees("telling/registratie.sql");

    private static final String ALLE =
            "rijen AS (SELECT v.*, 1 AS teken FROM registratieversie v WHERE v.bekend_tot ="
                    + " 'infinity')";

    /// Into empty tables.
    static final String VUL =
            """
            WITH %s, %s,
            spreiding AS (INSERT INTO telvlagspreiding SELECT * FROM vlagspreiding ORDER BY 1, 2, 3, 4),
            pauzes AS (INSERT INTO telbaanpauze SELECT * FROM baanpauze ORDER BY 3, 1, 2)
            INSERT INTO telregistratie SELECT * FROM vlagsom ORDER BY korrel, dag, gemeentecode
            """
                    .formatted(ALLE, BIJDRAGE);

    /// How many counts differ from what the facts come to; a row of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            WITH %s, %s
            SELECT (
                SELECT count(*)
                FROM vlagsom n
                FULL JOIN (
                    SELECT * FROM telregistratie WHERE (alle, gemeentelijk, aan_werk, gestopt) <> (0, 0, 0, 0)
                ) d USING (gemeentecode, korrel, dag)
                WHERE (n.alle, n.gemeentelijk, n.aan_werk, n.gestopt)
                    IS DISTINCT FROM (d.alle, d.gemeentelijk, d.aan_werk, d.gestopt)
            ) + (
                SELECT count(*)
                FROM vlagspreiding n FULL JOIN telvlagspreiding d USING (deelnemer_id, gemeentecode, soort, van)
                WHERE n.tot IS DISTINCT FROM d.tot
            ) + (
                SELECT count(*)
                FROM baanpauze n FULL JOIN telbaanpauze d USING (deelnemer_id, gemeentecode, van)
                WHERE n.tot IS DISTINCT FROM d.tot
            )
            """
                    .formatted(ALLE, BIJDRAGE);

    private static final String TEL_BIJ =
            """
            spreiding_weg AS (
                DELETE FROM telvlagspreiding s
                WHERE s.deelnemer_id IN (SELECT deelnemer_id FROM wie)
                    AND (s.deelnemer_id, s.gemeentecode, s.soort, s.van)
                        NOT IN (SELECT deelnemer_id, gemeentecode, soort, van FROM vlagspreiding)
            ),
            spreiding_bij AS (
                INSERT INTO telvlagspreiding AS s SELECT * FROM vlagspreiding
                ON CONFLICT (deelnemer_id, gemeentecode, soort, van) DO UPDATE SET tot = excluded.tot
                WHERE s.tot <> excluded.tot
            ),
            pauze_weg AS (
                DELETE FROM telbaanpauze s
                WHERE s.deelnemer_id IN (SELECT deelnemer_id FROM wie)
                    AND (s.deelnemer_id, s.gemeentecode, s.van) NOT IN (SELECT deelnemer_id, gemeentecode, van FROM baanpauze)
            ),
            pauze_bij AS (
                INSERT INTO telbaanpauze AS s SELECT * FROM baanpauze
                ON CONFLICT (deelnemer_id, gemeentecode, van) DO UPDATE SET tot = excluded.tot
                WHERE s.tot <> excluded.tot
            )
            INSERT INTO telregistratie AS e SELECT * FROM vlagsom ORDER BY gemeentecode, korrel, dag
            ON CONFLICT (gemeentecode, korrel, dag) DO UPDATE
            SET alle = e.alle + excluded.alle, gemeentelijk = e.gemeentelijk + excluded.gemeentelijk,
                aan_werk = e.aan_werk + excluded.aan_werk, gestopt = e.gestopt + excluded.gestopt
            """;

    /// All that is known of who is named by a version that came (1) or went (-1): as it is, less as
    /// it was.
    private static final String VERSCHUIF =
            """
            WITH zelf AS MATERIALIZED (
                SELECT v.*, w.teken
                FROM (
                    SELECT unnest(?::uuid[]) AS registratie_id, unnest(?::bigint[]) AS volgnummer, 1 AS teken
                    UNION ALL
                    SELECT unnest(?::uuid[]), unnest(?::bigint[]), -1
                ) w
                JOIN registratieversie v USING (registratie_id, volgnummer)
            ),
            wie AS MATERIALIZED (SELECT DISTINCT deelnemer_id FROM zelf),
            hun AS MATERIALIZED (
                SELECT v.* FROM wie JOIN registratieversie v USING (deelnemer_id) WHERE v.bekend_tot = 'infinity'
            ),
            rijen AS MATERIALIZED (
                SELECT h.*, 1 AS teken FROM hun h
                UNION ALL
                SELECT h.*, -1 FROM hun h
                WHERE (h.registratie_id, h.volgnummer) NOT IN (
                    SELECT z.registratie_id, z.volgnummer FROM zelf z WHERE z.teken = 1)
                UNION ALL
                SELECT z.* FROM zelf z WHERE z.teken = -1
            ),
            %s, %s
            """
                    .formatted(BIJDRAGE, TEL_BIJ);

    private static final String TEL_PERSONEN =
            """
            WITH wie AS MATERIALIZED (
                SELECT unnest(?::uuid[]) AS deelnemer_id
                UNION SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[])
            ),
            rijen AS MATERIALIZED (
                SELECT v.*, {teken} AS teken FROM wie JOIN registratieversie v USING (deelnemer_id)
                WHERE v.bekend_tot = 'infinity'
            ),
            %s, %s
            """
                    .formatted(BIJDRAGE, TEL_BIJ);

    @Override
    public Set<String> tabellen() {
        return Set.of("telregistratie", "telvlagspreiding", "telbaanpauze");
    }

    /// All of a model that is built anew.
    @Override
    public void bereken(Connection connection) throws SQLException {
        try (var vul = connection.prepareStatement(VUL)) {
            vul.execute();
        }
    }

    /// After a batch was filed, with what it says of whose the records are.
    static void werkBij(Connection connection, Verschuiving verschuiving) throws SQLException {
        if (verschuiving.isEr()) {
            Samenloop.wacht(connection);
            var erin = List.copyOf(verschuiving.erin());
            var eruit = List.copyOf(verschuiving.eruit());
            Persoonstabel.voer(
                    connection, VERSCHUIF, wie(erin), nummers(erin), wie(eruit), nummers(eruit));
        }
    }

    /// Counts all of these persons, and of who they became, in (1) or out (-1), by who holds the
    /// lock of the counts: around a change of whose a record is.
    static void tel(Connection connection, Collection<?> personen, int teken) throws SQLException {
        if (!personen.isEmpty()) {
            Persoonstabel.voer(
                    connection,
                    TEL_PERSONEN.replace("{teken}", Integer.toString(teken)),
                    personen,
                    personen);
        }
    }

    private static List<String> wie(Collection<Sleutel> sleutels) {
        return sleutels.stream().map(Sleutel::wie).toList();
    }

    private static List<Long> nummers(Collection<Sleutel> sleutels) {
        return sleutels.stream().map(Sleutel::volgnummer).toList();
    }
}
