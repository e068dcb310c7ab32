package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.trekIn;
import static nl.pols.register.Api.wijzig;
import static nl.pols.register.uitwisseling.Reis.CSV;
import static nl.pols.register.uitwisseling.Reis.NDJSON;
import static nl.pols.register.uitwisseling.Reis.export;
import static nl.pols.register.uitwisseling.Reis.importeer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Herroeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A register with acts of every kind goes out, is forgotten, comes in, and answers as before: of
/// every company on every date, of every act, and where everybody comes from. It lets the same acts
/// be revoked, with the same result.
@QuarkusTest
@WithPostgres
class RondreisTest {
    @Inject AgroalDataSource dataSource;
    private Voorbeeldregister register = new Voorbeeldregister();

    @BeforeEach
    void aRegisterWithActsOfEveryKind() throws SQLException {
        Reis.vergeet(dataSource);
        register = Voorbeeldregister.metAlles();
    }

    private Map<String, String> antwoorden() {
        return Reis.antwoorden(register.sobs(), register.acten());
    }

    private void reist(String soort, String inhoud) throws SQLException {
        var voor = antwoorden();
        Reis.vergeet(dataSource);
        importeer(soort, inhoud, "?proef=true").body("uitslagen.uitslag", everyItem(is("NIEUW")));
        importeer(soort, inhoud, "").body("uitslagen.uitslag", everyItem(is("NIEUW")));
        assertThat(antwoorden()).isEqualTo(voor);
        importeer(soort, inhoud, "").body("uitslagen.uitslag", everyItem(is("ONGEWIJZIGD")));
        assertThat(zonderTijd(export(soort))).isEqualTo(zonderTijd(inhoud));
    }

    /// The order in which acts became known stays, and with it the order of their lines.
    private static String zonderTijd(String uitvoer) {
        return uitvoer.replaceAll("\"vastgesteldOp\":\"[^\"]*\"|[^,\n]*,vastgesteldOp,", "");
    }

    @Test
    void asLines() throws SQLException {
        reist(NDJSON, export(NDJSON));
    }

    @Test
    void asATable() throws SQLException {
        var tabel = export(CSV);
        assertThat(tabel).contains(",NAAM,'=Fictief B,").doesNotContain(",=");
        reist(CSV, tabel);
    }

    @Test
    void whateverTheOrderOfTheLines() throws SQLException {
        var voor = antwoorden();
        var regels = new ArrayList<>(export(NDJSON).lines().toList());
        Collections.shuffle(regels, new Random(3));
        Reis.vergeet(dataSource);
        importeer(NDJSON, String.join("\n", regels), "")
                .body("uitslagen.uitslag", everyItem(is("NIEUW")));
        assertThat(antwoorden()).isEqualTo(voor);
    }

    @Test
    void anActIsRevokedAsWhereItWasLaidDown() throws SQLException {
        var regels = export(NDJSON);
        var tabel = export(CSV);
        var daar = trekAllesIn();
        assertThat(daar.toString()).contains("200").contains("409");
        Reis.vergeet(dataSource);
        importeer(NDJSON, regels, "");
        assertThat(trekAllesIn()).isEqualTo(daar);
        Reis.vergeet(dataSource);
        importeer(CSV, tabel, "");
        assertThat(trekAllesIn()).isEqualTo(daar);
    }

    /// First those that others build on, which is refused; then the last one first.
    private List<Object> trekAllesIn() {
        var verloop = new ArrayList<Object>();
        register.acten().forEach(act -> verloop.add(Herroeping.van(act, trekIn(act))));
        verloop.add(antwoorden());
        register.acten().reversed().forEach(act -> verloop.add(Herroeping.van(act, trekIn(act))));
        verloop.add(antwoorden());
        return verloop;
    }

    /// What was corrected before the journey is no change here, and still stands in the way.
    @Test
    void aFactThatEndsWithALifeThatTheActShortenedIsTakenBackFirst() throws SQLException {
        var a = register.nieuw("Fictief Korter");
        var fusie = fusie(List.of(a), Map.of("id", register.nieuw("Fictief Langer")), "2018-01-01");
        register.act(fusie);
        var lid = feit("CEDRISLIDMAATSCHAP", "2012-01-01");
        wijzig(SOBS + "/" + a + "/feiten", 2, lid).statusCode(200);
        var regels = export(NDJSON);
        Reis.vergeet(dataSource);
        importeer(NDJSON, regels, "").body("geweigerd", is(0));
        trekIn(id(fusie))
                .statusCode(409)
                .body("type", is("/problemen/rechtsopvolging-ingehaald"))
                .body("detail", containsString("(IMPORT) van " + a));
        wijzig(SOBS + "/" + a + "/feiten/_beeindig", 2, lid).statusCode(200);
        trekIn(id(fusie)).statusCode(200);
    }
}
