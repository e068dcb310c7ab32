package nl.pols.trajectregistratie.beschutwerk;

/// Examples of the wire, for the OpenAPI document. The BSN is a published test number.
final class BeschutVoorbeelden {

    static final String OPGAVE =
            """
            {"registratienummer": "BW-2017-0012", "bsn": "999990019",
             "aanvraag": {"datum": "2017-02-01", "aanvrager": "PERSOON"},
             "advies": {"datum": "2017-03-15", "uitkomst": "POSITIEF"},
             "wachtredenen": [{"vanaf": "2017-03-15", "reden": "VOORTRAJECT"}],
             "plaatsingen": [{"werkgever": "SOB", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
                              "startdatum": "2017-06-14", "urenPerWeek": 25}]}
            """;

    static final String ADVIES =
            """
            {"datum": "2017-03-15", "uitkomst": "POSITIEF"}
            """;

    static final String WACHTREDEN =
            """
            {"vanaf": "2017-03-15", "reden": "VOORTRAJECT"}
            """;

    static final String PLAATSING =
            """
            {"werkgever": "SOB", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "startdatum": "2017-06-14", "urenPerWeek": 25}
            """;

    static final String ANDER_AANBOD =
            """
            {"datum": "2017-11-20", "soort": "DAGBESTEDING"}
            """;

    static final String OVERSTAP =
            """
            {"datum": "2018-09-01"}
            """;

    static final String EINDE_PLAATSING =
            """
            {"datum": "2018-06-14", "reden": "EINDE_CONTRACT"}
            """;

    static final String EINDE_ADVIES =
            """
            {"datum": "2018-06-14", "reden": "VERHUISD"}
            """;

    static final String DOSSIER =
            """
            {"dossierId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "gemeentecode": "GM0363", "registratienummer": "BW-2017-0012",
             "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e",
             "aanvraag": {"datum": "2017-02-01", "aanvrager": "PERSOON"},
             "advies": {"datum": "2017-03-15", "uitkomst": "POSITIEF"}, "geldendAdvies": "POSITIEF",
             "wachtredenen": [{"vanaf": "2017-03-15", "reden": "VOORTRAJECT"}],
             "plaatsingen": [{"werkgever": "SOB", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "startdatum": "2017-06-14",
                              "urenPerWeek": 25.00, "urenverloop": []}],
             "stand": "GEPLAATST", "versie": 1}
            """;

    static final String VERSIE =
            "{\"bekendVanaf\": \"2017-06-14T09:00:00Z\", \"door\": \"gemeente-amsterdam\","
                    + " \"handeling\": \"PLAATSING\", \"gegevens\": "
                    + DOSSIER
                    + "}";

    static final String AANVAARD =
            """
            {"regel": 1, "registratienummer": "BW-2017-0012", "uitslag": "NIEUW", "id": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03",
             "versie": 1, "fouten": [], "waarschuwingen": []}
            """;

    private BeschutVoorbeelden() {}
}
