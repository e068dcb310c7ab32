package nl.pols.kit.web;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.kit.web.RepeatRefused.SleutelHergebruikt;
import nl.pols.kit.web.RepeatRefused.VerzoekLooptNog;

/// The table of answers to repeatable requests. Each step is a transaction of its own: the claim
/// must be visible to a second request while the first is running.
@ApplicationScoped
class AnswerStore {
    private final AgroalDataSource dataSource;
    private final Tenancy tenancy;
    private final Clock clock;
    private final WebSettings settings;

    AnswerStore(AgroalDataSource dataSource, Tenancy tenancy, Clock clock, WebSettings settings) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.clock = clock;
        this.settings = settings;
    }

    /// Claims the key for this request, or gives the answer that it got before. A claim whose
    /// holder died is taken over after `pols.web.idempotency.running`.
    Optional<StoredAnswer> claim(RepeatableRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        return isClaimed(connection, request)
                                ? Optional.empty()
                                : Optional.of(known(connection, request));
                    }
                });
    }

    private boolean isClaimed(Connection connection, RepeatableRequest request)
            throws SQLException {
        var sql =
                """
                insert into idempotentie (organisatie, pad, sleutel, vingerafdruk, begonnen_op)
                values (?, ?, ?, ?, ?)
                on conflict (organisatie, pad, sleutel) do update
                set vingerafdruk = excluded.vingerafdruk, begonnen_op = excluded.begonnen_op
                where idempotentie.status is null and idempotentie.begonnen_op < ?
                """;
        try (var statement = connection.prepareStatement(sql)) {
            identify(statement, request, 1);
            statement.setBytes(4, request.vingerafdruk());
            statement.setTimestamp(5, Timestamp.from(request.begonnenOp()));
            statement.setTimestamp(6, before(settings.idempotency().running()));
            return statement.executeUpdate() == 1;
        }
    }

    private StoredAnswer known(Connection connection, RepeatableRequest request)
            throws SQLException {
        var sql =
                """
                select vingerafdruk, status, locatie, etag, mediatype, antwoord from idempotentie
                where organisatie = ? and pad = ? and sleutel = ?
                """;
        try (var statement = connection.prepareStatement(sql)) {
            identify(statement, request, 1);
            var row = statement.executeQuery();
            if (!row.next()) {
                // The first was refused between the two statements, and let its claim go.
                throw new VerzoekLooptNog();
            }
            if (!Arrays.equals(row.getBytes(1), request.vingerafdruk())) {
                throw new SleutelHergebruikt();
            }
            int status = row.getInt(2);
            if (row.wasNull()) {
                throw new VerzoekLooptNog();
            }
            return new StoredAnswer(
                    status, row.getString(3), row.getString(4), row.getString(5), row.getBytes(6));
        }
    }

    void store(RepeatableRequest request, StoredAnswer answer) {
        inTransaction(
                """
                update idempotentie
                set status = ?, locatie = ?, etag = ?, mediatype = ?, antwoord = ?
                where organisatie = ? and pad = ? and sleutel = ? and begonnen_op = ?
                """,
                statement -> {
                    statement.setInt(1, answer.status());
                    statement.setString(2, answer.location());
                    statement.setString(3, answer.etag());
                    statement.setString(4, answer.mediaType());
                    statement.setBytes(5, answer.body());
                    identify(statement, request, 6);
                    statement.setTimestamp(9, Timestamp.from(request.begonnenOp()));
                });
    }

    /// A refused request changed nothing, so the same key may be tried again, also with a better
    /// body.
    void release(RepeatableRequest request) {
        inTransaction(
                """
                delete from idempotentie
                where organisatie = ? and pad = ? and sleutel = ? and begonnen_op = ?
                """,
                statement -> {
                    identify(statement, request, 1);
                    statement.setTimestamp(4, Timestamp.from(request.begonnenOp()));
                });
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "idempotentie-opschonen")
    void forgetOld() {
        tenancy.runAs(
                Organisatie.SYSTEEM,
                () ->
                        inTransaction(
                                "delete from idempotentie where begonnen_op < ?",
                                statement ->
                                        statement.setTimestamp(
                                                1, before(settings.idempotency().retention()))));
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }

    Instant now() {
        // PostgreSQL keeps microseconds; the claim is recognised by this value.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Sets the parameters of a statement.
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void inTransaction(String sql, Parameters parameters) {
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.prepareStatement(sql)) {
                        parameters.set(statement);
                        return statement.executeUpdate();
                    }
                });
    }

    private static void identify(PreparedStatement statement, RepeatableRequest request, int first)
            throws SQLException {
        statement.setString(first, request.organisatie());
        statement.setString(first + 1, request.pad());
        statement.setBytes(first + 2, request.sleutel());
    }
}
