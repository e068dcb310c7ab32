package nl.pols.financiering.grootboek;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself refuses, asked as the application's own role past all of its code: the
/// bound, the past, and other tenants.
@QuarkusTest
@WithPostgres
class GrootboekDatabaseTest {

    private static final String ALMERE = "gemeente:GM0034";
    private static final String AMSTERDAM = "gemeente:GM0363";

    /// The one way in, past all code of the application.
    private static final String BOEK =
            """
            SELECT boekingen_boeken(jsonb_agg(jsonb_build_object('boeking_id', uuidv7()) || to_jsonb(x)), now())
              FROM (SELECT %s FROM (%s) y) x
            """;

    @ConfigProperty(name = "pols.db.url")
    String url;

    @ConfigProperty(name = "pols.db.app-user")
    String user;

    @ConfigProperty(name = "pols.db.app-password")
    String password;

    private Connection database;
    private UUID toekenning;

    @BeforeEach
    void aGrantOf1000OfWhich100IsSpent() throws SQLException {
        database = DriverManager.getConnection(url, user, password);
        database.setAutoCommit(false);
        var code = "D-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        toekenning =
                toekenning(
                        tranche(regeling(code, false), 2022, 1000), "GM0034", 1000, "2022-03-01");
        post(
                        ALMERE,
                        "/toekenningen/" + toekenning + "/bestedingen",
                        bestedingBody(100, "2022-04-01"))
                .statusCode(201);
    }

