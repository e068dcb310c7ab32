package nl.pols.kit.proef;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging;

/// Rooms in a table with row-level security: the smallest thing with an owner.
@ApplicationScoped
class Kamers {
    record Kamer(UUID id, String naam, long bedragCents, long versie) {}

    private final AgroalDataSource dataSource;

    Kamers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    void add(UUID id, String eigenaar, String naam, long bedragCents) {
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement(
                                "insert into kamer (id, eigenaar, naam, bedrag_cents) values (?, ?,"
                                        + " ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, eigenaar);
            insert.setString(3, naam);
            insert.setLong(4, bedragCents);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    List<Kamer> list(Paging.Slice slice) {
        var where = slice.fromStart() ? "true" : "(naam, id) " + slice.operator() + " (?, ?::uuid)";
        var sql =
                "select id, naam, bedrag_cents, versie from kamer where %1$s order by naam %2$s, id %2$s limit %3$d"
                        .formatted(where, slice.order(), slice.fetchSize());
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < slice.key().size(); i++) {
                query.setString(i + 1, slice.key().get(i));
            }
            var rows = new ArrayList<Kamer>();
            var result = query.executeQuery();
            while (result.next()) {
                rows.add(
                        new Kamer(
                                result.getObject(1, UUID.class),
                                result.getString(2),
                                result.getLong(3),
                                result.getLong(4)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
