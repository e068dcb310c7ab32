package nl.pols.trajectregistratie.wsw;

/// Examples of the wire, for the OpenAPI document. The BSN is a published test number.
final class WswVoorbeelden {

    static final String OPGAVE =
            """
            {"registratienummer": "SW-1998-0113", "bsn": "999990019", "gemeentecode": "GM0363", "startdatum": "1998-03-01",
             "werkvormen": [{"vanaf": "1998-03-01", "vorm": "BESCHUT"}, {"vanaf": "2012-09-01", "vorm": "GROEPSDETACHERING"}],
             "omvang": [{"vanaf": "1998-03-01", "urenPerWeek": 36, "arbeidsjaren": 1.0}]}
            """;

    static final String WERKVORM =
            """
            {"vanaf": "2016-05-01", "vorm": "INDIVIDUELE_DETACHERING"}
            """;

    static final String OMVANG =
            """
            {"vanaf": "2016-05-01", "urenPerWeek": 32, "arbeidsjaren": 0.8889}
            """;

    static final String EINDE =
            """
            {"datum": "2019-01-01", "reden": "OPHEFFING_WERKGEVER", "opvolgendeWerkgever": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a02"}
            """;

    static final String DIENSTVERBAND =
            """
            {"dienstverbandId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c05", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
             "gemeentecode": "GM0363", "registratienummer": "SW-1998-0113", "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e",
             "startdatum": "1998-03-01", "werkvormen": [{"vanaf": "1998-03-01", "vorm": "BESCHUT"}],
             "omvang": [{"vanaf": "1998-03-01", "urenPerWeek": 36.00, "arbeidsjaren": 1.0000}], "versie": 1}
            """;

    static final String MET_WERKGEVERS =
            """
            {"gegevens": {"dienstverbandId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c05", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
             "gemeentecode": "GM0363", "registratienummer": "SW-1998-0113", "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e",
             "startdatum": "1998-03-01", "werkvormen": [{"vanaf": "1998-03-01", "vorm": "BESCHUT"}],
             "omvang": [{"vanaf": "1998-03-01", "urenPerWeek": 36.00, "arbeidsjaren": 1.0000}], "versie": 1},
             "werkgevers": [{"sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "van": "1998-03-01", "tot": "2019-01-01"},
                            {"sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a02", "van": "2019-01-01"}]}
            """;

    static final String VERSIE =
            "{\"bekendVanaf\": \"2017-06-14T09:00:00Z\", \"door\": \"werkbedrijf\","
                    + " \"handeling\": \"WERKVORM\", \"gegevens\": "
                    + DIENSTVERBAND
                    + "}";

    static final String AANVAARD =
            """
            {"regel": 1, "registratienummer": "SW-1998-0113", "uitslag": "NIEUW", "id": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c05",
             "versie": 1, "fouten": [], "waarschuwingen": []}
            """;

    private WswVoorbeelden() {}
}
