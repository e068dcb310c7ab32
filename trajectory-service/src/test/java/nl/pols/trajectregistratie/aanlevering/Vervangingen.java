package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.aanlevering;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.SchemaCheck;

/// Replacements of the year 2022, of which there are four records to begin with.
final class Vervangingen {

    private Vervangingen() {}

    /// Four that run in 2022 and one that starts two years later.
    static void begin() {
        Leveringen.begin();
        String buiten =
                record("va-buiten")
                        .replace("2022-01-10", "2024-01-10")
                        .replace("2022-07-10", "2024-07-10");
        geleverd(
                "va-eerst",
                regels(record("va-1"), record("va-2"), record("va-3"), record("va-4"), buiten));
        SchemaCheck.takeValidEvents();
    }

    /// Changes one, leaves one, brings one, and leaves two out.
    static String vervanger() {
        return regels(record("va-1").replace("GROOT", "KLEIN"), record("va-2"), record("va-5"));
    }

    static String regels(String... records) {
        return String.join("\n", records);
    }

    static ValidatableResponse voorgesteld(String sleutel, String inhoud) {
        return vervang(sleutel, inhoud).statusCode(201).body("status", equalTo("TER_GOEDKEURING"));
    }

    static ValidatableResponse voorgesteldAtomair(String sleutel, String inhoud) {
        return vervang(sleutel, inhoud, "atomair", "true").statusCode(201);
    }

    static ValidatableResponse vervang(String sleutel, String inhoud) {
        return vervang(sleutel, inhoud, "atomair", "false");
    }

    static ValidatableResponse vervang(String sleutel, String inhoud, String naam, String waarde) {
        return lever(AMSTERDAM, sleutel, inhoud)
                .queryParam("vervangtVan", "2022-01-01")
                .queryParam("vervangtTotEnMet", "2022-12-31")
                .queryParam(naam, waarde)
                .post(AANLEVERINGEN)
                .then();
    }

    static String voorstel(String id) {
        return aanlevering(id).extract().path("vervanging.voorstel");
    }

    static String bevestiging(String voorstel, int verdwijnt) {
        return "{\"voorstel\":\"%s\",\"verdwijnt\":%d}".formatted(voorstel, verdwijnt);
    }
}
