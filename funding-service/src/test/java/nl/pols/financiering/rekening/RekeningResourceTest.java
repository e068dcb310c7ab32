package nl.pols.financiering.rekening;

import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.ndjson;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Balances as of any two dates, held against a sum over all postings, and the proof that none was
/// changed, removed or inserted, asked after somebody with all rights did so.
@QuarkusTest
@WithPostgres
class RekeningResourceTest {

    private static final String ALMERE = "gemeente:GM0034";

    @ConfigProperty(name = "pols.db.url")
    String url;

    private UUID toekenning;

    @BeforeEach
    void aGrantOf100000() {
        var code = "R-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        toekenning =
                toekenning(
                        tranche(regeling(code, true), 2022, 100_000),
                        "GM0034",
                        100_000,
                        "2022-01-01");
    }

    @Test
    void aBalanceAsOfAnyTwoDatesIsTheSumOfWhatHadHappenedAndWasBookedByThen() throws SQLException {
        // past two snapshots of 2,000 postings, with value dates in no order
        for (int van = 0; van < 4_500; van += 900) {
            besteed(van, 900);
        }

        for (int deel = 1; deel <= 5; deel++) {
            var moment =
                    text(
                            "SELECT to_char(geboekt_op AT TIME ZONE 'UTC',"
                                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                    + " FROM boeking WHERE debet_rekening = '%s' AND debet_volgnummer = %d"
                                            .formatted(toekenning, deel * 900));
            var dag = LocalDate.of(2022, 1, 1).plusDays(deel * 31L);
            long verwacht =
                    Long.parseLong(
                            text(
                                    "SELECT sum(bedrag_cents) FROM boeking WHERE debet_rekening = '%s'"
                                                    .formatted(toekenning)
                                            + " AND valutadatum <= '%s' AND geboekt_op <= '%s'"
                                                    .formatted(dag, moment)));

            get(ALMERE, saldo() + "?valutadatum=" + dag + "&geboektTot=" + moment)
                    .statusCode(200)
                    .body("debetCents", equalTo((int) verwacht))
                    .body("creditCents", equalTo(100_000))
                    .body("volgnummer", equalTo(deel * 900 + 1));
        }
        get(ALMERE, saldo()).body("saldoCents", equalTo(100_000 - 4_500));
        get(ALMERE, saldo() + "?geboektTot=2000-01-01T00:00:00Z")
                .body("saldoCents", equalTo(0))
                .body("volgnummer", equalTo(0));
    }

    @Test
    void aWholeChainIsProvenAndTheLedgerIsTheSumOfItsAccounts() {
        besteed(0, 20);

        get(ALMERE, "/rekeningen/" + toekenning + "/_verifieer")
                .statusCode(200)
                .body("heel", equalTo(true))
                .body("boekingsregels", equalTo(21));
        get("beheer", "/rekeningen/_verifieer").statusCode(200);
        get(ALMERE, "/rekeningen/_verifieer").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE boeking SET bedrag_cents = 2 WHERE debet_rekening = '%s' AND"
                        + " debet_volgnummer = 7; 7",
                "UPDATE boeking SET valutadatum = '2022-12-31' WHERE debet_rekening = '%s' AND"
                        + " debet_volgnummer = 3; 3",
                "UPDATE boeking SET omschrijving = 'iets anders' WHERE debet_rekening = '%s' AND"
                        + " debet_volgnummer = 9; 9",
                "DELETE FROM boeking WHERE debet_rekening = '%s' AND debet_volgnummer = 5; 5",
                "DELETE FROM boeking WHERE debet_rekening = '%s' AND debet_volgnummer = 21; 21",
                "UPDATE rekening SET credit_cents = credit_cents + 1 WHERE rekening_id = '%s'; 22"
            })
    void theFirstBrokenLinkIsNamed(String greep, int volgnummer) throws SQLException {
        besteed(0, 20);
        alsSuperuser(greep.formatted(toekenning));

        get(ALMERE, "/rekeningen/" + toekenning + "/_verifieer")
                .statusCode(200)
                .body("heel", equalTo(false))
                .body("breuken[0].rekeningId", equalTo(toekenning.toString()))
                .body("breuken[0].volgnummer", equalTo(volgnummer));
        get("rijk", "/rekeningen/_verifieer")
                .body("heel", equalTo(false))
                .body("breuken.rekeningId", hasItem(toekenning.toString()));
    }

    @Test
    void theRowOfAnAccountIsReadPageByPage() {
        besteed(0, 3);

        String next =
                get(ALMERE, "/rekeningen/" + toekenning + "/boekingen?limit=2")
                        .statusCode(200)
                        .body("items.soort", equalTo(List.of("TOEKENNING", "BESTEDING")))
                        .extract()
                        .path("next");
        get(ALMERE, "/rekeningen/" + toekenning + "/boekingen?limit=10&cursor=" + next)
                .body("items", hasSize(2))
                .body("items.volgnummer", equalTo(List.of(3, 4)));
    }

    @Test
    void somebodyElsesAccountIsUnknownAndAWrongDateIsRefused() {
        get("gemeente:GM0363", saldo())
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-rekening"));
        get("gemeente:GM0363", "/rekeningen/" + toekenning + "/_verifieer").statusCode(404);
        get(ALMERE, saldo() + "?valutadatum=1822-01-01").statusCode(400);
        get(ALMERE, saldo() + "?valutadatum=gisteren").statusCode(400);
    }

    private String saldo() {
        return "/rekeningen/" + toekenning + "/saldo";
    }

    private void besteed(int van, int aantal) {
        List<String> regels = new ArrayList<>();
        for (int i = van; i < van + aantal; i++) {
            regels.add(
                    "{\"soort\":\"BESTEDING\",\"id\":\"%s\",\"toekenningId\":\"%s\",\"bedragCents\":1,\"datum\":\"%s\"}"
                            .formatted(
                                    UUID.randomUUID(),
                                    toekenning,
                                    LocalDate.of(2022, 1, 1).plusDays(i * 37L % 300)));
        }
        ndjson(ALMERE, "/boekingen/_lever", String.join("\n", regels))
                .body("geboekt", equalTo(aantal));
    }

    private void alsSuperuser(String sql) throws SQLException {
        try (var connection = PostgresServer.superuser(database());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = PostgresServer.superuser(database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
