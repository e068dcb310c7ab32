package nl.pols.trajectregistratie.voorziening;

/// Examples of the wire, for the OpenAPI document. The BSN is a published test number.
final class Vzvoorbeelden {

    static final String VOORZIENING_OPGAVE =
            """
            {"registratienummer": "VZ-2016-0007", "bsn": "999990019", "type": "04", "startdatum": "2016-03-01", "loonwaarde": 55}
            """;

    static final String VOORZIENING =
            """
            {"voorzieningId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c07", "gemeentecode": "GM0363", "registratienummer": "VZ-2016-0007",
             "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e", "type": "04", "startdatum": "2016-03-01", "loonwaarde": 55, "versie": 1}
            """;

    static final String REGISTRATIE_OPGAVE =
            """
            {"registratienummer": "DG-2016-0003", "bsn": "999990019", "grond": "PRAKTIJKROUTE", "gemeentelijk": true,
             "geldigVan": "2016-02-01", "banen": [{"startdatum": "2016-03-01", "sector": "MARKT", "urenPerWeek": 24}]}
            """;

    static final String REGISTRATIE =
            """
            {"registratieId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c08", "gemeentecode": "GM0363", "registratienummer": "DG-2016-0003",
             "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e", "grond": "PRAKTIJKROUTE", "gemeentelijk": true,
             "geldigVan": "2016-02-01", "banen": [{"startdatum": "2016-03-01", "sector": "MARKT", "urenPerWeek": 24.00}], "versie": 1}
            """;

    static final String VOORZIENINGVERSIE =
            "{\"bekendVanaf\": \"2016-03-02T09:00:00Z\", \"door\": \"gemeente-amsterdam\","
                    + " \"handeling\": \"REGISTRATIE\", \"gegevens\": "
                    + VOORZIENING
                    + "}";

    static final String REGISTRATIEVERSIE =
            "{\"bekendVanaf\": \"2016-03-02T09:00:00Z\", \"door\": \"gemeente-amsterdam\","
                    + " \"handeling\": \"REGISTRATIE\", \"gegevens\": "
                    + REGISTRATIE
                    + "}";

    static final String AANVAARD =
            """
            {"regel": 1, "registratienummer": "VZ-2016-0007", "uitslag": "NIEUW", "id": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c07",
             "versie": 1, "fouten": [], "waarschuwingen": []}
            """;

    private Vzvoorbeelden() {}
}
