package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;
import org.jspecify.annotations.Nullable;

/// The trajectories that an organisation may see: its own. Each query names the organisation as an
/// index condition; row-level security says the same once more.
@ApplicationScoped
class Trajecten {

    /// What `traject` and `traject_versie` have in common.
    static final String KOLOMMEN =
            """
            t.eigenaar, t.id, t.registratienummer, t.deelnemer_id, t.sob_id, t.startdatum, t.geplande_einddatum,
            t.einddatum, t.uitstroom, t.uren_productie, t.uren_coaching, t.uren_scholing, t.uren_overig, t.uitkering,
            t.behoud_van_uitkering, t.doelgroep, t.afstand, t.verlengingen, t.vervolg_van_nummer, t.vervolg_van,
            t.kostendragende_gemeente, t.inhoud_hash, t.versie, t.bekend_vanaf, t.door, t.handeling, t.aanlevering_id,
            t.verloop, t.kenmerken, t.reden\
            """;

    /// Follow-ups whose predecessor, one of these numbers, was not known when they came (T4).
    static final String WACHTEND =
            """
            SELECT * FROM traject WHERE eigenaar = ? AND vervolg_van IS NULL
            AND vervolg_van_nummer IS NOT NULL AND vervolg_van_nummer = ANY (?)
            """;

    private static final String VOOR_AANLEVERING =
            """
            SELECT DISTINCT ON (t.id) %s FROM traject_versie t
            JOIN traject nu ON nu.eigenaar = t.eigenaar AND nu.id = t.id
            WHERE t.eigenaar = ? AND t.id = ANY (?::uuid[]) AND t.versie < coalesce(
                (SELECT min(v.versie) FROM traject_versie v
                 WHERE v.eigenaar = t.eigenaar AND v.id = t.id AND v.aanlevering_id = ?), nu.versie)
            ORDER BY t.id, t.versie DESC
            """
                    .formatted(KOLOMMEN);

    /// A page of each SOB that the caller is or was, by its index: together, all would be sorted.
    private static final String PER_SOB =
            "SELECT t.* FROM unnest(array_append((SELECT pols_voorgangers()), ?::uuid)) AS s(wie)"
                    + " CROSS JOIN LATERAL (SELECT * FROM traject WHERE sob_id = s.wie";

    private final DataSource dataSource;
    private final TrajectRij rij;

    Trajecten(DataSource dataSource, TrajectRij rij) {
        this.dataSource = dataSource;
        this.rij = rij;
    }

    /// A version and until when it was what was known; null for the current one.
    record Versie(Traject traject, @Nullable Instant bekendTot) {}

    /// What a list is narrowed to; null leaves it wide.
    record Filter(
            @Nullable UUID sobId,
            @Nullable LocalDate lopendOp,
            @Nullable String registratienummer) {}

    @Transactional(TxType.MANDATORY)
    Optional<Traject> zoek(Organisatie wie, UUID id) {
        return eerste("SELECT * FROM traject WHERE " + eigen(wie) + " AND id = ?", code(wie), id);
    }

    /// For a change: nobody else changes it before this transaction ends.
    @Transactional(TxType.MANDATORY)
    Optional<Traject> zoekOmTeWijzigen(Organisatie wie, UUID id) {
        return eerste(
                "SELECT * FROM traject WHERE " + eigen(wie) + " AND id = ? FOR NO KEY UPDATE",
                code(wie),
                id);
    }

    /// Every version, the first one first.
    @Transactional(TxType.MANDATORY)
    List<Versie> versies(Organisatie wie, UUID id) {
        String sql =
                """
                SELECT %2$s, NULL::timestamptz AS bekend_tot FROM traject t WHERE %1$s AND id = ?
                UNION ALL
                SELECT %2$s, t.bekend_tot FROM traject_versie t WHERE %1$s AND id = ?
                ORDER BY versie
                """
                        .formatted(eigen(wie), KOLOMMEN);
        return lees(
                sql,
                r -> {
                    boolean huidig = r.getObject("bekend_tot") == null;
                    return new Versie(
                            rij.lees(r), huidig ? null : TrajectRij.moment(r, "bekend_tot"));
                },
                code(wie),
                id,
                code(wie),
                id);
    }

