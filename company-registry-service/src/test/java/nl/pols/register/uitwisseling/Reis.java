package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.get;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.PostgresServer;

/// A register on its way out and in, over HTTP, and what it answers before and after.
public final class Reis {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final List<String> DAGEN =
            List.of(
                    "2010-01-01",
                    "2014-12-31",
                    "2015-01-01",
                    "2017-12-31",
                    "2018-01-01",
                    "2018-07-01",
                    "2022-01-01",
                    "2190-01-01");

    private Reis() {}

    public static void vergeet(AgroalDataSource dataSource) throws SQLException {
        String database;
        try (var connection = dataSource.getConnection()) {
            database = connection.getCatalog();
        }
        try (var superuser = PostgresServer.superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute("truncate sob, rechtsopvolging, wijziging, sob_zoekwoord cascade");
        }
    }

    public static String export(String soort) {
        return cedris().accept(soort)
                .get(SOBS + "/_exporteer")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public static ValidatableResponse importeer(String soort, String inhoud, String vraag) {
        return stuur(soort, inhoud, vraag).statusCode(200);
    }

    static ValidatableResponse stuur(String soort, String inhoud, String vraag) {
        return cedris().contentType(soort)
                .body(inhoud.getBytes(StandardCharsets.UTF_8))
                .post(SOBS + "/_importeer" + vraag)
                .then();
    }

    /// Everything that is told, save since when the register knows it.
    static Map<String, String> antwoorden(List<String> sobs, List<String> acten) {
        var antwoorden = overSobs(sobs);
        for (String id : acten) {
            vraag(RECHTSOPVOLGINGEN + "/" + id, antwoorden);
        }
        for (String dag : DAGEN) {
            vraag(SOBS + "?limit=1000&geldigOp=" + dag, antwoorden);
            vraag(RECHTSOPVOLGINGEN + "?limit=1000&geldigOp=" + dag, antwoorden);
        }
        return antwoorden;
    }

    static Map<String, String> overSobs(List<String> sobs) {
        var antwoorden = new LinkedHashMap<String, String>();
        for (String id : sobs) {
            vraag(SOBS + "/" + id, antwoorden);
            for (String dag : DAGEN) {
                vraag(SOBS + "/" + id + "?geldigOp=" + dag, antwoorden);
            }
            vraag(SOBS + "/" + id + "/herkomst?geldigOp=2190-01-01", antwoorden);
        }
        return antwoorden;
    }

    private static void vraag(String adres, Map<String, String> antwoorden) {
        antwoorden.put(adres, zonderMomenten(get(adres).extract().asString()));
    }

    public static String zonderMomenten(String antwoord) {
        return antwoord.replaceAll(
                "\"(vastgesteldOp|ingetrokkenOp|bekendOp|traceId)\":\"[^\"]*\"", "");
    }
}
