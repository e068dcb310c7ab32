package nl.pols.rapportage.reeks;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.reeks.Reekswaarde.Plek;
import org.jspecify.annotations.Nullable;

/// The table of external series. A batch is a handful of statements, whatever its size.
@ApplicationScoped
class Reeksboek {
    private static final String KOLOMMEN =
            "r.reeks, r.gebied, nullif(r.sector, '') AS sector, r.geldig_van, nullif(r.geldig_tot,"
                    + " 'infinity') AS geldig_tot, r.waarde, r.bron, r.bekend_van,"
                    + " nullif(r.bekend_tot, 'infinity') AS bekend_tot";

    private static final String SLEUTEL = "(r.gebied, r.sector, r.geldig_van)";

    private static final String GELDIG =
            "SELECT "
                    + KOLOMMEN
                    + """
                     FROM reekswaarde r
                    WHERE r.reeks = ? AND r.bekend_van <= ? AND r.bekend_tot > ?
                      AND (?::date IS NULL OR (r.geldig_van <= ?::date AND r.geldig_tot > ?::date)) %s
                    ORDER BY %s %s LIMIT ?
                    """;

    private static final String OP_DEZE_PLEKKEN =
            " JOIN (SELECT DISTINCT * FROM unnest(?::text[], ?::text[], ?::text[], ?::date[])) p"
                    + " (reeks, gebied, sector, geldig_van) USING (reeks, gebied, sector,"
                    + " geldig_van)";

    /// A publication is known until the next of the same, in whatever order they came.
    private static final String HERTREK =
            """
            UPDATE reekswaarde v SET bekend_tot = n.tot
            FROM (SELECT reeks, gebied, sector, geldig_van, r.bekend_van,
                         coalesce(lead(r.bekend_van) OVER (PARTITION BY reeks, gebied, sector, geldig_van
                             ORDER BY r.bekend_van), 'infinity') AS tot
                  FROM reekswaarde r%s) n
            WHERE v.reeks = n.reeks AND v.gebied = n.gebied AND v.sector = n.sector AND v.geldig_van = n.geldig_van
              AND v.bekend_van = n.bekend_van AND v.bekend_tot <> n.tot
            """
                    .formatted(OP_DEZE_PLEKKEN);

    private static final String VOEG_TOE =
            """
            INSERT INTO reekswaarde (reeks, gebied, sector, geldig_van, geldig_tot, waarde, bron, bekend_van, door, ingelezen_op)
            SELECT u.*, ?, ?::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::bigint[], ?::text[], ?::timestamptz[]) u
            """;

    private final AgroalDataSource dataSource;
    private final Leesmodel leesmodel;

    Reeksboek(AgroalDataSource dataSource, Leesmodel leesmodel) {
        this.dataSource = dataSource;
        this.leesmodel = leesmodel;
    }

