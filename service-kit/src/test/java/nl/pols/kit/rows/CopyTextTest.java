package nl.pols.kit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.pols.kit.fixtures.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is copied into a table is what a statement would have written.
@QuarkusTest
@WithPostgres
class CopyTextTest {
    private static final String CHARACTERS = "a\\N\t\n\r.é€😀\"',{}|\u0001";

    @Inject AgroalDataSource dataSource;

    @Test
    void whateverIsInATextItComesOutAsItWentIn() {
        var texts = new ArrayList<@Nullable String>();
        texts.add(null);
        texts.add("");
        texts.add("\\N");
        texts.add("\\.");
        texts.add("é\t€\\😀\n");
        var random = new Random(3);
        var codes = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(400); n > 0; n--) {
                text.appendCodePoint(codes[random.nextInt(codes.length)]);
            }
            texts.add(text.toString());
        }

        assertThat(copied("text", texts)).isEqualTo(texts);
    }

    @Test
    void aMomentIsTheOneOfItsOwnText() {
        var moments =
                List.of(
                        Instant.EPOCH,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-03-01T12:30:00Z"),
                        Instant.parse("2026-03-01T12:30:07.120Z"),
                        Instant.parse("2026-03-01T12:30:07.123456Z"),
                        // finer than the table is
                        Instant.parse("2026-03-01T12:30:07.123456500Z"),
                        Instant.parse("2026-12-31T23:59:59.999999999Z"),
                        Instant.parse("1899-12-31T23:59:59.000001Z"));

        assertThat(copied("timestamptz", moments))
                .isEqualTo(copied("timestamptz", moments.stream().map(Instant::toString).toList()));
    }

    private List<@Nullable String> copied(String type, List<? extends @Nullable Object> values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(
                                "CREATE TEMP TABLE copies (nr int, value %s, also text) ON COMMIT DROP"
                                        .formatted(type));
                        copy(connection, values);
                        var found = new ArrayList<@Nullable String>();
                        try (var row =
                                statement.executeQuery(
                                        "SELECT value::text FROM copies WHERE also = 'x' || nr"
                                                + " ORDER BY nr")) {
                            while (row.next()) {
                                found.add(row.getString(1));
                            }
                        }
                        return found;
                    }
                });
    }

    private static void copy(Connection connection, List<? extends @Nullable Object> values)
            throws SQLException {
        // less room than is needed
        var text = new CopyText(1);
        for (int nr = 0; nr < values.size(); nr++) {
            text.value(nr);
            text.value(values.get(nr));
            text.value("x" + nr);
            text.endRow();
        }
        text.write(connection, "COPY copies (nr, value, also) FROM STDIN");
    }
}
