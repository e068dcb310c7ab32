package nl.pols.trajectregistratie.traject;

import java.util.List;
import java.util.stream.Collectors;
import nl.pols.kit.events.Outbox;

/// The statements that write trajectories ([TrajectSchrijver]): one for a single row, one for any
/// number of them.
final class Schrijfzinnen {

    /// What each column is, in the order of [#KOLOMMEN].
    private static final List<String> SOORTEN =
            List.of(
                    """
                    uuid text uuid uuid date date date text int int int int text boolean text text jsonb text uuid text
                    bigint int timestamptz text text uuid jsonb jsonb text\
                    """
                            .split("\\s+"));

    static final int KOLOMMEN_AANTAL = SOORTEN.size();

    private static final String KOLOMMEN =
            """
            id, registratienummer, deelnemer_id, sob_id, startdatum, geplande_einddatum, einddatum, uitstroom,
            uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering, behoud_van_uitkering, doelgroep,
            afstand, verlengingen, vervolg_van_nummer, vervolg_van, kostendragende_gemeente, inhoud_hash, versie,
            bekend_vanaf, door, handeling, aanlevering_id, verloop, kenmerken, reden\
            """;

    /// Any number of rows, a column an array.
    private static final String GEGEVENS =
            SOORTEN.stream().collect(Collectors.joining("[], ?::", "unnest(?::", "[])"))
                    + " AS n("
                    + KOLOMMEN
                    + ")\n";

    /// One row: to pack each of its values in an array and out again costs more than to store them.
    private static final String GEGEVENS_VAN_EEN =
            SOORTEN.stream().collect(Collectors.joining(", ?::", "(VALUES (?::", "))"))
                    + " AS n("
                    + KOLOMMEN
                    + ")\n";

    /// The rows, their events, and whether follow-ups wait for them: two statements that the driver
    /// sends in one go. Whoever comes second fails on the key; to ask for the conflict beforehand
    /// would cost every row a search and a judgement of who may read it.
    private static final String VOEG_TOE =
            "INSERT INTO traject (eigenaar, "
                    + KOLOMMEN
                    + ") SELECT ?, n.* FROM %s;\nSELECT ("
                    + Outbox.EMIT
                    + "), EXISTS ("
                    + Trajecten.WACHTEND
                    + ")";

    private static final String VOEG_TOE_RIJEN = VOEG_TOE.formatted(GEGEVENS);

    /// A few: follow-ups are looked for number by number, by a plan that stays right when the table
    /// grows.
    static final String VOEG_TOE_ENKELE =
            VOEG_TOE_RIJEN.replace(
                    Trajecten.WACHTEND,
                    "SELECT FROM (SELECT ?::text) AS m(wie), unnest((SELECT ?::text[])) AS"
                            + " n(nummer), LATERAL (\n"
                            + Trajecten.WACHTEND
                                    .replace("eigenaar = ?", "eigenaar = m.wie")
                                    .replace("= ANY (?)", "= n.nummer")
                            + "OFFSET 0) w");

    private static final String VOEG_TOE_EEN =
            VOEG_TOE.formatted(GEGEVENS_VAN_EEN).replace("= ANY (?)", "= ?");

    static final String BEWAAR_OUDE =
            """
            INSERT INTO traject_versie (%2$s, bekend_tot)
            SELECT %1$s, n.tot FROM unnest(?::uuid[], ?::int[], ?::timestamptz[]) AS n(id, versie, tot)
            JOIN traject t ON t.eigenaar = ? AND t.id = n.id AND t.versie = n.versie - 1
            """
                    .formatted(Trajecten.KOLOMMEN, Trajecten.KOLOMMEN.replace("t.", ""));

    static final String VERVANG =
            """
            UPDATE traject t SET (deelnemer_id, sob_id, startdatum, geplande_einddatum, einddatum, uitstroom,
                   uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering, behoud_van_uitkering, doelgroep,
                   afstand, verlengingen, vervolg_van_nummer, vervolg_van, kostendragende_gemeente, inhoud_hash, versie,
                   bekend_vanaf, door, handeling, aanlevering_id, verloop, kenmerken, reden)
              = (n.deelnemer_id, n.sob_id, n.startdatum, n.geplande_einddatum, n.einddatum, n.uitstroom,
                   n.uren_productie, n.uren_coaching, n.uren_scholing, n.uren_overig, n.uitkering, n.behoud_van_uitkering,
                   n.doelgroep, n.afstand, n.verlengingen, n.vervolg_van_nummer, n.vervolg_van, n.kostendragende_gemeente,
                   n.inhoud_hash, n.versie, n.bekend_vanaf, n.door, n.handeling, n.aanlevering_id,
                   n.verloop, n.kenmerken, n.reden)
            FROM
            """
                    + GEGEVENS
                    + "WHERE t.eigenaar = ? AND t.id = n.id AND t.versie = n.versie - 1";

    private Schrijfzinnen() {}

    /// The one that inserts so many rows. All take the same parameters, but for a single row's
    /// values where the others have arrays.
    static String voegToe(int rijen) {
        if (rijen == 1) {
            return VOEG_TOE_EEN;
        }
        return rijen <= Bestaand.ENKELE ? VOEG_TOE_ENKELE : VOEG_TOE_RIJEN;
    }
}
