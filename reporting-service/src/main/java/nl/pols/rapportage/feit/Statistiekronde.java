package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/// Has tables analysed that grew past what PostgreSQL knows of them, sooner than it would by
/// itself: a new database is filled faster than that. Invariant: a table is analysed again only
/// when it has doubled, so a few dozen times in its life.
@ApplicationScoped
class Statistiekronde {
    /// A table that somebody else holds is left for the next time.
    private static final int MEESTE = 20;

    private static final String VERVERS = "SELECT ververs_statistiek()";

    private final AgroalDataSource dataSource;

    Statistiekronde(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(
            every = "5s",
            identity = "statistiekronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        for (int i = 0; i < MEESTE && ververs().isPresent(); i++) {}
    }

    /// One table in one transaction; which one it was.
    Optional<String> ververs() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(VERVERS);
                var rij = statement.executeQuery()) {
            rij.next();
            return Optional.ofNullable(rij.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics can't be refreshed", e);
        }
    }
}
