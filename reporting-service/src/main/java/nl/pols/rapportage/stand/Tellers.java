package nl.pols.rapportage.stand;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Counts the read model in one statement, so that the numbers belong to one moment; what comes by
/// the million was counted with its events.
@ApplicationScoped
class Tellers {
    private static final String TEL =
            """
            SELECT t.trajecten, t.trajectversies,
                   (SELECT count(*) FROM sobversie WHERE bekend_tot = 'infinity') AS sobs,
                   (SELECT count(*) FROM gemeenteversie WHERE bekend_tot = 'infinity'
                        AND coalesce(geldig_tot, 'infinity') > current_date) AS gemeenten,
                   (SELECT count(*) FROM regioversie WHERE bekend_tot = 'infinity') AS regios,
                   (SELECT count(*) FROM opgaveversie WHERE bekend_tot = 'infinity') AS opgaven,
                   (SELECT count(*) FROM regelingversie WHERE bekend_tot = 'infinity') AS regelingen,
                   (SELECT count(*) FROM toekenningversie WHERE bekend_tot = 'infinity') AS toekenningen,
                   (SELECT count(*) FROM beschutversie WHERE bekend_tot = 'infinity') AS beschut,
                   (SELECT count(*) FROM dienstverbandversie WHERE bekend_tot = 'infinity') AS wsw,
                   (SELECT count(*) FROM registratieversie WHERE bekend_tot = 'infinity') AS registraties,
                   v.voorzieningen,
                   greatest(t.laatste, v.laatste,
                            (SELECT max(bekend_van) FROM sobversie),
                            (SELECT max(bekend_van) FROM gemeenteversie),
                            (SELECT max(bekend_van) FROM opgaveversie),
                            (SELECT max(bekend_van) FROM regelingversie),
                            (SELECT max(bekend_van) FROM toekenningversie),
                            (SELECT max(bekend_van) FROM beschutversie),
                            (SELECT max(bekend_van) FROM dienstverbandversie),
                            (SELECT max(bekend_van) FROM registratieversie)) AS laatste,
                   (SELECT count(*) FROM inbox_gat) AS gaten,
                   (SELECT count(*) FROM inbox_dode_brief WHERE opgelost_op IS NULL) AS dode_brieven
            FROM (SELECT coalesce(max(bekend), 0) AS trajecten, coalesce(max(versies), 0) AS trajectversies, max(laatste) AS laatste
                  FROM versietelling WHERE tabel = 'trajectversie') t,
                 (SELECT coalesce(max(bekend), 0) AS voorzieningen, max(laatste) AS laatste
                  FROM versietelling WHERE tabel = 'voorzieningversie') v
            """;

    private final AgroalDataSource dataSource;
    private final MeterRegistry metrics;

    Tellers(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    StandResource.Stand tel() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rij = statement.executeQuery(TEL)) {
            rij.next();
            return stand(rij);
        } catch (SQLException e) {
            throw new IllegalStateException("The read model can't be counted", e);
        }
    }

    private StandResource.Stand stand(ResultSet rij) throws SQLException {
        return new StandResource.Stand(
                rij.getLong("trajecten"),
                rij.getLong("trajectversies"),
                rij.getLong("sobs"),
                rij.getLong("gemeenten"),
                rij.getLong("regios"),
                rij.getLong("opgaven"),
                rij.getLong("regelingen"),
                rij.getLong("toekenningen"),
                rij.getLong("beschut"),
                rij.getLong("wsw"),
                rij.getLong("registraties"),
                rij.getLong("voorzieningen"),
                moment(rij),
                achterstand(),
                rij.getLong("gaten"),
                rij.getLong("dode_brieven"));
    }

    private static @Nullable Instant moment(ResultSet rij) throws SQLException {
        var laatste = rij.getObject("laatste", OffsetDateTime.class);
        return laatste == null ? null : laatste.toInstant();
    }

    /// The inbox measures its own lag; here it is only read.
    private long achterstand() {
        return metrics.find("pols.inbox.achterstand").gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(waarde -> !Double.isNaN(waarde))
                .mapToLong(waarde -> (long) waarde)
                .sum();
    }
}
