package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// What provisions come to, counted beforehand for what is known now (ADR 143). Invariant: at the
/// commit the counts are what the provisions that we know come to, in whatever order they came; a
/// person with several at once counts once. Whoever changes a provision, or whose it is, counts out
/// all of that person before and in after.
@ApplicationScoped
class Voorzieningtelling implements Afgeleid {
    private static final Recordtelling TELLING =
            new Recordtelling(
                    "voorzieningversie",
                    "voorziening_id",
                    Telling.lees("telling/voorziening.sql"),
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
                    """);

    /// Into an empty table.
    static final String VUL =
            """
            WITH %s, verspreid AS (INSERT INTO telspreiding SELECT * FROM spreiding ORDER BY 1, 2, 3, 4)
            INSERT INTO telvoorziening (gemeentecode, type, korrel, dag, voorzieningen, personen, wml, ondersteund)
            SELECT * FROM telsom ORDER BY 1, 2, 3, 4
            """
                    .formatted(TELLING.alle());

    /// How many counts differ from what the facts come to; a row of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            WITH %s
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
                    .formatted(TELLING.alle());

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

    /// Who is named by these records, or will be since they were erased.
    static List<String> genoemd(Connection connection, Collection<?> records) throws SQLException {
        return Telwerk.lees(connection, GENOEMD, records, records);
    }

    /// Who of those whom these places of sheltered work are of, or will be, has support at work: it
    /// counts on days without a place, so they are counted out before the places are filed, and in
    /// after. Holds the lock of the counts from here.
    static List<String> gesteund(Connection connection, List<CloudEvent> beschut)
            throws SQLException {
        if (beschut.isEmpty() || Opbouw.steltUit()) {
            return List.of();
        }
        Telwerk.wacht(connection);
        return gesteund(
                connection,
                beschut.stream().map(event -> event.data().path("deelnemerId").asText()).toList(),
                beschut.stream().map(CloudEvent::subject).distinct().toList());
    }

    /// The same of these persons and whoever these places are of, by who holds the lock.
    static List<String> gesteund(
            Connection connection, Collection<?> personen, Collection<?> dossiers)
            throws SQLException {
        return Telwerk.lees(connection, GESTEUND, personen, dossiers, dossiers);
    }

    /// After a batch was filed, with what it says of whose the records are.
    static void werkBij(Connection connection, Verschuiving verschuiving) throws SQLException {
        TELLING.werkBij(connection, verschuiving);
    }

    /// Counts all of these persons, and of who they became, in (1) or out (-1), by who holds the
    /// lock of the counts: around a change of whose a record is.
    static void tel(Connection connection, Collection<?> personen, int teken) throws SQLException {
        TELLING.tel(connection, personen, teken);
    }
}
