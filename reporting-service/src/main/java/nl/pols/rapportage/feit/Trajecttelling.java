package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.pols.rapportage.feit.Versies.Versie;

/// Keeps the counts of trajectories with a batch of events. Invariant: at the commit they are what
/// the versions of our present knowledge come to, in whatever order these arrived: what was our
/// knowledge before the batch and no longer is, is counted out, what became it is counted in, and
/// nothing else.
final class Trajecttelling {

    /// Whether a trajectory is the last of a chain depends on another one, which another copy of
    /// the service may be filing: batches in which one follows another wait for all others.
    private static final String WACHT =
            """
            SELECT CASE WHEN NOT EXISTS (SELECT FROM telling) THEN NULL
                   WHEN ? OR EXISTS (
                       SELECT FROM trajectversie WHERE traject_id = ANY (?::uuid[]) AND vervolg_van IS NOT NULL)
                   THEN pg_advisory_xact_lock(hashtextextended('telling', 0))
                   ELSE pg_advisory_xact_lock_shared(hashtextextended('telling', 0)) END
            """;

    /// What is known of them, and of those that they followed before; nothing where nothing is
    /// counted yet, because then everything will be.
    private static final String BEKEND =
            """
            SELECT t.traject_id::text, t.volgnummer,
                   EXISTS (SELECT FROM trajectversie n WHERE n.vervolg_van = t.traject_id AND n.bekend_tot = 'infinity')
            FROM trajectversie t
            WHERE t.bekend_tot = 'infinity' AND EXISTS (SELECT FROM telling) AND t.traject_id IN (
                SELECT unnest(?::uuid[])
                UNION
                SELECT v.vervolg_van FROM trajectversie v
                WHERE v.traject_id = ANY (?::uuid[]) AND v.vervolg_van IS NOT NULL)
            """;

    /// What is counted of a trajectory: the version, and whether another one follows it.
    private record Geteld(String traject, long volgnummer, boolean vervolgd) {}

    private final Set<String> geraakt = new LinkedHashSet<>();
    private final Set<Geteld> eerder;

    private Trajecttelling(Connection connection, List<Versie<Traject>> versies)
            throws SQLException {
        var eigen = versies.stream().map(v -> v.event().subject()).distinct().toList();
        var voorgangers =
                versies.stream()
                        .map(v -> v.data().voorganger())
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .toList();
        geraakt.addAll(eigen);
        geraakt.addAll(voorgangers);
        wacht(connection, !voorgangers.isEmpty(), eigen);
        eerder = bekend(connection, geraakt, eigen);
        eerder.forEach(geteld -> geraakt.add(geteld.traject));
    }

    /// Before the versions are filed.
    static Trajecttelling voor(Connection connection, List<Versie<Traject>> versies)
            throws SQLException {
        return new Trajecttelling(connection, versies);
    }

    /// After they were, with all that hangs below them.
    void werkBij(Connection connection) throws SQLException {
        var nu = bekend(connection, geraakt, List.of());
        var uit = new HashSet<>(eerder);
        uit.removeAll(nu);
        nu.removeAll(eerder);
        if (!uit.isEmpty() || !nu.isEmpty()) {
            boek(connection, uit, nu);
        }
    }

    private static void wacht(Connection connection, boolean volgt, Collection<String> eigen)
            throws SQLException {
        try (var wacht = connection.prepareStatement(WACHT)) {
            wacht.setBoolean(1, volgt);
            wacht.setArray(2, connection.createArrayOf("text", eigen.toArray(String[]::new)));
            wacht.execute();
        }
    }

    private static Set<Geteld> bekend(
            Connection connection, Collection<String> trajecten, Collection<String> volgers)
            throws SQLException {
        var gevonden = new HashSet<Geteld>();
        try (var lees = connection.prepareStatement(BEKEND)) {
            lees.setArray(1, connection.createArrayOf("text", trajecten.toArray(String[]::new)));
            lees.setArray(2, connection.createArrayOf("text", volgers.toArray(String[]::new)));
            try (var rijen = lees.executeQuery()) {
                while (rijen.next()) {
                    gevonden.add(
                            new Geteld(rijen.getString(1), rijen.getLong(2), rijen.getBoolean(3)));
                }
            }
        }
        return gevonden;
    }

    private static void boek(Connection connection, Set<Geteld> uit, Set<Geteld> in)
            throws SQLException {
        var alle = new ArrayList<>(uit);
        alle.addAll(in);
        var tekens = new ArrayList<Integer>();
        uit.forEach(geteld -> tekens.add(-1));
        in.forEach(geteld -> tekens.add(1));
        try (var boek = connection.prepareStatement(Telling.BOEK)) {
            boek.setArray(1, array(connection, alle.stream().map(Geteld::traject).toList()));
            boek.setArray(2, array(connection, alle.stream().map(Geteld::volgnummer).toList()));
            boek.setArray(3, array(connection, alle.stream().map(Geteld::vervolgd).toList()));
            boek.setArray(4, array(connection, tekens));
            boek.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, List<?> waarden)
            throws SQLException {
        return connection.createArrayOf(
                "text", waarden.stream().map(String::valueOf).toArray(String[]::new));
    }
}
