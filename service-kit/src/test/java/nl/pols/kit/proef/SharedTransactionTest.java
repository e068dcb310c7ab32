package nl.pols.kit.proef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.DatabaseFailures;
import nl.pols.kit.tenancy.SharedTransaction;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.kit.web.Paging;
import org.junit.jupiter.api.Test;

/// One transaction, and the second lock holds for each of those whose work it does.
@QuarkusTest
@WithPostgres
class SharedTransactionTest {
    private static final Organisatie ALMERE = Organisatie.parse("gemeente:GM0034");
    private static final Organisatie ZWOLLE = Organisatie.parse("gemeente:GM0193");
    private static final Duration PATIENCE = Duration.ofMillis(50);

    @Inject SharedTransaction shared;
    @Inject Kamers kamers;
    @Inject Tenancy tenancy;

    @Test
    void eachSeesAndWritesItsOwnRowsOnly() {
        var seen =
                shared.call(
                        PATIENCE,
                        turns ->
                                List.of(
                                        turns.turn(ALMERE, () -> addAndList(ALMERE, "Zolder")),
                                        turns.turn(ZWOLLE, () -> addAndList(ZWOLLE, "Hal")),
                                        turns.turn(ALMERE, this::names)));

        assertThat(seen.get(0)).contains("Zolder");
        assertThat(seen.get(1)).contains("Hal").doesNotContain("Zolder");
        assertThat(seen.get(2)).contains("Zolder").doesNotContain("Hal");
        assertThat(tenancy.callAs(ZWOLLE, this::names)).contains("Hal").doesNotContain("Zolder");
        assertThat(names()).isEmpty();
    }

    @Test
    void nothingStaysOfAnybodyWhenOneWritesForAnother() {
        assertThatThrownBy(() ->
                        shared.call(
                                PATIENCE,
                                turns -> {
                                    turns.turn(ALMERE, () -> addAndList(ALMERE, "Kluis"));
                                    return turns.turn(ZWOLLE, () -> addAndList(ALMERE, "Gluip"));
                                }))
                .hasMessageContaining("row-level security");

        assertThat(tenancy.callAs(ALMERE, this::names)).doesNotContain("Kluis", "Gluip");
    }

    @Test
    void itDoesNotBeginWithinTheTransactionOfAnother() {
        assertThatThrownBy(() ->
                        tenancy.runAs(
                                ZWOLLE,
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .run(() ->
                                                        shared.call(
                                                                PATIENCE,
                                                                turns ->
                                                                        turns.turn(
                                                                                ALMERE,
                                                                                this::names)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs its own");
    }

    /// The other one holds the key of the same room for as long as it likes.
    @Test
    void itGivesUpOnALockThatIsNotHadShortly() {
        var id = UUID.randomUUID();
        tenancy.runAs(
                ALMERE,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    kamers.add(id, ALMERE.toString(), "Bezet", 1);
                                    assertThatThrownBy(() -> onAnotherThread(id))
                                            .satisfies(
                                                    e -> assertThat(sqlState(e)).isEqualTo("55P03"))
                                            .satisfies(e ->
                                                    assertThat(DatabaseFailures.isAway(e))
                                                            .isFalse());
                                }));
    }

    private void onAnotherThread(UUID id) {
        try {
            var failure = new Throwable[1];
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            shared.call(
                                    PATIENCE,
                                    turns -> turns.turn(ALMERE, () -> addAndList(ALMERE, id)));
                        } catch (RuntimeException e) {
                            failure[0] = e;
                        }
                    })
                    .join();
            if (failure[0] instanceof RuntimeException e) {
                throw e;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "none";
    }

    private List<String> addAndList(Organisatie owner, String name) {
        kamers.add(UUID.randomUUID(), owner.toString(), name, 1);
        return names();
    }

    private List<String> addAndList(Organisatie owner, UUID id) {
        kamers.add(id, owner.toString(), "Bezet", 1);
        return names();
    }

    private List<String> names() {
        return kamers.list(Paging.of(1000, null).slice()).stream().map(Kamers.Kamer::naam).toList();
    }
}