    /// A page in the order in which trajectories were registered.
    @Transactional(TxType.MANDATORY)
    List<Traject> lijst(Organisatie wie, Filter filter, Slice deel) {
        boolean perSob = wie.soort() == Organisatie.Soort.SOB;
        var sql = new StringBuilder(perSob ? PER_SOB : "SELECT * FROM traject WHERE " + eigen(wie));
        var waarden = new ArrayList<Object>(List.of(code(wie)));
        if (!deel.fromStart()) {
            sql.append(" AND id ").append(deel.operator()).append(" ?");
            waarden.add(Bladwijzer.uuid(deel));
        }
        if (filter.sobId() != null) {
            sql.append(" AND sob_id = ?");
            waarden.add(filter.sobId());
        }
        if (filter.registratienummer() != null) {
            sql.append(" AND registratienummer = ?");
            waarden.add(filter.registratienummer());
        }
        if (filter.lopendOp() != null) {
            sql.append(" AND startdatum <= ? AND (einddatum IS NULL OR einddatum > ?)");
            waarden.addAll(List.of(filter.lopendOp(), filter.lopendOp()));
        }
        sql.append(" ORDER BY id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        if (perSob) {
            sql.append(") t ORDER BY t.id ").append(deel.order()).append(" LIMIT ?");
            waarden.add(deel.fetchSize());
        }
        return lees(sql.toString(), rij::lees, waarden.toArray());
    }

    /// By registration number, for the writer.
    @Transactional(TxType.MANDATORY)
    List<Traject> metNummers(String eigenaar, Collection<String> nummers) {
        return elk(
                "SELECT * FROM traject WHERE eigenaar = ? AND registratienummer = ANY (?)",
                eigenaar,
                nummers);
    }

    /// The same, and nobody else changes them before this transaction ends.
    @Transactional(TxType.MANDATORY)
    List<Traject> metNummersOmTeWijzigen(String eigenaar, Collection<String> nummers) {
        return elk(
                "SELECT * FROM traject WHERE eigenaar = ? AND registratienummer = ANY (?)"
                        + " ORDER BY id FOR NO KEY UPDATE",
                eigenaar,
                nummers);
    }

    @Transactional(TxType.MANDATORY)
    List<Traject> metIdsOmTeWijzigen(String eigenaar, Collection<UUID> ids) {
        return elk(
                "SELECT * FROM traject WHERE eigenaar = ? AND id = ANY (?::uuid[])"
                        + " ORDER BY id FOR NO KEY UPDATE",
                eigenaar,
                ids);
    }

    /// What was known of each before the delivery first changed it; not of what it brought itself.
    @Transactional(TxType.MANDATORY)
    List<Traject> voorAanlevering(String eigenaar, UUID aanleveringId, Collection<UUID> ids) {
        return elk(VOOR_AANLEVERING, eigenaar, ids, aanleveringId);
    }

    /// Follow-ups that wait for a predecessor with one of these numbers (T4).
    @Transactional(TxType.MANDATORY)
    List<Traject> wachtendOp(String eigenaar, Collection<String> nummers) {
        return elk(WACHTEND, eigenaar, nummers);
    }

    private List<Traject> elk(
            String sql, String eigenaar, Collection<?> sleutels, Object... overig) {
        if (sleutels.isEmpty()) {
            return List.of();
        }
        var waarden = new ArrayList<Object>();
        waarden.add(eigenaar);
        waarden.add(sleutels.stream().map(Object::toString).toArray(String[]::new));
        waarden.addAll(List.of(overig));
        return lees(sql, rij::lees, waarden.toArray());
    }

    private static String eigen(Organisatie wie) {
        return switch (wie.soort()) {
            case GEMEENTE -> "eigenaar = ?";
            // also what it took over, as far as the second lock lets it see
            case SOB -> "sob_id = ANY (array_append((SELECT pols_voorgangers()), ?::uuid))";
            // nobody else owns a trajectory; the parameter is still bound
            case RIJK, CEDRIS, BEHEER, SYSTEEM -> "eigenaar = ? AND false";
        };
    }

    private static String code(Organisatie wie) {
        return wie.soort() == Organisatie.Soort.SOB ? wie.code() : wie.toString();
    }

    private interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private Optional<Traject> eerste(String sql, Object... waarden) {
        return lees(sql, rij::lees, waarden).stream().findFirst();
    }

    private <T> List<T> lees(String sql, Lezer<T> lezer, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, waarden);
            var gelezen = new ArrayList<T>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(lezer.lees(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Trajectories can't be read: " + Arrays.asList(sql.split("\n", 2)).getFirst(),
                    e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            if (waarden[i] instanceof String[] teksten) {
                statement.setArray(i + 1, connection.createArrayOf("text", teksten));
            } else {
                statement.setObject(i + 1, waarden[i]);
            }
        }
    }
}
