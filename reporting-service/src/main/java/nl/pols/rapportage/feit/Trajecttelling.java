package nl.pols.rapportage.feit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.feit.Versies.Sleutel;
import nl.pols.rapportage.feit.Versies.Verschuiving;
import nl.pols.rapportage.feit.Versies.Versie;

/// Keeps the counts of trajectories with a batch of events, after it was filed. Invariant: at the
/// commit they are what the versions of our present knowledge come to, in whatever order these
/// arrived: what the batch made no longer our knowledge is counted out, what it made our knowledge
/// is counted in, and of what is followed since, or no longer, the end of its chain is counted
/// anew.
final class Trajecttelling {

    /// How many follow each of these. Nothing where nothing is counted yet, because then everything
    /// will be; one row too many where it is.
    private static final String VOLGERS =
            """
            SELECT NULL AS gevolgd, 1 AS aantal FROM telling
            UNION ALL
            SELECT vervolg_van::text, count(*) FROM trajectversie
            WHERE vervolg_van = ANY (?::uuid[]) AND bekend_tot = 'infinity'
            GROUP BY vervolg_van
            """;

    /// What was known and no longer is; and what is known of those whose follower came or went.
    private static final String LEES =
            """
            WITH uit AS (
                SELECT t.* FROM unnest(?::uuid[], ?::bigint[]) n (traject_id, volgnummer)
                JOIN trajectversie t USING (traject_id, volgnummer)
            )
            SELECT t.traject_id::text, t.volgnummer, %1$s FROM uit t
            UNION ALL
            SELECT t.traject_id::text, t.volgnummer, %1$s FROM trajectversie t
            WHERE t.bekend_tot = 'infinity' AND t.traject_id IN (SELECT unnest(?::uuid[]) UNION SELECT vervolg_van FROM uit)
            """
                    .formatted(Telversie.KOLOMMEN);

    private final Connection connection;
    private final Verschuiving verschuiving;
    private final Map<Sleutel, Telversie> versies;
    private final Map<String, Long> volgers = new HashMap<>();
    private final Map<String, Long> volgersEerst = new HashMap<>();

    private Trajecttelling(
            Connection connection, Verschuiving verschuiving, Map<Sleutel, Telversie> versies) {
        this.connection = connection;
        this.verschuiving = verschuiving;
        this.versies = versies;
    }

    /// Returns what it did to cells.
    ///
    /// @param verschuiving what the batch did to our present knowledge
    static List<Celstap> werkBij(
            Connection connection, Verschuiving verschuiving, List<Versie<Traject>> verteld)
            throws SQLException {
        if (!verschuiving.isEr()) {
            return List.of();
        }
        var versies = new HashMap<Sleutel, Telversie>();
        for (var versie : verteld) {
            var wie = UUID.fromString(versie.event().subject()).toString();
            var sleutel = new Sleutel(wie, versie.volgnummer());
            if (verschuiving.erin().contains(sleutel)) {
                versies.putIfAbsent(sleutel, versie.data().geteld());
            }
        }
        return new Trajecttelling(connection, verschuiving, versies).werkBij();
    }

    private List<Celstap> werkBij() throws SQLException {
        Telwerk.wacht(connection);
        Samenloop.werkBij(connection, trajecten(), List.of(), !verschuiving.eruit().isEmpty());
        lees();
        if (!telVolgers()) {
            return List.of();
        }
        volgersEerst.putAll(volgers);
        verschuiving.erin().forEach(sleutel -> maakOngedaan(sleutel, -1));
        verschuiving.eruit().forEach(sleutel -> maakOngedaan(sleutel, 1));
        var boek = new Telboek();
        versies.forEach((sleutel, versie) -> boek(boek, sleutel, versie));
        return boek.schrijf(connection);
    }

    /// Of which another version is what we know now.
    private List<String> trajecten() {
        return Stream.concat(verschuiving.erin().stream(), verschuiving.eruit().stream())
                .map(Sleutel::wie)
                .distinct()
                .toList();
    }

    /// A batch of new trajectories that follow none has nothing to look up.
    private void lees() throws SQLException {
        var voorgangers = voorgangers().toList();
        if (verschuiving.eruit().isEmpty() && voorgangers.isEmpty()) {
            return;
        }
        var uit = List.copyOf(verschuiving.eruit());
        try (var lees = connection.prepareStatement(LEES)) {
            lees.setArray(1, array("text", uit.stream().map(Sleutel::wie)));
            lees.setArray(2, array("bigint", uit.stream().map(Sleutel::volgnummer)));
            lees.setArray(3, array("text", voorgangers.stream()));
            try (var rij = lees.executeQuery()) {
                while (rij.next()) {
                    versies.put(new Sleutel(rij.getString(1), rij.getLong(2)), Telversie.lees(rij));
                }
            }
        }
    }

    /// Of the versions that are at hand.
    private Stream<String> voorgangers() {
        return versies.values().stream()
                .map(Telversie::vervolgVan)
                .filter(Objects::nonNull)
                .map(UUID::toString);
    }

    private boolean telVolgers() throws SQLException {
        boolean geteld = false;
        var wie = Stream.concat(versies.keySet().stream().map(Sleutel::wie), voorgangers());
        try (var lees = connection.prepareStatement(VOLGERS)) {
            lees.setArray(1, array("text", wie.distinct()));
            try (var rij = lees.executeQuery()) {
                while (rij.next()) {
                    var gevolgd = rij.getString(1);
                    if (gevolgd == null) {
                        geteld = true;
                    } else {
                        volgers.put(gevolgd, rij.getLong(2));
                    }
                }
            }
        }
        return geteld;
    }

    /// Who came or went in this batch was not there before, or was.
    private void maakOngedaan(Sleutel sleutel, long aantal) {
        var gevolgd = Objects.requireNonNull(versies.get(sleutel)).vervolgVan();
        if (gevolgd != null) {
            volgersEerst.merge(gevolgd.toString(), aantal, Long::sum);
        }
    }

    private Array array(String type, Stream<?> waarden) throws SQLException {
        return connection.createArrayOf(type, waarden.toArray());
    }

    private void boek(Telboek boek, Sleutel sleutel, Telversie versie) {
        boolean isEr = !verschuiving.eruit().contains(sleutel);
        boolean wasEr = !verschuiving.erin().contains(sleutel);
        boolean vervolgd = volgers.getOrDefault(sleutel.wie(), 0L) > 0;
        boolean wasVervolgd = volgersEerst.getOrDefault(sleutel.wie(), 0L) > 0;
        if (wasEr && isEr && vervolgd == wasVervolgd) {
            return;
        }
        if (wasEr) {
            Telbijdrage.van(versie, wasVervolgd, boek.blad(versie, -1));
        }
        if (isEr) {
            Telbijdrage.van(versie, vervolgd, boek.blad(versie, 1));
        }
    }
}
