package nl.pols.rapportage.feit;

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
import nl.pols.rapportage.proef.MetDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is copied into a table is what a statement would have written.
@QuarkusTest
@MetDatabase
class KopietekstTest {
    private static final String TEKENS = "a\\N\t\n\r.é€😀\"',{}|\u0001";

    @Inject AgroalDataSource dataSource;

    @Test
    void whateverIsInATextItComesOutAsItWentIn() {
        var teksten = new ArrayList<@Nullable String>();
        teksten.add(null);
        teksten.add("");
        teksten.add("\\N");
        teksten.add("\\.");
        teksten.add("é\t€\\😀\n");
        var toeval = new Random(3);
        var codes = TEKENS.codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            var tekst = new StringBuilder();
            for (int n = toeval.nextInt(400); n > 0; n--) {
                tekst.appendCodePoint(codes[toeval.nextInt(codes.length)]);
            }
            teksten.add(tekst.toString());
        }

        assertThat(gekopieerd("text", teksten)).isEqualTo(teksten);
    }

    @Test
    void aMomentIsTheOneOfItsOwnText() {
        var momenten =
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

        assertThat(gekopieerd("timestamptz", momenten))
                .isEqualTo(
                        gekopieerd(
                                "timestamptz", momenten.stream().map(Instant::toString).toList()));
    }

    private List<@Nullable String> gekopieerd(
            String type, List<? extends @Nullable Object> waarden) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(
                                "CREATE TEMP TABLE kopie (nr int, waarde %s, nog text) ON COMMIT DROP"
                                        .formatted(type));
                        kopieer(connection, waarden);
                        var gevonden = new ArrayList<@Nullable String>();
                        try (var rij =
                                statement.executeQuery(
                                        "SELECT waarde::text FROM kopie WHERE nog = 'x' || nr ORDER"
                                                + " BY nr")) {
                            while (rij.next()) {
                                gevonden.add(rij.getString(1));
                            }
                        }
                        return gevonden;
                    }
                });
    }

    private static void kopieer(Connection connection, List<? extends @Nullable Object> waarden)
            throws SQLException {
        // less room than is needed
        var tekst = new Kopietekst(1);
        for (int nr = 0; nr < waarden.size(); nr++) {
            tekst.waarde(nr);
            tekst.waarde(waarden.get(nr));
            tekst.waarde("x" + nr);
            tekst.eindeRij();
        }
        tekst.schrijf(connection, "COPY kopie (nr, waarde, nog) FROM STDIN");
    }
}
