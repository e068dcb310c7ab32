package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import nl.pols.rapportage.feit.Versies.Sleutel;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// Keeps counts of a kind of record that names a person, of which who has several at once counts
/// once. Invariant: whoever changes a record, or whose it is, counts out all of that person before
/// and in after.
final class Recordtelling {
    /// All that is known of who is named by a version that came (1) or went (-1): as it is, less as
    /// it was.
    private static final String VERSCHUIF =
            """
            WITH zelf AS MATERIALIZED (
                SELECT v.*, w.teken
                FROM (
                    SELECT unnest(?::uuid[]) AS {sleutel}, unnest(?::bigint[]) AS volgnummer, 1 AS teken
                    UNION ALL
                    SELECT unnest(?::uuid[]), unnest(?::bigint[]), -1
                ) w
                JOIN {tabel} v USING ({sleutel}, volgnummer)
            ),
            wie AS MATERIALIZED (SELECT DISTINCT deelnemer_id FROM zelf),
            hun AS MATERIALIZED (
                SELECT v.* FROM wie JOIN {tabel} v USING (deelnemer_id) WHERE v.bekend_tot = 'infinity'
            ),
            rijen AS MATERIALIZED (
                SELECT h.*, 1 AS teken FROM hun h
                UNION ALL
                SELECT h.*, -1 FROM hun h
                WHERE (h.{sleutel}, h.volgnummer) NOT IN (
                    SELECT z.{sleutel}, z.volgnummer FROM zelf z WHERE z.teken = 1)
                UNION ALL
                SELECT z.* FROM zelf z WHERE z.teken = -1
            ),
            """;

    private static final String VAN_PERSONEN =
            """
            WITH wie AS MATERIALIZED (
                SELECT unnest(?::uuid[]) AS deelnemer_id
                UNION SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY (?::uuid[])
            ),
            rijen AS MATERIALIZED (
                SELECT v.*, {teken} AS teken FROM wie JOIN {tabel} v USING (deelnemer_id)
                WHERE v.bekend_tot = 'infinity'
            ),
            """;

    private static final String ALLE =
            "rijen AS (SELECT v.*, 1 AS teken FROM {tabel} v WHERE v.bekend_tot = 'infinity'), ";

    private final String alle;
    private final String verschuif;
    private final String vanPersonen;

    /// @param tabel of the versions
    /// @param sleutel of a record
    /// @param bijdrage what its `rijen` come to, in tables to name after `WITH`
    /// @param telBij adds that to what is there, for who is in `wie`
    Recordtelling(String tabel, String sleutel, String bijdrage, String telBij) {
        var kop = vul(ALLE, tabel, sleutel);
        alle = kop + bijdrage;
        verschuif = vul(VERSCHUIF, tabel, sleutel) + bijdrage + ", " + telBij;
        vanPersonen = vul(VAN_PERSONEN, tabel, sleutel) + bijdrage + ", " + telBij;
    }

    private static String vul(String sjabloon, String tabel, String sleutel) {
        return sjabloon.replace("{tabel}", tabel).replace("{sleutel}", sleutel);
    }

    /// What all records that we know come to, in tables to name after `WITH`.
    String alle() {
        return alle;
    }

    /// After a batch was filed, with what it says of whose the records are.
    void werkBij(Connection connection, Verschuiving verschuiving) throws SQLException {
        if (verschuiving.isEr()) {
            Telwerk.wacht(connection);
            var erin = List.copyOf(verschuiving.erin());
            var eruit = List.copyOf(verschuiving.eruit());
            Telwerk.voer(
                    connection, verschuif, wie(erin), nummers(erin), wie(eruit), nummers(eruit));
        }
    }

    /// Counts all of these persons, and of who they became, in (1) or out (-1), by who holds the
    /// lock of the counts: around a change of whose a record is.
    void tel(Connection connection, Collection<?> personen, int teken) throws SQLException {
        if (!personen.isEmpty()) {
            Telwerk.voer(
                    connection,
                    vanPersonen.replace("{teken}", Integer.toString(teken)),
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
