package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Sleutel;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// What provisions come to, counted beforehand for what is known now (ADR 143). Invariant: at the
/// commit the counts are what the provisions that we know come to, in whatever order they came; a
/// person with several at once counts once. Whoever changes a provision, or whose it is, counts out
/// all of that person before and in after.
@ApplicationScoped
class Voorzieningtelling implements Afgeleid {
    private static final String BIJDRAGE = Telling.lees("telling/voorziening.sql");

    private static final String ALLE =
            "rijen AS (SELECT v.*, 1 AS teken FROM voorzieningversie v WHERE v.bekend_tot ="
                    + " 'infinity')";

    /// Into an empty table.
    static final String VUL =
            """
            WITH %s, %s, verspreid AS (INSERT INTO telspreiding SELECT * FROM spreiding ORDER BY 1, 2, 3, 4)
            INSERT INTO telvoorziening (gemeentecode, type, korrel, dag, voorzieningen, personen, wml, ondersteund)
            SELECT * FROM telsom ORDER BY 1, 2, 3, 4
            """
                    .formatted(ALLE, BIJDRAGE);

    /// How many counts differ from what the facts come to; a row of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            WITH %s, %s
            SELECT (
                SELECT count(*)
                FROM telsom n
                FULL JOIN (
                    SELECT * FROM telvoorziening WHERE (voorzieningen, personen, wml, ondersteund) <> (0, 0, 0, 0)
                ) d USING (gemeentecode, type, korrel, dag)
                WHERE (n.voorzieningen, n.personen, n.wml, n.ondersteund)
                    IS DISTINCT FROM (d.voorzieningen, d.personen, d.wml, d.ondersteund)
            ) + (
                SELECT count(*)
                FROM spreiding n FULL JOIN telspreiding d USING (deelnemer_id, gemeentecode, soort, van)
                WHERE n.tot IS DISTINCT FROM d.tot
            )
            """
                    .formatted(ALLE, BIJDRAGE);

    private static final String TEL_BIJ =
            """
            weg AS (
                DELETE FROM telspreiding s
                WHERE s.deelnemer_id IN (SELECT deelnemer_id FROM wie)
                    AND (s.deelnemer_id, s.gemeentecode, s.soort, s.van)
                        NOT IN (SELECT deelnemer_id, gemeentecode, soort, van FROM spreiding)
            ),
            verspreid AS (
                INSERT INTO telspreiding AS s SELECT * FROM spreiding
                ON CONFLICT (deelnemer_id, gemeentecode, soort, van) DO UPDATE SET tot = excluded.tot
                WHERE s.tot <> excluded.tot
            )
            INSERT INTO telvoorziening AS e (gemeentecode, type, korrel, dag, voorzieningen, personen, wml, ondersteund)
            SELECT * FROM telsom ORDER BY 1, 2, 3, 4
            ON CONFLICT (gemeentecode, type, korrel, dag) DO UPDATE
            SET voorzieningen = e.voorzieningen + excluded.voorzieningen, personen = e.personen + excluded.personen,
                wml = e.wml + excluded.wml, ondersteund = e.ondersteund + excluded.ondersteund
            """;

    /// All that is known of who is named by a version that came or went: as it is, less as it was.
    private static final String VERSCHUIF =
            """
            WITH zelf AS MATERIALIZED (
                SELECT v.*, w.teken
                FROM unnest(?::uuid[], ?::bigint[], ?::int[]) w (voorziening_id, volgnummer, teken)
                JOIN voorzieningversie v USING (voorziening_id, volgnummer)
            ),
            wie AS MATERIALIZED (SELECT DISTINCT deelnemer_id FROM zelf),
            hun AS MATERIALIZED (
                SELECT v.*
                FROM wie
                JOIN voorzieningversie v USING (deelnemer_id)
                WHERE v.bekend_tot = 'infinity'
            ),
            rijen AS MATERIALIZED (
                SELECT h.*, 1 AS teken FROM hun h
                UNION ALL
                SELECT h.*, -1 FROM hun h
                WHERE (h.voorziening_id, h.volgnummer) NOT IN (
                    SELECT z.voorziening_id, z.volgnummer FROM zelf z WHERE z.teken = 1)
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
            rijen AS (
                SELECT v.*, ?::int AS teken FROM voorzieningversie v
                WHERE v.bekend_tot = 'infinity' AND v.deelnemer_id IN (SELECT deelnemer_id FROM wie)
            ),
            %s, %s
            """
                    .formatted(BIJDRAGE, TEL_BIJ);

    private static final String GENOEMD =
            """
            SELECT v.deelnemer_id::text FROM voorzieningversie v WHERE v.voorziening_id = ANY (?::uuid[])
            UNION SELECT w.deelnemer_id::text FROM vergeten_record w WHERE w.record_id = ANY (?::uuid[])
            """;

    private static final String GESTEUND =
            """
            WITH wie AS MATERIALIZED (
                SELECT unnest(?::uuid[]) AS deelnemer_id
                UNION SELECT b.deelnemer_id FROM beschutversie b WHERE b.dossier_id = ANY (?::uuid[])
                UNION SELECT w.deelnemer_id FROM vergeten_record w WHERE w.record_id = ANY (?::uuid[])
            )
            SELECT DISTINCT v.deelnemer_id::text
            FROM (
                SELECT deelnemer_id FROM wie
                UNION SELECT w.nieuw FROM pseudoniemwissel w JOIN wie ON w.oud = wie.deelnemer_id
            ) n
            JOIN voorzieningversie v USING (deelnemer_id)
            WHERE v.bekend_tot = 'infinity' AND v.type IN ('04', '06')
            """;

    @Override
    public Set<String> tabellen() {
        return Set.of("telvoorziening", "telspreiding");
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
        if (!verschuiving.isEr()) {
            return;
        }
        Samenloop.wacht(connection);
        try (var verschuif = connection.prepareStatement(VERSCHUIF)) {
            var sleutels =
                    Stream.concat(verschuiving.erin().stream(), verschuiving.eruit().stream())
                            .toList();
            int erin = verschuiving.erin().size();
            verschuif.setArray(1, array(connection, "text", sleutels.stream().map(Sleutel::wie)));
            verschuif.setArray(
                    2, array(connection, "bigint", sleutels.stream().map(Sleutel::volgnummer)));
            verschuif.setArray(
                    3,
                    array(
                            connection,
                            "int",
                            Stream.iterate(0, i -> i + 1)
                                    .limit(sleutels.size())
                                    .map(i -> i < erin ? 1 : -1)));
            verschuif.execute();
        }
    }

    /// Who is named by these records, or will be since they were erased.
    static List<String> genoemd(Connection connection, Collection<?> records) throws SQLException {
        var gevonden = new ArrayList<String>();
        try (var lees = connection.prepareStatement(GENOEMD)) {
            lees.setArray(1, array(connection, "text", records.stream().map(String::valueOf)));
            lees.setArray(2, array(connection, "text", records.stream().map(String::valueOf)));
            try (var rij = lees.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(rij.getString(1));
                }
            }
        }
        return gevonden;
    }

    /// Who of those whom these places of sheltered work are of, or will be, has support at work: it
    /// counts on days without a place, so they are counted out before the places are filed, and in
    /// after. Holds the lock of the counts from here.
    static List<String> gesteund(Connection connection, List<CloudEvent> beschut)
            throws SQLException {
        if (beschut.isEmpty() || Opbouw.steltUit()) {
            return List.of();
        }
        Samenloop.wacht(connection);
        return gesteund(
                connection,
                beschut.stream().map(event -> event.data().path("deelnemerId").asText()).toList(),
                beschut.stream().map(CloudEvent::subject).distinct().toList());
    }

    /// The same of these persons and whoever these places are of, by who holds the lock.
    static List<String> gesteund(
            Connection connection, Collection<?> personen, Collection<?> dossiers)
            throws SQLException {
        return Samenloop.lees(connection, GESTEUND, personen, dossiers, dossiers);
    }

    /// Counts all of these persons, and of who they became, in (1) or out (-1), by who holds the
    /// lock of the counts: around a change of whose a record is.
    static void tel(Connection connection, Collection<?> personen, int teken) throws SQLException {
        if (personen.isEmpty()) {
            return;
        }
        try (var tel = connection.prepareStatement(TEL_PERSONEN)) {
            tel.setArray(1, array(connection, "text", personen.stream().map(String::valueOf)));
            tel.setArray(2, array(connection, "text", personen.stream().map(String::valueOf)));
            tel.setInt(3, teken);
            tel.execute();
        }
    }

    private static java.sql.Array array(Connection connection, String type, Stream<?> waarden)
            throws SQLException {
        return connection.createArrayOf(type, waarden.toArray());
    }
}