    @AfterEach
    void forget() throws SQLException {
        database.rollback();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE boeking SET bedrag_cents = 1",
                "DELETE FROM boeking",
                "TRUNCATE boeking",
                "UPDATE rekening SET credit_cents = 1",
                "DELETE FROM rekening",
                "INSERT INTO rekening (rekening_id, soort, houder, credit_cents) VALUES (uuidv7(),"
                        + " 'BESTEED', 'rijk', 5)",
                "UPDATE toekenning SET bedrag_cents = 1",
                "DELETE FROM toekenning",
                "UPDATE tranche SET bedrag_cents = 1",
                "UPDATE regeling SET vrij_besteedbaar = true",
                "UPDATE exploitatieopgave SET lonen_cents = 1",
                "DELETE FROM exploitatieopgave",
                "INSERT INTO boeking (boeking_id) VALUES (uuidv7())",
                "SELECT rekening_opnemen(uuidv7(), 5)",
                "UPDATE rekening SET keten = sha256('')",
                "DELETE FROM periodeslot",
                "UPDATE verplichting SET bedrag_cents = 1",
                "ALTER TABLE boeking DISABLE TRIGGER ALL"
            })
    void theApplicationCanNotRewriteThePast(String sql) {
        assertThatThrownBy(() -> run("rijk", sql))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void theDatabaseRefusesOneCentTooMuch() {
        assertThatThrownBy(() -> besteed(ALMERE, 901)).hasMessageContaining("rekening_toereikend");
    }

    @Test
    void theDatabaseAcceptsTheLastCent() throws SQLException {
        besteed(ALMERE, 900);

        assertThat(
                        count(
                                ALMERE,
                                "rekening WHERE debet_cents = credit_cents AND soort ="
                                        + " 'TOEKENNING'"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesToTakeBackMoreThanWasSpent() {
        assertThatThrownBy(() ->
                        run(
                                ALMERE,
                                BOEK.formatted(
                                        "soort, debet_rekening, credit_rekening, bedrag_cents,"
                                                + " valutadatum, houder, corrigeert, reden",
                                        """
                                        SELECT 'CORRECTIE' AS soort, b.credit_rekening AS debet_rekening,
                                               b.debet_rekening AS credit_rekening, 101 AS bedrag_cents,
                                               '2022-05-01' AS valutadatum, b.houder,
                                               b.boeking_id AS corrigeert, 'OVERIG' AS reden
                                          FROM boeking b
                                         WHERE b.soort = 'BESTEDING' AND b.debet_rekening = '%s'
                                        """
                                                .formatted(toekenning))))
                .hasMessageMatching(
                        "(?s).*(rekening_toereikend|boeking_correctie_past|never exceeds).*");
    }

    @Test
    void withinOneBatchTooWhatIsTakenBackIsAtMostWhatWasSpent() throws SQLException {
        var terug =
                " UNION ALL SELECT uuidv7(), 'CORRECTIE', b, t, 60, '2022-05-01', h, id, 'OVERIG'"
                        + " FROM een";
        var een =
                """
                WITH een AS (SELECT uuidv7() AS id, toekenning_id AS t, besteed_rekening AS b, houder AS h
                               FROM toekenning WHERE toekenning_id = '%s')
                SELECT id AS boeking_id, 'BESTEDING' AS soort, t AS debet_rekening, b AS credit_rekening, 100 AS bedrag_cents,
                       '2022-05-01' AS valutadatum, h AS houder, NULL::uuid AS corrigeert, NULL AS reden FROM een
                """
                        .formatted(toekenning);

        run(ALMERE, BOEK.formatted("*", een + terug));
        assertThatThrownBy(() -> run(ALMERE, BOEK.formatted("*", een + terug + terug)))
                .hasMessageContaining("never exceeds");
    }

    @Test
    void anotherTenantCanNotSpendNorSeeNorLock() throws SQLException {
        assertThatThrownBy(() -> besteed(AMSTERDAM, 1)).isInstanceOf(SQLException.class);
        database.rollback();

        assertThat(count(AMSTERDAM, "toekenning")).isZero();
        assertThat(count(AMSTERDAM, "boeking")).isZero();
        assertThat(
                        count(
                                AMSTERDAM,
                                "rekeningen_vergrendelen(ARRAY['%s'::uuid])".formatted(toekenning)))
                .isZero();
        assertThat(count(ALMERE, "toekenning")).isPositive();
        assertThat(count("rijk", "toekenning")).isPositive();
    }

    @Test
    void withoutATenantNothingOfATenantIsVisible() throws SQLException {
        assertThat(count("", "toekenning")).isZero();
        assertThat(count("", "boeking")).isZero();
        assertThat(count("", "exploitatieopgave")).isZero();
    }

    @Test
    void aRecipientCanNotGrantItselfMoney() {
        assertThatThrownBy(() ->
                        run(
                                ALMERE,
                                BOEK.formatted(
                                        "soort, debet_rekening, credit_rekening, bedrag_cents,"
                                                + " valutadatum, houder",
                                        """
                                        SELECT 'TOEKENNING' AS soort, t.tranche_id AS debet_rekening,
                                               t.toekenning_id AS credit_rekening, 1 AS bedrag_cents,
                                               '2022-05-01' AS valutadatum, t.houder
                                          FROM toekenning t WHERE t.toekenning_id = '%s'
                                        """
                                                .formatted(toekenning))))
                .isInstanceOf(SQLException.class);
    }

    /// The grant's accounts are read as the state; the posting is made as `als`.
    private int besteed(String als, long cents) throws SQLException {
        UUID besteed;
        set("rijk");
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT besteed_rekening FROM toekenning WHERE toekenning_id = '%s'"
                                        .formatted(toekenning))) {
            rows.next();
            besteed = rows.getObject(1, UUID.class);
        }
        return run(
                als,
                BOEK.formatted(
                        "soort, debet_rekening, credit_rekening, bedrag_cents, valutadatum, houder",
                        """
                        SELECT 'BESTEDING' AS soort, '%s' AS debet_rekening, '%s' AS credit_rekening,
                               %d AS bedrag_cents, '2022-05-01' AS valutadatum, '%s' AS houder
                        """
                                .formatted(toekenning, besteed, cents, als)));
    }

    private long count(String als, String from) throws SQLException {
        set(als);
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private int run(String als, String sql) throws SQLException {
        set(als);
        try (var statement = database.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private void set(String als) throws SQLException {
        try (var statement =
                database.prepareStatement("SELECT set_config('pols.organisatie', ?, true)")) {
            statement.setString(1, als);
            statement.execute();
        }
    }
}
