package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What grants come to, counted beforehand for what is known now (ADR 162): each with what was
/// spent of it, by month, through companies and on whom. Invariant: at the commit a grant's rows
/// are what its facts come to; who was reached with several grants has a row for each of them, and
/// nobody else has one.
@ApplicationScoped
class Geldtelling implements Afgeleid {
    private static final String SOM = Telling.lees("telling/geld.sql");

    private static final List<String> KOLOMMEN =
            List.of(
                    "tranche_id",
                    "soort",
                    "code",
                    "sob_id",
                    "verleend_cents",
                    "besteed_cents",
                    "via_sob_cents",
                    "verplicht_cents",
                    "teruggevloeid_cents",
                    "over_cents",
                    "personen",
                    "persoon_cents");

    private static final String ALLE =
            "rijen AS (SELECT b.* FROM toekenningversie b WHERE b.bekend_tot = 'infinity')";

    private static final String MEERMAALS =
            """
            meermaals AS (
                SELECT m.deelnemer_id, m.toekenning_id
                FROM (SELECT w.*, count(*) OVER (PARTITION BY w.deelnemer_id) AS keren FROM telpersoon w) m
                WHERE m.keren > 1
            )\
            """;

    /// Into empty tables.
    static final String VUL =
            """
            WITH %s, %s, %s,
            tijdvakken AS (INSERT INTO telgeld SELECT * FROM teltijdvak ORDER BY korrel, dag),
            personen AS (INSERT INTO telbereikt SELECT * FROM meermaals ORDER BY 1, 2)
            INSERT INTO teltoekenning SELECT * FROM telgrant ORDER BY tranche_id
            """
                    .formatted(ALLE, SOM, MEERMAALS);

    /// How many rows differ from what the facts come to.
    static final String VERSCHILLEN =
            """
            WITH %s, %s, %s
            SELECT (
                SELECT count(*) FROM telgrant n FULL JOIN teltoekenning d USING (toekenning_id)
                WHERE (%s) IS DISTINCT FROM (%s)
            ) + (
                SELECT count(*) FROM teltijdvak n FULL JOIN telgeld d USING (toekenning_id, korrel, dag)
                WHERE (n.tranche_id, n.soort, n.code, n.sob_id, n.verleend_cents, n.besteed_cents)
                    IS DISTINCT FROM (d.tranche_id, d.soort, d.code, d.sob_id, d.verleend_cents, d.besteed_cents)
            ) + (
                SELECT count(*) FROM meermaals n FULL JOIN telbereikt d USING (deelnemer_id, toekenning_id)
                WHERE n.deelnemer_id IS NULL OR d.deelnemer_id IS NULL
            )
            """
                    .formatted(ALLE, SOM, MEERMAALS, kolommen("n.%s"), kolommen("d.%s"));

    static final String WERK_BIJ =
            """
            WITH rijen AS MATERIALIZED (
                SELECT b.*
                FROM unnest(?::uuid[]) n (toekenning_id)
                JOIN toekenningversie b USING (toekenning_id)
                WHERE b.bekend_tot = 'infinity'
            ),
            %s,
            weg AS (
                DELETE FROM telgeld d
                WHERE d.toekenning_id IN (SELECT toekenning_id FROM rijen)
                  AND (d.toekenning_id, d.korrel, d.dag) NOT IN (SELECT toekenning_id, korrel, dag FROM teltijdvak)
            ),
            tijdvakken AS (
                INSERT INTO telgeld AS d SELECT * FROM teltijdvak
                ON CONFLICT (toekenning_id, korrel, dag) DO UPDATE
                SET tranche_id = excluded.tranche_id, soort = excluded.soort, code = excluded.code, sob_id = excluded.sob_id,
                    verleend_cents = excluded.verleend_cents, besteed_cents = excluded.besteed_cents
                WHERE (d.tranche_id, d.soort, d.code, d.sob_id, d.verleend_cents, d.besteed_cents) IS DISTINCT FROM
                    (excluded.tranche_id, excluded.soort, excluded.code, excluded.sob_id, excluded.verleend_cents,
                     excluded.besteed_cents)
            )
            INSERT INTO teltoekenning AS d SELECT * FROM telgrant
            ON CONFLICT (toekenning_id) DO UPDATE SET (%s) = (%s)
            """
                    .formatted(SOM, kolommen("%s"), kolommen("excluded.%s"));

    /// Of these persons, and of who they became.
    private static final String WERK_PERSONEN_BIJ =
            """
            WITH wie AS MATERIALIZED (
                SELECT unnest(?::uuid[]) AS deelnemer_id
                UNION SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[])
            ),
            telpersoon AS MATERIALIZED (
                SELECT wie.deelnemer_id, p.toekenning_id
                FROM wie
                CROSS JOIN LATERAL (
                    SELECT p.toekenning_id
                    FROM bestedingversie p
                    JOIN toekenningversie b
                        ON b.toekenning_id = p.toekenning_id AND b.bekend_tot = 'infinity' AND b.volgnummer >= p.volgnummer
                    WHERE p.deelnemer_id = wie.deelnemer_id
                    GROUP BY 1
                    HAVING sum(p.bedrag_cents) > 0
                    OFFSET 0
                ) p
            ),
            %s,
            weg AS (
                DELETE FROM telbereikt d
                WHERE d.deelnemer_id IN (SELECT deelnemer_id FROM wie)
                  AND (d.deelnemer_id, d.toekenning_id) NOT IN (SELECT deelnemer_id, toekenning_id FROM meermaals)
            )
            INSERT INTO telbereikt SELECT * FROM meermaals ON CONFLICT DO NOTHING
            """
                    .formatted(MEERMAALS);

    private static final String VAN_PERSONEN =
            """
            SELECT DISTINCT p.toekenning_id::text FROM bestedingversie p
            WHERE p.deelnemer_id = ANY (?::uuid[])
               OR p.deelnemer_id IN (SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[]))
            """;

    @Override
    public Set<String> tabellen() {
        return Set.of("teltoekenning", "telgeld", "telbereikt");
    }

    /// All of a model that is built anew.
    @Override
    public void bereken(Connection connection) throws SQLException {
        try (var vul = connection.prepareStatement(VUL)) {
            vul.execute();
        }
    }

    /// After anything was filed of these grants, with expenditures on these persons.
    static void werkBij(
            Connection connection, Collection<String> toekenningen, Collection<?> personen)
            throws SQLException {
        if (toekenningen.isEmpty() || Opbouw.steltUit()) {
            return;
        }
        Telwerk.wacht(connection);
        Telwerk.voer(connection, WERK_BIJ, toekenningen);
        if (!personen.isEmpty()) {
            Telwerk.voer(connection, WERK_PERSONEN_BIJ, personen, personen);
        }
    }

    /// After the expenditures on these persons went to others, or to them: whose a person is
    /// changes how many a grant reached.
    static void werkPersonenBij(Connection connection, Collection<?> personen) throws SQLException {
        if (!personen.isEmpty()) {
            werkBij(
                    connection,
                    Telwerk.lees(connection, VAN_PERSONEN, personen, personen),
                    personen);
        }
    }

    private static String kolommen(String vorm) {
        return KOLOMMEN.stream().map(vorm::formatted).collect(Collectors.joining(", "));
    }
}
