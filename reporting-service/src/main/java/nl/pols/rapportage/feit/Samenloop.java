package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;

/// Which trajectories with production run beside another one of the same person: what a count of
/// trajectories has too many for a count of persons. Invariant: as the counts, it follows from what
/// we know now, in whatever order that came; a trajectory that no other runs beside has no row.
/// With it how often somebody is counted too many within a place ([Teveel]), and who came more than
/// once ([Instroom]), because all look for all of a person.
@ApplicationScoped
class Samenloop implements Afgeleid {
    private static final String TELT = "t.productie_uren > 0 AND t.startdatum < t.einddatum";

    /// What a person is counted by, of each of them.
    private static final String VAN_TRAJECT =
            "deelnemer_id, gemeentecode, sob_id, startdatum, einddatum, uitkering";

    private static final String KOLOMMEN = "traject_id, van, tot, elders, " + VAN_TRAJECT;

    private static final String PAREN =
            """
            SELECT a.traject_id, min(greatest(a.startdatum, b.startdatum)) AS van,
                   max(least(a.einddatum, b.einddatum)) AS tot,
                   bool_or((a.gemeentecode, a.sob_id) <> (b.gemeentecode, b.sob_id)) AS elders,
                   a.deelnemer_id, a.gemeentecode, a.sob_id, a.startdatum, a.einddatum, a.uitkering
            FROM lopend a
            JOIN lopend b ON b.deelnemer_id = a.deelnemer_id AND b.traject_id <> a.traject_id
                AND b.startdatum < a.einddatum AND a.startdatum < b.einddatum
            GROUP BY 1, 5, 6, 7, 8, 9, 10\
            """;

    private static final String ALLE =
            """
            lopend AS MATERIALIZED (
                SELECT t.traject_id, %s FROM trajectversie t
                WHERE t.bekend_tot = 'infinity' AND %s
            )\
            """
                    .formatted(VAN_TRAJECT, TELT);

    private static final String VAN_ALLEN =
            "%s, nu AS MATERIALIZED (%s), rijen AS (SELECT *, 1 AS teken FROM nu), %s"
                    .formatted(ALLE, PAREN, Teveel.TELLING);

    private static final String VUL =
            """
            WITH %s, %s INSERT INTO samenloop (%s) SELECT * FROM nu
            """
                    .formatted(VAN_ALLEN, Teveel.VUL, KOLOMMEN);