    /// The series could not be read or written; always a defect of ours.
    static final class ReeksNietVerwerkt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReeksNietVerwerkt(SQLException cause) {
            super("External series could not be processed: " + cause.getMessage(), cause);
        }
    }

    private interface Vraag<T> {
        T stel(Connection connection) throws SQLException;
    }

    /// One import at a time: the outcome of a line rests on what was there.
    void alleen() {
        met(connection -> {
            try (var slot =
                    connection.prepareStatement(
                            "SELECT pg_advisory_xact_lock(hashtextextended('reekswaarde', 0))")) {
                slot.execute();
                return true;
            }
        });
    }

    Set<String> gebieden() {
        return new HashSet<>(
                lees(
                        "SELECT gemeentecode FROM gemeenteversie UNION SELECT code FROM"
                                + " regioversie",
                        statement -> {},
                        rij -> rij.getString(1)));
    }

    /// All that was ever published of these.
    List<Reekswaarde> bekend(Collection<Plek> plekken) {
        return lees(
                "SELECT " + KOLOMMEN + " FROM reekswaarde r" + OP_DEZE_PLEKKEN,
                statement -> zet(statement, 1, plekken),
                Reeksboek::waarde);
    }

    /// A page of what holds on a day (of all days if null) as known at a moment.
    List<Reekswaarde> geldig(
            Reeks reeks, @Nullable LocalDate dag, Instant moment, Paging.Slice slice) {
        return lees(
                GELDIG.formatted(
                        slice.fromStart()
                                ? ""
                                : "AND " + SLEUTEL + slice.operator() + " (?, ?, ?::date)",
                        SLEUTEL.substring(1, SLEUTEL.length() - 1)
                                .replace(",", " " + slice.order() + ","),
                        slice.order()),
                statement -> {
                    statement.setString(1, reeks.name());
                    statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
                    statement.setObject(3, moment.atOffset(ZoneOffset.UTC));
                    for (int i = 4; i <= 6; i++) {
                        statement.setObject(i, dag, Types.DATE);
                    }
                    int volgende = 7;
                    if (!slice.fromStart()) {
                        statement.setString(7, slice.key(0, tekst -> tekst));
                        statement.setString(8, slice.key(1, tekst -> tekst));
                        statement.setObject(9, slice.key(2, LocalDate::parse));
                        volgende = 10;
                    }
                    statement.setInt(volgende, slice.fetchSize());
                },
                Reeksboek::waarde);
    }

    static List<String> sleutel(Reekswaarde w) {
        return List.of(w.gebied(), w.sector() == null ? "" : w.sector(), w.geldigVan().toString());
    }

    void voegToe(List<Reekswaarde> nieuw, String door, Instant nu) {
        var plekken = nieuw.stream().map(Reekswaarde::plek).toList();
        met(connection -> {
            try (var insert = connection.prepareStatement(VOEG_TOE);
                    var hertrek = connection.prepareStatement(HERTREK)) {
                insert.setString(1, door);
                insert.setString(2, nu.toString());
                zet(insert, 3, plekken);
                zetRij(insert, 7, nieuw, w -> w.geldigTot() == null ? "infinity" : w.geldigTot());
                zetRij(insert, 8, nieuw, Reekswaarde::waarde);
                zetRij(insert, 9, nieuw, Reekswaarde::bron);
                zetRij(insert, 10, nieuw, Reekswaarde::bekendVan);
                insert.executeUpdate();
                zet(hertrek, 1, plekken);
                return hertrek.executeUpdate();
            }
        });
        leesmodel.stap();
    }

    private static void zet(PreparedStatement statement, int eerste, Collection<Plek> plekken)
            throws SQLException {
        zetRij(statement, eerste, plekken, Plek::reeks);
        zetRij(statement, eerste + 1, plekken, Plek::gebied);
        zetRij(statement, eerste + 2, plekken, p -> p.sector() == null ? "" : p.sector());
        zetRij(statement, eerste + 3, plekken, Plek::geldigVan);
    }

    private static <T> void zetRij(
            PreparedStatement statement, int plaats, Collection<T> rijen, Function<T, Object> veld)
            throws SQLException {
        var teksten = rijen.stream().map(r -> veld.apply(r).toString()).toArray(String[]::new);
        statement.setArray(plaats, statement.getConnection().createArrayOf("text", teksten));
    }

    private static Reekswaarde waarde(ResultSet rij) throws SQLException {
        return new Reekswaarde(
                rij.getString("reeks"),
                rij.getString("gebied"),
                rij.getString("sector"),
                rij.getObject("geldig_van", LocalDate.class),
                rij.getObject("geldig_tot", LocalDate.class),
                rij.getLong("waarde"),
                rij.getString("bron"),
                rij.getObject("bekend_van", OffsetDateTime.class).toInstant(),
                moment(rij.getTimestamp("bekend_tot")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp tijd) {
        return tijd == null ? null : tijd.toInstant();
    }

    private interface Zetter {
        void zet(PreparedStatement statement) throws SQLException;
    }

    private interface Rij<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private <T> List<T> lees(String sql, Zetter zetter, Rij<T> maak) {
        return met(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                zetter.zet(statement);
                var gelezen = new ArrayList<T>();
                try (var rijen = statement.executeQuery()) {
                    while (rijen.next()) {
                        gelezen.add(maak.lees(rijen));
                    }
                }
                return gelezen;
            }
        });
    }

    private <T> T met(Vraag<T> vraag) {
        try (var connection = dataSource.getConnection()) {
            return vraag.stel(connection);
        } catch (SQLException e) {
            throw new ReeksNietVerwerkt(e);
        }
    }
}
