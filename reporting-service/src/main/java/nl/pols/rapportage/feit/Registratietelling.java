package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// What flags of the register of the jobs agreement come to, with the work under them, counted
/// beforehand for what is known now (ADR 163). Invariant: as [Voorzieningtelling]; who has flags in
/// several municipalities, or went to work more than once, has rows that say so, and nobody else.
@ApplicationScoped
class Registratietelling implements Afgeleid {
    private static final Recordtelling TELLING =
            new Recordtelling(
                    "registratieversie",
                    "registratie_id",
                    Telling.lees("telling/registratie.sql"),
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
                    """);

    /// Into empty tables.
    static final String VUL =
            """
            WITH %s,
            spreiding AS (INSERT INTO telvlagspreiding SELECT * FROM vlagspreiding ORDER BY 1, 2, 3, 4),
            pauzes AS (INSERT INTO telbaanpauze SELECT * FROM baanpauze ORDER BY 3, 1, 2)
            INSERT INTO telregistratie SELECT * FROM vlagsom ORDER BY korrel, dag, gemeentecode
            """
                    .formatted(TELLING.alle());

    /// How many counts differ from what the facts come to; a row of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            WITH %s
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
                    .formatted(TELLING.alle());

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
        TELLING.werkBij(connection, verschuiving);
    }

    /// Counts all of these persons, and of who they became, in (1) or out (-1), by who holds the
    /// lock of the counts: around a change of whose a record is.
    static void tel(Connection connection, Collection<?> personen, int teken) throws SQLException {
        TELLING.tel(connection, personen, teken);
    }
}
