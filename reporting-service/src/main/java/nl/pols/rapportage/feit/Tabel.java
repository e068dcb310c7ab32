package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.rows.CopyText;
import org.jspecify.annotations.Nullable;

/// A table of facts as a list of columns, filled a batch at a time: one statement whatever the
/// number of rows. Invariant: a row that is there already is left alone, so a batch can be applied
/// twice.
///
/// @param <R> the record that one row is made of
/// @param sleutel the columns of its primary key: only the same row is left alone; any other
///   conflict is a defect and must be heard
record Tabel<R>(String naam, String sleutel, List<Kolom<R>> kolommen) {

    /// A column: its PostgreSQL type, and what a row holds there.
    record Kolom<R>(String naam, String type, Function<R, @Nullable Object> waarde) {}

    static <R> Kolom<R> kolom(String naam, String type, Function<R, @Nullable Object> waarde) {
        return new Kolom<>(naam, type, waarde);
    }

    void voegToe(Connection connection, List<R> rijen) throws SQLException {
        if (rijen.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(insert())) {
            vul(connection, insert, rijen);
            insert.executeUpdate();
        }
    }

    /// The same where none of them can be there yet: as a stream, which costs less on both sides.
    void kopieer(Connection connection, List<R> rijen) throws SQLException {
        if (rijen.isEmpty()) {
            return;
        }
        var namen = kolommen.stream().map(Kolom::naam).collect(Collectors.joining(", "));
        var tekst = new CopyText(rijen.size());
        for (R rij : rijen) {
            for (Kolom<R> kolom : kolommen) {
                tekst.value(kolom.waarde().apply(rij));
            }
            tekst.endRow();
        }
        tekst.write(connection, "COPY %s (%s) FROM STDIN".formatted(naam, namen));
    }

    /// The same of versions, and which of them were not there yet.
    Versies.Nieuw voegNieuweToe(Connection connection, List<R> rijen) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insert() + eersten())) {
            vul(connection, insert, rijen);
            return Versies.Nieuw.lees(insert);
        }
    }

    /// With whether anything was there of its subject before this statement, which doesn't see what
    /// it writes.
    private String eersten() {
        var wie = kolommen.getFirst().naam();
        return " RETURNING %2$s, NOT EXISTS (SELECT FROM %1$s e WHERE e.%3$s = %1$s.%3$s)"
                .formatted(naam, sleutel, wie);
    }

    private void vul(Connection connection, PreparedStatement insert, List<R> rijen)
            throws SQLException {
        for (int i = 0; i < kolommen.size(); i++) {
            var waarde = kolommen.get(i).waarde();
            // Text arrays, cast by the server: one code path for every type, infinity included;
            // and strings, which the driver sends as they are instead of escaping each.
            var teksten =
                    rijen.stream()
                            .map(waarde)
                            .map(w -> w == null ? null : CopyText.text(w))
                            .toArray(String[]::new);
            insert.setArray(i + 1, connection.createArrayOf("text", teksten));
        }
    }

    private String insert() {
        return "INSERT INTO %s (%s) SELECT * FROM unnest(%s) ON CONFLICT (%s) DO NOTHING"
                .formatted(
                        naam,
                        kolommen.stream().map(Kolom::naam).collect(Collectors.joining(", ")),
                        kolommen.stream()
                                .map(kolom -> "?::" + kolom.type() + "[]")
                                .collect(Collectors.joining(", ")),
                        sleutel);
    }
}