    /// How many rows differ from what the facts come to; a count of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            WITH %1$s
            SELECT (
                SELECT count(DISTINCT x.traject_id) FROM (
                    (SELECT * FROM nu EXCEPT SELECT %2$s FROM samenloop)
                    UNION ALL
                    (SELECT %2$s FROM samenloop EXCEPT SELECT * FROM nu)
                ) x
            ) + (%3$s)
            """
                    .formatted(VAN_ALLEN, KOLOMMEN, Teveel.VERSCHILLEN);

    /// Of everybody who is or was named by these trajectories. Trajectories and persons are looked
    /// up one by one, and who has several is compared with himself only, within one row: how few
    /// they are PostgreSQL can't know, and would read all that is known now for every batch, or
    /// compare everybody of the batch with everybody. The persons are those who may be named by
    /// something else. Where trajectories only came, nothing that was there ceases to be.
    static final String WERK_BIJ =
            """
            WITH wie AS MATERIALIZED (
                SELECT t.deelnemer_id
                FROM unnest(?::uuid[]) n (traject_id)
                CROSS JOIN LATERAL (
                    SELECT v.deelnemer_id FROM trajectversie v WHERE v.traject_id = n.traject_id OFFSET 0
                ) t
                UNION SELECT unnest(?::uuid[])
                UNION SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[])
            ),
            hun AS MATERIALIZED (
                SELECT t.* FROM wie
                CROSS JOIN LATERAL (
                    SELECT t.traject_id, t.deelnemer_id, t.startdatum, t.einddatum, t.gemeentecode, t.sob_id, t.uitkering,
                           %s AS telt, %s AS komt
                    FROM trajectversie t
                    WHERE t.deelnemer_id = wie.deelnemer_id AND t.bekend_tot = 'infinity' OFFSET 0
                ) t
            ),
            lopend AS MATERIALIZED (
                SELECT deelnemer_id, array_agg(traject_id) AS trajecten, array_agg(startdatum) AS van,
                       array_agg(einddatum) AS tot, array_agg(gemeentecode) AS gemeenten, array_agg(sob_id) AS sobs,
                       array_agg(uitkering) AS uitkeringen
                FROM hun WHERE telt
                GROUP BY deelnemer_id HAVING count(*) > 1
            ),
            nu AS MATERIALIZED (
                SELECT a.traject_id, min(greatest(a.van, b.van)) AS van, max(least(a.tot, b.tot)) AS tot,
                       bool_or((a.gemeentecode, a.sob_id) <> (b.gemeentecode, b.sob_id)) AS elders,
                       l.deelnemer_id, a.gemeentecode, a.sob_id, a.van AS startdatum, a.tot AS einddatum, a.uitkering
                FROM lopend l
                CROSS JOIN LATERAL unnest(l.trajecten, l.van, l.tot, l.gemeenten, l.sobs, l.uitkeringen)
                    a (traject_id, van, tot, gemeentecode, sob_id, uitkering)
                CROSS JOIN LATERAL unnest(l.trajecten, l.van, l.tot, l.gemeenten, l.sobs)
                    b (traject_id, van, tot, gemeentecode, sob_id)
                WHERE b.traject_id <> a.traject_id AND b.van < a.tot AND a.van < b.tot
                GROUP BY 1, 5, 6, 7, 8, 9, 10
            ),
            %s,
            was AS MATERIALIZED (
                SELECT s.* FROM wie
                CROSS JOIN LATERAL (
                    SELECT %s FROM samenloop s WHERE s.deelnemer_id = wie.deelnemer_id OFFSET 0
                ) s
            ),
            rijen AS (SELECT *, 1 AS teken FROM nu UNION ALL SELECT *, -1 FROM was),
            %s,
            %s,
            weg AS (
                DELETE FROM samenloop s
                WHERE ? AND s.traject_id IN (SELECT traject_id FROM was) AND s.traject_id NOT IN (SELECT traject_id FROM nu)
            )
            INSERT INTO samenloop (%s)
            SELECT n.* FROM nu n
            LEFT JOIN LATERAL (SELECT s.* FROM samenloop s WHERE s.traject_id = n.traject_id OFFSET 0) s ON true
            WHERE (s.van, s.tot, s.elders, s.deelnemer_id, s.gemeentecode, s.sob_id, s.startdatum, s.einddatum, s.uitkering)
                IS DISTINCT FROM
                (n.van, n.tot, n.elders, n.deelnemer_id, n.gemeentecode, n.sob_id, n.startdatum, n.einddatum, n.uitkering)
            ON CONFLICT (traject_id) DO UPDATE
            SET van = excluded.van, tot = excluded.tot, elders = excluded.elders, deelnemer_id = excluded.deelnemer_id,
                gemeentecode = excluded.gemeentecode, sob_id = excluded.sob_id, startdatum = excluded.startdatum,
                einddatum = excluded.einddatum, uitkering = excluded.uitkering
            """
                    .formatted(
                            TELT,
                            Instroom.KOMT,
                            Instroom.WERK_BIJ,
                            KOLOMMEN,
                            Teveel.TELLING,
                            Teveel.TEL_BIJ,
                            KOLOMMEN);

    private static final String VAN_DEZELFDEN =
            """
            SELECT DISTINCT t.traject_id::text FROM trajectversie t
            WHERE t.bekend_tot = 'infinity' AND t.deelnemer_id IN (
                SELECT deelnemer_id FROM trajectversie WHERE traject_id = ANY (?::uuid[]))
            """;

    private static final String VAN_WIE =
            """
            SELECT t.traject_id::text FROM trajectversie t
            WHERE t.bekend_tot = 'infinity' AND t.deelnemer_id IN (
                SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[]))
            """;

    @Override
    public Set<String> tabellen() {
        return Set.of("samenloop", "telteveel", "telinstroom", "telterugkeer");
    }

    /// All of a model that is built anew.
    @Override
    public void bereken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(VUL);
            statement.execute(Instroom.VUL);
        }
    }

    /// After anything was filed of these trajectories, or of these persons under whatever name, by
    /// who holds the lock of the counts.
    static void werkBij(Connection connection, Collection<?> trajecten, Collection<?> personen)
            throws SQLException {
        werkBij(connection, trajecten, personen, true);
    }

    /// @param gingWeg whether something that was known before no longer is, or is another's
    static void werkBij(
            Connection connection, Collection<?> trajecten, Collection<?> personen, boolean gingWeg)
            throws SQLException {
        if (!trajecten.isEmpty() || !personen.isEmpty()) {
            try (var statement = connection.prepareStatement(WERK_BIJ)) {
                statement.setArray(1, Telwerk.teksten(connection, trajecten));
                statement.setArray(2, Telwerk.teksten(connection, personen));
                statement.setArray(3, Telwerk.teksten(connection, personen));
                statement.setBoolean(4, gingWeg);
                statement.setBoolean(5, gingWeg);
                statement.executeUpdate();
            }
        }
    }

    /// After versions of these places of sheltered work were filed.
    static void werkBijDossiers(Connection connection, List<CloudEvent> events)
            throws SQLException {
        if (!events.isEmpty() && !Opbouw.steltUit()) {
            Telwerk.wacht(connection);
            var dossiers = events.stream().map(CloudEvent::subject).distinct().toList();
            werkBij(
                    connection,
                    List.of(),
                    Persoonstabel.BESCHUT_WERK.genoemd(connection, dossiers));
        }
    }

    /// These trajectories and the others of the same persons.
    static List<String> vanDezelfden(Connection connection, Collection<?> trajecten)
            throws SQLException {
        return Telwerk.lees(connection, VAN_DEZELFDEN, trajecten);
    }

    /// The trajectories of who got another pseudonym.
    static List<String> vanGewisselden(Connection connection, Collection<?> oud)
            throws SQLException {
        return Telwerk.lees(connection, VAN_WIE, oud);
    }
}
